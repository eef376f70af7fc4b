"""The picture that `--screenshot` takes waits for the figures, but not for ever."""

import dataclasses
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from qt_kmeans.gui import screenshot
from qt_kmeans.gui.screenshot import Screenshot
from qt_kmeans.gui.session.state import Score, Session


@pytest.fixture
def bare(session_of: Any) -> Session:
    """A session whose result is there, with nothing measured yet."""
    session = session_of()
    assert session.result is not None
    return dataclasses.replace(session, score=None, truecolor_size=None, stage="", playing=False, stale=False)


@pytest.fixture
def view(qtbot: Any) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(60, 40)
    return made


def scored(session: Session) -> Session:
    assert session.result is not None
    return dataclasses.replace(session, score=Score(session.result, as_gif=session.as_gif, ssimulacra2=71.0))


def test_it_waits_for_size_and_quality(
    qtbot: Any,
    controller: Any,
    bare: Session,
    view: QWidget,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(screenshot, "SETTLE_MS", 0)
    shot = Screenshot(controller, view, tmp_path / "shot.png")
    controller.replace(dataclasses.replace(bare, result_size=None))
    assert not shot._late.isActive()  # nothing to wait for yet
    controller.replace(bare)
    controller.replace(scored(bare))
    controller.replace(dataclasses.replace(bare, truecolor_size=900))
    assert shot._late.isActive()
    assert not shot._soon.isActive()
    with qtbot.waitSignal(shot.taken) as heard:
        controller.replace(dataclasses.replace(scored(bare), truecolor_size=900))
    assert heard.args == [True]
    assert QImage(str(tmp_path / "shot.png")).width() >= 60
    assert not shot._late.isActive()
    controller.replace(bare)  # is heard no more
    assert not shot._late.isActive()


def test_a_figure_that_never_comes_is_not_waited_for(
    qtbot: Any, controller: Any, bare: Session, view: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screenshot, "PATIENCE_MS", 0)
    shot = Screenshot(controller, view, tmp_path / "missing" / "shot.png")
    with qtbot.waitSignal(shot.taken) as heard:
        controller.replace(bare)
    assert heard.args == [False]  # the folder is not there
