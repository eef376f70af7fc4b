"""The session: real files, real threads, real child processes, no window."""

import multiprocessing
import threading
from functools import partial

import numpy as np
import pytest
from PIL import Image
from sessions import LONG, open_and_wait, settled, wait_complete

from qt_kmeans.core.errors import PaletteError, RecipeError
from qt_kmeans.core.palettes.palette import Palette
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.gui.session import finishing, tasks
from qt_kmeans.gui.session.controller import SessionController


def test_opening_leads_to_picture_cloud_run_result_and_size(qtbot, controller, photo):
    open_and_wait(qtbot, controller, photo)
    session = controller.session
    assert session.source.path == photo
    assert (session.original.width, session.original.height) == (120, 90)
    assert session.distinct == len(np.unique(session.source.rgba.reshape(-1, 4), axis=0))
    assert len(session.view.palette) == len(session.result.palette) == 16
    assert len(session.view.labels) == len(session.cloud.positions)
    assert session.view.shares.sum() == pytest.approx(1)
    assert session.view.index == session.steps[-1].index
    assert session.saved
    assert session.stage == ""
    assert controller.failures == []


def test_a_failed_open_changes_nothing_and_says_so(qtbot, controller, photo, tmp_path):
    open_and_wait(qtbot, controller, photo)
    before = controller.session
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"no picture at all")
    with qtbot.waitSignal(controller.failed, timeout=LONG) as failure:
        controller.open(broken)
    assert "broken.png" in str(failure.args[0])
    qtbot.waitUntil(lambda: controller.session.stage == "", timeout=LONG)
    assert controller.session.source is before.source
    assert controller.session.result is before.result


def test_of_many_wishes_the_last_one_is_fulfilled(qtbot, controller, photo):
    open_and_wait(qtbot, controller, photo)
    for k in range(2, 60):
        controller.set_recipe(controller.session.recipe.but(k=k))
    qtbot.waitUntil(
        lambda: settled(controller) and len(controller.session.result.palette) == 59, timeout=LONG
    )
    assert controller.session.recipe.kmeans.k == 59
    assert not controller.session.saved


def test_while_the_hand_drags_only_the_live_result_is_made(qtbot, controller, photo):
    open_and_wait(qtbot, controller, photo)
    result = controller.session.result
    controller.set_dragging(True)
    controller.set_recipe(controller.session.recipe.but(k=5))
    qtbot.waitUntil(lambda: len(controller.session.view.palette) == 5, timeout=LONG)
    assert controller.session.stale
    assert controller.session.result is result
    controller.set_dragging(False)
    wait_complete(qtbot, controller)
    assert len(controller.session.result.palette) == 5


def test_a_hand_that_lets_go_is_not_waited_for(qtbot, controller, photo, monkeypatch):
    open_and_wait(qtbot, controller, photo)
    monkeypatch.setattr(finishing, "REST", 3_600_000)
    for waits in (True, False):  # it lets go of the slider before, or after the live result is there
        k = controller.session.recipe.kmeans.k - 1
        controller.set_dragging(True)
        controller.set_recipe(controller.session.recipe.but(k=k))
        if waits:
            qtbot.waitUntil(lambda k=k: len(controller.session.view.palette) == k, timeout=LONG)
        controller.set_dragging(False)
        wait_complete(qtbot, controller)
        assert len(controller.session.result.palette) == k
    controller.set_recipe(controller.session.recipe.but(k=5))  # typed: more may follow
    qtbot.waitUntil(lambda: len(controller.session.view.palette) == 5, timeout=LONG)
    assert controller.session.stale
    assert not controller.workshop.exact.busy


def test_a_hand_faster_than_the_clustering_sees_where_it_has_been(qtbot, controller, photo, monkeypatch):
    open_and_wait(qtbot, controller, photo)
    begun, go_on, seen = threading.Event(), threading.Semaphore(0), []
    cluster = tasks.cluster

    def held(picture, recipe, progress):
        begun.set()
        assert go_on.acquire(timeout=20)
        return cluster(picture, recipe, progress)

    monkeypatch.setattr(tasks, "cluster", held)
    controller.changed.connect(
        lambda old, new: new.view is not old.view and seen.append(len(new.view.palette))
    )
    controller.set_dragging(True)
    for k in (5, 6, 7, 8):  # the hand moves on while the first is clustered
        controller.set_recipe(controller.session.recipe.but(k=k))
        assert begun.wait(20)
    go_on.release()
    qtbot.waitUntil(lambda: seen == [5], timeout=LONG)
    go_on.release()
    qtbot.waitUntil(lambda: seen == [5, 8], timeout=LONG)
    assert not controller.workshop.live.busy
    controller.set_recipe(controller.session.recipe.but(k=9))
    controller.set_recipe(controller.session.recipe.but(k=10))
    controller.set_dragging(False)  # lets go before either is there
    go_on.release()
    go_on.release()
    wait_complete(qtbot, controller)
    assert len(controller.session.result.palette) == 10
    assert not controller.failures


def test_after_a_failure_the_latest_wish_is_still_carried_out(qtbot, controller, photo, monkeypatch):
    open_and_wait(qtbot, controller, photo)
    begun, go_on = threading.Event(), threading.Event()
    cluster = tasks.cluster

    def fail(_picture, _recipe, _progress):
        begun.set()
        assert go_on.wait(20)
        raise RecipeError("Not these.")

    monkeypatch.setattr(tasks, "cluster", fail)
    controller.set_dragging(True)
    controller.set_recipe(controller.session.recipe.but(k=5))
    assert begun.wait(20)
    monkeypatch.setattr(tasks, "cluster", cluster)
    controller.set_recipe(controller.session.recipe.but(k=6))
    go_on.set()
    qtbot.waitUntil(lambda: len(controller.session.view.palette) == 6, timeout=LONG)
    assert [str(error) for error in controller.failures] == ["Not these."]


def test_another_format_is_encoded_without_clustering_again(qtbot, controller, photo):
    open_and_wait(qtbot, controller, photo)
    result, size = controller.session.result, controller.session.result_size
    controller.set_recipe(controller.session.recipe.but(format="webp"))
    assert controller.session.stale
    wait_complete(qtbot, controller)
    assert controller.session.result is result
    assert controller.session.result_size != size


def test_a_saved_file_has_the_size_that_was_shown(qtbot, controller, photo, tmp_path):
    open_and_wait(qtbot, controller, photo)
    target = tmp_path / "small.png"
    with qtbot.waitSignal(controller.saved, timeout=LONG):
        controller.save(target)
    assert target.stat().st_size == controller.session.result_size
    with Image.open(target) as image:
        assert image.mode == "P"
        assert len(image.getcolors()) == 16


def test_saving_before_the_result_is_ready_saves_the_new_settings(qtbot, controller, photo, tmp_path):
    open_and_wait(qtbot, controller, photo)
    controller.set_recipe(controller.session.recipe.but(k=3))
    with qtbot.waitSignal(controller.saved, timeout=LONG):
        controller.save(tmp_path / "three.png")
    with Image.open(tmp_path / "three.png") as image:
        assert len(image.getcolors()) == 3
    assert controller.session.saved
    assert controller.session.result_size == (tmp_path / "three.png").stat().st_size
    assert len(controller.session.result.palette) == 3


def test_back_at_what_was_saved_or_opened_nothing_is_to_be_saved(qtbot, controller, photo, tmp_path):
    open_and_wait(qtbot, controller, photo)
    opened = controller.session.recipe
    controller.set_recipe(opened.but(k=3))
    assert not controller.session.saved
    controller.set_recipe(opened)
    assert controller.session.saved
    controller.set_recipe(opened.but(k=3))
    with qtbot.waitSignal(controller.saved, timeout=LONG):
        controller.save(tmp_path / "three.png")
    controller.set_recipe(opened)
    assert not controller.session.saved
    controller.set_recipe(opened.but(k=3))
    assert controller.session.saved


def test_a_failed_save_loses_nothing(qtbot, controller, photo, tmp_path):
    open_and_wait(qtbot, controller, photo)
    with qtbot.waitSignal(controller.failed, timeout=LONG):
        controller.save(tmp_path / "no such folder" / "small.png")
    with qtbot.waitSignal(controller.saved, timeout=LONG):
        controller.save(tmp_path / "small.png")


def test_the_format_follows_the_suffix_once_the_file_is_there(qtbot, controller, photo, tmp_path):
    open_and_wait(qtbot, controller, photo)
    before = controller.session.recipe
    with qtbot.waitSignal(controller.failed, timeout=LONG):
        controller.save(tmp_path / "no such folder" / "x.gif")
    assert controller.session.recipe == before
    with qtbot.waitSignal(controller.saved, timeout=LONG):
        controller.save(tmp_path / "x.gif")
    assert controller.session.recipe == before.but(format="gif")
    assert controller.session.saved
    assert controller.session.result_size == (tmp_path / "x.gif").stat().st_size
    with Image.open(tmp_path / "x.gif") as image:
        assert image.format == "GIF"


def test_cancel_keeps_what_is_shown(qtbot, controller, photo):
    open_and_wait(qtbot, controller, photo)
    before = controller.session
    controller.open(photo)
    controller.cancel()
    assert controller.session.source is before.source
    assert controller.session.stage == ""
    controller.set_recipe(before.recipe.but(k=6))
    controller.cancel()
    assert controller.session.result_size is None
    controller.set_recipe(before.recipe.but(k=7))
    qtbot.waitUntil(lambda: settled(controller) and len(controller.session.result.palette) == 7, timeout=LONG)


def test_pixels_from_the_clipboard_become_a_picture(qtbot, controller):
    rgba = np.zeros((4, 6, 4), np.uint8)
    rgba[:, 3:] = 255
    controller.open_pixels(rgba, "Pasted image")
    qtbot.waitUntil(lambda: settled(controller), timeout=LONG)
    session = controller.session
    assert session.source.name == "Pasted image"
    assert session.result.exact
    assert session.steps == ()


def test_closing_the_picture_leaves_the_settings(qtbot, controller, photo):
    open_and_wait(qtbot, controller, photo)
    controller.close_image()
    assert controller.session.source is None
    assert controller.session.recipe.kmeans.k == 16


def test_shutdown_leaves_no_child_behind(qtbot, photo):
    before = set(multiprocessing.active_children())
    controller = SessionController(Recipe().but(k=4, effort=0), animate=False)
    open_and_wait(qtbot, controller, photo)
    controller.shutdown()
    assert set(multiprocessing.active_children()) == before


def test_undone_settings_show_their_result_at_once(qtbot, controller, photo):
    open_and_wait(qtbot, controller, photo)
    first = controller.session
    controller.set_recipe(first.recipe.but(k=5))
    qtbot.waitUntil(lambda: settled(controller) and len(controller.session.result.palette) == 5, timeout=LONG)
    controller.set_recipe(first.recipe)
    assert controller.session.result is first.result
    assert controller.session.view is first.view
    assert controller.session.steps is first.steps
    assert controller.session.result_size == first.result_size
    assert settled(controller)


def test_a_kept_result_in_another_format_is_only_encoded(qtbot, controller, photo):
    open_and_wait(qtbot, controller, photo)
    first = controller.session
    controller.set_recipe(first.recipe.but(k=5))
    controller.set_recipe(first.recipe.but(format="gif"))
    assert controller.session.result is first.result
    assert controller.session.stale
    wait_complete(qtbot, controller)
    assert controller.session.file_palette is not None


def test_results_of_another_picture_are_not_shown(qtbot, controller, photo):
    open_and_wait(qtbot, controller, photo)
    result = controller.session.result
    controller.set_recipe(controller.session.recipe.but(k=5))
    controller.open_pixels(controller.session.source.rgba[::-1], "flipped")
    qtbot.waitUntil(lambda: controller.session.source.name == "flipped", timeout=LONG)
    controller.set_recipe(controller.session.recipe.but(k=16))
    wait_complete(qtbot, controller)
    assert controller.session.result is not result


def test_a_drag_has_a_number_of_its_own(controller):
    assert controller.gesture is None
    numbers = []
    for dragging in (True, True, False, True):
        controller.set_dragging(dragging)
        numbers.append(controller.gesture)
    assert numbers == [1, 1, None, 2]


def test_another_picture_does_not_inherit_the_edited_palette(qtbot, controller, photo):
    open_and_wait(qtbot, controller, photo)
    before = controller.session.recipe
    controller.set_recipe(before.but(start=("#123456",), locked=("#ff0000",)))
    controller.open_pixels(controller.session.source.rgba[::-1], "flipped")
    qtbot.waitUntil(lambda: controller.session.source.name == "flipped", timeout=LONG)
    assert controller.session.recipe == before


def test_another_picture_keeps_the_fixed_palette(qtbot, controller, photo):
    open_and_wait(qtbot, controller, photo)
    fixed = controller.session.recipe.but(palette=("#123456", "#ff0000"))
    controller.set_recipe(fixed)
    controller.open_pixels(controller.session.source.rgba[::-1], "flipped")
    qtbot.waitUntil(lambda: controller.session.source.name == "flipped", timeout=LONG)
    assert controller.session.recipe == fixed


def test_small_jobs_with_files_run_in_the_background(qtbot, controller, tmp_path):
    path = tmp_path / "two.hex"
    path.write_text("ff0000\n0000ff\n")
    heard = []
    controller.run("palette", partial(tasks.read_palette, path), heard.append)
    qtbot.waitUntil(lambda: bool(heard), timeout=LONG)
    assert heard[0].hexes == ("#ff0000", "#0000ff")
    copy = tmp_path / "copy.gpl"
    controller.run("palette", partial(tasks.save_palette, heard[0], copy, False), heard.append)
    qtbot.waitUntil(lambda: len(heard) == 2, timeout=LONG)
    assert copy.read_text().startswith("GIMP Palette")
    with qtbot.waitSignal(controller.failed, timeout=LONG) as failed:
        controller.run("palette", partial(tasks.read_palette, tmp_path / "none.gpl"), heard.append)
    assert "none.gpl" in str(failed.args[0])


def test_what_is_no_picture_fails_as_what_it_is(qtbot, controller, tmp_path):
    there = tmp_path / "there.hex"
    there.write_text("ff0000\n")
    two = Palette.from_hexes(("#ff0000", "#0000ff"))
    for work, kind in (
        (partial(tasks.save_palette, two, there, False), PaletteError),
        (partial(tasks.save_recipe, Recipe(), there, False), RecipeError),
    ):
        with qtbot.waitSignal(controller.failed, timeout=LONG) as failed:
            controller.run("palette", work, lambda _report: None)
        assert isinstance(failed.args[0], kind)
        assert "there.hex" in str(failed.args[0])
    assert there.read_text() == "ff0000\n"
