"""One of several holds; the user is heard, the program is not."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from qt_kmeans.gui.widgets.segmented import Segmented


@pytest.fixture
def row(qtbot: Any) -> Segmented:
    made = Segmented((("png", "PNG"), ("webp", "WebP"), ("gif", "GIF")), name="Format")
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def button(row: Segmented, key: str) -> QAbstractButton:
    found = row.findChild(QAbstractButton, key)
    assert found is not None
    return found


def test_a_click_chooses_and_tells(qtbot: Any, row: Segmented) -> None:
    assert row.choice() == "png"
    with qtbot.waitSignal(row.chosen) as heard:
        qtbot.mouseClick(button(row, "gif"), Qt.MouseButton.LeftButton)
    assert heard.args == ["gif"]
    assert row.choice() == "gif"


def test_the_program_chooses_silently(qtbot: Any, row: Segmented) -> None:
    with qtbot.assertNotEmitted(row.chosen):
        row.choose("webp")
    assert row.choice() == "webp"
    assert [button(row, key).isChecked() for key in ("png", "webp", "gif")] == [False, True, False]


def test_arrow_keys_move_the_choice(qtbot: Any, row: Segmented) -> None:
    button(row, "png").setFocus()
    with qtbot.waitSignal(row.chosen) as heard:
        qtbot.keyClick(button(row, "png"), Qt.Key.Key_Right)
    assert heard.args == ["webp"]


def test_focus_goes_to_what_holds(row: Segmented) -> None:
    row.choose("gif")
    row.setFocus()
    assert button(row, "gif").hasFocus()


def test_names_for_screen_readers(row: Segmented) -> None:
    assert button(row, "webp").accessibleName() == "Format: WebP"
    row.set_tool_tip("webp", "smaller")
    assert button(row, "webp").toolTip() == "smaller"


def test_disabled_and_focused_segments_can_be_painted(row: Segmented) -> None:
    button(row, "png").setFocus()
    row.grab()
    row.setEnabled(False)
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert not row.grab().isNull()


def test_the_focus_stays_with_the_choice(row: Segmented) -> None:
    button(row, "png").setFocus()
    row.choose("gif")
    assert button(row, "gif").hasFocus()
    row.clearFocus()
    button(row, "gif").clearFocus()
    row.choose("png")
    assert not any(button(row, key).hasFocus() for key in ("png", "webp", "gif"))
