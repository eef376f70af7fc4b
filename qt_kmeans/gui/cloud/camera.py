"""The camera of the colour space: one frozen value from which both renderers take their matrices."""

import math
from dataclasses import dataclass, replace
from typing import ClassVar, Self

import numpy as np
from numpy.typing import NDArray

Degrees = float


@dataclass(frozen=True, slots=True)
class Camera:
    """Where the eye is and what it looks at; the world is the RGB cube, green pointing up.

    Attributes
    ----------
    azimuth
        Turn around the green axis in degrees; at 0 the eye is on the blue side, at 90 on the red one.
    elevation
        Height of the eye above the red-blue plane in degrees, at most `ELEVATION_MAX` either way.
    distance
        From the eye to `center`, in edge lengths of the cube.
    center
        The point looked at, as red, green, blue in 0..1.
    """

    FIELD_OF_VIEW: ClassVar[Degrees] = 30.0  # of the shorter side of the view
    ELEVATION_MAX: ClassVar[Degrees] = 89.0
    DISTANCE_MIN: ClassVar[float] = 0.4
    DISTANCE_MAX: ClassVar[float] = 9.0
    DISTANCE_HOME: ClassVar[float] = 3.4
    NEAR: ClassVar[float] = 0.02
    FAR: ClassVar[float] = 14.0
    CUBE_RADIUS: ClassVar[float] = math.sqrt(3.0) / 2.0

    azimuth: Degrees = 205.0
    elevation: Degrees = 18.0
    distance: float = DISTANCE_HOME
    center: tuple[float, float, float] = (0.5, 0.45, 0.5)

    def orbited(self, *, azimuth: Degrees, elevation: Degrees) -> Self:
        """Return the camera moved around the centre by two angles."""
        height = min(max(self.elevation + elevation, -self.ELEVATION_MAX), self.ELEVATION_MAX)
        return replace(self, azimuth=(self.azimuth + azimuth) % 360.0, elevation=height)

    def zoomed(self, factor: float) -> Self:
        """Return the camera so near that things at the centre look `factor` times as large."""
        distance = min(max(self.distance / factor, self.DISTANCE_MIN), self.DISTANCE_MAX)
        return replace(self, distance=distance)

    def zoomed_at(self, factor: float, *, x: float, y: float, width: float, height: float) -> Self:
        """Return the camera zoomed so that what is seen at a place, as deep as the centre, stays there."""
        nearer = self.zoomed(factor)
        kept = 1.0 - nearer.distance / self.distance
        right, down = (width / 2 - x) * kept, (height / 2 - y) * kept
        panned = self.panned(right=right, down=down, width=width, height=height)
        return replace(panned, distance=nearer.distance)

    def panned(self, *, right: float, down: float, width: float, height: float) -> Self:
        """Return the camera moved so that the centre travels (right, down) pixels over the view."""
        axes = self.axes()
        step = self.distance / self.focal_length(width, height)
        moved = np.asarray(self.center) - axes[0] * (right * step) + axes[1] * (down * step)
        red, green, blue = np.clip(moved, -0.5, 1.5).tolist()
        return replace(self, center=(red, green, blue))

    def carried(
        self, place: NDArray[np.floating], *, right: float, down: float, width: float, height: float
    ) -> NDArray[np.float64]:
        """Return where a place (3,) gets that is moved by pixels over the view and stays as deep as it is."""
        axes = self.axes()
        step = float(axes[2] @ (self.eye() - place)) / self.focal_length(width, height)
        moved: NDArray[np.float64] = place + axes[0] * (right * step) - axes[1] * (down * step)
        return moved

    def toward(self, other: Self, share: float) -> Self:
        """Return a camera on the way to another one, the shorter way around."""
        if share >= 1.0:
            return other

        def between(here: float, there: float) -> float:
            return here + (there - here) * share

        turn = (other.azimuth - self.azimuth + 180.0) % 360.0 - 180.0
        red, green, blue = (between(*ends) for ends in zip(self.center, other.center, strict=True))
        return replace(
            self,
            azimuth=(self.azimuth + turn * share) % 360.0,
            elevation=between(self.elevation, other.elevation),
            distance=between(self.distance, other.distance),
            center=(red, green, blue),
        )

    def axes(self) -> NDArray[np.float64]:
        """Return the (3, 3) unit vectors that point right, up and towards the eye."""
        turn, rise = math.radians(self.azimuth), math.radians(self.elevation)
        sin_a, cos_a, sin_e, cos_e = math.sin(turn), math.cos(turn), math.sin(rise), math.cos(rise)
        return np.array(
            [
                [cos_a, 0.0, -sin_a],
                [-sin_e * sin_a, cos_e, -sin_e * cos_a],
                [cos_e * sin_a, sin_e, cos_e * cos_a],
            ]
        )

    def eye(self) -> NDArray[np.float64]:
        """Return the (3,) place of the eye."""
        eye: NDArray[np.float64] = np.asarray(self.center) + self.axes()[2] * self.distance
        return eye

    def view_matrix(self) -> NDArray[np.float64]:
        """Return the (4, 4) matrix from the world to the eye, which looks down its negative z axis."""
        matrix = np.eye(4)
        matrix[:3, :3] = self.axes()
        matrix[:3, 3] = -(matrix[:3, :3] @ self.eye())
        return matrix

    def projection_matrix(self, width: float, height: float) -> NDArray[np.float64]:
        """Return the (4, 4) matrix from the eye to OpenGL's clip space for a view of this shape."""
        focal = 2.0 * self.focal_length(width, height)
        reach = self.FAR - self.NEAR
        matrix = np.zeros((4, 4))
        matrix[0, 0] = focal / width
        matrix[1, 1] = focal / height
        matrix[2, 2] = -(self.FAR + self.NEAR) / reach
        matrix[2, 3] = -2.0 * self.FAR * self.NEAR / reach
        matrix[3, 2] = -1.0
        return matrix

    def pixel_matrix(self, width: float, height: float) -> NDArray[np.float64]:
        """Return the (3, 4) matrix from the world to (x * depth, y * depth, depth).

        `x` runs right and `y` down in pixels of a view of this size; `depth` is the distance from the
        plane of the eye, in edge lengths of the cube.
        """
        clip = self.projection_matrix(width, height) @ self.view_matrix()
        depth = clip[3]
        return np.stack([(depth + clip[0]) * (width / 2), (depth - clip[1]) * (height / 2), depth])

    def focal_length(self, width: float, height: float) -> float:
        """Return how many pixels an edge length at depth 1 covers."""
        return min(width, height) / 2.0 / math.tan(math.radians(self.FIELD_OF_VIEW) / 2.0)

    def point_scale(self, width: float, height: float) -> float:
        """Return the depth at which a point has its nominal diameter; elsewhere it is inverse to depth.

        Points grow more slowly than their distances when one zooms in, so that the cloud opens up.
        """
        growth = min(max(min(width, height) / 560.0, 0.75), 2.5)
        return math.sqrt(self.DISTANCE_HOME * self.distance) * growth

    def cube_depths(self) -> tuple[float, float]:
        """Return the smallest and largest depth that a colour of the cube can have from any side."""
        middle = float(self.axes()[2] @ (self.eye() - 0.5))
        return middle - self.CUBE_RADIUS, middle + self.CUBE_RADIUS
