"""The view of the colour space by itself."""

import pytest
from clouds import MakeView
from pytestqt.qtbot import QtBot

from qt_kmeans.gui.cloud.view import CloudView


@pytest.fixture
def make_view(qtbot: QtBot) -> MakeView:
    def make(renderer: str = "numpy", width: int = 400, height: int = 360) -> CloudView:
        view = CloudView(renderer)
        qtbot.addWidget(view)
        view.resize(width, height)
        with qtbot.waitExposed(view):
            view.show()
        return view

    return make
