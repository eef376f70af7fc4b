"""Comparing in a real window with mouse and keyboard: every way, the lens, A and B, a colour that lacks."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from sessions import let_go, settled

from qt_kmeans.gui.compare.lens import Lens
from qt_kmeans.gui.compare.swipe import SwipeHandle
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.preferences import Preferences
from qt_kmeans.gui.session.controller import SessionController
from qt_kmeans.gui.tray.open_files import OpenFiles

pytestmark = pytest.mark.xcb

LONG = 60_000  # ms; the kernels may have to be compiled first
PURPLE = (150, 40, 170)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """Return a landscape of greens and browns with one small purple thing in it."""
    y, x = np.mgrid[0:400, 0:640]
    rgb = np.stack([60 + x / 6, 110 + y / 5, 50 + 20 * np.sin(x / 23)], axis=-1).astype(np.uint8)
    rgb[304:328, 496:528] = PURPLE
    path = tmp_path / "meadow.png"
    Image.fromarray(rgb).save(path)
    return path


@pytest.fixture
def window(
    qtbot: Any, controller: SessionController, files: OpenFiles, tmp_path: Path, photo: Path
) -> MainWindow:
    made = MainWindow(files, Preferences(tmp_path / "settings.ini"), renderer="numpy")
    qtbot.addWidget(made, before_close_func=let_go)
    made.resize(1280, 800)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    controller.set_recipe(controller.session.recipe.but(k=4, effort=0))
    made.open_paths([photo])
    qtbot.waitUntil(lambda: settled(controller), timeout=LONG)
    made.compare.setFocus()
    return made


def press(window: MainWindow, key: Qt.Key, held: Any = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key as the window system delivers it: to the window, which finds the shortcut or the focus."""
    QTest.keyClick(window.windowHandle(), key, held)


def move(widget: QWidget, x: int, y: int) -> None:
    handle = widget.window().windowHandle()
    for step in (QPoint(3, 3), QPoint(0, 0)):
        QTest.mouseMove(handle, widget.mapTo(widget.window(), QPoint(x, y) + step))


def click(widget: QWidget, at: QPoint) -> None:
    QTest.mouseClick(
        widget.window().windowHandle(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        widget.mapTo(widget.window(), at),
    )


def test_comparing(qtbot: Any, window: MainWindow, controller: SessionController) -> None:
    view, tools = window.compare, window.compare_tools

    # A swipe, dragged by its handle and put back with a key.
    press(window, Qt.Key.Key_F2)
    handle = view.findChild(SwipeHandle)
    grip = view.mapTo(window, handle.geometry().center())
    native = window.windowHandle()
    QTest.mousePress(native, Qt.MouseButton.LeftButton, pos=grip)
    QTest.mouseMove(native, grip + QPoint(150, 0))
    QTest.mouseRelease(native, Qt.MouseButton.LeftButton, pos=grip + QPoint(150, 0))
    assert view.divider > 0.6
    press(window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert view.divider == 0.0

    # A landscape's panes are stacked; the place under the pointer is one and the same.
    press(window, Qt.Key.Key_F3)
    upper, lower = view.panes()
    assert lower.top() > upper.bottom()
    move(view, lower.center().x(), lower.center().y())
    qtbot.waitUntil(lambda: "ΔE" in window.status.pixel.text())
    move(view, upper.center().x(), upper.center().y())

    # Blink by hand, onion skin by its slider.
    press(window, Qt.Key.Key_F)
    assert (view.mode, view.blinker.after) == ("blink", False)
    press(window, Qt.Key.Key_O)
    click(tools.opacity, QPoint(tools.opacity.width() - 12, 10))
    assert view._scene.opacity > 0.9

    # The lens follows the pointer; Space shows the original as long as it is held.
    press(window, Qt.Key.Key_Z)
    move(view, 120, 200)
    qtbot.waitUntil(lambda: view.findChild(Lens).x() > 120)
    view.setFocus()
    QTest.keyPress(native, Qt.Key.Key_Space)
    assert view._scene.peek
    QTest.keyRelease(native, Qt.Key.Key_Space)
    press(window, Qt.Key.Key_Z)
    assert not view.findChild(Lens).isVisible()

    # A typed zoom, the grid, and back.
    click(window.zoom_box, window.zoom_box.rect().center() - QPoint(15, 0))
    window.zoom_box.lineEdit().selectAll()
    for key in (Qt.Key.Key_9, Qt.Key.Key_0, Qt.Key.Key_0, Qt.Key.Key_Return):
        press(window, key)
    assert view.zoom == 9.0
    before = view.grab().toImage()
    press(window, Qt.Key.Key_G)
    assert view.grab().toImage() != before
    press(window, Qt.Key.Key_QuoteLeft)
    assert view.fits


def test_a_colour_that_lacks_is_found_and_added(
    qtbot: Any, window: MainWindow, controller: SessionController
) -> None:
    view, tools = window.compare, window.compare_tools
    press(window, Qt.Key.Key_K)  # keep as A
    press(window, Qt.Key.Key_K, Qt.KeyboardModifier.ShiftModifier)  # but compare with the original
    press(window, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: tools.regions.count() > 0 and tools.regions.isEnabled(), timeout=LONG)

    worst = tools.regions.regions[0]
    assert (worst.left, worst.top, worst.width, worst.height) == (490, 294, 42, 42)
    assert worst.wanted[:3] == pytest.approx(PURPLE, abs=2)
    click(tools.regions.viewport(), tools.regions.visualItemRect(tools.regions.item(0)).center())
    assert not view.fits
    error = controller.session.difference.peak
    click(tools.add, tools.add.rect().center())
    qtbot.waitUntil(lambda: settled(controller) and len(controller.session.result.palette) == 5, timeout=LONG)
    qtbot.waitUntil(lambda: tools.regions.isEnabled(), timeout=LONG)
    assert controller.session.difference.peak < error / 2
    assert [150, 40, 170, 255] in controller.session.result.palette.tolist()

    press(window, Qt.Key.Key_K, Qt.KeyboardModifier.ShiftModifier)  # B against A: the purple thing differs
    before = controller.session.difference
    qtbot.waitUntil(lambda: controller.session.difference is not before, timeout=LONG)
    assert controller.session.difference.peak > error / 2
    assert view._scene.names == ("A", "B")
    assert "dB" in view._scene.captions[0]
    window.acts.restore_a.trigger()
    qtbot.waitUntil(lambda: settled(controller) and len(controller.session.result.palette) == 4, timeout=LONG)
    qtbot.waitUntil(lambda: controller.session.difference.peak == 0, timeout=LONG)
    assert tools.nothing.isVisible()


def test_the_map_follows_the_hand(qtbot: Any, window: MainWindow, controller: SessionController) -> None:
    def mapped() -> bool:
        session = controller.session
        found = session.difference is not None and session.difference.after is session.view.picture
        return found and len(session.view.palette) == session.recipe.kmeans.k

    press(window, Qt.Key.Key_D)
    qtbot.waitUntil(mapped, timeout=LONG)
    slider, native = window.settings.k_slider, window.windowHandle()
    start = slider.mapTo(window, QPoint(30, 11))
    QTest.mousePress(native, Qt.MouseButton.LeftButton, pos=start)
    means = []
    for step in (40, 80, 120):
        QTest.mouseMove(native, start + QPoint(step, 0))
        qtbot.waitUntil(mapped, timeout=LONG)
        means.append(controller.session.difference.mean)
    assert controller.gesture is not None
    assert means[0] > means[1] > means[2]
    QTest.mouseRelease(native, Qt.MouseButton.LeftButton, pos=start + QPoint(120, 0))
    qtbot.waitUntil(lambda: settled(controller) and mapped(), timeout=LONG)
    assert window.compare._scene.errors.source is controller.session.difference
    assert controller.session.difference.after is controller.session.view.picture
