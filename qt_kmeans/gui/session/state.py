"""What the window shows, as one frozen value."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qt_kmeans.core.recipe import Recipe

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from qt_kmeans.core.colors import PointCloud
    from qt_kmeans.core.curve.candidates import Trial
    from qt_kmeans.core.kmeans.clustering import Step
    from qt_kmeans.core.quantized import QuantizedImage
    from qt_kmeans.core.scoring.difference import Difference
    from qt_kmeans.core.showing.frames import Picture
    from qt_kmeans.core.showing.live import StepView
    from qt_kmeans.core.source import SourceImage


@dataclass(frozen=True, slots=True, eq=False)
class Selection:
    """Colours that were chosen by their place in the colour space.

    Attributes
    ----------
    points
        (N,) bool, the points of the cloud.
    pixels
        (h, w) uint8, 1 for the pixels of these colours, 2 for those without any colour, 0 elsewhere; of a
        large picture, of a preview.
    """

    points: NDArray[np.bool_]
    pixels: NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class Score:
    """How good a result looks.

    Attributes
    ----------
    result
        What was scored.
    as_gif
        Whether as GIF can show it, without translucency.
    ssimulacra2
        None for pictures too small to be scored.
    """

    result: QuantizedImage
    as_gif: bool
    ssimulacra2: float | None


@dataclass(frozen=True, slots=True, eq=False)
class Populations:
    """How large the clusters of a run were on its way.

    Attributes
    ----------
    steps
        The run.
    pixels
        (S, K) float64, the pixels of each cluster in every step.
    """

    steps: tuple[Step, ...]
    pixels: NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Session:
    """Everything the window shows.

    Attributes
    ----------
    source, original, cloud, distinct
        The opened picture, as pixels, for the screen, in the colour space; its distinct colours.
    truecolor_size
        Bytes of the same pixels as an optimised true-colour PNG; None until measured.
    recipe
        The settings, also when nothing is open.
    steps, trails, view, space_view, playing
        The run; its centroids in every step, (S, K, 3) float32 red, green and blue in 0..1; the step that
        picture and palette show; the one the colour space shows; whether the run is being played. The two
        views differ only while a new run plays by itself: then the clusters move, and the picture stays at
        the result, for it would flicker.
    selection
        The colours that the user has chosen in the colour space, or None.
    result
        The exact result at full resolution.
    result_size, file_palette
        Bytes of the encoded file; its palette (K, 4) in the order in which it stands there, None where
        the format shows none.
    stale
        Whether `result` or `result_size` belong to an earlier recipe.
    stopped
        Whether what would make them up to date was cancelled, or has failed.
    seconds
        Time the clustering and mapping of `result` took.
    difference
        How far the picture that is shown, or was a moment ago, is from what it is compared with; None
        while nobody wants to know.
    score
        How good the result looks, or one before it did; None until that is known.
    populations
        How large the clusters of `steps`, or of a run before, were; None while nobody wants to know.
    found
        What the search for the recipe's target came to, when `recipe` is its answer.
    opening
        The name of the picture that is being opened, empty when none is.
    stage, fraction
        What is under way, in words, or empty; and how far, 0..1.
    saved
        False when there is a result that the user made by changing settings and never saved.
    kept
        The settings that need no saving: those saved last, or else those the picture was opened with.
    """

    source: SourceImage | None = None
    original: Picture | None = None
    cloud: PointCloud | None = None
    distinct: int = 0
    truecolor_size: int | None = None
    recipe: Recipe = dataclasses.field(default_factory=Recipe)
    steps: tuple[Step, ...] = ()
    trails: NDArray[np.float32] | None = None
    view: StepView | None = None
    space_view: StepView | None = None
    playing: bool = False
    selection: Selection | None = None
    result: QuantizedImage | None = None
    result_size: int | None = None
    file_palette: NDArray[np.uint8] | None = None
    stale: bool = False
    stopped: bool = False
    seconds: float | None = None
    difference: Difference | None = None
    score: Score | None = None
    populations: Populations | None = None
    found: Trial | None = None
    opening: str = ""
    stage: str = ""
    fraction: float = 0.0
    saved: bool = True
    kept: Recipe | None = None

    @property
    def as_gif(self) -> bool:
        """Whether the file will show less than the result has: GIF knows no translucency."""
        return self.recipe.output.format == "gif" and self.source is not None and not self.source.opaque

    @property
    def scored(self) -> bool:
        """Whether `score` is that of the result and the file as they are."""
        score = self.score
        return score is not None and score.result is self.result and score.as_gif == self.as_gif


def is_busy(session: Session) -> bool:
    """Tell whether a session works on something that the user waits for and has not cancelled."""
    return (session.stale and not session.stopped) or session.playing or bool(session.stage)


def unshown(session: Session) -> Session:
    """Return what a session would have changed from, were nothing of it shown yet."""
    return dataclasses.replace(
        session,
        source=None,
        original=None,
        cloud=None,
        steps=(),
        trails=None,
        view=None,
        space_view=None,
        playing=False,
        opening="",
        stage="",
    )
