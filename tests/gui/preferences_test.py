"""Whatever stands in the settings file, the window starts; what it writes, it reads back."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from qt_kmeans.core.recipe import Recipe
from qt_kmeans.core.showing.run_export import AnimationOptions
from qt_kmeans.gui.preferences import MAX_RECENTS, Preferences, default_settings_path


def test_everything_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.ini"
    written = Preferences(path)
    written.geometry = QByteArray(bytes(range(256)))
    written.window_state = QByteArray(b"\0docks\xff")
    written.compare_mode = "difference"
    written.backdrop, written.own_backdrop = "own", "#12ab90"
    written.lens, written.pixel_grid = True, False
    written.onion, written.amplification = 30, 4
    written.coloring = "cluster"
    written.centroids_visible = False
    written.advanced_open = True
    written.language, written.theme = "ar", "dark"
    written.renderer = "numpy"
    written.animate = False
    written.play_speed = 50
    written.rate_metric, written.rate_baselines = "psnr", True
    written.animation = AnimationOptions("gif", 1280, 2)
    written.recipe = Recipe().but(k=17, dither="bayer", format="gif")
    written.open_folder = tmp_path
    written.save_folder = tmp_path
    written.add_recent(tmp_path / 'a "quoted", ünusual; name=1.png')
    written.sync()

    read = Preferences(path)
    assert read.set_aside is None
    assert read.geometry == QByteArray(bytes(range(256)))
    assert read.window_state == QByteArray(b"\0docks\xff")
    assert read.compare_mode == "difference"
    assert (read.backdrop, read.own_backdrop) == ("own", "#12ab90")
    assert (read.lens, read.pixel_grid) == (True, False)
    assert (read.onion, read.amplification) == (30, 4)
    assert read.coloring == "cluster"
    assert not read.centroids_visible
    assert read.advanced_open
    assert (read.language, read.theme, read.renderer, read.animate) == ("ar", "dark", "numpy", False)
    assert (read.rate_metric, read.rate_baselines) == ("psnr", True)
    assert (read.play_speed, read.animation) == (50, AnimationOptions("gif", 1280, 2))
    assert read.recipe == written.recipe
    assert read.open_folder == read.save_folder == tmp_path
    assert read.recents == (tmp_path / 'a "quoted", ünusual; name=1.png',)


def test_the_next_start_does_not_inherit_the_edited_palette(tmp_path: Path) -> None:
    written = Preferences(tmp_path / "settings.ini")
    plain = Recipe().but(k=17, palette=("#123456",))
    written.recipe = plain.but(locked=("#ff0000",), start=("#00ff00",))
    assert written.recipe == plain


def assert_defaults(preferences: Preferences) -> None:
    assert preferences.geometry.isEmpty()
    assert preferences.window_state.isEmpty()
    assert preferences.theme == "system"
    assert preferences.renderer == "auto"
    assert preferences.compare_mode == "swipe"
    assert (preferences.backdrop, preferences.own_backdrop) == ("checker", "#808080")
    assert (preferences.lens, preferences.pixel_grid) == (False, True)
    assert (preferences.onion, preferences.amplification) == (50, 2)
    assert preferences.coloring == "own"
    assert preferences.animate
    assert (preferences.rate_metric, preferences.rate_baselines) == ("ssimulacra2", False)
    assert (preferences.play_speed, preferences.animation) == (10, AnimationOptions())
    assert preferences.centroids_visible
    assert not preferences.advanced_open
    assert preferences.recipe == Recipe()
    assert preferences.recents == ()
    assert preferences.save_folder is None


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(os.urandom(400), id="noise"),
        pytest.param(bytes(300), id="zeros"),
        pytest.param(b"<html><body>no</body></html>", id="web page"),
        pytest.param(b"[General]\nversion=1\n[look\ntheme=dark\nfoo", id="torn section"),
        pytest.param(b"[look]\ntheme=dark\n", id="no version"),
        pytest.param(b"[General]\nversion=99\n", id="other version"),
    ],
)
def test_a_damaged_file_is_kept_aside_and_the_defaults_hold(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.ini"
    path.write_bytes(content)
    preferences = Preferences(path)
    assert_defaults(preferences)
    assert preferences.set_aside == tmp_path / "settings.broken.ini"
    assert preferences.set_aside.read_bytes() == content
    preferences.theme = "dark"
    preferences.sync()
    assert Preferences(path).set_aside is None
    assert Preferences(path).theme == "dark"


def test_impossible_values_are_defaults(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    path.write_text(
        "[General]\nversion=1\n[look]\ntheme=purple\nrenderer=\nanimate=maybe\n"
        "[view]\ncompare_mode=3\ncoloring=a, b\nbackdrop=plaid\nown_backdrop=red\nlens=1\n"
        "onion=101\namplification=x\n"
        '[session]\nrecipe="{\\"kmeans\\": {\\"k\\": 1}}"\nrecents="{}"\nsave_folder=/no/such/folder\n'
        "[window]\ngeometry=12\nstate=text\n",
        "utf-8",
    )
    preferences = Preferences(path)
    assert preferences.set_aside is None
    assert_defaults(preferences)
    assert preferences.open_folder.is_dir()


def test_an_empty_file_and_no_file_are_a_first_start(tmp_path: Path) -> None:
    (tmp_path / "empty.ini").touch()
    for name in ("empty.ini", "none.ini"):
        preferences = Preferences(tmp_path / name)
        assert_defaults(preferences)
        assert preferences.set_aside is None


def test_a_folder_that_cannot_be_written_only_forgets(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    path.mkdir()
    preferences = Preferences(path)
    preferences.theme = "dark"
    preferences.sync()
    assert preferences.theme == "dark"


def test_recents_are_few_distinct_and_latest_first(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "settings.ini")
    paths = [tmp_path / f"{number}.png" for number in range(MAX_RECENTS + 3)]
    for path in paths:
        preferences.add_recent(path)
    assert preferences.recents == tuple(reversed(paths))[:MAX_RECENTS]
    preferences.add_recent(paths[5])
    assert preferences.recents[0] == paths[5]
    assert len(set(preferences.recents)) == MAX_RECENTS
    preferences.remove_recent(paths[5])
    assert paths[5] not in preferences.recents
    preferences.clear_recents()
    assert preferences.recents == ()


def test_settings_live_in_the_users_configuration(qapp: object) -> None:
    assert default_settings_path().name == "settings.ini"
    assert default_settings_path().is_relative_to(os.environ["XDG_CONFIG_HOME"])
