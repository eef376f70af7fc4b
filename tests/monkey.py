"""A monkey at the window: clicks, drags, wheel turns and keys at random, the same for the same seed.

It knows nothing of the program but the window's area and the names of its actions. Whatever goes wrong
(an exception, a warning of Qt, an error in the log, a file written where it should not be) ends it with
the list of what it did last. As a program it takes its time, on any picture and platform:

    python tests/monkey.py PHOTO [--seeds 5] [--rounds 2] [--acts 200] [--size 1440x900] [--renderer gl]

From the second round on, memory must not grow: in the first, acts load libraries.
"""

import argparse
import gc
import os
import random
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

from PySide6.QtCore import (
    QEvent,
    QEventLoop,
    QPoint,
    QPointF,
    Qt,
    QTimer,
)
from PySide6.QtGui import QDesktopServices, QDrag, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from sessions import let_go
from watch import Watch

Button, Held, Key = Qt.MouseButton, Qt.KeyboardModifier, Qt.Key

_HELD = (Held.NoModifier,) * 6 + (Held.ShiftModifier, Held.ControlModifier, Held.AltModifier)
_KEYS = (
    *(Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down) * 3,
    *(Key.Key_Tab, Key.Key_Backtab, Key.Key_Return, Key.Key_Space, Key.Key_Escape, Key.Key_Delete) * 2,
    *(Key.Key_Home, Key.Key_End, Key.Key_PageUp, Key.Key_PageDown, Key.Key_Menu, Key.Key_Plus, Key.Key_Minus),
    *(Key(code) for code in range(Key.Key_0, Key.Key_9 + 1)),
    *(Key(code) for code in range(Key.Key_A, Key.Key_Z + 1)),
    *(Key(code) for code in range(Key.Key_F1, Key.Key_F12 + 1)),
    *(Key.Key_BracketLeft, Key.Key_BracketRight, Key.Key_Comma, Key.Key_Period, Key.Key_QuoteLeft),
)
_ENDS_IT = ("quit",)  # actions
_ENDS_IT_BY_KEY = (Key.Key_Q, Held.ControlModifier)
_PAUSE = 4  # milliseconds for the program between two acts, at most
_STUCK = 3  # ticks within one act: a dialog or a menu has taken over


@dataclass(frozen=True)
class Act:
    """One thing a hand does; places are fractions of the window, or of the menu or dialog above it."""

    kind: str
    start: tuple[float, float] = (0.5, 0.5)
    end: tuple[float, float] = (0.5, 0.5)
    button: Button = Button.LeftButton
    held: Held = Held.NoModifier
    key: Key = Key.Key_Escape
    action: int = 0
    turn: int = 0

    def __str__(self) -> str:
        place = "{:.3f},{:.3f}".format(*self.start)
        words = {
            "drag": f"{place} to " + "{:.3f},{:.3f}".format(*self.end),
            "key": self.key.name,
            "wheel": f"{place} by {self.turn}",
            "action": str(self.action),
        }
        extra = [self.button.name] if self.kind in ("click", "drag", "double") else []
        return " ".join([self.kind, words.get(self.kind, place), *extra, self.held.name or str(self.held)])


def acts_of(seed: int, count: int) -> list[Act]:
    """Return what the monkey does, by its seed alone."""
    chance = random.Random(seed)
    weights = {"click": 28, "double": 5, "drag": 16, "wheel": 12, "key": 24, "action": 11, "hover": 4}
    kinds = chance.choices(list(weights), list(weights.values()), k=count)

    def act(kind: str) -> Act:
        start = (chance.random(), chance.random())
        short = chance.random() < 0.5
        reach = 0.08 if short else 1.0
        end = tuple(min(max(at + reach * (chance.random() - 0.5), 0.0), 1.0) for at in start)
        button = chance.choices((Button.LeftButton, Button.RightButton, Button.MiddleButton), (12, 2, 1))[0]
        held, key = chance.choice(_HELD), chance.choice(_KEYS)
        if (key, held) == _ENDS_IT_BY_KEY:
            held = Held.NoModifier
        turn = chance.choice((-240, -120, -40, 40, 120, 240))
        return Act(kind, start, end, button, held, key, chance.randrange(10_000), turn)

    return [act(kind) for kind in kinds]


class Monkey:
    """Plays with one window.

    Parameters
    ----------
    window
        The window, shown.
    watch
        On duty.
    files
        What a dialog that asks for a file finds; saving is always allowed, in the folder of the first.
    """

    def __init__(self, window: QWidget, watch: Watch, files: tuple[Path, ...]) -> None:
        self._window = window
        self._watch = watch
        self._files = files
        self._asked = 0  # for files
        self._done: list[str] = []
        self._acting = 0  # ticks of the keeper within the act that is under way
        self._busy = False
        acts: Any = window
        both = (*acts.acts, *acts.palette_studio.actions)
        flat = [one for entry in both for one in (entry if isinstance(entry, tuple) else (entry,))]
        self._actions = [one for one in flat if hasattr(one, "trigger") and one.objectName() not in _ENDS_IT]
        self._keeper = QTimer(interval=7)
        self._keeper.timeout.connect(self._tend)

    def play(self, acts: Iterable[Act]) -> None:
        """Carry out the acts, up to the first problem."""
        stubs = (
            mock.patch.object(QFileDialog, "exec", lambda dialog: self._answer(dialog)),
            mock.patch.object(QDesktopServices, "openUrl", return_value=True),
            mock.patch.object(QDrag, "exec", return_value=Qt.DropAction.IgnoreAction),
        )
        for stub in stubs:
            stub.start()
        self._keeper.start()
        try:
            for number, act in enumerate(acts):
                self._done.append(f"{number:4d} {act}")
                self._carry_out(act)
                self._check()
        finally:
            self._keeper.stop()
            for stub in stubs:
                stub.stop()
        self._come_to_rest()
        self._check()

    # -- acts ---------------------------------------------------------------------------------------

    def _carry_out(self, act: Act) -> None:
        self._acting, self._busy = 0, True
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self._window
        getattr(self, f"_{act.kind}")(act, top)
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _PAUSE)
        self._busy = False

    def _spot(self, top: QWidget, place: tuple[float, float]) -> tuple[QWidget, QPoint]:
        """Return the widget at a place of a window, and the place in it."""
        at = QPoint(int(place[0] * (top.width() - 1)), int(place[1] * (top.height() - 1)))
        widget = top.childAt(at) or top
        return widget, widget.mapFrom(top, at) if widget is not top else at

    def _click(self, act: Act, top: QWidget) -> None:
        widget, at = self._spot(top, act.start)
        QTest.mouseMove(widget, at)
        QTest.mouseClick(widget, act.button, act.held, at)

    def _double(self, act: Act, top: QWidget) -> None:
        widget, at = self._spot(top, act.start)
        QTest.mouseClick(widget, act.button, act.held, at)
        QTest.mouseDClick(widget, act.button, act.held, at)
        QTest.mouseRelease(widget, act.button, act.held, at)  # which Qt leaves out

    def _drag(self, act: Act, top: QWidget) -> None:
        widget, at = self._spot(top, act.start)
        way = QPoint(
            int((act.end[0] - act.start[0]) * top.width()), int((act.end[1] - act.start[1]) * top.height())
        )
        QTest.mousePress(widget, act.button, act.held, at)
        for part in (0.1, 0.5, 1.0):
            QTest.mouseMove(widget, at + way * part)
        QTest.mouseRelease(widget, act.button, act.held, at + way)

    def _hover(self, act: Act, top: QWidget) -> None:
        QTest.mouseMove(*self._spot(top, act.start))

    def _wheel(self, act: Act, top: QWidget) -> None:
        widget, at = self._spot(top, act.start)
        place = QPointF(at)
        event = QWheelEvent(
            place,
            widget.mapToGlobal(place),
            QPoint(),
            QPoint(0, act.turn),
            Button.NoButton,
            act.held,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, event)

    def _key(self, act: Act, top: QWidget) -> None:
        target = QApplication.focusWidget()
        QTest.keyClick(target if target is not None and target.window() is top else top, act.key, act.held)

    def _action(self, act: Act, _top: QWidget) -> None:
        action = self._actions[act.action % len(self._actions)]
        self._done[-1] += f" ({action.objectName() or action.text()})"
        action.trigger()  # does nothing while it is disabled

    # -- what takes over ----------------------------------------------------------------------------

    def _tend(self) -> None:
        """Leave a dialog or a menu that runs an event loop of its own within an act."""
        above = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if not self._busy or above is None:
            return
        self._acting += 1
        if self._acting % _STUCK:
            return
        self._done[-1] += f" [{type(above).__name__}]"
        if self._acting == _STUCK:  # have a try at what is in it
            QTest.keyClick(above, Key.Key_Tab)
            QTest.keyClick(QApplication.focusWidget() or above, Key.Key_Down)
        elif self._acting > 4 * _STUCK:  # Escape does not reach it
            above.close()
        else:
            QTest.keyClick(above, Key.Key_Escape)

    def _answer(self, dialog: QFileDialog) -> int:
        """Answer a dialog that asks for a file, in turn with a file, another one, and not at all."""
        self._asked += 1
        if self._asked % 4 == 0:
            return QDialog.DialogCode.Rejected
        path = self._files[self._asked % len(self._files)]
        if dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave:
            suffix = dialog.defaultSuffix() or "png"
            path = self._files[0].parent / f"saved{self._asked % 3}.{suffix}"
        dialog.selectedFiles = lambda: [str(path)]  # type: ignore[method-assign]
        return QDialog.DialogCode.Accepted

    def _come_to_rest(self) -> None:
        """Let go of everything."""
        for _ in range(6):
            above = QApplication.activePopupWidget() or QApplication.activeModalWidget()
            QTest.keyClick(above or self._window, Key.Key_Escape)
            if isinstance(above, QDialog):
                above.reject()
            QApplication.processEvents()

    def _check(self) -> None:
        if self._watch.problems:
            problems = "\n".join(dict.fromkeys(self._watch.problems))
            raise AssertionError("After\n" + "\n".join(self._done) + "\nthere was\n" + problems)


def resident() -> float:
    """Return the resident memory of this process in MB, after a thorough clean-up."""
    import ctypes

    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    with Path("/proc/self/statm").open() as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def visit(
    application: QApplication,
    photo: Path,
    folder: Path,
    acts: list[Act],
    *,
    size: tuple[int, int],
    renderer: str = "numpy",
) -> None:
    """Let a monkey play with a new window on a picture; afterwards it must still do its work."""
    from qt_kmeans.core.recipe import Recipe
    from qt_kmeans.gui.main_window import MainWindow
    from qt_kmeans.gui.preferences import Preferences
    from qt_kmeans.gui.session.controller import SessionController
    from qt_kmeans.gui.tray.open_files import OpenFiles

    controller = SessionController(Recipe().but(k=16, effort=0))
    window = MainWindow(OpenFiles(controller), Preferences(folder / "settings.ini"), renderer=renderer)
    watch = Watch((folder, Path(os.environ["NUMBA_CACHE_DIR"]), *_homes()))
    with watch.on_duty():
        window.resize(*size)
        window.show()
        window.files.tray.open([photo])
        _wait(lambda: controller.session.view is not None)
        Monkey(window, watch, _offers(photo, folder)).play(acts)
        let_go(window)
        controller.set_recipe(Recipe().but(k=8, effort=0))
        window.files.tray.open([photo])
        _wait(lambda: controller.session.result_size is not None and not controller.session.stale)
        let_go(window)  # or it would ask for what was never saved
        window.close()
        controller.shutdown()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not watch.problems, watch.problems


def _homes() -> list[Path]:
    names = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR")
    return [Path(os.environ[name]) for name in names if name in os.environ]


def _offers(photo: Path, folder: Path) -> tuple[Path, ...]:
    """Return files to open: pictures, palettes, recipes, and what is none of them."""
    from qt_kmeans.core.recipe import Recipe

    colors, recipe, broken = folder / "colours.hex", folder / "recipe.json", folder / "broken.png"
    colors.write_text("102030\nc0a080\nffffff\n")
    recipe.write_text(Recipe().but(k=5).to_json())
    broken.write_bytes(b"\x89PNG\r\n\x1a\nnothing")
    return broken, photo, colors, photo, recipe


def _wait(condition: Callable[[], object], seconds: float = 90) -> None:
    end = time.monotonic() + seconds
    loop = QEventLoop()
    timer = QTimer(interval=10)
    timer.timeout.connect(lambda: loop.quit() if condition() or time.monotonic() > end else None)
    timer.start()
    loop.exec()
    assert condition(), "the window never got there"


def main() -> None:
    """Let the monkey loose as long as the command line says."""
    from qt_kmeans import app as program
    from qt_kmeans.core import environment

    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("photo", type=Path)
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--acts", type=int, default=200)
    parser.add_argument("--size", default="1440x900")
    parser.add_argument("--renderer", choices=("numpy", "gl"), default="numpy")
    options = parser.parse_args()
    width, height = map(int, options.size.split("x"))
    environment.prepare()
    with tempfile.TemporaryDirectory() as name:
        for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            os.environ[variable] = name
        application = program.make_application()
        for seed in options.rounds * list(range(options.first, options.first + options.seeds)):
            acts = acts_of(seed, options.acts)
            visit(
                application, options.photo, Path(name), acts, size=(width, height), renderer=options.renderer
            )
            print(f"seed {seed}: {len(acts)} acts, {resident():.0f} MB", flush=True)


if __name__ == "__main__":
    main()
