"""What the window says is under way: what others wait for comes first."""

import threading
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from qt_kmeans.core import environment
from qt_kmeans.core.metadata import Metadata
from qt_kmeans.core.phrases import Phrase
from qt_kmeans.core.progress import Progress
from qt_kmeans.core.quantized import quantize
from qt_kmeans.core.recipe import DITHERS, Recipe
from qt_kmeans.core.source import SourceImage
from qt_kmeans.core.writing import encode as encode_module
from qt_kmeans.core.writing.encode import encode
from qt_kmeans.gui.languages import said, speak
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


def test_all_that_compressing_tells_is_said_in_the_language(qapp: QApplication) -> None:
    """Also what reaches `progress` by a detour, where the translators' tool does not find it.

    In Arabic, which has no word in common with English; what one language has, the others have too.
    """
    pixels = np.random.default_rng(0).integers(0, 256, (40, 60, 4), np.uint8)
    pixels[..., 3] = 255
    heard: set[str] = set()

    def hear(stage: str, _fraction: float) -> None:
        heard.add(stage)

    for dither in DITHERS:
        recipe = Recipe().but(k=12, dither=dither)
        image = quantize(SourceImage(pixels, opaque=True, name="noise"), recipe, hear)
        for kind, effort in (("png", 0), ("png", 4), ("png", 9), ("webp", 4), ("gif", 4)):
            encode(image.palette, image.indices, recipe.but(format=kind, effort=effort).output, progress=hear)
    assert {"Clustering", "Optimising", "Trying layouts", "Writing", "Dithering"} <= heard
    speak(qapp, "ar")
    same = {stage for stage in heard if said(Phrase(stage)) == stage}
    speak(qapp, "en")
    assert same == set()


def test_encoding_is_told_before_the_palette_is_put_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[str] = []
    ordered = encode_module.ordered

    def watched(*args: Any, **settings: Any) -> Any:
        order.append("ordered")
        return ordered(*args, **settings)

    monkeypatch.setattr(encode_module, "ordered", watched)
    rng = np.random.default_rng(0)
    palette, indices = rng.integers(0, 256, (8, 4), np.uint8), rng.integers(0, 8, (9, 12), np.uint8)
    codec: Any = SimpleNamespace(run=lambda *args, **_settings: order.append("written"))
    result: Any = SimpleNamespace(palette=palette, indices=indices)
    tasks.encode(codec, result, Recipe().output, Metadata(), lambda stage, _fraction: order.append(stage))
    assert order == ["Encoding", "ordered", "written"]
