"""What is not points on the graphics card: the background, lines and discs."""

from typing import Any

import numpy as np
from OpenGL import GL

from qt_kmeans.gui.cloud import shaders
from qt_kmeans.gui.cloud.capsules import CAPSULE, Capsules
from qt_kmeans.gui.cloud.gl_objects import Program, fill, unit, unit_alpha
from qt_kmeans.gui.cloud.look import Look


class FlatPass:
    """Draws the background and capsules in the order of their calls."""

    def __init__(self) -> None:
        self._background = Program(shaders.WHOLE_VERTEX, shaders.BACKGROUND_FRAGMENT)
        self._flat = Program(shaders.CAPSULE_VERTEX, shaders.CAPSULE_FRAGMENT)
        self._capsules = int(GL.glGenBuffers(1))
        self._flat_array, self._no_array = (int(name) for name in GL.glGenVertexArrays(2))
        GL.glBindVertexArray(self._flat_array)
        GL.glBindBuffer(GL.GL_ARRAY_BUFFER, self._capsules)
        fields: Any = CAPSULE.fields
        for index, name in enumerate(("a", "b", "color", "radius", "rim", "depth", "lit")):
            kind, offset = fields[name][:2]
            count = kind.shape[0] if kind.shape else 1
            of_bytes = kind.base == np.uint8
            GL.glEnableVertexAttribArray(index)
            GL.glVertexAttribPointer(
                index,
                count,
                GL.GL_UNSIGNED_BYTE if of_bytes else GL.GL_FLOAT,
                of_bytes,
                CAPSULE.itemsize,
                GL.GLvoidp(offset),
            )
            GL.glVertexAttribDivisor(index, 1)
        GL.glBindVertexArray(0)

    def draw_background(self, look: Look, rows: int) -> None:
        """Fill a view of so many rows with the look's gradient."""
        GL.glBindVertexArray(self._no_array)
        self._background.use(top=unit(look.top), bottom=unit(look.bottom), height=float(rows))
        GL.glDrawArrays(GL.GL_TRIANGLES, 0, 3)

    def draw(
        self,
        capsules: Capsules,
        look: Look,
        *,
        size: tuple[float, float],
        ratio: float,
        projection: tuple[float, float],
        opacity: float = 1.0,
        lifted: bool = False,
    ) -> None:
        """Draw lines and discs over a view of `size` in logical pixels of `ratio` device pixels each.

        With `lifted`, discs that are lit have their depth before all that is not.
        """
        if not capsules.size:
            return
        fill(self._capsules, np.ascontiguousarray(capsules), GL.GL_STREAM_DRAW)
        GL.glEnable(GL.GL_BLEND)
        GL.glBindVertexArray(self._flat_array)
        self._flat.use(
            size=size,
            projection=projection,
            ratio=ratio,
            opacity=opacity,
            lifted=float(lifted),
            ring=unit_alpha(look.ring),
            halo=unit_alpha(look.halo),
        )
        GL.glDrawArraysInstanced(GL.GL_TRIANGLE_STRIP, 0, 4, capsules.size)
        GL.glDisable(GL.GL_BLEND)
