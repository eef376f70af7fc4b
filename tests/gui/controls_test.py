"""The settings panel: every control changes its one setting, echoes nothing, and can be reached."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QCursor, QFont, QKeySequence, QShortcut, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget

from qt_kmeans.core.recipe import DITHERS, ENGINES, FORMATS, METADATA, SPACES, Recipe
from qt_kmeans.gui.looks.theme import apply_theme
from qt_kmeans.gui.settings.controls import SettingsPanel


@pytest.fixture
def panel(qtbot: Any) -> SettingsPanel:
    made = SettingsPanel()
    made.resize(272, 640)
    made.set_advanced_open(True)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def wishes(panel: SettingsPanel) -> list[Recipe]:
    """Return the list into which wishes go."""
    heard: list[Recipe] = []
    panel.recipe_changed.connect(heard.append)
    return heard


def choose(box: QComboBox, key: str) -> None:
    """Choose as a user does: the index changes, then `activated` tells."""
    index = box.findData(key)
    assert index >= 0
    box.setCurrentIndex(index)
    box.activated.emit(index)


def box_named(panel: SettingsPanel, name: str) -> QWidget:
    return getattr(panel, name, None) or getattr(panel.advanced, name)


def test_choices_are_those_of_the_recipe(panel: SettingsPanel) -> None:
    for box, keys in (
        (panel.space, SPACES),
        (panel.dither, DITHERS),
        (panel.metadata, METADATA),
        (panel.advanced.engine, ENGINES),
    ):
        assert tuple(box.itemData(index) for index in range(box.count())) == keys
    for key in FORMATS:
        panel.format.choose(key)


def test_slider_and_spin_box_go_together(qtbot: Any, panel: SettingsPanel) -> None:
    with qtbot.waitSignal(panel.recipe_changed) as heard:
        panel.k_slider.setValue(17)
    assert heard.args[0].kmeans.k == panel.k_spin.value() == 17
    with qtbot.waitSignal(panel.recipe_changed) as heard:
        panel.k_spin.setValue(99)
    assert heard.args[0].kmeans.k == panel.k_slider.value() == 99


def test_typing_a_number_is_one_wish(qtbot: Any, panel: SettingsPanel) -> None:
    heard: list[int] = []
    panel.recipe_changed.connect(lambda recipe: heard.append(recipe.kmeans.k))
    panel.k_spin.setFocus()
    panel.k_spin.selectAll()
    qtbot.keyClicks(panel.k_spin, "128")
    qtbot.keyClick(panel.k_spin, Qt.Key.Key_Return)
    assert heard == [128]


@pytest.mark.parametrize(
    ("part", "setting", "value"),
    [
        ("kmeans", "space", "lab"),
        ("mapping", "dither", "atkinson"),
        ("output", "metadata", "all"),
        ("kmeans", "engine", "kmeans"),
    ],
)
def test_combo_boxes(qtbot: Any, panel: SettingsPanel, part: str, setting: str, value: str) -> None:
    with qtbot.waitSignal(panel.recipe_changed) as heard:
        choose(box_named(panel, setting), value)
    assert getattr(getattr(heard.args[0], part), setting) == value
    assert heard.args[0] == Recipe().but(**{setting: value})


def test_numbers(qtbot: Any, panel: SettingsPanel) -> None:
    choose(panel.dither, "bayer")
    choose(panel.advanced.engine, "kmeans")
    panel.strength.setValue(35)
    panel.effort.setValue(9)
    panel.advanced.seed.setValue(2**32 - 1)
    choose(panel.advanced.tolerance, "0.001")
    panel.format.findChild(QWidget, "webp").click()
    assert panel.recipe() == Recipe().but(
        dither="bayer",
        engine="kmeans",
        dither_strength=0.35,
        effort=9,
        seed=2**32 - 1,
        tolerance=0.001,
        format="webp",
    )


def test_a_recipe_from_outside_is_shown_silently(qtbot: Any, panel: SettingsPanel) -> None:
    recipe = Recipe().but(
        k=7, space="srgb", dither="sierra-lite", dither_strength=0.4, format="gif", effort=0, tolerance=0.0025
    )
    with qtbot.assertNotEmitted(panel.recipe_changed):
        panel.set_recipe(recipe)
    assert panel.recipe() is recipe
    assert panel.k_slider.value() == panel.k_spin.value() == 7
    assert panel.space.currentData() == "srgb"
    assert panel.strength.value() == 40
    assert panel.format.choice() == "gif"
    assert panel.advanced.tolerance.currentText().replace("\u202f", " ") == "0.25 %"
    assert "less than 0.25" in panel.advanced.tolerance.toolTip()


def test_hands_on_sliders_are_reported(qtbot: Any, panel: SettingsPanel) -> None:
    held: list[bool] = []
    panel.dragging_changed.connect(held.append)
    choose(panel.dither, "bayer")
    for slider in (panel.k_slider, panel.strength, panel.effort):
        panel.ensureWidgetVisible(slider)
        qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(40, 11))
        qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(40, 11))
    assert held == [True, False] * 3


def test_the_strength_suits_the_dithering_until_it_is_chosen(panel: SettingsPanel) -> None:
    for dither, usual in (("floyd-steinberg", 75), ("atkinson", 100), ("sierra-lite", 75)):
        choose(panel.dither, dither)
        assert panel.strength.value() == usual
    assert panel.recipe() == Recipe().but(dither="sierra-lite")
    panel.strength.setValue(60)
    choose(panel.dither, "spatial")
    assert panel.strength.value() == 60


def test_what_has_no_effect_cannot_be_used(panel: SettingsPanel) -> None:
    assert not panel.strength.isEnabled()
    choose(panel.dither, "floyd-steinberg")
    assert panel.strength.isEnabled()
    assert not panel.advanced.seed.isEnabled()
    choose(panel.advanced.seeding, "k-means++")
    assert panel.advanced.seed.isEnabled()
    choose(panel.advanced.seeding, "ward")
    assert not panel.advanced.seed.isEnabled()
    choose(panel.advanced.engine, "kmeans")
    assert panel.advanced.seed.isEnabled()
    assert not panel.advanced.seeding.isEnabled()


def test_steps_and_multiples_stay_in_range(panel: SettingsPanel) -> None:
    panel.step_k(1)
    assert panel.recipe().kmeans.k == 65
    panel.step_k(-1)
    panel.scale_k(2.0)
    panel.scale_k(2.0)
    panel.scale_k(2.0)
    assert panel.recipe().kmeans.k == 256
    for _ in range(9):
        panel.scale_k(0.5)
    assert panel.recipe().kmeans.k == 2


def test_reset_keeps_k_and_a_fixed_palette(qtbot: Any, panel: SettingsPanel) -> None:
    panel.set_recipe(Recipe().but(k=9, space="lab", effort=9, palette=("#000000", "#ffffff")))
    with qtbot.waitSignal(panel.recipe_changed) as heard:
        qtbot.mouseClick(panel.advanced.defaults, Qt.MouseButton.LeftButton)
    assert heard.args[0] == Recipe().but(k=9, palette=("#000000", "#ffffff"))
    with qtbot.assertNotEmitted(panel.recipe_changed):
        qtbot.mouseClick(panel.advanced.defaults, Qt.MouseButton.LeftButton)


def test_the_fold_out(qtbot: Any, panel: SettingsPanel) -> None:
    toggle = panel.advanced_toggle
    with qtbot.waitSignal(panel.advanced_toggled) as heard:
        qtbot.mouseClick(toggle, Qt.MouseButton.LeftButton)
    assert heard.args == [False]
    assert not panel.advanced.engine.isVisible()
    with qtbot.assertNotEmitted(panel.advanced_toggled):
        panel.set_advanced_open(True)
    assert panel.advanced.engine.isVisible()
    toggle.setFocus()
    assert not toggle.grab().isNull()


@pytest.mark.parametrize(
    "name", ["space", "dither", "metadata", "engine", "seeding", "tolerance", "seed", "k_spin"]
)
def test_scrolling_past_changes_nothing(panel: SettingsPanel, name: str) -> None:
    box = box_named(panel, name)
    box.clearFocus()
    turn_wheel(box)
    assert panel.recipe() == Recipe()


def turn_wheel(box: QWidget) -> None:
    middle = QPointF(box.rect().center())
    event = QWheelEvent(
        middle,
        box.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, event)


def test_the_wheel_scrolls_the_panel(panel: SettingsPanel) -> None:
    panel.resize(panel.width(), 200)
    QApplication.processEvents()
    bar = panel.verticalScrollBar()
    assert bar.maximum() > 0
    turn_wheel(panel.viewport())  # where Qt passes on what the boxes ignore
    assert bar.value() > 0


def test_a_number_beyond_the_range_means_its_end(qtbot: Any, panel: SettingsPanel) -> None:
    for typed, k in (("999", 256), ("1", 2), ("0", 2), ("2000", 256), ("300", 256)):
        panel.k_spin.setFocus()
        panel.k_spin.selectAll()
        qtbot.keyClicks(panel.k_spin, typed)
        qtbot.keyClick(panel.k_spin, Qt.Key.Key_Return)
        assert panel.recipe().kmeans.k == panel.k_spin.value() == k
        assert panel.k_spin.lineEdit().text() == str(k)


def test_the_panel_is_never_narrower_than_its_controls(panel: SettingsPanel) -> None:
    panel.resize(panel.minimumSizeHint().width(), 200)  # too low: with its scroll bar
    QApplication.processEvents()
    assert panel.verticalScrollBar().isVisible()
    assert panel.widget().width() <= panel.viewport().width()


def test_a_closed_list_leaves_no_hover(qtbot: Any, panel: SettingsPanel) -> None:
    panel.space.showPopup()
    panel.space.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    QCursor.setPos(panel.mapToGlobal(QPoint(-50, -50)))
    panel.space.hidePopup()
    qtbot.waitUntil(lambda: not panel.space.underMouse())


def test_the_marks_of_the_scale_are_never_cut_off(qapp: QApplication, panel: SettingsPanel) -> None:
    apply_theme(qapp, "light")
    panel.resize(272, 200)
    QApplication.processEvents()
    assert panel.k_slider.height() >= panel.k_slider.sizeHint().height()
    panel.k_slider.setFont(QFont(panel.font().family(), 20))
    QApplication.processEvents()
    assert panel.k_slider.height() >= panel.k_slider.sizeHint().height()


def test_every_control_has_a_name_and_room(panel: SettingsPanel) -> None:
    panel.set_recipe(Recipe().but(dither="bayer", engine="kmeans"))
    for widget in panel.widget().findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isVisible():
            continue
        face = QAccessible.queryAccessibleInterface(widget)
        assert face.text(QAccessible.Text.Name), widget
    assert panel.widget().width() <= panel.viewport().width()
    assert panel.widget().minimumSizeHint().width() <= 240


def test_k_never_goes_below_the_locked_colours(qtbot, panel):
    locked = ("#000000", "#ff0000", "#00ff00")
    panel.set_recipe(Recipe().but(k=8, locked=locked, start=("#0000ff",)))
    with qtbot.waitSignal(panel.recipe_changed) as heard:
        panel.k_spin.setValue(2)
    assert heard.args[0].kmeans.k == 3
    assert (panel.k_spin.value(), panel.k_slider.value()) == (3, 3)
    with qtbot.assertNotEmitted(panel.recipe_changed):
        panel.k_slider.setValue(2)
    assert (panel.k_spin.value(), panel.k_slider.value()) == (3, 3)


def test_why_k_goes_no_lower_is_said(panel):
    panel.set_recipe(Recipe().but(k=8, locked=("#000000", "#ff0000", "#00ff00")))
    assert not panel.k_limit.isVisible()
    panel.k_spin.setValue(2)
    assert panel.k_limit.isVisible()
    assert panel.k_limit.text().startswith("3 colours are locked")
    panel.step_k(1)
    assert not panel.k_limit.isVisible()


def test_locking_two_of_two_colours_needs_no_word(panel):
    panel.set_recipe(Recipe().but(k=2, locked=("#000000", "#ff0000")))  # nobody could have fewer
    assert not panel.k_limit.isVisible()


def test_another_k_does_not_start_from_the_edited_palette(panel):
    panel.set_recipe(Recipe().but(k=8, locked=("#000000",), start=("#0000ff",)))
    panel.step_k(1)
    assert panel.recipe().kmeans.start == ()
    assert panel.recipe().kmeans.locked == ("#000000",)


def test_defaults_keep_what_was_done_to_the_palette(panel):
    edited = Recipe().but(k=8, locked=("#000000",), start=("#0000ff",), space="lab", effort=9)
    panel.set_recipe(edited)
    panel.advanced.defaults.click()
    assert panel.recipe() == Recipe().but(k=8, locked=("#000000",), start=("#0000ff",))


def test_another_k_lets_a_fixed_palette_go(panel):
    panel.set_recipe(Recipe().but(k=2, palette=("#000000", "#ffffff")))
    panel.step_k(1)
    assert panel.recipe() == Recipe().but(k=3)


def test_undo_in_a_spin_box_is_that_of_the_window(qtbot, panel):
    heard = []
    shortcut = QShortcut(QKeySequence("Ctrl+Z"), panel, lambda: heard.append("undo"))
    panel.k_spin.setFocus()
    panel.k_spin.selectAll()
    qtbot.keyClicks(panel.k_spin, "12")
    qtbot.keyClick(panel.k_spin, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert heard == []  # takes the typing back first
    panel.k_spin.selectAll()
    qtbot.keyClicks(panel.k_spin, "12")
    qtbot.keyClick(panel.k_spin, Qt.Key.Key_Return)
    qtbot.keyClick(panel.k_spin, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert heard == ["undo"]
    shortcut.setEnabled(False)


@pytest.mark.parametrize(
    ("row", "setting", "value"), [(0, "protect_rare", 70), (1, "masking", 0), (2, "rate_weight", 250)]
)
def test_emphasis_leaves_as_a_recipe(
    qtbot: Any, panel: SettingsPanel, row: int, setting: str, value: int
) -> None:
    with qtbot.waitSignal(panel.recipe_changed) as heard:
        panel.advanced.emphasis.sliders[row].setValue(value)
    assert heard.args[0] == Recipe().but(**{setting: value / 100})
    panel.set_recipe(Recipe())
    assert panel.advanced.emphasis.sliders[row].value() != value


def test_bytes_are_saved_without_dithering_only(panel: SettingsPanel) -> None:
    slider = panel.advanced.emphasis.sliders[2]
    assert slider.isEnabledTo(slider.parentWidget())
    panel.set_recipe(Recipe().but(dither="bayer"))
    assert not slider.isEnabledTo(slider.parentWidget())


def test_without_a_target_the_choice_of_before_is_back(panel: SettingsPanel, wishes: list[Recipe]) -> None:
    before = Recipe().but(k=16)
    panel.set_recipe(before)
    panel.target.choice.chosen.emit("quality")
    panel.set_recipe(wishes[-1].but(k=256, dither="spatial", dither_strength=0.5))  # found
    panel.format.chosen.emit("webp")
    panel.target.choice.chosen.emit("colors")
    assert wishes[-1] == before.but(format="webp")
    assert panel.k_spin.value() == 16
    assert panel.dither.currentData() == "none"


def test_a_target_that_came_with_another_palette_leaves_what_it_found(
    panel: SettingsPanel, wishes: list[Recipe]
) -> None:
    panel.set_recipe(Recipe().but(k=16))
    panel.set_recipe(Recipe().but(k=99, locked=("#102030",), max_bytes=5000))
    panel.target.choice.chosen.emit("colors")
    assert wishes[-1].kmeans.k == 99


def test_what_is_chosen_while_a_target_lasts_stays(panel: SettingsPanel, wishes: list[Recipe]) -> None:
    panel.set_recipe(Recipe().but(k=16))
    panel.target.choice.chosen.emit("size")
    choose(panel.dither, "bayer")
    panel.set_recipe(wishes[-1].but(k=40))
    panel.target.choice.chosen.emit("colors")
    assert wishes[-1] == Recipe().but(k=16, dither="bayer")


@pytest.mark.parametrize(
    "name", ["Space", "Dither", "Effort", "Metadata", "Engine", "Protect", "Masking", "Economy"]
)
def test_every_word_of_the_settings_is_explained(panel: SettingsPanel, name: str) -> None:
    words = {label.text().replace("&", ""): label for label in panel.findChildren(QLabel)}
    assert len(words[name].toolTip()) > 15
