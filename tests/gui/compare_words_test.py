"""The words on the two pictures: how large they are and how good they look, as far as that is known."""

from dataclasses import replace
from typing import Any

from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.session.state import Score


def captions(window: MainWindow) -> tuple[str, ...]:
    scene = window.compare._scene
    pairs = zip(scene.names, scene.captions, strict=True)
    return tuple(" ".join(pair).replace("\u202f", " ") for pair in pairs)


def test_the_captions_tell_the_perceived_quality_once_it_is_known(
    loaded: MainWindow, controller: Any
) -> None:
    session = controller.session
    controller.push(score=Score(session.result, False, 71.26))
    assert captions(loaded)[1] == "Compressed SSIMULACRA2 71.3 · 1.50 kB"
    loaded.acts.keep_a.trigger()
    assert captions(loaded)[0] == "A 2 colours · SSIMULACRA2 71.3 · 1.50 kB · 31.5 dB"
    other = replace(session.result, psnr=22.0)
    controller.push(result=other, recipe=session.recipe.but(k=2))
    assert captions(loaded)[1] == "B 2 colours · 1.50 kB · 22.0 dB"  # the score is that of A
    controller.push(score=Score(other, False, -3.0))
    assert captions(loaded)[1] == "B 2 colours · SSIMULACRA2 −3.0 · 1.50 kB · 22.0 dB"


def test_a_picture_without_a_file_is_held_against_its_pixels(
    loaded: MainWindow, controller: Any, session_of: Any
) -> None:
    controller.replace(session_of(None, fmt=""))
    controller.push(source=replace(controller.session.source, file_size=0), truecolor_size=None)
    assert captions(loaded)[0] == "Original "
    controller.push(truecolor_size=77_900)
    assert captions(loaded)[0] == "Original 77.9 kB"


def test_the_quality_of_a_kept_result_is_told_when_it_is_found_out(
    loaded: MainWindow, controller: Any
) -> None:
    loaded.acts.keep_a.trigger()
    assert captions(loaded)[0] == "A 2 colours · 1.50 kB · 31.5 dB"
    controller.push(score=Score(controller.session.result, False, 71.26))
    assert captions(loaded)[0] == "A 2 colours · SSIMULACRA2 71.3 · 1.50 kB · 31.5 dB"
