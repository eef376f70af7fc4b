"""The status bar: whole facts or none, patience before progress, the colour under the pointer."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QLocale, Qt

from qt_kmeans.core.scoring.error_scale import delta_e
from qt_kmeans.gui.compare.pixel_readout import PixelReading, reading_at
from qt_kmeans.gui.figures import Figures
from qt_kmeans.gui.status import PATIENCE_MS, StatusBar

FIGURES = Figures(
    width=1200,
    height=800,
    distinct=321_136,
    colors=64,
    input_format="PNG",
    bytes_before=1_290_000,
    bytes_after=219_000,
    psnr=34.21,
    ssimulacra2=71.26,
    scored=True,
    seconds=0.42,
)


@pytest.fixture
def bar(qtbot: Any) -> StatusBar:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    made = StatusBar()
    made.resize(1400, made.sizeHint().height())
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def shown(bar: StatusBar) -> list[str]:
    facts = (
        bar.size_text,
        bar.colors_text,
        bar.bytes_text,
        bar.psnr_text,
        bar.score_text,
        bar.time_text,
    )
    return [fact.text().replace("\u202f", " ") for fact in facts if fact.isVisible()]


def test_all_facts(bar: StatusBar) -> None:
    bar.set_figures(FIGURES)
    assert shown(bar) == [
        "1200 × 800",
        "321,136 → 64 colours",
        "1.29 MB → 219 kB (−83 %)",
        "PSNR 34.2 dB",
        "SSIMULACRA2 71.3",
        "0.42 s",
    ]


@pytest.mark.parametrize(
    ("changes", "texts"),
    [
        ({"exact": True, "converted": True, "distinct": 37}, ["37 colours, all kept"]),
        ({"exact": True, "converted": True, "distinct": 1}, ["1 colour, all kept"]),
        ({"exact": True, "distinct": 1}, ["Exact: 1 colour, lossless"]),
        ({"exact": True, "distinct": 37, "psnr": float("inf")}, ["Exact: 37 colours, lossless", "PSNR ∞ dB"]),
        ({"colors": 0, "psnr": None, "seconds": None}, ["321,136 colours"]),
        ({"bytes_after": None}, ["1.29 MB"]),
        ({"bytes_before": 0}, ["219 kB"]),
        ({"bytes_before": 0, "bytes_truecolor": 438_000}, ["438 kB → 219 kB (−50 %)"]),
    ],
)
def test_what_is_not_known_is_not_shown(bar: StatusBar, changes: dict[str, Any], texts: list[str]) -> None:
    bar.set_figures(replace(FIGURES, **changes))
    assert set(texts) <= set(shown(bar))


def test_without_a_picture_there_is_nothing_to_say(bar: StatusBar) -> None:
    bar.set_figures(FIGURES)
    bar.set_figures(Figures())
    assert shown(bar) == []


def test_stale_facts_are_greyed(bar: StatusBar) -> None:
    bar.set_figures(replace(FIGURES, stale=True))
    assert not bar.bytes_text.isEnabled()
    assert not bar.psnr_text.isEnabled()
    assert bar.size_text.isEnabled()


def test_the_quality_of_an_earlier_result_is_greyed(bar: StatusBar) -> None:
    bar.set_figures(replace(FIGURES, scored=False))
    assert not bar.score_text.isEnabled()
    assert bar.psnr_text.isEnabled()
    bar.set_figures(FIGURES)
    assert bar.score_text.isEnabled()


def test_facts_that_do_not_fit_are_left_out_whole(bar: StatusBar) -> None:
    bar.set_figures(FIGURES)
    for width in range(1400, 120, -20):
        bar.resize(width, bar.height())
        for label in (bar.colors_text, bar.bytes_text, bar.psnr_text, bar.score_text, bar.time_text):
            assert not label.isVisible() or label.width() >= label.sizeHint().width()
    assert len(shown(bar)) < 2
    bar.resize(1400, bar.height())
    assert len(shown(bar)) == 6


def test_short_work_is_not_announced(qtbot: Any, bar: StatusBar) -> None:
    bar.set_work("Clustering", 0.5)
    assert not bar.progress.isVisible()
    bar.set_work("", 0.0)
    with qtbot.assertNotEmitted(bar.cancel_requested, wait=PATIENCE_MS + 100):
        pass
    assert not bar.progress.isVisible()


def test_long_work_is_shown_and_can_be_cancelled(qtbot: Any, bar: StatusBar) -> None:
    bar.set_work("Encoding", 0.0)
    qtbot.waitUntil(bar.progress.isVisible)
    assert bar.progress.stage.text() == "Encoding"
    assert bar.progress.bar.maximum() == 0  # not known how far
    bar.set_work("Encoding", 0.4)
    assert bar.progress.bar.value() == 400
    with qtbot.waitSignal(bar.cancel_requested):
        qtbot.mouseClick(bar.progress.cancel_button, Qt.MouseButton.LeftButton)
    bar.set_work("", 0.0)
    assert not bar.progress.isVisible()


def test_zoom(bar: StatusBar) -> None:
    bar.set_zoom(0.31)
    assert bar.zoom_text.text().replace("\u202f", " ") == "31 %"
    bar.set_zoom(None)
    assert bar.zoom_text.text() == ""


def test_pixel_readout(bar: StatusBar) -> None:
    bar.set_pixel(PixelReading(3, 4, (255, 0, 0, 255), (250, 5, 5, 255)))
    assert bar.pixel.text() == "3, 4  #FF0000 → #FA0505"
    assert bar.pixel.accessibleDescription() == bar.pixel.text()
    wide = bar.pixel.sizeHint().width()
    bar.set_pixel(PixelReading(11111, 22222, (1, 2, 3, 4), None))
    assert bar.pixel.sizeHint().width() == wide
    assert bar.pixel.text() == "11111, 22222  #01020304"
    bar.grab()
    bar.set_pixel(PixelReading(3, 4, (255, 0, 0, 255), (250, 5, 5, 255), error=3.42, share=0.0123))
    words = bar.pixel.text().replace("\u202f", " ")
    assert words == "3, 4  #FF0000 → #FA0505  ΔE 3.4  1.2 %"
    assert bar.pixel.sizeHint().width() == wide
    bar.grab()
    bar.set_pixel(None)
    assert bar.pixel.sizeHint().width() == 0


def test_reading_a_pixel_of_the_result(session_of: Any) -> None:
    session = session_of()
    rgba, view = session.source.rgba, session.view
    for x, y in ((0, 0), (5, 3), (2, 1)):
        reading, entry = reading_at((x, y), session.source, view)
        assert entry == view.entries[y, x]
        assert (reading.x, reading.y) == (x, y)
        assert reading.original == tuple(rgba[y, x])
        assert reading.mapped == tuple(view.palette[entry])
        assert reading.error == pytest.approx(delta_e(rgba[None, y, x], view.palette[None, entry])[0])
        assert reading.share == view.shares[entry]


def test_reading_a_preview_that_has_fewer_pixels(session_of: Any) -> None:
    session = session_of()
    view = replace(session.view, entries=np.array([[0, 1, 0], [1, 0, 1]], np.uint8))
    assert [reading_at((x, y), session.source, view)[1] for x, y in ((0, 0), (3, 1), (5, 3))] == [0, 1, 1]


def test_reading_before_there_is_a_result(session_of: Any) -> None:
    reading, entry = reading_at((5, 3), session_of().source, None)
    assert reading.mapped is None
    assert entry == -1
