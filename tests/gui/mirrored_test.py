"""In a language from right to left the window is mirrored: where it is drawn, clicked and walked through.

Pictures, the colour space, charts and time keep their direction.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QSlider, QStyleOptionViewItem, QWidget

from qt_kmeans.core.palettes.palette import Palette
from qt_kmeans.gui.compare.zoom_box import parsed_zoom
from qt_kmeans.gui.languages import LANGUAGES, speak
from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.looks.theme import apply_theme, current_theme
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.palette.dialogs import ImportDialog
from qt_kmeans.gui.palette.entries import entries_of
from qt_kmeans.gui.palette.model import PaletteModel
from qt_kmeans.gui.palette.strip import PaletteStrip
from qt_kmeans.gui.palette.table import PaletteTable
from qt_kmeans.gui.tray.paint import CELL, _places
from qt_kmeans.gui.widgets.segmented import Segmented
from qt_kmeans.gui.widgets.slider import Slider


@pytest.fixture(autouse=True)
def arabic(qapp: QApplication) -> Iterator[None]:
    """The application speaks Arabic."""
    speak(qapp, "ar")
    yield
    speak(qapp, "en")
    apply_theme(qapp, "light")


@pytest.fixture
def mirrored(
    qtbot: Any, controller: Any, files: Any, preferences: Any, session_of: Any, tmp_path: Path
) -> MainWindow:
    """The window with a picture."""
    window = MainWindow(files, preferences, renderer="numpy")
    qtbot.addWidget(window, before_close_func=lambda _window: controller.push(saved=True))
    window.resize(1200, 800)
    window.show()
    controller.replace(session_of(tmp_path / "photo.png"))
    return window


def middle(widget: QWidget) -> int:
    return widget.mapToGlobal(widget.rect().center()).x()


def test_the_panels_begin_on_the_right(mirrored: MainWindow) -> None:
    assert middle(mirrored.docks.settings) > middle(mirrored.compare) > middle(mirrored.docks.space)


def test_each_direction_remembers_its_own_panels(qapp: QApplication, mirrored: MainWindow) -> None:
    mirrored.docks.remember(mirrored._preferences)
    assert not mirrored._preferences.window_state.isEmpty()
    speak(qapp, "de")
    assert mirrored._preferences.window_state.isEmpty()


def test_time_runs_from_left_to_right(mirrored: MainWindow) -> None:
    player = mirrored.space.run.player
    slider = player.findChild(QSlider)
    assert middle(player._play) < middle(player._on) < middle(slider)
    assert slider.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_a_slider_grows_to_the_left(qtbot: Any) -> None:
    slider = Slider(0, 100)
    qtbot.addWidget(slider)
    slider.resize(220, 30)
    slider.show()
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(8, 11))
    assert slider.value() == 100
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert slider.value() == 99


def test_a_slider_is_filled_from_the_right(qtbot: Any, qapp: QApplication) -> None:
    apply_theme(qapp, "light")
    slider = Slider(0, 100)
    qtbot.addWidget(slider)
    slider.resize(220, 30)
    slider.setValue(25)
    image = slider.grab().toImage()
    fill = QColor(current_theme().fill)
    assert image.pixelColor(190, 11) == fill
    assert image.pixelColor(100, 11) != fill
    handle = QRect(slider.width() - 8 - 51 - 8, 3, 16, 16)
    assert image.pixelColor(handle.center()) not in (fill, image.pixelColor(100, 11))


def test_the_first_choice_is_the_rightmost(qtbot: Any) -> None:
    row = Segmented((("a", "A"), ("b", "B"), ("c", "C")), name="letters")
    qtbot.addWidget(row)
    row.resize(300, 28)
    with qtbot.waitActive(row):
        row.show()
        row.activateWindow()
    first, second = row.findChild(QWidget, "a"), row.findChild(QWidget, "b")
    assert middle(first) > middle(second)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Left)
    assert row.choice() == "b"


def test_swatches_are_laid_and_walked_from_the_right(qtbot: Any) -> None:
    model = PaletteModel()
    strip = PaletteStrip(model)
    qtbot.addWidget(strip)
    strip.resize(400, 60)
    palette = np.array([[0, 0, 0, 255], [120, 0, 0, 255], [255, 255, 255, 255]], np.uint8)
    model.set_entries(entries_of(palette, np.array([0.2, 0.3, 0.5])))
    strip.show()
    areas = [strip.area_of(entry) for entry in range(3)]
    assert areas[0].left() > areas[1].right() > areas[1].left() > areas[2].right()
    assert all(strip.rect().contains(area) for area in areas)
    assert [strip.entry_at(area.center()) for area in areas] == [0, 1, 2]
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=areas[0].center())
    qtbot.keyClick(strip, Qt.Key.Key_Left)
    assert model.current() == 1


def test_figures_and_codes_keep_their_order() -> None:
    assert wording.hex_text((16, 32, 48, 255)) == "\u202a#102030\u202c"
    assert wording.sides_text(1200, 800) == "\u202a1200 × 800\u202c"
    assert wording.bytes_text(73_000).startswith("\u202b73.0")
    assert wording.arrow() == "←"


def test_a_zoom_is_read_back_as_it_is_shown() -> None:
    assert parsed_zoom(wording.zoom_text(1.5)) == 1.5


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_sizes_fit_into_the_strip(qapp: QApplication, language: str) -> None:
    speak(qapp, language)
    option = QStyleOptionViewItem()
    option.rect = QRect(QPoint(), CELL)
    room = _places(option).sizes.width()
    for before, after in ((1_234_567, 48_600), (15_600, 18_500), (999, 998), (123_456_789, 45_600_000)):
        sizes = f"{wording.bytes_text(before)} {wording.arrow()} {wording.bytes_text(after)}"
        assert option.fontMetrics.horizontalAdvance(sizes) <= room


def test_the_letter_of_the_second_result_is_no_unit() -> None:
    assert QCoreApplication.translate("CompareDesk", "B") == "B"


def test_a_headline_that_begins_with_a_file_name_reads_from_the_right(qtbot: Any) -> None:
    dialog = ImportDialog(Palette.from_hexes(("#000000", "#ffffff")), "brand.gpl", None)
    qtbot.addWidget(dialog)
    assert dialog.findChildren(QLabel)[0].text().startswith("\u200f")


def test_swatches_of_the_table_stand_where_reading_begins(qtbot: Any, qapp: QApplication) -> None:
    model = PaletteModel()
    colors = np.array([[200, 30, 40, 255]], np.uint8)
    model.set_entries(entries_of(colors, None, order="file", written=colors))
    table = PaletteTable(model)
    qtbot.addWidget(table)
    table.resize(420, 120)
    table.show()
    cell = table.visualRect(model.index(0, 0)).translated(table.viewport().pos())
    image = table.grab().toImage()
    assert image.pixelColor(cell.right() - 15, cell.center().y()) == QColor(200, 30, 40)
    assert image.pixelColor(cell.left() + 15, cell.center().y()) != QColor(200, 30, 40)


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_of_the_table_are_whole(qtbot: Any, qapp: QApplication, language: str) -> None:
    speak(qapp, language)
    apply_theme(qapp, "light")
    table = PaletteTable(PaletteModel())
    qtbot.addWidget(table)
    table.resize(370, 120)
    table.show()
    header = table.horizontalHeader()
    for column in range(header.count()):
        assert header.sectionSize(column) >= header.sectionSizeHint(column)
