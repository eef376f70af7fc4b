"""The guide tells what K-Means is, with drawings of a true run, in every language, light and dark."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from qt_kmeans.gui.guide.dialog import GuideDialog
from qt_kmeans.gui.guide.example import K, example, nearest
from qt_kmeans.gui.guide.figures import Figure, Stage
from qt_kmeans.gui.languages import LANGUAGES, speak
from qt_kmeans.gui.looks.theme import apply_theme, current_theme
from qt_kmeans.gui.looks.tokens import LIGHT
from qt_kmeans.gui.main_window import MainWindow

MIDDLE = 84  # of a drawing's height


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    speak(qapp, "en")
    apply_theme(qapp, "light")


def shown(qtbot: Any, *, keys: str = "P") -> GuideDialog:
    dialog = GuideDialog(keys)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_example_is_a_run_of_k_means() -> None:
    run = example()
    assert run.places.min() > 0
    assert run.places.max() < 1
    for step, centers in enumerate(run.centers[:-1]):
        assert np.array_equal(run.labels[step], nearest(run.places, centers))
        means = [run.places[run.labels[step] == entry].mean(axis=0) for entry in range(K)]
        np.testing.assert_allclose(run.centers[step + 1], means, atol=1e-6)
        assert not np.array_equal(run.centers[step + 1], centers)
    last = [run.places[run.labels[-1] == entry].mean(axis=0) for entry in range(K)]
    assert np.array_equal(run.centers[-1], last)


def test_its_first_step_is_to_be_seen_and_its_run_is_no_long_one() -> None:
    run = example()
    assert np.abs(run.centers[1] - run.centers[0]).max() > 0.1
    assert 5 <= run.steps <= 30
    assert np.bincount(run.labels[0], minlength=K).min() > 40


def test_the_picture_has_the_colours_of_the_palette_and_is_the_same_every_time() -> None:
    run = example()
    colors = np.unique(run.reduced.reshape(-1, 3), axis=0)
    assert np.array_equal(colors, np.unique(run.palette, axis=0))
    assert len(colors) == K
    assert np.abs(run.reduced.astype(int) - run.pixels).mean() < 40
    example.cache_clear()
    assert np.array_equal(example().centers, run.centers)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_drawing_is_another_one(qtbot: Any, app: QApplication, theme: str) -> None:
    apply_theme(app, theme)
    dialog = shown(qtbot)
    images = [figure.grab().toImage() for figure in dialog.findChildren(Figure)]
    assert len(images) == len(Stage)
    for image in images:
        inks = {image.pixelColor(x, y).name() for x in range(40, 350) for y in range(10, 150, 3)}
        assert len(inks) > 30
    assert all(one != other for place, one in enumerate(images) for other in images[:place])


def test_the_drawings_follow_the_direction_of_reading(qtbot: Any, app: QApplication) -> None:
    def inks(left: int, right: int) -> int:
        """Return how many colours a row has there: a picture has more than points on a ground."""
        dialog = shown(qtbot)
        image = dialog.findChildren(Figure)[Stage.COLORS].grab().toImage()
        middle = image.width() // 2
        return len({image.pixelColor(middle + x, MIDDLE).name() for x in range(left, right)})

    assert inks(-150, -30) > inks(30, 150)
    speak(app, "ar")
    assert inks(-150, -30) < inks(30, 150)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_on_a_small_screen(qtbot: Any, app: QApplication, language: str) -> None:
    speak(app, language)
    dialog = shown(qtbot)
    assert dialog.width() <= 1000
    assert dialog.height() <= 680
    for words in dialog.findChildren(QLabel):
        assert words.heightForWidth(words.width()) <= words.height()
        assert words.wordWrap() or words.sizeHint().width() <= words.width()
    scroll = dialog.findChild(QScrollArea)
    last = dialog.findChildren(Figure)[-1]
    assert last.mapTo(scroll.viewport(), last.rect().bottomLeft()).y() < scroll.viewport().height()


def test_the_arrow_keys_scroll_and_escape_closes(qtbot: Any, app: QApplication) -> None:
    dialog = GuideDialog("P")
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    scroll = dialog.findChild(QScrollArea)
    assert scroll.hasFocus()
    qtbot.keyClick(scroll, Qt.Key.Key_Down)
    assert scroll.verticalScrollBar().value() > 0
    qtbot.keyClick(scroll, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_it_names_the_key_that_plays(qtbot: Any, app: QApplication) -> None:
    one, other = shown(qtbot, keys="X"), shown(qtbot, keys="")
    with_key = [words.text() for words in one.findChildren(QLabel)]
    without = [words.text() for words in other.findChildren(QLabel)]
    assert any("X plays it again" in text for text in with_key)
    assert not any("plays it again" in text for text in without)


def test_the_window_shows_it_once_and_goes_on(qtbot: Any, window: MainWindow) -> None:
    """From the menu and from the invitation; one stays open, and blocks nothing."""
    window.acts.guide.trigger()
    qtbot.mouseClick(window.empty.guide_button, Qt.MouseButton.LeftButton)
    (dialog,) = window.findChildren(GuideDialog)
    assert dialog.isVisible()
    assert QApplication.activeModalWidget() is None
    dialog.close()
    window.acts.guide.trigger()
    assert window.findChildren(GuideDialog) == [dialog]
    assert dialog.isVisible()


def test_it_follows_the_theme_while_it_is_open(qtbot: Any, app: QApplication, window: MainWindow) -> None:
    window.acts.guide.trigger()
    (dialog,) = window.findChildren(GuideDialog)
    figure = dialog.findChildren(Figure)[Stage.START]
    for action in (window.acts.theme_dark, window.acts.theme_light):
        action.trigger()
        theme = current_theme()
        image = dialog.grab().toImage()
        assert image.pixelColor(3, image.height() // 2).name() == theme.window
        inked = figure.grab().toImage().pixelColor(20, 20).lightness()
        assert inked < 200 if theme.dark else inked == 255
    assert theme is LIGHT
