"""OpenGL's programs, buffers and textures in the few ways that the renderer needs them."""

from typing import Any

import numpy as np
import OpenGL
from numpy.typing import NDArray

OpenGL.ERROR_CHECKING = False  # asking the driver after every call would stall it
OpenGL.ERROR_LOGGING = False

from OpenGL import GL  # noqa: E402
from OpenGL.GL import shaders as compiling  # noqa: E402

Uniform = int | float | tuple[float, ...] | NDArray[np.float32]


class Program:
    """A linked pair of shaders whose uniforms are set by name."""

    def __init__(self, vertex: str, fragment: str) -> None:
        parts = (
            compiling.compileShader(vertex, GL.GL_VERTEX_SHADER),
            compiling.compileShader(fragment, GL.GL_FRAGMENT_SHADER),
        )
        self._name = compiling.compileProgram(*parts, validate=False)
        self._places: dict[str, int] = {}

    def use(self, **uniforms: Uniform) -> None:
        """Draw with this program from now on."""
        GL.glUseProgram(self._name)
        for name, value in uniforms.items():
            if name not in self._places:
                self._places[name] = GL.glGetUniformLocation(self._name, name)
            place = self._places[name]
            match value:
                case int():
                    GL.glUniform1i(place, value)
                case float():
                    GL.glUniform1f(place, value)
                case (first, second):
                    GL.glUniform2f(place, first, second)
                case (first, second, third):
                    GL.glUniform3f(place, first, second, third)
                case (first, second, third, fourth):
                    GL.glUniform4f(place, first, second, third, fourth)
                case _:
                    GL.glUniformMatrix4fv(place, 1, True, value)


def fill(buffer: int, array: NDArray[Any], usage: int) -> None:
    """Give a buffer new contents."""
    GL.glBindBuffer(GL.GL_ARRAY_BUFFER, buffer)
    GL.glBufferData(GL.GL_ARRAY_BUFFER, array.nbytes, array, usage)


def bind(texture: int, unit: int) -> int:
    """Bind a texture to a unit and return the unit, which is what its uniform wants."""
    GL.glActiveTexture(GL.GL_TEXTURE0 + unit)
    GL.glBindTexture(GL.GL_TEXTURE_2D, texture)
    return unit


def allocate(
    texture: int, form: int, width: int, height: int, pixels: NDArray[np.float32] | None = None
) -> None:
    """Make a texture of this size that is read texel by texel."""
    bind(texture, 0)
    deep = form == GL.GL_DEPTH_COMPONENT24
    channels = GL.GL_DEPTH_COMPONENT if deep else GL.GL_RGBA
    GL.glTexImage2D(GL.GL_TEXTURE_2D, 0, form, width, height, 0, channels, GL.GL_FLOAT, pixels)
    for name in (GL.GL_TEXTURE_MIN_FILTER, GL.GL_TEXTURE_MAG_FILTER):
        GL.glTexParameteri(GL.GL_TEXTURE_2D, name, GL.GL_NEAREST)


def overwrite(texture: int, width: int, channels: int, pixels: NDArray[Any]) -> None:
    """Write the first texels of a texture of one row."""
    bind(texture, 0)
    kind = GL.GL_UNSIGNED_BYTE if pixels.dtype == np.uint8 else GL.GL_FLOAT
    GL.glPixelStorei(GL.GL_UNPACK_ALIGNMENT, 1)
    GL.glTexSubImage2D(GL.GL_TEXTURE_2D, 0, 0, 0, width, 1, channels, kind, pixels)


def begin(size: tuple[int, int]) -> None:
    """Set the state that all drawing here starts from; painters and pyqtgraph leave their own."""
    GL.glViewport(0, 0, *size)
    for state in (GL.GL_DEPTH_TEST, GL.GL_BLEND, GL.GL_SCISSOR_TEST, GL.GL_STENCIL_TEST, GL.GL_CULL_FACE):
        GL.glDisable(state)
    GL.glColorMask(True, True, True, True)
    GL.glBlendFunc(GL.GL_ONE, GL.GL_ONE_MINUS_SRC_ALPHA)


def unit(color: tuple[int, int, int]) -> tuple[float, float, float]:
    """Return a colour of bytes as the shaders take it, 0..1."""
    return color[0] / 255.0, color[1] / 255.0, color[2] / 255.0


def unit_alpha(color: tuple[int, int, int, int]) -> tuple[float, float, float, float]:
    """Return a colour of bytes with its opacity as the shaders take it, 0..1."""
    return (*unit(color[:3]), color[3] / 255.0)
