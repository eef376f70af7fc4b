"""What every test may rely on: the platform, private settings, shared files, and windows that go away."""

import gc
import os
import select
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from qt_kmeans.core import environment

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from same_start import SameStart

ROOT = Path(__file__).resolve().parent.parent

# Before numba, scikit-learn or Qt are imported; whoever starts the run may say otherwise.
environment.prepare()
if os.environ.setdefault("QT_QPA_PLATFORM", "offscreen") == "offscreen":
    # Its own screen is smaller than the window. A colon would end the name: the drive goes without saying.
    screen = ROOT / "tests" / "screen.json"
    os.environ["QT_QPA_PLATFORM"] += f":configfile={screen.as_posix().removeprefix(screen.drive)}"
os.environ.setdefault("QT_QPA_PLATFORMTHEME", "")  # no desktop's dialogs, colours or fonts

# A machine that is busy with something else must not fail a property test, and CI must not be a lottery.
settings.register_profile("steady", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "steady")


def pytest_configure(config: pytest.Config) -> None:
    """Give the run folders of its own for settings and data, so that it neither sees nor leaves any.

    The cache folder stays the user's: compiled kernels live there and take seconds to make.
    """
    folder = tempfile.TemporaryDirectory(prefix="qt-kmeans-test-", ignore_cleanup_errors=True)
    config.add_cleanup(folder.cleanup)
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"):
        path = Path(folder.name, name.lower())
        path.mkdir(mode=0o700)
        os.environ[name] = str(path)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the tests that need a real window out of a run that has none."""
    if os.environ["QT_QPA_PLATFORM"].partition(":")[0] == "xcb":
        return
    windowed = [item for item in items if item.get_closest_marker("xcb")]
    if windowed:
        config.hook.pytest_deselected(items=windowed)
        items[:] = [item for item in items if item not in windowed]


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """Make the application as the program does: the GL set-up has to come before it exists."""
    from PySide6.QtCore import QSettings, QStandardPaths
    from PySide6.QtWidgets import QApplication

    from qt_kmeans.gui.cloud import prepare_gl

    prepare_gl()
    gc.disable()  # as the program does: see `_windows_go_away`
    if not sys.platform.startswith("linux"):
        QStandardPaths.setTestModeEnabled(True)  # Linux has the XDG folders above
    for form in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
        QSettings.setPath(form, QSettings.Scope.UserScope, os.environ["XDG_CONFIG_HOME"])
    return QApplication


@pytest.fixture(scope="session")
def _same_start(qapp: "QApplication") -> "SameStart":
    from same_start import SameStart

    return SameStart(qapp)


@pytest.fixture
def shared() -> Callable[[str], Path]:
    """Return a function that finds a shared test file or folder, or skips the test.

    The folder is that of the environment variable ``QT_KMEANS_SHARED``, or ``shared`` beside the checkout.
    """

    def find(relative: str) -> Path:
        folder = Path(os.environ.get("QT_KMEANS_SHARED") or ROOT.parent / "shared")
        path = folder / relative
        if not path.exists():
            pytest.skip(f"no {relative} in the folder of shared test files (QT_KMEANS_SHARED)")
        return path

    return find


@pytest.fixture
def ends() -> Callable[[int], bool]:
    """Return a function that waits for a process that need not be a child, and tells whether it ends in time.

    A kill takes effect when the kernel comes to it, and an orphan may stay a zombie for want of a parent.
    """
    if not hasattr(os, "pidfd_open"):
        pytest.skip("this system cannot wait for a process that is no child")

    def wait(process_id: int) -> bool:
        try:
            handle = os.pidfd_open(process_id)
        except ProcessLookupError:
            return True
        try:
            return bool(select.select([handle], [], [], 20)[0])
        finally:
            os.close(handle)

    return wait


@pytest.fixture(autouse=True)
def _windows_go_away(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a window behind, and skip one that needs a real window and has none.

    What else it leaves behind goes, so that the next one starts as this one did.
    """
    if "qtbot" not in request.fixturenames and "qapp" not in request.fixturenames:
        yield
        return
    app = request.getfixturevalue("qapp")
    start = request.getfixturevalue("_same_start")
    if request.node.get_closest_marker("xcb") and app.platformName() != "xcb":
        pytest.skip(f"needs a real window; this is the {app.platformName()} platform")

    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication

    from qt_kmeans.gui.session.collector import collect_due

    before = set(QApplication.topLevelWidgets())
    yield
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    collect_due()  # here and not on a worker's thread, where timers and widgets must not die
    left = [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget not in before and widget.objectName() != "qtooltip_label"
    ]
    for widget in left:  # the next test must not pay for this one
        widget.close()
        widget.deleteLater()
    start.restore()
    assert not left, f"windows left behind: {left} (give them to qtbot.addWidget)"
