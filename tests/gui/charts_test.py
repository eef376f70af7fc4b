"""The charts' dock: a sweep that starts when it is seen, a gallery, and files that are adopted."""

from __future__ import annotations

import dataclasses
import math
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from qt_kmeans.core.curve.rate import GALLERY, RatePoint, plan
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.core.showing.frames import Picture
from qt_kmeans.gui.charts.gallery import Gallery
from qt_kmeans.gui.charts.panel import ChartsPanel
from qt_kmeans.gui.looks.theme import apply_theme
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.preferences import Preferences
from qt_kmeans.gui.session.sweep_state import Sweep


def point(recipe: Recipe, *, psnr: float = 30.0, score: float | None = None) -> RatePoint:
    k = recipe.kmeans.k
    pixels = np.full((30, 40), 0xFF2080E0, np.uint32)
    value = 10.0 * math.log2(k) if score is None else score
    return RatePoint(recipe, k, 1000 * k, psnr, value, Picture(400, 300, (pixels,), opaque=True))


PLANNED = plan(Recipe(), 100_000)
HALF = tuple(map(point, PLANNED[:12]))


@pytest.fixture
def panel(qtbot: Any) -> ChartsPanel:
    apply_theme(QApplication.instance(), "dark")  # type: ignore[arg-type]
    panel = ChartsPanel()
    qtbot.addWidget(panel)
    panel.resize(370, 700)
    panel.set_picture(True)
    panel.set_recipe(Recipe())
    panel.set_sweep(Sweep(planned=PLANNED, points=HALF, current=PLANNED[12]))
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def texts(gallery: Gallery) -> list[str]:
    return [gallery.item(row).text().replace("\u202f", " ") for row in range(gallery.count())]


def place(gallery: Gallery, k: int) -> QRect:
    return gallery.visualItemRect(gallery.item(GALLERY.index(k)))


# The gallery


def test_every_number_of_colours_has_its_place_from_the_start(panel: ChartsPanel) -> None:
    panel.set_sweep(Sweep(planned=PLANNED))
    assert [text.partition(" ")[0] for text in texts(panel.gallery)] == [str(k) for k in GALLERY]
    assert all(text.endswith("…") for text in texts(panel.gallery))
    panel.set_sweep(Sweep(planned=PLANNED, points=HALF))
    assert texts(panel.gallery)[2] == "8 colours\n8.00 kB · 30.0"


def test_the_thumbnail_is_painted_and_the_present_one_framed(panel: ChartsPanel) -> None:
    image = panel.gallery.viewport().grab().toImage()
    middle = place(panel.gallery, 16).center()
    assert image.pixelColor(middle.x(), middle.y() - 20) == QColor("#2080e0")
    apart = [
        image.pixelColor(place(panel.gallery, k).left() + 4, place(panel.gallery, k).top() + 30)
        for k in (64, 16)
    ]
    assert apart[0] != apart[1]


def test_a_click_and_enter_adopt(qtbot: Any, panel: ChartsPanel) -> None:
    gallery = panel.gallery
    with qtbot.waitSignal(panel.adopted) as adopted:
        qtbot.mouseClick(gallery.viewport(), Qt.MouseButton.LeftButton, pos=place(gallery, 8).center())
    assert adopted.args[0].k == 8
    gallery.setCurrentRow(GALLERY.index(32))
    with qtbot.waitSignal(panel.adopted) as adopted:
        qtbot.keyClick(gallery, Qt.Key.Key_Return)
    assert adopted.args[0].k == 32


def test_what_is_there_already_or_not_yet_is_not_adopted(qtbot: Any, panel: ChartsPanel) -> None:
    panel.set_sweep(Sweep(planned=PLANNED, points=HALF[:1]))
    with qtbot.assertNotEmitted(panel.adopted):
        for k in (64, 128):
            pos = place(panel.gallery, k).center()
            qtbot.mouseClick(panel.gallery.viewport(), Qt.MouseButton.LeftButton, pos=pos)


@pytest.mark.parametrize(("width", "columns"), [(130, 1), (370, 3), (1000, 8)])
def test_the_width_is_filled_with_whole_columns(qtbot: Any, width: int, columns: int) -> None:
    gallery = Gallery()
    qtbot.addWidget(gallery)
    gallery.resize(width, 500)
    with qtbot.waitExposed(gallery):
        gallery.show()
    top = [k for k in GALLERY if place(gallery, k).top() == place(gallery, 2).top()]
    assert len(top) == columns
    assert gallery.width() - gallery.gridSize().width() * columns < 30


def test_it_shows_the_curve_of_the_present_settings(panel: ChartsPanel) -> None:
    dithered = Recipe().but(dither="floyd-steinberg")
    panel.set_recipe(dithered)
    exact = point(Recipe().but(k=256), psnr=math.inf)
    panel.set_sweep(Sweep(planned=PLANNED, points=(*HALF, point(dithered.but(k=2), score=5.0), exact)))
    shown = texts(panel.gallery)
    assert shown[0].endswith("5.0")
    assert shown[GALLERY.index(256)].endswith("80.0")  # what loses nothing is on both
    assert shown[GALLERY.index(128)].endswith("…")


# The panel


def test_it_says_how_far_it_is(panel: ChartsPanel) -> None:
    assert panel.status.text() == f"12 of {len(PLANNED)} files; k = {PLANNED[12].kmeans.k} is being made"
    assert panel.progress.value() == 12
    panel.set_sweep(Sweep(planned=PLANNED, points=HALF, paused=True))
    assert panel.status.text().endswith("stopped")
    assert "Go on" in panel.pause.toolTip()
    panel.set_sweep(Sweep(planned=PLANNED, points=HALF, problem="It went wrong."))
    assert panel.status.text().endswith("It went wrong.")
    panel.set_sweep(Sweep(planned=PLANNED[:12], points=HALF))
    assert "All 12 files" in panel.status.text()
    assert not panel.progress.isVisible()
    assert not panel.pause.isEnabled()


def test_it_says_why_there_is_nothing(panel: ChartsPanel) -> None:
    panel.set_sweep(Sweep())
    assert "fixed" in panel.chart.accessibleDescription()
    assert panel.gallery.isHidden()  # and keeps no room for pictures that never come
    panel.set_sweep(Sweep(planned=PLANNED))
    assert not panel.gallery.isHidden()
    assert "first files" in panel.chart.accessibleDescription()
    unscored = tuple(dataclasses.replace(one, ssimulacra2=None) for one in HALF)
    panel.set_sweep(Sweep(planned=PLANNED, points=unscored))
    assert "too small" in panel.chart.accessibleDescription()
    panel.set_picture(False)
    panel.set_sweep(Sweep())
    assert "Open a picture" in panel.chart.accessibleDescription()


def test_another_unit_is_everywhere(qtbot: Any, panel: ChartsPanel) -> None:
    with qtbot.waitSignal(panel.metric_chosen) as chosen:
        panel.unit.findChild(type(panel.unit.focusProxy()), "psnr").click()
    assert chosen.args == ["psnr"]
    assert panel.chart.content.metric == "psnr"
    assert texts(panel.gallery)[0].endswith("30.0 dB")


def test_a_wide_panel_puts_the_gallery_beside_the_chart(qtbot: Any, panel: ChartsPanel) -> None:
    assert panel.gallery.mapTo(panel, panel.gallery.rect().topLeft()).y() > panel.chart.height() / 2
    panel.resize(900, 300)
    qtbot.waitUntil(lambda: panel.gallery.mapTo(panel, panel.gallery.rect().topLeft()).x() > 300)


# The window


def test_the_sweep_waits_until_the_charts_are_seen(qtbot: Any, loaded: MainWindow, controller: Any) -> None:
    assert not controller.sweep.wanted
    loaded.acts.size_and_quality.trigger()
    qtbot.waitUntil(lambda: controller.sweep.wanted)
    assert loaded.charts.chart.hasFocus()
    loaded.docks.space.raise_()
    qtbot.waitUntil(lambda: not controller.sweep.wanted)


def test_what_is_adopted_becomes_the_recipe(loaded: MainWindow, controller: Any) -> None:
    controller.sweep.push(planned=PLANNED, points=HALF)
    assert loaded.charts.chart.content.points == HALF
    assert loaded.charts.chart.content.current == HALF[0]
    loaded.charts.adopted.emit(HALF[3])
    assert controller.session.recipe == HALF[3].recipe
    assert loaded.charts.chart.content.current == HALF[3]


def test_limits_of_the_chart_are_what_the_settings_aim_for(loaded: MainWindow, controller: Any) -> None:
    controller.sweep.push(planned=PLANNED, points=HALF)
    chart = loaded.charts.chart
    loaded.charts.limits_chosen.emit(50_000, 42.5)
    assert controller.session.recipe == Recipe().but(max_bytes=50_000, min_quality=42.5)
    assert (chart.content.max_bytes, chart.content.min_quality) == (50_000, 42.5)
    assert chart.content.current == HALF[0]
    loaded.charts.unit.findChild(type(loaded.charts.unit.focusProxy()), "psnr").click()
    assert (chart.content.max_bytes, chart.content.min_quality) == (50_000, None)
    loaded.charts.limits_chosen.emit(None, 31.0)  # a PSNR
    assert controller.session.recipe.target.min_quality == 42.5
    assert controller.session.recipe.target.max_bytes is None
    loaded.charts.unit.findChild(type(loaded.charts.unit.focusProxy()), "ssimulacra2").click()
    assert chart.content.min_quality == 42.5
    loaded.charts.adopted.emit(HALF[3])
    assert controller.session.recipe == HALF[3].recipe
    assert chart.content.min_quality is None


def test_pause_and_unit_leave_the_panel(
    loaded: MainWindow, controller: Any, preferences: Preferences
) -> None:
    controller.sweep.push(planned=PLANNED)
    loaded.charts.pause.click()
    assert controller.sweep.paused
    loaded.charts.baselines.click()
    assert controller.sweep.baselines
    assert preferences.rate_baselines
    loaded.charts.unit.findChild(type(loaded.charts.unit.focusProxy()), "psnr").click()
    assert preferences.rate_metric == "psnr"
