"""Another language takes effect at once: another window goes on where the one before is left."""

from __future__ import annotations

import dataclasses
import gc
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QSizeGrip, QStatusBar, QWidget

from qt_kmeans.gui.languages import speak
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.preferences import Preferences
from qt_kmeans.gui.preferences_dialog import PreferencesDialog
from qt_kmeans.gui.tray.save_state import Saved, SaveOptions, Summary, Wish
from qt_kmeans.gui.tray.save_summary import SaveSummary
from qt_kmeans.gui.tray.state import Measured
from qt_kmeans.gui.window_maker import WindowMaker


@pytest.fixture
def maker(
    qtbot: Any, qapp: QApplication, controller: Any, files: Any, preferences: Preferences, tmp_path: Path
) -> Iterator[WindowMaker]:
    """Return what has made a window on three files, one of them open with its result."""
    preferences.language = "en"
    made = WindowMaker(files, preferences, renderer="numpy")
    made.window.show()
    qtbot.waitExposed(made.window)
    yield made
    made.window.hide()
    made.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    speak(qapp, "en")


@pytest.fixture
def loaded(maker: WindowMaker, controller: Any, session_of: Any, tmp_path: Path) -> WindowMaker:
    """Return the same with three files, one of them open with its result, and a change to be undone."""
    maker.window.open_paths([tmp_path / name for name in ("a.png", "b.png", "c.png")])
    recipe = controller.session.recipe
    controller.replace(dataclasses.replace(session_of(tmp_path / "a.png"), recipe=recipe))
    controller.set_recipe(recipe.but(k=5))
    return maker


class Hand(QObject):
    """Does one thing after the other, each in the next modal dialog that comes up."""

    def __init__(self, *steps: Callable[[PreferencesDialog], object]) -> None:
        super().__init__()
        self.steps = list(steps)
        self._done: set[QWidget] = set()
        self._timer = QTimer(self, interval=5)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, PreferencesDialog) and dialog not in self._done and self.steps:
            self._done.add(dialog)
            self.steps.pop(0)(dialog)


def speaks(qtbot: Any, maker: WindowMaker, language: str) -> MainWindow:
    """Choose a language as a hand does, let the preferences that come again go, and return the new window."""
    old, seen = maker.window, []

    def choose(dialog: PreferencesDialog) -> None:
        place = dialog.language.findData(language)
        dialog.language.setCurrentIndex(place)
        dialog.language.activated.emit(place)

    def close(dialog: PreferencesDialog) -> None:
        seen.append((dialog.parent(), dialog.language.currentData()))
        dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Close).click()

    hand = Hand(choose, close)
    old.acts.preferences.trigger()
    assert maker.window is old  # it is not pulled away from under the menu
    qtbot.waitUntil(lambda: bool(seen))
    assert hand.steps == []
    assert seen == [(maker.window, language)]
    return maker.window


def facts(window: MainWindow) -> list[tuple[Any, ...]]:
    """Return what there is to see and hear of all actions and widgets."""
    found: list[tuple[Any, ...]] = [
        (action.text(), action.isEnabled(), action.isChecked(), action.isVisible())
        for action in window.findChildren(QAction)
    ]
    getters = ("text", "isChecked", "value", "currentIndex", "title", "placeholderText", "windowTitle")
    for widget in window.findChildren(QWidget):
        if isinstance(widget.window(), PreferencesDialog) or type(widget) in (QStatusBar, QSizeGrip):
            continue  # on its way out, or made by Qt for a moment
        told = [getattr(widget, name)() for name in getters if callable(getattr(widget, name, None))]
        told = [each for each in told if isinstance(each, str | int | float)]  # no index of a model
        names = widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()
        seen = widget.isEnabled(), widget.isVisibleTo(window)
        found.append((type(widget).__name__, widget.objectName(), *seen, *names, *told))
    return sorted(found, key=repr)


def test_a_window_made_anew_shows_the_same(qtbot: Any, loaded: WindowMaker, controller: Any) -> None:
    loaded.window.bar.dismiss()
    before = facts(loaded.window)
    speaks(qtbot, loaded, "de")
    after = facts(speaks(qtbot, loaded, "en"))
    assert [row for row in after if row not in before] == []
    assert [row for row in before if row not in after] == []


def test_what_the_session_does_not_know_is_taken_over(
    qtbot: Any, loaded: WindowMaker, controller: Any, tmp_path: Path
) -> None:
    old = loaded.window
    old.acts.keep_a.trigger()
    old.compare.set_zoom(8.0)
    old.compare.set_divider(0.25)
    camera = old.space.cloud.camera.zoomed(1.5)
    old.space.cloud.set_camera(camera)
    old.palette_studio.panel.model.pick(1)
    old.space.reduce.slider.setValue(old.space.reduce.slider.maximum() // 2)
    old.resize(1111, 777)
    kept, center = old.comparison.kept, old.compare.viewport.center
    new = speaks(qtbot, loaded, "de")
    assert new.comparison.kept is kept
    assert new.acts.compare_a.isChecked()
    assert new.compare.zoom == 8.0
    assert new.compare.viewport.center == pytest.approx(center)
    assert new.compare.divider == pytest.approx(0.25, abs=0.01)
    assert new.space.cloud.camera == camera
    assert new.space.reduce.morph == pytest.approx(0.5, abs=0.01)
    assert new.palette_studio.panel.model.chosen() == (1,)
    assert new.brushing.highlight.pinned == {1}
    assert (new.width(), new.height()) == (1111, 777)
    assert new.menuBar().actions()[0].text() == "&Datei"
    assert new.size_card.isVisible()


def test_what_was_done_can_be_undone_and_says_so_in_the_language(
    qtbot: Any, loaded: WindowMaker, controller: Any
) -> None:
    before = controller.session.recipe
    controller.set_recipe(before.but(dither="bayer"))
    with loaded.window.history.naming("Lock #123456"):
        controller.set_recipe(controller.session.recipe.but(locked=("#123456",)))
    new = speaks(qtbot, loaded, "de")
    assert new.acts.undo.text() == "&Rückgängig: Palette"
    new.acts.undo.trigger()
    assert new.acts.undo.text() == "&Rückgängig: Dithering"
    new.acts.undo.trigger()
    assert controller.session.recipe == before


def test_the_direction_follows(qtbot: Any, qapp: QApplication, loaded: WindowMaker) -> None:
    assert loaded.window.docks.settings.x() < loaded.window.docks.space.x()
    arabic = speaks(qtbot, loaded, "ar")
    assert arabic.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert arabic.docks.settings.x() > arabic.docks.space.x()
    english = speaks(qtbot, loaded, "en")
    assert english.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert english.docks.settings.x() < english.docks.space.x()


def test_where_a_result_was_saved_is_known_still(
    qtbot: Any, loaded: WindowMaker, controller: Any, tmp_path: Path
) -> None:
    from qt_kmeans.core.writing.saving import SaveReport

    old = loaded.window
    old.desk._start(tmp_path / "a-k5.png", overwrite=False)
    new = speaks(qtbot, loaded, "de")  # while it is under way
    controller.saved.emit(SaveReport(tmp_path / "a-k5.png", 1_500, False))
    assert "gespeichert" in new.bar.text.lower()
    asked = len(controller.asked("save"))
    new.acts.save.trigger()
    assert controller.asked("save")[asked:] == [(tmp_path / "a-k5.png", True)]


def test_the_summary_stays(qtbot: Any, loaded: WindowMaker, controller: Any) -> None:
    old, file = loaded.window, loaded.window.files.tray.tray.files[1]
    row = Saved(Wish(file, controller.session.recipe), kept=Path("/results/b-k5.png"))
    old.save_all._on_finished(Summary((row,), SaveOptions()))
    new = speaks(qtbot, loaded, "de")
    shown = [top for top in QApplication.topLevelWidgets() if isinstance(top, SaveSummary)]
    assert [top for top in shown if top.isVisible()] == [new.save_all.summary]
    assert new.save_all.summary.windowTitle() == "Gespeicherte Dateien"
    new.save_all.summary.close()


def test_nobody_stops_looking(qtbot: Any, loaded: WindowMaker, controller: Any) -> None:
    loaded.window.acts.size_and_quality.trigger()
    qtbot.waitUntil(lambda: controller.sweep.wanted)
    speaks(qtbot, loaded, "de")
    assert controller.sweep.wanted
    assert loaded.window.files.survey.wanted


def test_nothing_is_left_of_the_window_before(qtbot: Any, loaded: WindowMaker, controller: Any) -> None:
    old = weakref.ref(loaded.window)
    speaks(qtbot, loaded, "de")

    def gone() -> bool:
        gc.collect()
        return old() is None

    qtbot.waitUntil(gone)
    windows = [top for top in QApplication.topLevelWidgets() if isinstance(top, MainWindow)]
    assert windows == [loaded.window]
    key = loaded.window.files.tray.tray.files[1].key
    loaded.window.files.tray.note(key, measured=Measured(controller.session.recipe, 900))
    controller.set_recipe(controller.session.recipe.but(k=9))  # nobody answers that is no more


def test_the_same_language_changes_nothing(qtbot: Any, loaded: WindowMaker) -> None:
    window = loaded.window
    hand = Hand(lambda dialog: dialog.reject())
    window.acts.preferences.trigger()
    assert hand.steps == []
    QApplication.processEvents()
    assert loaded.window is window
