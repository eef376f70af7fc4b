"""The docks make room for what they show, and give it back."""

from typing import Any

import pytest

from qt_kmeans.gui.main_window import MainWindow


@pytest.mark.parametrize("size", [(1024, 700), (1440, 900)])
def test_a_table_gets_room_for_its_rows(qtbot: Any, loaded: MainWindow, size: tuple[int, int]) -> None:
    loaded.resize(*size)
    dock = loaded.docks.palette
    before = dock.height()
    loaded.palette_studio.actions.as_table.setChecked(True)
    table = loaded.palette_studio.panel.table
    rows = 5 * table.verticalHeader().defaultSectionSize()
    qtbot.waitUntil(lambda: table.viewport().height() >= rows)
    loaded.palette_studio.actions.as_table.setChecked(False)
    qtbot.waitUntil(lambda: dock.height() == before)
