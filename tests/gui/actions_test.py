"""What can be done follows from the session; no two actions want the same key."""

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from qt_kmeans.core.recipe import Recipe
from qt_kmeans.gui.actions import Actions, create_actions, shortcut_text, sync_actions
from qt_kmeans.gui.palette.actions import create_palette_actions
from qt_kmeans.gui.session.state import Session


@pytest.fixture
def actions(qtbot: Any) -> Actions:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = create_actions(parent)
    made.open.parent_kept = parent  # the fixture's widget outlives the test
    return made


def enabled(
    actions: Actions, session: Session, *, has_file: bool = False, has_kept: bool = False
) -> set[str]:
    sync_actions(actions, session, has_file=has_file, has_kept=has_kept)
    return {name for name, action in zip(Actions._fields, actions, strict=True) if action.isEnabled()}


ALWAYS = {
    "swipe side_by_side blink onion difference as_seen lens pixel_grid",
    "backdrop_checker backdrop_black backdrop_white backdrop_own",
    "open open_sample paste_new quit preferences color_own color_cluster color_reduced",
    "shape_rgb shape_oklab shape_lab shape_hsv show_centroids show_trails size_by_count",
    "theme_system theme_light theme_dark renderer_auto renderer_gl renderer_numpy full_screen reset_layout",
    "fewer_colors more_colors halve_colors double_colors copy_command guide shortcuts copy_diagnostics",
    "open_log_folder about size_and_quality",
}
ALWAYS_NAMES = {name for line in ALWAYS for name in line.split()}
PICTURE = {"close_image", "show_original", "fit", "actual_size", "zoom_in", "zoom_out", "zoom_back"}
PICTURE |= {"view_front", "view_side", "view_top", "view_isometric", "auto_rotate", "clear_highlight"}
PICTURE |= {"reset_cloud", "export_space"}
RESULT = {"save", "save_as", "copy_result", "play", "step_back", "new_seed", "export_table"}
RESULT |= {"keep_a", "export_animation", "flip", "divider_left", "divider_middle", "divider_right"}


def test_an_empty_window(actions: Actions) -> None:
    assert enabled(actions, Session()) == ALWAYS_NAMES


def test_an_opened_picture_before_its_first_clusters(actions: Actions, session_of: Any) -> None:
    session = replace(session_of(), view=None, result=None, steps=(), result_size=None)
    assert enabled(actions, session) == ALWAYS_NAMES | PICTURE


def test_a_finished_result(actions: Actions, session_of: Any) -> None:
    assert enabled(actions, session_of()) == ALWAYS_NAMES | PICTURE | RESULT


def test_a_result_of_other_settings_is_not_copied(actions: Actions, session_of: Any) -> None:
    session = session_of()
    moving = replace(session, view=replace(session.view, palette=session.view.palette.copy()))
    assert not {"copy_result", "keep_a"} & enabled(actions, moving)
    assert "save" in enabled(actions, moving)


@pytest.mark.parametrize(
    ("index", "can"), [(0, {"step_forward"}), (1, {"step_back", "step_forward"}), (2, {"step_back"})]
)
def test_steps_end_at_the_ends(actions: Actions, session_of: Any, index: int, can: set[str]) -> None:
    session = session_of()
    session = replace(session, space_view=replace(session.view, index=index))
    assert enabled(actions, session) & {"step_back", "step_forward"} == can


def test_an_exact_picture_has_no_run_to_play(actions: Actions, session_of: Any) -> None:
    assert "play" not in enabled(actions, replace(session_of(), steps=()))


def test_cancel_while_something_goes_on(actions: Actions) -> None:
    assert "cancel" in enabled(actions, Session(stage="Opening"))


def test_k_ends_at_its_ends(actions: Actions) -> None:
    few = enabled(actions, Session(recipe=Recipe().but(k=2)))
    many = enabled(actions, Session(recipe=Recipe().but(k=256)))
    assert ALWAYS_NAMES - few == {"fewer_colors", "halve_colors"}
    assert ALWAYS_NAMES - many == {"more_colors", "double_colors"}


def test_a_file_to_show(actions: Actions, session_of: Any) -> None:
    assert "show_in_folder" in enabled(actions, session_of(), has_file=True)


def test_a_result_to_compare_with(actions: Actions, session_of: Any) -> None:
    kept = {"compare_a", "restore_a", "swap_a", "forget_a"}
    assert kept <= enabled(actions, session_of(), has_kept=True)
    assert not kept & enabled(actions, session_of())


def pressed(key: str) -> str:
    """Return what is pressed for a key on an American keyboard: "Shift+[" for "{"."""
    held, last = key[:-1], key[-1]
    shifted = dict(zip('~!@#$%^&*()_{}|:"<>?', "`1234567890-[]\\;',./", strict=True))
    return f"{held.removesuffix('Shift+')}Shift+{shifted[last]}" if last in shifted else key


def test_no_key_twice(actions: Actions) -> None:
    everything = (*actions, *create_palette_actions(actions.open.parent()))
    keys = Counter(pressed(key.toString()) for action in everything for key in action.shortcuts())
    assert not [key for key, count in keys.items() if count > 1]


def test_groups_exclude_each_other(actions: Actions) -> None:
    actions.swipe.trigger()
    actions.side_by_side.trigger()
    assert not actions.swipe.isChecked()
    actions.theme_dark.trigger()
    actions.theme_light.trigger()
    assert not actions.theme_dark.isChecked()
    assert actions.side_by_side.isChecked()


def test_shortcuts_as_a_person_types_them(actions: Actions) -> None:
    assert shortcut_text(actions.save).startswith("Ctrl+S")
    assert shortcut_text(actions.zoom_in) == "Ctrl++, +"
    assert shortcut_text(actions.about) == ""
