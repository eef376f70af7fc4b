"""The window shows the session, passes wishes on, and echoes nothing."""

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
)

from qt_kmeans.core.recipe import Recipe
from qt_kmeans.gui.looks.theme import apply_theme
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.preferences import Preferences
from qt_kmeans.gui.session.state import Session


def test_an_empty_window_invites(window: MainWindow) -> None:
    assert window.stack.currentWidget() is window.empty
    assert window.windowTitle() == "qt_kmeans"
    assert not window.acts.save.isEnabled()


def test_an_opened_picture_is_everywhere(loaded: MainWindow, controller: Any) -> None:
    session = controller.session
    assert loaded.stack.currentWidget() is loaded.compare
    assert loaded.windowTitle() == "photo.png[*] — qt_kmeans"
    assert not loaded.isWindowModified()
    assert loaded.space.run.player.last == 2
    assert loaded.space.run.player.step == session.view.index
    assert len(loaded.palette_strip.places) == 2
    assert "kB" in loaded.status.bytes_text.text()
    assert loaded.size_card.save_button.isEnabled()
    assert loaded.acts.save.isEnabled()


def test_a_name_like_qts_own_mark_is_shown_as_it_is(
    window: MainWindow, controller: Any, session_of: Any, tmp_path: Path
) -> None:
    controller.replace(session_of(tmp_path / "a[*].png"))
    assert window.windowTitle() == "a[*][*].png[*] — qt_kmeans"


def test_the_picture_goes_when_it_is_closed(loaded: MainWindow, controller: Any) -> None:
    loaded.acts.close_image.trigger()
    assert loaded.stack.currentWidget() is loaded.empty
    assert len(loaded.palette_strip.places) == 0
    assert loaded.space.run.player.last == 0
    assert loaded.status.bytes_text.text() == ""
    assert loaded.windowTitle() == "qt_kmeans"


VIEWS = {
    "set_cloud": lambda window: (window.space, "set_cloud"),
    "set_run": lambda window: (window.space.run, "set_run"),
    "set_view": lambda window: (window.space, "set_view"),
    "show_session": lambda window: (window.palette_studio.panel, "show_session"),
    "set_pictures": lambda window: (window.compare, "set_pictures"),
    "set_playing": lambda window: (window.space.run, "set_playing"),
    "set_work": lambda window: (window.status, "set_work"),
}


@pytest.mark.parametrize(
    ("change", "called"),
    [
        (lambda session: {}, set()),
        (lambda session: {"result_size": 99}, set()),
        (lambda session: {"stale": True}, set()),
        (lambda session: {"recipe": Recipe().but(k=5)}, {"show_session"}),
        (lambda session: {"stage": "Encoding", "fraction": 0.5}, {"set_work"}),
        (lambda session: {"playing": True}, {"set_playing"}),
        (lambda session: {"steps": session.steps[:2]}, {"set_run"}),
        (lambda session: {"cloud": replace(session.cloud)}, {"set_cloud"}),
        (lambda session: {"view": replace(session.view)}, {"show_session", "set_pictures"}),
        (lambda session: {"space_view": replace(session.view)}, {"set_view"}),
        (lambda session: {"original": replace(session.original)}, {"set_pictures"}),
    ],
)
def test_only_what_differs_is_shown_again(
    loaded: MainWindow, controller: Any, monkeypatch: pytest.MonkeyPatch, change: Any, called: set[str]
) -> None:
    seen: list[str] = []
    for name, find in VIEWS.items():
        owner, method = find(loaded)
        monkeypatch.setattr(owner, method, lambda *_args, name=name: seen.append(name))
    controller.push(**change(controller.session))
    assert sorted(seen) == sorted(called)


def test_settings_go_up_once_and_do_not_echo(loaded: MainWindow, controller: Any) -> None:
    loaded.settings.k_slider.setValue(12)
    assert [call[0].kmeans.k for call in controller.asked("set_recipe")] == [12]
    assert loaded.settings.k_spin.value() == 12
    assert loaded.isWindowModified()


def test_settings_from_elsewhere_are_shown_silently(loaded: MainWindow, controller: Any) -> None:
    controller.push(recipe=Recipe().but(k=3, format="webp"))
    assert loaded.settings.k_slider.value() == 3
    assert controller.asked("set_recipe") == []
    assert "WebP" in loaded.size_card.save_button.text()


def test_hands_on_the_slider_are_passed_on(qtbot: Any, loaded: MainWindow, controller: Any) -> None:
    slider = loaded.settings.k_slider
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(20, 11))
    qtbot.mouseMove(slider, QPoint(60, 11))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(60, 11))
    names = [call[0] for call in controller.calls if call[0] != "want_clusters"]
    assert names[0] == "set_dragging"
    assert names[-1] == "set_dragging"
    assert controller.asked("set_dragging") == [(True,), (False,)]
    assert "set_recipe" in names[1:-1]


def test_the_run(qtbot: Any, loaded: MainWindow, controller: Any) -> None:
    loaded.acts.play.trigger()
    controller.push(playing=True)
    assert "Pause" in loaded.acts.play.text()
    loaded.acts.play.trigger()
    controller.push(playing=False)
    loaded.acts.step_back.trigger()
    loaded.space.run.plot.step_requested.emit(0)
    loaded.space.run.player.step_requested.emit(1)
    wishes = [call for call in controller.calls if call[0] in ("play", "pause", "show_step")]
    assert wishes == [("play",), ("pause",), ("show_step", 1), ("show_step", 0), ("show_step", 1)]


def test_the_pixel_under_the_pointer(loaded: MainWindow, controller: Any) -> None:
    loaded.compare.pixel_hovered.emit((2, 1))
    red, green, blue, _alpha = controller.session.source.rgba[1, 2]
    assert f"2, 1  #{red:02X}{green:02X}{blue:02X} → #" in loaded.status.pixel.text()
    loaded.compare.pixel_hovered.emit(None)
    assert loaded.status.pixel.text() == ""


def test_work_can_be_cancelled(qtbot: Any, loaded: MainWindow, controller: Any) -> None:
    controller.push(stage="Clustering", fraction=0.2)
    assert loaded.acts.cancel.isEnabled()
    loaded.compare.setFocus()
    qtbot.keyClick(loaded.compare, Qt.Key.Key_Escape)
    assert controller.asked("cancel") == [()]
    assert not loaded.acts.cancel.isEnabled()


def test_copies(loaded: MainWindow, controller: Any) -> None:
    board = QGuiApplication.clipboard()
    loaded.acts.copy_result.trigger()
    image, result = board.image(), controller.session.result
    assert (image.width(), image.height()) == (6, 4)
    red, green, blue, _alpha = result.palette[result.indices[3, 5]]
    assert image.pixelColor(5, 3).getRgb() == (red, green, blue, 255)
    controller.document = SimpleNamespace(encoded=b"the file as it would be saved")
    loaded.acts.copy_result.trigger()
    assert board.mimeData().data("image/png").data() == b"the file as it would be saved"
    assert board.mimeData().hasImage()
    loaded.palette_studio.actions.copy_codes.trigger()
    assert board.text().lower().split() == ["#0a141e", "#c89664"]
    loaded.acts.copy_diagnostics.trigger()
    assert "Picture: 6 x 4 PNG" in board.text()
    assert "photo.png" not in board.text()


def test_view_choices_are_applied_and_remembered(
    qapp: QApplication, loaded: MainWindow, preferences: Preferences, controller: Any
) -> None:
    loaded.acts.side_by_side.trigger()
    assert loaded.compare.mode == preferences.compare_mode == "side-by-side"
    loaded.acts.swipe.trigger()
    assert loaded.compare.mode == preferences.compare_mode == "swipe"
    loaded.acts.color_cluster.trigger()
    assert loaded.space.bar.coloring.choice() == preferences.coloring == "cluster"
    loaded.space.bar.coloring_chosen.emit("own")
    assert loaded.acts.color_own.isChecked()
    loaded.acts.show_centroids.trigger()
    assert not preferences.centroids_visible
    loaded.acts.theme_dark.trigger()
    assert preferences.theme == "dark"
    loaded.choices.set_animate(False)
    assert not preferences.animate
    assert not controller.animate
    apply_theme(qapp, "light")


def test_another_renderer_shows_the_same(loaded: MainWindow, preferences: Preferences) -> None:
    before = loaded.space.cloud
    loaded.space.reduce.slider.setValue(1000)
    loaded.acts.renderer_numpy.trigger()
    assert preferences.renderer == "numpy"
    assert loaded.space.cloud is not before
    shown = loaded.space.cloud.render_image(80, 80)
    before.set_cloud(None)
    assert shown != before.render_image(80, 80)


def test_sliding_to_the_centroids(qtbot: Any, loaded: MainWindow, preferences: Preferences) -> None:
    bar = loaded.space.reduce
    loaded.space.set_animate(False)
    bar.to_centroids.click()
    assert bar.slider.value() == 1000
    loaded.space.set_animate(True)
    bar.to_own.click()
    qtbot.waitUntil(lambda: bar.slider.value() == 0, timeout=3000)


def test_damaged_settings_are_mentioned(qtbot: Any, files: Any, tmp_path: Path) -> None:
    (tmp_path / "settings.ini").write_bytes(b"\0\0")
    window = MainWindow(files, Preferences(tmp_path / "settings.ini"), renderer="numpy")
    qtbot.addWidget(window)
    assert "settings.broken.ini" in window.bar.text


def test_settings_are_written_soon_after_they_change(
    qtbot: Any, loaded: MainWindow, controller: Any, preferences: Preferences, tmp_path: Path
) -> None:
    controller.push(recipe=Recipe().but(k=9))
    qtbot.waitUntil(lambda: Preferences(preferences.path).recipe.kmeans.k == 9)
    assert Preferences(preferences.path).recents == (tmp_path / "photo.png",)


def test_a_window_upon_a_running_session_shows_it(
    qtbot: Any, controller: Any, files: Any, preferences: Preferences, session_of: Any, tmp_path: Path
) -> None:
    controller.session = session_of(tmp_path / "photo.png")
    window = MainWindow(files, preferences, renderer="numpy")
    qtbot.addWidget(window)
    assert window.stack.currentWidget() is window.compare
    assert len(window.palette_strip.places) == 2
    controller.session = Session()
