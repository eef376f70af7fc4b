"""What the window says is under way: what others wait for comes first."""

import threading
from typing import Any

import pytest

from qt_kmeans.core import environment
from qt_kmeans.core.progress import Progress
from qt_kmeans.gui.session import tasks
from qt_kmeans.gui.session.controller import SessionController
from qt_kmeans.gui.session.stages import Stages


def test_the_first_start_says_for_what_all_wait(qapp: object) -> None:
    stages, shown = Stages(None), []  # type: ignore[arg-type]
    stages.changes_wanted.connect(lambda changes: shown.append(changes["stage"]))
    stages.show(("open", "Counting colours", 0.0))
    stages.show(("engine", "Preparing the engine", 0.1))
    stages.show(("open", "Counting colours", 0.7))
    stages.end("open")
    assert shown == ["Counting colours", "Preparing the engine"]
    stages.end("warm")  # a child has started
    stages.end("engine")
    stages.show(("open", "Counting colours", 0.8))
    assert shown[2:] == ["", "Counting colours"]


@pytest.mark.parametrize("compiled", [True, False])
def test_the_engine_tells_of_itself_on_the_first_start_alone(
    monkeypatch: pytest.MonkeyPatch, compiled: bool
) -> None:
    told: list[tuple[str, float]] = []
    noted: list[Any] = []
    monkeypatch.setattr(environment, "is_compiled", lambda _part: compiled)
    monkeypatch.setattr(environment, "note_compiled", noted.append)
    tasks.warm_up(lambda stage, fraction: told.append((stage, fraction)))
    assert noted == ["window"]
    assert bool(told) == (not compiled)
    assert all(stage == "Preparing the engine, on the first start only…" for stage, _ in told)
    assert [fraction for _, fraction in told] == sorted(fraction for _, fraction in told)


def test_the_first_start_is_told_while_a_picture_is_opened(
    qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def compile_(progress: Progress) -> None:
        progress(environment.PREPARING, 0.0)
        assert told.wait(20)

    told, controller = threading.Event(), SessionController(animate=False)
    monkeypatch.setattr(tasks, "warm_up", compile_)
    controller.warm_up()
    qtbot.waitUntil(lambda: controller.session.stage == environment.PREPARING)
    told.set()
    qtbot.waitUntil(lambda: controller.session.stage == "")
    controller.shutdown()
