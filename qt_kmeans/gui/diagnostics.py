"""The log file, and a text about this installation to paste into a report."""

import logging
import logging.handlers
import os
import platform
import re
import sys
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QtMsgType, qInstallMessageHandler, qVersion
from PySide6.QtGui import QGuiApplication

from qt_kmeans import __version__
from qt_kmeans.core.naming import display_name

PACKAGES = (
    "PySide6-Essentials",
    "numpy",
    "numba",
    "scikit-learn",
    "pillow",
    "pyqtgraph",
    "PyOpenGL",
    "pyoxipng",
)
_LOG_BYTES = 512 * 1024
_TAIL_LINES = 40
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

_handlers: list[logging.Handler] = []


def log_folder() -> Path:
    """Return the folder of the log file."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(folder) / "log"


def log_path() -> Path:
    """Return the log file."""
    return log_folder() / "qt_kmeans.log"


def start_log() -> None:
    """Write warnings and our own news to the log file, Qt's messages included.

    Where the folder cannot be written, the messages go to the terminal only. A second call does nothing.
    """
    if _handlers:
        return
    log = logging.getLogger()
    log.setLevel(logging.WARNING)
    logging.getLogger("qt_kmeans").setLevel(logging.INFO)
    form = logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s")
    terminal = logging.StreamHandler()
    terminal.setLevel(logging.WARNING)
    _handlers.append(terminal)
    try:
        log_folder().mkdir(parents=True, exist_ok=True)
        _handlers.append(
            logging.handlers.RotatingFileHandler(
                log_path(), maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8", errors="backslashreplace"
            )
        )
    except OSError as error:
        print(f"There is no log file: {error}", file=sys.stderr)
    for handler in _handlers:
        handler.setFormatter(form)
        log.addHandler(handler)
    qInstallMessageHandler(_on_qt_message)
    logging.getLogger("qt_kmeans").info("qt_kmeans %s starts", __version__)


def stop_log() -> None:
    """Close the log file and leave Qt's messages to Qt again."""
    qInstallMessageHandler(None)
    while _handlers:
        handler = _handlers.pop()
        logging.getLogger().removeHandler(handler)
        handler.close()


def versions() -> tuple[tuple[str, str], ...]:
    """Return the name and version of everything that takes part, this program first."""
    parts = [("qt_kmeans", __version__), ("Python", platform.python_version()), ("Qt", str(qVersion()))]
    return (*parts, *((name, _version_of(name)) for name in PACKAGES))


def diagnostics_text(*, renderer: str, facts: tuple[str, ...] = ()) -> str:
    """Return what a report needs: versions, system, screens, the end of the log.

    Parameters
    ----------
    renderer
        What draws the colour space.
    facts
        Further lines about the state of the window.
    """
    screens = [
        f"{screen.size().width()} x {screen.size().height()} at {screen.devicePixelRatio():g}"
        for screen in QGuiApplication.screens()
    ]
    lines = [
        *(f"{name}: {version}" for name, version in versions()),
        f"System: {platform.platform()}, {os.cpu_count()} cores",
        f"Window system: {QGuiApplication.platformName()}",
        f"Screens: {'; '.join(screens)}",
        f"Colour space view: {renderer}",
        f"Frozen: {'yes' if getattr(sys, 'frozen', False) else 'no'}",
        *facts,
        "",
        "End of the log:",
        *_log_tail(),
    ]
    return "\n".join(lines).replace(str(Path.home()), "~") + "\n"


def _log_tail() -> list[str]:
    try:
        text = log_path().read_text("utf-8", errors="replace")
    except OSError:
        return ["(there is none)"]
    return text.splitlines()[-_TAIL_LINES:]


def _version_of(package: str) -> str:
    import importlib.metadata

    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return "not installed"


def _on_qt_message(kind: QtMsgType, context: object, message: str) -> None:
    category = getattr(context, "category", None) or "default"
    logging.getLogger(f"qt.{category}").log(_LEVELS.get(kind, logging.WARNING), "%s", message)


def nameless(text: str, *paths: Path | None) -> str:
    """Return `text` without the names of files and folders: the log goes into reports."""
    for path in paths:
        if path is not None:
            text = text.replace(display_name(path), f"*{path.suffix}")
    return re.sub("“.*”", "*", text)  # a folder
