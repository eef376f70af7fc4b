"""The choice of dithering: what each way costs is asked for when somebody looks, and shown beside it."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor, QPalette
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from qt_kmeans.core.curve.dither_cost import DitherCost, dither_recipes
from qt_kmeans.core.curve.rate import RatePoint
from qt_kmeans.core.recipe import DITHERS
from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.settings.dither_choice import DitherChoice

SPATIAL = DitherCost(1530, 1000, 6.2)
PLAIN = DitherCost(1000, 1000, 0.0)


@pytest.fixture
def choice(qtbot: Any) -> DitherChoice:
    QCursor.setPos(QPoint(900, 700))
    made = DitherChoice()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def plain(text: str) -> str:
    return text.replace("\u202f", " ")


def test_costs_are_readable(choice: DitherChoice) -> None:
    choice.show_costs({"none": PLAIN, "spatial": SPATIAL, "bayer": DitherCost(900, 1000, None)})
    assert plain(choice.cost("none")[0]) == "1.00 kB"
    assert plain(choice.cost("spatial")[0]) == "+53 % bytes, +6.2 quality"
    assert plain(choice.cost("bayer")[0]) == "\u221210 % bytes"
    assert choice.cost("atkinson")[0] == ""


def test_what_is_out_of_date_stays_and_is_greyed(choice: DitherChoice) -> None:
    choice.show_costs({"none": PLAIN, "spatial": SPATIAL})
    assert not choice.cost("spatial")[1]
    choice.show_costs({"none": PLAIN})
    text, greyed = choice.cost("spatial")
    assert (plain(text), greyed) == ("+53 % bytes, +6.2 quality", True)
    choice.forget_costs()
    assert choice.cost("spatial") == choice.cost("none") == ("", False)


def test_what_is_on_its_way_is_announced_until_it_is_there(choice: DitherChoice) -> None:
    choice.show_costs({}, size=12_300, coming=DITHERS)
    assert (plain(choice.cost("none")[0]), choice.cost("none")[1]) == ("12.3 kB", False)
    assert choice.cost("spatial") == ("…", True)
    choice.show_costs({"none": PLAIN, "spatial": SPATIAL}, size=1000, coming=("bayer",))
    assert plain(choice.cost("spatial")[0]) == "+53 % bytes, +6.2 quality"
    assert choice.cost("bayer")[0] == "…"
    assert choice.cost("atkinson")[0] == ""  # it could not be measured
    choice.show_costs({})
    assert choice.cost("bayer")[0] == ""


def test_screen_readers_are_told(choice: DitherChoice) -> None:
    choice.show_costs({"spatial": SPATIAL})
    row = choice.findData("spatial")
    said = choice.itemData(row, Qt.ItemDataRole.AccessibleDescriptionRole)
    assert plain(said) == "+53 % bytes, +6.2 quality"


def test_the_list_has_room_before_the_costs_arrive(choice: DitherChoice) -> None:
    def width() -> int:
        return choice.view().sizeHintForColumn(0)

    before = width()
    choice.show_costs({dither: DitherCost(2999, 1000, -77.7) for dither in DITHERS})
    assert width() == before
    choice.showPopup()
    metrics = choice.view().fontMetrics()
    needed = metrics.horizontalAdvance("Floyd–Steinberg") + metrics.horizontalAdvance(choice.widest_text())
    assert choice.view().viewport().width() > needed
    choice.hidePopup()


def test_a_greyed_cost_is_paler(choice: DitherChoice) -> None:
    """Painted over its name, at the right end of the row."""

    def contrast() -> int:
        choice.showPopup()
        image = choice.view().viewport().grab().toImage()
        row = choice.view().visualRect(choice.model().index(choice.findData("bayer"), 0))
        choice.hidePopup()
        ratio = image.devicePixelRatio()
        area = image.copy(row.adjusted(row.width() // 2, 1, 0, -1)) if ratio == 1 else image
        base = choice.palette().color(QPalette.ColorRole.Base).lightness()
        colors = (area.pixelColor(x, y) for y in range(area.height()) for x in range(area.width()))
        return max(abs(color.lightness() - base) for color in colors)

    choice.show_costs({"none": PLAIN, "bayer": SPATIAL})
    fresh = contrast()
    choice.show_costs({"none": PLAIN})
    assert 10 < contrast() < fresh


def test_the_delegate_asks_for_room_in_any_font(choice: DitherChoice) -> None:
    option = QStyleOptionViewItem()
    option.initFrom(choice)
    index = choice.model().index(0, 0)
    assert choice.itemDelegate().sizeHint(option, index).width() > option.fontMetrics.horizontalAdvance(
        choice.widest_text()
    )


def test_it_is_looked_at_while_the_mouse_is_there_or_the_list_is_open(
    qtbot: Any, choice: DitherChoice
) -> None:
    heard: list[bool] = []
    choice.looked_at.connect(heard.append)
    qtbot.mouseMove(choice, QPoint(5, 5))
    qtbot.waitUntil(lambda: heard == [True])
    choice.showPopup()
    choice.hidePopup()
    QApplication.processEvents()
    choice.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    choice.showPopup()
    qtbot.waitUntil(lambda: heard[-1])
    choice.hidePopup()
    qtbot.waitUntil(lambda: not heard[-1])


def test_the_window_asks_and_shows(qtbot: Any, window: MainWindow, controller: Any, session_of: Any) -> None:
    choice = window.settings.dither
    controller.replace(session_of())
    recipe = controller.session.recipe
    choice.looked_at.emit(True)
    assert controller.sweep.dithers_wanted
    controller.push(stale=False, result_size=900)
    assert choice.cost(recipe.mapping.dither)[0] == wording.bytes_text(900)
    points = tuple(
        RatePoint(one, 64, 1000 + 100 * number, 30.0, 50.0 + number)
        for number, one in enumerate(dither_recipes(recipe))
    )
    controller.sweep.push(dithers=points)
    assert plain(choice.cost("spatial")[0]) == "+10 % bytes, +1.0 quality"
    assert not choice.cost("bayer")[1]
    controller.push(recipe=recipe.but(k=5))
    assert choice.cost("bayer")[1]
    controller.push(recipe=recipe)
    assert not choice.cost("bayer")[1]
    controller.replace(session_of())
    assert choice.cost("bayer") == ("", False)
