"""The window's composition root: read the command line, make the parts, connect them, run.

Qt is imported inside the functions, because the child processes that decode and encode import this
module too when they start, and need none of it.
"""

from __future__ import annotations

import argparse
import gc
import logging
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from qt_kmeans import __version__
from qt_kmeans.core import environment

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from qt_kmeans.gui.main_window import MainWindow
    from qt_kmeans.gui.session.controller import SessionController


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window and return the exit code when it is closed."""
    gc.disable()  # what is loaded now is no garbage; the Collector takes over
    environment.prepare()
    options = parse(argv)
    app = make_application()
    from qt_kmeans.gui.looks.first_frame import FirstFrame

    controller, window = make_window(app, options)
    FirstFrame(window, controller.warm_up)
    window.show()
    if options.files:
        window.open_paths(options.files)
    elif options.sample:
        controller.open_sample()
    if options.screenshot:
        _take_screenshot(app, controller, window, options.screenshot)
    del window  # which may go before the program does
    code = int(app.exec())
    controller.shutdown()
    return code


def make_application() -> QApplication:
    """Make the QApplication, with all that must be set before it exists."""
    from PySide6.QtWidgets import QApplication

    from qt_kmeans.gui.cloud import prepare_gl
    from qt_kmeans.gui.diagnostics import start_log
    from qt_kmeans.gui.session.collector import Collector

    prepare_gl()
    app = QApplication.instance() or QApplication(["qt-kmeans"])
    assert isinstance(app, QApplication)
    app.setApplicationName("qt_kmeans")
    app.setApplicationDisplayName("qt_kmeans")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("qt-kmeans")
    start_log()
    Collector(app)
    sys.excepthook = _log_exception
    # Ctrl-C in the terminal ends the program; Python's own handler would wait for the event loop.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return app


def make_window(app: QApplication, options: argparse.Namespace) -> tuple[SessionController, MainWindow]:
    """Make the session and the window that shows it; the session keeps what makes it another one."""
    from qt_kmeans.gui.languages import speak
    from qt_kmeans.gui.looks.theme import apply_theme
    from qt_kmeans.gui.preferences import Preferences
    from qt_kmeans.gui.session.collector import Collector
    from qt_kmeans.gui.session.controller import SessionController
    from qt_kmeans.gui.tray.open_files import OpenFiles
    from qt_kmeans.gui.window_maker import WindowMaker

    preferences = Preferences()
    speak(app, options.language or preferences.language)
    apply_theme(app, options.theme or preferences.theme)
    controller = SessionController(preferences.recipe, animate=preferences.animate)
    controller.playback.set_speed(preferences.play_speed)
    files, renderer = OpenFiles(controller), options.renderer or preferences.renderer
    maker = WindowMaker(files, preferences, renderer=renderer)
    if collector := app.findChild(Collector):
        collector.spare_what_exists()
        controller.warmed_up.connect(collector.spare_what_exists)
    return controller, maker.window


def parse(argv: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line of the window."""
    parser = argparse.ArgumentParser(
        prog="qt-kmeans",
        description="Compress images by K-Means and see the colour space while it happens.",
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="an image or a folder to open")
    parser.add_argument("--sample", action="store_true", help="open the picture that comes with the program")
    parser.add_argument(
        "--language", choices=("system", "en", "de", "ar"), help="instead of the remembered one"
    )
    parser.add_argument("--theme", choices=("system", "light", "dark"), help="instead of the remembered one")
    parser.add_argument("--renderer", choices=("auto", "gl", "numpy"), help="what draws the 3D view")
    parser.add_argument(
        "--screenshot",
        type=Path,
        metavar="PNG",
        help="save a picture of the window once the first result and its figures are there, and quit",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    return parser.parse_args(argv)


def _take_screenshot(
    app: QApplication, controller: SessionController, window: MainWindow, path: Path
) -> None:
    """Quit with a picture of the window as soon as a result is complete, or with the error."""
    from qt_kmeans.gui.screenshot import Screenshot

    def end(kept: bool) -> None:
        print(path if kept else f"{path} cannot be written", file=sys.stdout if kept else sys.stderr)
        app.exit(0 if kept else 1)

    def give_up(error: Exception) -> None:
        print(error, file=sys.stderr)
        app.exit(1)

    Screenshot(controller, window, path).taken.connect(end)
    controller.failed.connect(give_up)


def _log_exception(kind: type[BaseException], error: BaseException, trace: object) -> None:
    """Keep the window alive when a slot fails; the log has the details."""
    logging.getLogger("qt_kmeans").error("Unexpected error", exc_info=(kind, error, trace))  # type: ignore[arg-type]
    if os.environ.get("QT_KMEANS_STRICT"):  # tests and the smoke test want to fail
        os.abort()


if __name__ == "__main__":
    sys.exit(main())
