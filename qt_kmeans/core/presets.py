"""Settings kept under a name: a few that come with the program, and the user's, a recipe file each."""

import json
from pathlib import Path
from urllib.parse import quote, unquote

from qt_kmeans.core.errors import RecipeError
from qt_kmeans.core.naming import display_name, printable
from qt_kmeans.core.recipe import Recipe

LARGEST_FILE = 1 << 20  # bytes; no recipe comes near it
LONGEST_NAME = 60  # characters

BUILT_IN = {
    "Web graphic": Recipe().but(k=64, effort=7, metadata="none"),
    "Web photo": Recipe().but(k=256, format="webp", effort=6),
    "Pixel art 16": Recipe().but(k=16, effort=8, metadata="none"),
    "Print 8": Recipe().but(k=8, space="lab", metadata="all"),
    "GIF 32": Recipe().but(k=32, format="gif", dither="floyd-steinberg"),
    "Black and white": Recipe().but(palette=("#000000", "#ffffff"), dither="atkinson"),
}
"""What comes with the program, by English names."""

_DEVICES = ("CON", "PRN", "AUX", "NUL")  # no file names on Windows
_PORTS = tuple(f"{kind}{number}" for kind in ("COM", "LPT") for number in range(10))
_PLAIN = " ()+,;=@[]{}!'&#äöüßÄÖÜéèàçñ"


def read_recipe_file(path: Path) -> Recipe:
    """Return the recipe in a file.

    Raises
    ------
    RecipeError
        When it cannot be read or is none; the sentence names the file.
    """
    name = display_name(path)
    try:
        if path.exists() and not path.is_file():
            raise RecipeError("{name}: it is not a regular file.", name=name)
        if path.stat().st_size > LARGEST_FILE:
            raise RecipeError("{name}: it is too large for a recipe.", name=name)
        return Recipe.from_json(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        raise RecipeError("{name}: The recipe is no text in UTF-8.", name=name) from error
    except OSError as error:
        raise RecipeError(
            "{name}: The recipe cannot be read ({reason}).", name=name, reason=error.strerror or str(error)
        ) from error
    except RecipeError as error:
        if str(error).startswith(name):
            raise
        raise RecipeError("{name}: {error}", name=name, error=error.phrase) from error


def holds_recipe(path: Path) -> bool:
    """Tell whether a JSON file means to be a recipe rather than a palette, right or wrong."""
    try:
        if not path.is_file() or path.stat().st_size > LARGEST_FILE:
            return False
        tree = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(tree, dict) and bool({"kmeans", "mapping", "output"} & tree.keys())


class Presets:
    """The user's presets: recipe files in a folder, named after their presets.

    Parameters
    ----------
    folder
        Need not exist.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def names(self) -> tuple[str, ...]:
        """Return the names, in alphabetical order; none where the folder cannot be listed."""
        try:
            files = [path for path in self.folder.iterdir() if path.suffix == ".json" and path.is_file()]
        except OSError:
            return ()
        return tuple(sorted((unquote(path.stem) for path in files), key=str.casefold))

    def path_of(self, name: str) -> Path:
        """Return the file of a preset, there or not."""
        stem = quote(name, safe=_PLAIN)
        if stem.upper() in (*_DEVICES, *_PORTS):
            stem = f"%{ord(stem[0]):02X}{stem[1:]}"
        return self.folder / f"{stem}.json"

    def read(self, name: str) -> Recipe:
        """Return a preset's recipe.

        Raises
        ------
        RecipeError
            When its file is gone or damaged.
        """
        return read_recipe_file(self.path_of(name))

    def free_name(self, wanted: str) -> str:
        """Return a name like `wanted` that no preset has."""
        wanted = clean_name(wanted) or "Preset"
        taken = {name.casefold() for name in (*self.names(), *BUILT_IN)}
        numbered = (wanted if number == 1 else f"{wanted} {number}" for number in range(1, len(taken) + 2))
        return next(name for name in numbered if name.casefold() not in taken)

    def rename(self, old: str, new: str) -> None:
        """Give a preset another name.

        Raises
        ------
        RecipeError
            When the name is taken or impossible, or the file cannot be renamed.
        """
        if not clean_name(new):
            raise RecipeError("A preset needs a name.")
        if new.casefold() != old.casefold() and new.casefold() in {name.casefold() for name in self.names()}:
            raise RecipeError("There is a preset “{name}” already; choose another name.", name=new)
        try:
            self.path_of(old).rename(self.path_of(new))
        except OSError as error:
            raise RecipeError(
                "“{name}” cannot be renamed ({reason}).", name=old, reason=error.strerror or str(error)
            ) from error

    def delete(self, name: str) -> None:
        """Remove a preset.

        Raises
        ------
        RecipeError
            When its file cannot be removed.
        """
        try:
            self.path_of(name).unlink(missing_ok=True)
        except OSError as error:
            raise RecipeError(
                "“{name}” cannot be deleted ({reason}).", name=name, reason=error.strerror or str(error)
            ) from error


def clean_name(text: str) -> str:
    """Return a name as it is kept: on one line, not too long; "" where nothing is left of it."""
    return printable(" ".join(text.split()))[:LONGEST_NAME].strip(" .")
