"""Wrap the built folder for Linux: a .tar.gz that runs anywhere it is unpacked, and a .deb."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import tarfile
import time
from collections.abc import Callable
from pathlib import Path

import bootstrap

HERE = Path(__file__).resolve().parent / "linux"
ROOT = bootstrap.ROOT

# What the program loads from the system. Under both names where Debian 13 and Ubuntu 24.04 have a new one.
DEPENDS = (
    "libstdc++6", "libgcc-s1", "zlib1g", "libexpat1", "libgl1", "libegl1", "libx11-6", "libx11-xcb1",
    "libxext6", "libxcb1", "libxcb-randr0", "libxcb-render0", "libxcb-shm0", "libxcb-sync1",
    "libxcb-xfixes0", "libxcb-glx0", "libglib2.0-0 | libglib2.0-0t64", "libdbus-1-3", "libxkbcommon0",
    "libfontconfig1", "libfreetype6", "fonts-dejavu-core | fonts-freefont-ttf",
)  # fmt: skip
RECOMMENDS = ("libwayland-client0", "libwayland-cursor0", "libwayland-egl1")


def wrap(folder: Path, target: Path, version: str, pictures: dict[int, Path], epoch: int) -> list[Path]:
    """Make both packages in `target`; `epoch` is the time given to all files."""
    _add_desktop_files(folder / "share", version, pictures, epoch)
    archive = target / f"qt-kmeans-{version}-linux-{os.uname().machine}.tar.gz"
    _make_archive(folder, archive, f"qt-kmeans-{version}", epoch)
    made = [archive]
    if shutil.which("dpkg-deb"):
        made.append(_make_deb(folder, target, version, epoch))
    return made


def _add_desktop_files(share: Path, version: str, pictures: dict[int, Path], epoch: int) -> None:
    """Lay out what a desktop wants to know, as it stands below /usr/share."""
    shutil.rmtree(share, ignore_errors=True)
    applications, metainfo = share / "applications", share / "metainfo"
    for place in (applications, metainfo):
        place.mkdir(parents=True)
    shutil.copy(HERE / "qt-kmeans.desktop", applications)
    name = "io.github.qt_kmeans.metainfo.xml"
    text = (HERE / name).read_text("utf-8").replace("@VERSION@", version)
    date = time.strftime("%Y-%m-%d", time.gmtime(epoch))
    (metainfo / name).write_text(text.replace("@DATE@", date), "utf-8")
    icons = share / "icons" / "hicolor"
    for size, picture in pictures.items():
        place = icons / f"{size}x{size}" / "apps" / "qt-kmeans.png"
        place.parent.mkdir(parents=True)
        shutil.copy(picture, place)
    drawing = icons / "scalable" / "apps" / "qt-kmeans.svg"
    drawing.parent.mkdir(parents=True)
    shutil.copy(ROOT / "resources" / "app-icon.svg", drawing)


def _plain(epoch: int) -> Callable[[tarfile.TarInfo], tarfile.TarInfo]:
    """Return a filter that gives every entry of an archive the same owner and time."""

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = epoch
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    return plain


def _make_archive(folder: Path, archive: Path, name: str, epoch: int) -> None:
    with (
        archive.open("wb") as file,
        gzip.GzipFile("", "wb", 6, file, mtime=epoch) as packed,
        tarfile.open(fileobj=packed, mode="w") as tar,
    ):
        for path in sorted(folder.rglob("*")):
            tar.add(path, f"{name}/{path.relative_to(folder)}", recursive=False, filter=_plain(epoch))


def oldest_glibc(folder: Path) -> str:
    """Return the version of the C library that the programs and libraries in `folder` ask for."""
    newest = 0
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink() and (".so" in path.name or path.parent == folder):
            asked = re.findall(rb"GLIBC_2\.(\d+)\b", path.read_bytes())
            newest = max([newest, *map(int, asked)])
    return f"2.{newest}"


def _make_deb(folder: Path, target: Path, version: str, epoch: int) -> Path:
    """Install into an empty root and pack it."""
    stage = ROOT / "build" / "deb"
    shutil.rmtree(stage, ignore_errors=True)
    home = stage / "usr" / "lib" / "qt-kmeans"
    shutil.copytree(folder, home, symlinks=True, ignore=shutil.ignore_patterns("share"))
    shutil.copytree(folder / "share", stage / "usr" / "share")
    commands = stage / "usr" / "bin"
    commands.mkdir(parents=True)
    for name in ("qt-kmeans", "qt-kmeans-cli"):
        (commands / name).symlink_to(f"../lib/qt-kmeans/{name}")
    papers = stage / "usr" / "share" / "doc" / "qt-kmeans"
    papers.mkdir(parents=True)
    (papers / "copyright").write_text(
        (ROOT / "LICENSE").read_text("utf-8")
        + "\nThe licences of everything in it stand in /usr/lib/qt-kmeans/licenses.\n",
        "utf-8",
    )
    changes = (ROOT / "CHANGELOG.md").read_bytes()
    (papers / "changelog.gz").write_bytes(gzip.compress(changes, 9, mtime=epoch))

    architecture = _told(["dpkg", "--print-architecture"])
    kilobytes = sum(path.lstat().st_size for path in stage.rglob("*") if not path.is_dir()) // 1024
    control = stage / "DEBIAN" / "control"
    control.parent.mkdir()
    control.write_text(
        "Package: qt-kmeans\n"
        f"Version: {version}\n"
        f"Architecture: {architecture}\n"
        "Section: graphics\n"
        "Priority: optional\n"
        "Maintainer: The qt_kmeans contributors <qt-kmeans@localhost.invalid>\n"
        f"Installed-Size: {kilobytes}\n"
        f"Depends: libc6 (>= {oldest_glibc(folder)}), {', '.join(DEPENDS)}\n"
        f"Recommends: {', '.join(RECOMMENDS)}\n"
        "Description: compress images and see their colours cluster\n"
        " Makes images smaller by K-Means colour quantization and shows the colour space\n"
        " while it does: a window with a 3D point cloud, and a command line.\n",
        "utf-8",
    )
    for path in stage.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
    package = target / f"qt-kmeans_{version}_{architecture}.deb"
    os.environ["SOURCE_DATE_EPOCH"] = str(epoch)
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(stage), str(package)]
    if bootstrap.run(command, minutes=30):
        bootstrap.stop("dpkg-deb failed.")
    shutil.rmtree(stage)
    return package


def _told(command: list[str]) -> str:
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout.strip()
