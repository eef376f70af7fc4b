"""A Qt binding that loses references to None kills the program after a few thousand calls (PYSIDE-3474)."""

import sys

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

CALLS = 500


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal since Python 3.12")
def test_void_calls_keep_the_reference_to_none(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        widget.update()
    assert sys.getrefcount(None) - before > -CALLS // 5


def test_the_binding_is_not_the_one_known_to_do_so() -> None:
    import PySide6

    assert PySide6.__version__ != "6.12.0"
