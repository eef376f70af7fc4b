"""The zoom field: typed zooms, usual ones, and no surprise when it is left."""

import pytest
from PySide6.QtCore import QLocale, Qt

from qt_kmeans.gui.compare.zoom_box import ZoomBox, parsed_zoom


@pytest.fixture
def box(qtbot):
    box = ZoomBox()
    qtbot.addWidget(box)
    box.show_zoom(0.64)
    box.show()
    return box


def plain(text):
    return text.replace("\u202f", " ")


@pytest.mark.parametrize(
    ("text", "zoom"),
    [
        ("350", 3.5),
        ("350%", 3.5),
        (" 350 % ", 3.5),
        ("350\u202f%", 3.5),
        ("12.5", 0.125),
        ("3.5x", 3.5),
        ("2×", 2.0),
        ("6.7 %", 0.067),
    ],
)
def test_what_a_typed_zoom_means(text, zoom):
    assert parsed_zoom(text) == pytest.approx(zoom)


@pytest.mark.parametrize("text", ["", "large", "0", "-50", "1e400", "%", "x", "5 5 apples", "nan", "inf"])
def test_what_means_nothing(text):
    assert parsed_zoom(text) is None


def test_a_comma_where_people_write_commas(qapp):  # which speaks English again after it
    QLocale.setDefault(QLocale("de_DE"))
    assert parsed_zoom("12,5") == pytest.approx(0.125)
    assert parsed_zoom("12.5") in (pytest.approx(0.125), None)


def test_typing_asks_once_and_lets_the_keyboard_go(qtbot, box):
    zooms, left = [], []
    box.zoom_requested.connect(zooms.append)
    box.left.connect(lambda: left.append(True))
    for text in ("350", "200"):  # the second is an entry of the list as well
        box.lineEdit().selectAll()
        qtbot.keyClicks(box, text)
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert zooms == [3.5, 2.0]
    assert left == [True, True]


def test_the_word_for_the_whole_picture_can_be_typed(qtbot, box):
    box.lineEdit().selectAll()
    with qtbot.waitSignal(box.fit_requested):
        qtbot.keyClicks(box, "fit")
        qtbot.keyClick(box, Qt.Key.Key_Return)


def test_nonsense_and_escape_leave_the_zoom(qtbot, box):
    zooms = []
    box.zoom_requested.connect(zooms.append)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        box.lineEdit().selectAll()
        qtbot.keyClicks(box, "lots")
        qtbot.keyClick(box, key)
        assert plain(box.currentText()) == "64 %"
    assert zooms == []


def test_choosing_asks(qtbot, box):
    zooms = []
    box.zoom_requested.connect(zooms.append)
    box.activated.emit(box.findData(4.0))
    assert zooms == [4.0]
    with qtbot.waitSignal(box.fit_requested):
        box.activated.emit(0)
    assert plain(box.currentText()) == "64 %"


def test_arrows_step(qtbot, box):
    steps = []
    box.step_requested.connect(steps.append)
    qtbot.keyClick(box, Qt.Key.Key_Up)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert steps == [1, -1]


def test_without_a_picture_there_is_no_zoom(box):
    box.show_zoom(None)
    assert not box.isEnabled()
    assert box.currentText() == "–"
