"""How long Save All takes where the strip has measured the files already, and where it has not.

Opens copies of pictures, lets the survey measure them, and saves all; then the same in another folder with
what was kept thrown away. Says whether both made the same bytes.

    python tests/benchmarks/save_all.py --copies 5 PHOTO [PHOTO ...]
"""

import argparse
import resource
import shutil
import sys
import tempfile
import time
from pathlib import Path

from stalls import wait

from qt_kmeans import app as program
from qt_kmeans.core import environment
from qt_kmeans.core.recipe import FORMATS
from qt_kmeans.gui.session.controller import SessionController
from qt_kmeans.gui.tray.open_files import OpenFiles
from qt_kmeans.gui.tray.save_state import SaveOptions, Wish
from qt_kmeans.gui.tray.state import FileState


def save(files: OpenFiles, folder: Path) -> tuple[float, float]:
    """Save all files; return the seconds, and those of the processors."""
    tray, ended = files.tray.tray, []
    files.saves.finished.connect(ended.append)
    start, worked = time.perf_counter(), _processors()
    options = SaveOptions(folder, skip_if_larger=False)
    files.saves.start([Wish(file, tray.recipe_of(file)) for file in tray.files], options)
    wait(lambda: bool(ended), 600)
    seconds = time.perf_counter() - start, _processors() - worked
    files.saves.finished.disconnect(ended.append)
    if ended[0].failed:
        sys.exit(f"Not saved: {[row.report for row in ended[0].failed]}")
    return seconds


def _processors() -> float:
    """Return the seconds of the processors so far, without those of children that live."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def measure(paths: list[Path], folder: Path, file_format: str) -> None:
    """Print what saving takes with what is kept, and without."""
    controller = SessionController(animate=False)
    controller.set_recipe(controller.session.recipe.but(format=file_format))
    files = OpenFiles(controller)
    files.survey.set_wanted(True)
    start = time.perf_counter()
    files.tray.open(paths)

    def measured() -> bool:
        tray = files.tray.tray
        done = FileState.DONE, FileState.LARGER
        return all(tray.state_of(file) in done for file in tray.files) and not controller.session.stale

    wait(measured, 1200)
    print(f"{len(paths)} files, {file_format}: measured in {time.perf_counter() - start:.1f} s", flush=True)
    kept = files.saves.kept
    print(f"  kept    {kept.size() / 1e6:8.2f} MB in {len(kept)} results")
    seconds, worked = save(files, folder / "kept")
    print(f"  saved   {seconds:8.2f} s   {worked:6.2f} s at work in this process", flush=True)
    kept.clear()
    seconds, worked = save(files, folder / "anew")
    print(f"  anew    {seconds:8.2f} s   {worked:6.2f} s at work in this process", flush=True)
    names = sorted(path.name for path in (folder / "anew").iterdir())
    same = [(folder / "kept" / name).read_bytes() == (folder / "anew" / name).read_bytes() for name in names]
    print(f"  {sum(same)} of {len(paths)} files have the same bytes")
    controller.shutdown()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("photos", nargs="+", type=Path)
    parser.add_argument("--copies", type=int, default=5, help="of every photo")
    parser.add_argument("--format", choices=FORMATS, default="png")
    options = parser.parse_args()
    environment.prepare()
    _application = program.make_application()
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number in range(options.copies):
            for photo in options.photos:
                paths.append(Path(folder) / f"{number}-{photo.name}")
                shutil.copyfile(photo, paths[-1])
        measure(paths, Path(folder), options.format)


if __name__ == "__main__":
    main()
