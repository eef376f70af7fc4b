"""Sizes are typed as people write them, and shown in the unit that suits them."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt

from qt_kmeans.gui.widgets.size_box import LEAST, SizeBox


@pytest.fixture
def box(qtbot: Any) -> Iterator[SizeBox]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    made = SizeBox()
    made.setKeyboardTracking(False)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    yield made
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (100, "100 B"),
        (7000, "7.00 kB"),
        (204_800, "204.8 kB"),
        (2_700_000, "2.70 MB"),
        (999_900, "0.9999 MB"),
    ],
)
def test_a_size_has_the_unit_that_suits_it(box: SizeBox, value: int, text: str) -> None:
    box.setValue(value)
    assert box.cleanText().replace("\u202f", " ") == text


@pytest.mark.parametrize(
    ("before", "typed", "size"),
    [
        (300_000, "42.5", 42_500),  # of the unit that is shown
        (3_000_000, "4", 4_000_000),
        (300_000, "1.5 MB", 1_500_000),
        (300_000, "1.5m", 1_500_000),
        (3_000_000, "1,200 kB", 1_200_000),
        (3_000_000, "204800 b", 204_800),
        (300_000, "1 B", LEAST),
        (300_000, "nothing", 300_000),
        (300_000, "-5", 300_000),
        (300_000, "", 300_000),
    ],
)
def test_what_is_typed_is_a_size(qtbot: Any, box: SizeBox, before: int, typed: str, size: int) -> None:
    box.setValue(before)
    box.selectAll()
    qtbot.keyClick(box, Qt.Key.Key_Delete)
    qtbot.keyClicks(box, typed)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.value() == size


def test_what_is_shown_can_be_confirmed_without_a_change(qtbot: Any, box: SizeBox) -> None:
    for size in (100, 1234, 123_456, 1_234_567, 999_600, 87_654_321):
        box.setValue(size)
        qtbot.keyClick(box, Qt.Key.Key_Return)
        assert box.value() == size
