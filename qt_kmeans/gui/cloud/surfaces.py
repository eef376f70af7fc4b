"""Which renderer draws: chosen once, with a reason that can be told."""

import logging
from typing import Protocol, cast

from PySide6.QtWidgets import QWidget

from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.numpy_renderer import RasterSurface
from qt_kmeans.gui.cloud.probe import choose_pyopengl_platform, probe_gl
from qt_kmeans.gui.cloud.scene import Scene

_log = logging.getLogger(__name__)

RENDERERS = ("auto", "gl", "numpy")


class Surface(Protocol):
    """A widget that draws; `GlSurface` and `RasterSurface`."""

    def show_scene(self, scene: Scene, camera: Camera) -> None:
        """Draw this scene with the next frame."""


def make_surface(renderer: str, parent: QWidget) -> tuple[QWidget, str]:
    """Return a surface and the name of its renderer, with the reason where another was asked for.

    Parameters
    ----------
    renderer
        One of `RENDERERS`; "auto" takes OpenGL where a graphics card does the work.
    parent
        The widget that the surface fills.
    """
    if renderer not in RENDERERS:
        raise ValueError(f"renderer {renderer!r}, expected one of {', '.join(RENDERERS)}")
    if renderer == "numpy":
        return RasterSurface(parent), "NumPy"
    probe = probe_gl()
    if not probe.works:
        return fallback(probe.name, parent)
    if renderer == "auto" and probe.software:
        return fallback(f"OpenGL draws on the processor: {probe.name}", parent)
    choose_pyopengl_platform()
    try:
        from qt_kmeans.gui.cloud.gl_renderer import GlSurface

        return GlSurface(parent), f"OpenGL ({probe.name})"
    except Exception as error:  # a broken driver or library must not keep the window from opening
        _log.warning("OpenGL cannot be used: %s", error)
        return fallback(str(error), parent)


def fallback(reason: str, parent: QWidget) -> tuple[QWidget, str]:
    """Return the surface that always works, and its name with the reason for it."""
    return RasterSurface(parent), f"NumPy ({reason})"


def as_surface(widget: QWidget) -> Surface:
    """Return the widget as what it also is."""
    return cast("Surface", widget)
