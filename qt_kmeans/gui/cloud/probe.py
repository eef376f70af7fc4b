"""Set OpenGL up before the application exists, and find out whether drawing with it is worth while."""

import functools
import os
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QOffscreenSurface, QOpenGLContext, QSurfaceFormat

VERSION = (3, 3)
"""The OpenGL version that the shaders are written for, as core profile."""

_GL_RENDERER, _GL_VERSION = 0x1F01, 0x1F02
_SOFTWARE = (
    "llvmpipe",
    "softpipe",
    "swrast",
    "swiftshader",
    "gdi generic",
    "software rasterizer",
    "basic render",
)
_NO_GL = ("offscreen", "minimal", "vnc", "linuxfb")


@dataclass(frozen=True, slots=True)
class Probe:
    """What this machine's OpenGL can do.

    Attributes
    ----------
    works
        Whether a context of the needed version could be made.
    software
        Whether it draws on the processor, which NumPy does faster.
    name
        The driver's name for the device, or why there is none.
    """

    works: bool
    software: bool
    name: str


def prepare_gl() -> bool:
    """Ask for contexts that share and for core 3.3; to be called before the application is made.

    Returns
    -------
    bool
        False when an application exists already and it is too late.
    """
    if QCoreApplication.instance() is not None:
        return False
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    form = QSurfaceFormat()
    form.setVersion(*VERSION)
    form.setProfile(QSurfaceFormat.OpenGLContextProfile.CoreProfile)
    form.setDepthBufferSize(24)
    QSurfaceFormat.setDefaultFormat(form)
    return True


def probe_gl() -> Probe:
    """Try an offscreen context and return what it says; asks the driver only once.

    Needs the application. No window is shown, and no failure leaves this function.
    """
    return _probe(QGuiApplication.platformName())


@functools.cache
def _probe(platform: str) -> Probe:
    if not platform:
        return Probe(works=False, software=False, name="no OpenGL before the application exists")
    if platform in _NO_GL:
        return Probe(works=False, software=False, name=f"no OpenGL on the {platform} platform")
    try:
        return _ask()
    except (RuntimeError, AttributeError, TypeError) as error:
        return Probe(works=False, software=False, name=f"no OpenGL: {error}")


def choose_pyopengl_platform() -> None:
    """Tell PyOpenGL, before its first import, which library Qt has its contexts from.

    Left alone it guesses from the desktop session and finds no context when Qt runs on X11 there.
    """
    platform = QGuiApplication.platformName()
    if platform == "xcb":
        egl = os.environ.get("QT_XCB_GL_INTEGRATION") == "xcb_egl"
        os.environ.setdefault("PYOPENGL_PLATFORM", "egl" if egl else "glx")
    elif platform.startswith("wayland"):
        os.environ.setdefault("PYOPENGL_PLATFORM", "egl")


def _ask() -> Probe:
    surface = QOffscreenSurface()
    surface.create()
    context = QOpenGLContext()
    if not (surface.isValid() and context.create() and context.makeCurrent(surface)):
        return Probe(works=False, software=False, name="no OpenGL context")
    try:
        functions = context.functions()
        name = str(functions.glGetString(_GL_RENDERER))
        form = context.format()
        software = any(word in name.lower() for word in _SOFTWARE)
        works = not context.isOpenGLES() and form.version() >= VERSION
        if not works:
            name = f"{name} has OpenGL {functions.glGetString(_GL_VERSION)}, 3.3 is needed"
        return Probe(works=works, software=software, name=name)
    finally:
        context.doneCurrent()
        surface.destroy()
