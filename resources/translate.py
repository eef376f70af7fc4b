"""Keep the translations in step with the source, and compile them for the window.

    python resources/translate.py [--check]

Writes what is new in the source into ``resources/translations/*.ts``, for a translator to fill in (Qt
Linguist opens them), and compiles them to ``qt_kmeans/gui/translations/*.qm``. With ``--check`` nothing is
written; the exit code tells whether all of it is up to date.
"""

import ast
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = (ROOT / "qt_kmeans" / "core", ROOT / "qt_kmeans" / "gui")  # the command line speaks English
TEXTS = ROOT / "resources" / "translations"
COMPILED = ROOT / "qt_kmeans" / "gui" / "translations"
LANGUAGES = {"en": "en_GB", "de": "de_DE", "ar": "ar_EG"}  # English for its plurals alone


def update(folder: Path) -> None:
    """Bring the .ts files in `folder` in line with the source; new texts are left unfinished."""
    sources = [str(file) for place in SOURCES for file in sorted(place.rglob("*.py")) if not _generated(file)]
    aliases = ",".join(("tr+=plural", *(f"QT_TR_NOOP+={name}" for name in phrase_makers())))
    for language, locale in LANGUAGES.items():
        options = ["-no-obsolete", "-locations", "none", "-silent", "-tr-function-alias", aliases]
        options += ["-source-language", "en_GB", "-target-language", locale]
        if language == "en":
            options.append("-pluralonly")
        _run("lupdate", *options, *sources, "-ts", str(folder / f"qt_kmeans_{language}.ts"))


def compile_to(folder: Path) -> None:
    """Compile the finished texts to .qm files in `folder`."""
    for language in LANGUAGES:
        source, target = TEXTS / f"qt_kmeans_{language}.ts", folder / f"qt_kmeans_{language}.qm"
        _run("lrelease", "-silent", "-nounfinished", str(source), "-qm", str(target))


def phrase_makers() -> tuple[str, ...]:
    """Return what takes an English text and makes a phrase of it: `Phrase`, every error, `progress`."""
    tree = ast.parse((ROOT / "qt_kmeans" / "core" / "errors.py").read_text("utf-8"))
    errors = [node.name for node in tree.body if isinstance(node, ast.ClassDef)]
    return ("Phrase", "progress", *errors)


def outdated() -> list[Path]:
    """Return the files that are not what the source makes of them."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for language in LANGUAGES:
            shutil.copy(TEXTS / f"qt_kmeans_{language}.ts", folder)
        update(folder)
        compile_to(folder)
        kept = [*TEXTS.glob("*.ts"), *COMPILED.glob("*.qm")]
        return [path for path in kept if path.read_bytes() != (folder / path.name).read_bytes()]


def _generated(file: Path) -> bool:
    return file.name == "resources_rc.py"


def _run(name: str, *arguments: str) -> None:
    tool = shutil.which(f"pyside6-{name}", path=str(Path(sys.executable).parent))
    tool = tool or shutil.which(f"pyside6-{name}")
    if tool is None:
        raise SystemExit(f"pyside6-{name} is missing: install PySide6-Essentials.")
    done = subprocess.run([tool, *arguments], capture_output=True, text=True, timeout=120)
    if done.returncode:
        raise SystemExit(f"pyside6-{name}: {done.stdout}{done.stderr}")


def main(arguments: list[str]) -> int:
    """Bring everything up to date, or tell whether it is; return the exit code."""
    if "--check" in arguments:
        late = outdated()
        for path in late:
            print(f"{path} is out of date: run python resources/translate.py", file=sys.stderr)
        return 1 if late else 0
    update(TEXTS)
    compile_to(COMPILED)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
