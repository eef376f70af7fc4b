"""Every file of the hostile collection gets its verdict, its pixels and its notes; nothing else happens."""

import csv
import math
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
from PIL import Image, ImageFile, PngImagePlugin

from qt_kmeans.core.errors import ImageReadError
from qt_kmeans.core.source import SourceImage, image_info, read_image

Shared = Callable[[str], Path]
LOSSY = ("JPEG", "MPO", "WEBP", "AVIF", "JPEG2000")
HEAVY = 100_000_000
"""Pixels above which a file is only refused here: opening it is allowed, and takes seconds and gigabytes."""

FAMILIES = (
    *("alpha", "anim", "apng", "avif", "avif-other", "bmp-suite", "bomb", "bomb-pillow", "broken", "cmyk"),
    *("crashers", "deep", "exif", "foreign", "formats", "icc", "ir-bad", "ir-bmp", "ir-gif", "ir-ico"),
    *("ir-misc", "ir-png", "ir-tga", "ir-tiff", "ir-webp", "jpeg-crash", "jpeg-icc", "jpeg-ref", "libpng"),
    *("libpng-badpal", "libpng-crashers", "onebit", "orient-set", "png-bugs", "png-fuzz", "pngsuite"),
    *("real", "sharp"),
)


class Row(NamedTuple):
    """A line of the manifest, as far as it is tested here."""

    file: Path
    family: str
    expect: str
    certainty: str
    oriented: str
    pixels: int
    frames: int
    mode: str
    reference: Path | None


def rows_of(manifest: Path) -> list[Row]:
    folder = manifest.parent
    with manifest.open(newline="", encoding="utf-8") as lines:
        return [
            Row(
                file=folder / line["path"],
                family=line["family"],
                expect=line["expect"],
                certainty=line["certainty"],
                oriented=line["oriented"],
                pixels=math.prod(int(side) for side in (line["size"] or "0").split("x")),
                frames=int(line["frames"] or 1),
                mode=line["mode"],
                reference=folder / line["ref"] if line["ref"] else None,
            )
            for line in csv.DictReader(lines)
        ]


@pytest.fixture
def family(shared: Shared) -> Callable[[str], list[Row]]:
    by_name: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows_of(shared("hostile/manifest.csv")):
        by_name[row.family].append(row)
    return by_name.__getitem__


_watched: list[str] = []
_watching = False


STARTS = (
    *("subprocess.Popen", "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn", "os.system"),
    *("socket.connect", "socket.getaddrinfo"),
)


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if _watching and event in STARTS:
        _watched.append(f"{event} {arguments}")


sys.addaudithook(_watch)


@pytest.fixture
def no_programs() -> Iterator[None]:
    """Fail when a program was started or a connection was opened."""
    global _watching
    _watched.clear()
    _watching = True
    try:
        yield
    finally:
        _watching = False
    assert not _watched


def complaints(row: Row, source: SourceImage) -> list[str]:
    """What is wrong with an opened picture."""
    found = []
    rgba = source.rgba
    if rgba.dtype != np.uint8 or not rgba.flags.c_contiguous or rgba.flags.writeable:
        found.append("is no read-only contiguous array of bytes")
    if row.expect == "opens" and f"{source.width}x{source.height}" != row.oriented:
        found.append(f"is {source.width}x{source.height}, not {row.oriented}")
    if source.opaque != bool((rgba[..., 3] == 255).all()):
        found.append("does not know whether it is opaque")
    if row.frames > 1 and not any(note.startswith(("Only", "Its layers")) for note in source.notes):
        found.append("hides that it has more frames")
    if row.reference is not None:
        difference = golden_difference(row.reference, source)
        if difference > (8 if source.format in LOSSY else 2):
            found.append(f"is off by {difference} from its reference")
    info = image_info(row.file)
    if (info.width, info.height, info.format) != (source.width, source.height, source.format):
        found.append("announces something else")
    if not set(info.notes) <= set(source.notes):
        found.append(f"announces {set(info.notes) - set(source.notes)}")
    return found


def golden_difference(reference: Path, source: SourceImage) -> int:
    with Image.open(reference) as image:
        golden = np.asarray(image.convert("RGBA")).astype(np.int16)
    if golden.shape != source.rgba.shape:
        return 255
    difference = np.abs(source.rgba.astype(np.int16) - golden)
    visible = golden[..., 3] > 0
    return max(int(difference[..., 3].max()), int(difference[visible].max(initial=0)))


@pytest.mark.parametrize("name", FAMILIES)
def test_family(
    name: str, family: Callable[[str], list[Row]], no_programs: None, capfd: pytest.CaptureFixture[str]
) -> None:
    switches = pillow_switches()
    rows = family(name)
    assert rows
    wrong = []
    for row in rows:
        limits = {"max_pixels": HEAVY} if row.pixels > HEAVY else {}
        try:
            source = read_image(row.file, **limits)
        except ImageReadError as error:
            sentence = str(error)
            if row.expect == "opens" and row.certainty == "firm":
                wrong.append(f"{row.file.name} is refused: {sentence}")
            if "\n" in sentence or not sentence.startswith(row.file.name) or not sentence.endswith("."):
                wrong.append(f"{row.file.name} is refused in odd words: {sentence!r}")
            if error.__cause__ is not None and repr(str(error.__cause__)) in sentence:
                wrong.append(f"{row.file.name} is refused in a library's words: {sentence}")
            continue
        if row.expect == "rejected" and row.certainty == "firm":
            wrong.append(f"{row.file.name} is opened")
        wrong.extend(f"{row.file.name} {complaint}" for complaint in complaints(row, source))
    assert wrong == []
    assert capfd.readouterr() == ("", "")
    assert pillow_switches() == switches


def pillow_switches() -> tuple[object, ...]:
    texts = PngImagePlugin.MAX_TEXT_CHUNK, PngImagePlugin.MAX_TEXT_MEMORY
    return Image.MAX_IMAGE_PIXELS, ImageFile.LOAD_TRUNCATED_IMAGES, *texts


def test_no_family_is_forgotten(shared: Shared) -> None:
    assert {row.family for row in rows_of(shared("hostile/manifest.csv"))} == set(FAMILIES)


def test_what_is_lost_is_said(family: Callable[[str], list[Row]]) -> None:
    rows = [*family("deep"), *family("cmyk")]
    silent = [row.file.name for row in rows if not read_image(row.file).notes]
    assert silent == []


def test_deep_modes_are_said_everywhere(shared: Shared) -> None:
    rows = rows_of(shared("hostile/manifest.csv"))
    deep = [row for row in rows if row.mode in ("I", "F", "I;16", "I;16B", "CMYK") and row.expect == "opens"]
    silent = [row.file.name for row in deep if not any("Its" in note for note in image_info(row.file).notes)]
    assert silent == []


@pytest.mark.parametrize(
    "prefix", ["exif-Landscape_", "pillow-g4_orientation_", "pillow-hopper_orientation_"]
)
def test_orientations_are_alike(prefix: str, family: Callable[[str], list[Row]]) -> None:
    members = [row for row in family("orient-set") if row.file.name.startswith(prefix)]
    pictures = [read_image(row.file).rgba.astype(np.int16) for row in members]
    assert len(pictures) >= 7
    for picture in pictures[1:]:
        assert picture.shape == pictures[0].shape
        assert np.abs(picture - pictures[0]).mean() < 5


def test_truncated_files_open_on_request_and_say_so(shared: Shared) -> None:
    path = shared("hostile/files/broken/pillow-truncated_image.png")
    with pytest.raises(ImageReadError, match=r"damaged: about 8\d %"):
        read_image(path)
    source = read_image(path, allow_truncated=True)
    assert (source.width, source.height) == (640, 480)
    assert "damaged" in source.notes[0]


@pytest.mark.parametrize("name", ["crashers", "jpeg-crash", "png-fuzz", "libpng-crashers", "ir-bad", "bomb"])
def test_tolerance_crashes_nothing(name: str, family: Callable[[str], list[Row]]) -> None:
    for row in family(name):
        if row.expect == "rejected":
            try:
                source = read_image(row.file, allow_truncated=True, max_pixels=HEAVY)
            except ImageReadError:
                continue
            assert source.notes or row.certainty != "firm"


PEAK = """
def peak():  # of this program alone: what getrusage says is passed on from parent to child
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM"))
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is measured as Linux tells it")
def test_refusals_are_quick_and_small(shared: Shared) -> None:
    """All bombs that are refused, in one process: never more than 400 MB in all."""
    code = f"""
import sys, time
from qt_kmeans.core.errors import ImageReadError
from qt_kmeans.core.source import read_image
{PEAK}
slowest = 0.0
for path in sys.argv[1:]:
    start = time.process_time()
    try:
        read_image(path)
    except ImageReadError:
        slowest = max(slowest, time.process_time() - start)
print(peak(), slowest)
"""
    rows = rows_of(shared("hostile/manifest.csv"))
    bombs = [row for row in rows if "bomb" in row.family and row.expect == "rejected" and row.pixels <= HEAVY]
    memory, slowest = run_python(code, *(str(row.file) for row in bombs))
    assert memory < 400e6
    assert slowest < 2.0  # of the processor's time, which a busy machine stretches little


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is measured as Linux tells it")
def test_a_large_photo_fits_in_memory(shared: Shared) -> None:
    """Decoding a 24 MP photo takes no more than 12 bytes a pixel beside the interpreter."""
    code = f"""
import sys
from qt_kmeans.core.source import read_image
{PEAK}
before = peak()
source = read_image(sys.argv[1])
print(peak() - before, source.width * source.height)
"""
    memory, pixels = run_python(code, str(shared("images/large/Louvre.jpg")))
    assert pixels > 24e6
    assert 8 * pixels < memory < 12 * pixels


def run_python(code: str, *arguments: str) -> tuple[float, ...]:
    """Run a program of its own and return the numbers that it prints."""
    root = str(Path(__file__).resolve().parents[2])
    path = os.pathsep.join([root, *filter(None, [os.environ.get("PYTHONPATH")])])
    answer = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
        env={**os.environ, "PYTHONPATH": path},
    )
    return tuple(float(word) for word in answer.stdout.split())


def test_import_is_light() -> None:
    code = (
        "import sys\n"
        "import qt_kmeans.core.source\n"
        "print(sum(name in sys.modules for name in ('numba', 'sklearn', 'scipy', 'PySide6')))\n"
    )
    assert run_python(code) == (0.0,)
