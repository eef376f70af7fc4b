"""What surrounds the built program: packages, icons, licences, and a smoke test that is able to fail."""

import ast
import configparser
import importlib
import re
import subprocess
import sys
import tarfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from types import ModuleType

import pytest
from PIL import Image

from qt_kmeans import __version__

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="about Linux")


@pytest.fixture
def module(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.syspath_prepend(str(PACKAGING))
    return importlib.import_module


@pytest.fixture
def smoke(module) -> ModuleType:
    return module("smoke")


class TestEntries:
    @pytest.mark.parametrize("name", ["entry_gui.py", "entry_cli.py"])
    def test_children_of_a_frozen_program_are_sent_away_first(self, name: str) -> None:
        tree = ast.parse((PACKAGING / name).read_text("utf-8"))
        imports = [node for node in tree.body if isinstance(node, ast.Import)]
        assert {alias.name for node in imports for alias in node.names} == {"multiprocessing", "sys"}
        guard = tree.body[-1]
        assert isinstance(guard, ast.If)
        assert ast.unparse(guard.body[0]) == "multiprocessing.freeze_support()"

    def test_recipe_is_python(self) -> None:
        ast.parse((PACKAGING / "qt_kmeans.spec").read_text("utf-8"))

    def test_version_is_the_packages(self, module) -> None:
        assert module("build").version() == __version__


@linux
class TestDesktop:
    def test_menu_entry_and_store_entry_agree_with_the_program(self) -> None:
        entry = configparser.ConfigParser(interpolation=None)
        entry.optionxform = str
        entry.read(PACKAGING / "linux" / "qt-kmeans.desktop", "utf-8")
        desktop = entry["Desktop Entry"]
        assert desktop["Exec"].split()[0] == desktop["Icon"] == "qt-kmeans"
        assert desktop["MimeType"].endswith(";")
        assert "Graphics" in desktop["Categories"].split(";")
        store = ElementTree.parse(PACKAGING / "linux" / "io.github.qt_kmeans.metainfo.xml").getroot()
        assert store.findtext("launchable") == "qt-kmeans.desktop"
        assert {node.text for node in store.findall("provides/binary")} == {"qt-kmeans", "qt-kmeans-cli"}
        assert store.findtext("project_license") == "MIT"
        application = (ROOT / "qt_kmeans" / "app.py").read_text("utf-8")
        assert 'setDesktopFileName("qt-kmeans")' in application  # or Wayland shows no icon

    def test_menu_entry_speaks_the_languages_of_the_window(self) -> None:
        entry = configparser.ConfigParser(interpolation=None)
        entry.optionxform = str
        entry.read(PACKAGING / "linux" / "qt-kmeans.desktop", "utf-8")
        languages = {path.stem.rpartition("_")[2] for path in (ROOT / "resources/translations").glob("*.ts")}
        for key in ("GenericName", "Comment", "Keywords"):
            told = {name[len(key) + 1 : -1] for name in entry["Desktop Entry"] if name.startswith(f"{key}[")}
            assert told == languages - {"en"}, key

    def test_package_knows_the_renamed_library(self, module) -> None:
        assert "libglib2.0-0 | libglib2.0-0t64" in module("linux_packages").DEPENDS

    def test_archive_is_the_same_every_time(self, module, tmp_path: Path) -> None:
        packages = module("linux_packages")
        folder = tmp_path / "folder"
        (folder / "inner").mkdir(parents=True)
        (folder / "program").write_text("#!/bin/sh\n")
        (folder / "program").chmod(0o700)
        (folder / "inner" / "data").write_text("data")
        (folder / "link").symlink_to("inner/data")
        first, second = tmp_path / "1.tar.gz", tmp_path / "2.tar.gz"
        packages._make_archive(folder, first, "app-1", 1_700_000_000)
        (folder / "inner" / "data").touch()
        packages._make_archive(folder, second, "app-1", 1_700_000_000)
        assert first.read_bytes() == second.read_bytes()
        with tarfile.open(first) as tar:
            entries = {entry.name: entry for entry in tar}
        assert entries["app-1/program"].mode == 0o755
        assert entries["app-1/inner/data"].mode == 0o644
        assert entries["app-1/link"].linkname == "inner/data"
        assert {(entry.uid, entry.mtime) for entry in entries.values()} == {(0, 1_700_000_000)}

    def test_newest_c_library_asked_for_is_found(self, module, tmp_path: Path) -> None:
        (tmp_path / "libone.so.1").write_bytes(b"\0GLIBC_2.17\0GLIBC_2.4\0")
        (tmp_path / "inner").mkdir()
        (tmp_path / "inner" / "two.so").write_bytes(b"\0GLIBC_2.35\0")
        (tmp_path / "inner" / "words.txt").write_bytes(b"GLIBC_2.99")
        assert module("linux_packages").oldest_glibc(tmp_path) == "2.35"


class TestIcons:
    def test_every_size_is_drawn(self, qapp, module, tmp_path: Path) -> None:
        icons = module("icons")
        files = icons.render(ROOT / "resources", tmp_path)
        assert set(files) == set(icons.SIZES)
        for size, file in files.items():
            with Image.open(file) as picture:
                assert picture.size == (size, size)
                assert picture.getchannel("A").getextrema()[1] == 255
        with Image.open(tmp_path / "qt-kmeans.ico") as picture:
            assert {(16, 16), (48, 48), (256, 256)} <= picture.info["sizes"]
        with Image.open(tmp_path / "qt-kmeans.icns") as picture:
            assert max(picture.info["sizes"])[0] >= 512


class TestLicenses:
    def test_all_that_is_bundled_is_covered(self, module, tmp_path: Path) -> None:
        names = {
            "PySide6",
            "shiboken6",
            "numpy",
            "scipy",
            "sklearn",
            "numba",
            "llvmlite",
            "PIL",
            "OpenGL",
            "oxipng",
        }
        module("notices").collect(names, ROOT, tmp_path / "licenses")
        made = {path.name for path in (tmp_path / "licenses").iterdir()}
        assert {"LGPL-3.0.txt", "GPL-3.0.txt", "Qt-and-PySide6.txt", "PyOpenGL.txt", "Python.txt"} <= made
        assert {"numpy.txt", "scikit-learn.txt", "pillow.txt", "pyoxipng.txt", "Lucide-icons.txt"} <= made
        notice = (tmp_path / "licenses" / "Qt-and-PySide6.txt").read_text("utf-8")
        assert "@" not in notice
        assert re.search(r"uses Qt 6\.\d+", notice)

    def test_package_without_a_text_stops_the_build(
        self, module, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        notices = module("notices")
        monkeypatch.setattr(notices, "_license_files", lambda distribution: [])
        with pytest.raises(LookupError, match="no licence text for numpy"):
            notices.collect({"numpy"}, ROOT, tmp_path / "licenses")


@linux
class TestSmoke:
    def _start(self, script: str) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(["sh", "-c", script], start_new_session=True, stdin=subprocess.DEVNULL)

    def test_quiet_program_passes(self, smoke: ModuleType) -> None:
        assert smoke.watch(self._start("sleep 0.2")) >= 1

    def test_crowd_of_processes_is_ended(self, smoke: ModuleType) -> None:
        process = self._start("for i in $(seq 30); do sleep 60 & done; wait")
        with pytest.raises(SystemExit, match="processes"):
            smoke.watch(process)
        assert not smoke.processes_of(process.pid)

    def test_program_that_does_not_end_is_ended(
        self, smoke: ModuleType, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(smoke, "SECONDS_PER_STEP", 0.3)
        process = self._start("sleep 60")
        with pytest.raises(SystemExit, match="still running"):
            smoke.watch(process)
        assert not smoke.processes_of(process.pid)

    def test_process_left_behind_is_noticed(self, smoke: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(smoke, "PATIENCE", 0.2)
        process = self._start("sleep 60 & exit 0")
        with pytest.raises(SystemExit, match="left behind"):
            smoke.watch(process)
        assert not smoke.processes_of(process.pid)

    @pytest.mark.parametrize(
        "words", ["Traceback (most recent call last):", "QThread: Destroyed while thread is still running"]
    )
    def test_bad_signs_fail(self, smoke: ModuleType, words: str) -> None:
        with pytest.raises(SystemExit, match="said"):
            smoke.look_for_trouble("the window", f"fine\n{words}\n")

    def test_known_words_of_the_offscreen_platform_pass(self, smoke: ModuleType) -> None:
        smoke.look_for_trouble("a log", "12:00 WARNING This plugin does not support propagateSizeHints()\n")

    def test_what_a_removed_package_leaves_is_found(self, module, tmp_path: Path) -> None:
        for name in ("usr/lib/qt-kmeans", "usr/lib/others", "home/you/.cache/qt_kmeans", "tmp/qt-kmeans"):
            (tmp_path / name).mkdir(parents=True)
        (tmp_path / "usr" / "lib" / "others" / "io.github.qt_kmeans.metainfo.xml").touch()
        found = {str(path.relative_to(tmp_path)) for path in module("debian_chroot").left_behind(tmp_path)}
        assert found == {"usr/lib/qt-kmeans", "usr/lib/others/io.github.qt_kmeans.metainfo.xml"}

    def test_result_must_be_a_png(self, smoke: ModuleType, tmp_path: Path) -> None:
        path = tmp_path / "result.png"
        path.write_bytes(b"GIF89a" + bytes(40))
        with pytest.raises(SystemExit, match="no PNG"):
            smoke.png_facts(path)
