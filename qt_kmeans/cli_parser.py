"""The grammar of the command line: what may be asked for, as argparse sees it, and the help it prints."""

import argparse
import math
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qt_kmeans import __version__
from qt_kmeans.core.errors import PaletteError, RecipeError
from qt_kmeans.core.recipe import (
    DITHERS,
    ENGINES,
    FORMATS,
    METADATA,
    SEEDINGS,
    SPACES,
    Recipe,
)

SWEEP_KS = (2, 4, 8, 16, 32, 64, 128, 256)
STREAM = "-"  # standard input or output
ENGINE_THREAD = "engine"  # loads the kernels in the background

_UNITS = {"": 1, "k": 1000, "m": 1000**2, "g": 1000**3, "ki": 1 << 10, "mi": 1 << 20, "gi": 1 << 30}
_BYTES = re.compile(r"(\d+(?:\.\d+)?) ?((?:[kmg]i?)?)b?", re.IGNORECASE)
_DEFAULTS = Recipe()


class _Parser(argparse.ArgumentParser):
    """A parser that takes no abbreviations: a script must not change its meaning with a new option."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 - argparse's own
        super().__init__(allow_abbrev=False, **settings)
        self.set_defaults(parser=self)


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of ``qt-kmeans-cli``."""
    parser = _Parser(
        prog="qt-kmeans-cli",
        description="Compress images by K-Means colour quantization.",
        epilog="Exit codes: 0 all done; 1 at least one input failed, the others were done; "
        "2 wrong usage; 130 interrupted.",
    )
    parser.add_argument("--version", action="version", version=f"qt-kmeans {__version__}")
    commands = parser.add_subparsers(title="commands", dest="command", metavar="COMMAND", required=True)
    _add_compress(commands)
    _add_sweep(commands)
    _add_palette(commands)
    _add_info(commands)
    return parser


def recipe_of(options: argparse.Namespace, base: Recipe) -> Recipe:
    """Return `base` with the settings that were named on the command line.

    Raises
    ------
    RecipeError
        When one is out of its range.
    """
    names = ["k", "space", "engine", "seeding", "seed", "dither", "dither_strength"]
    names += [
        "masking",
        "protect_rare",
        "rate_weight",
        "effort",
        "metadata",
        "format",
        "max_bytes",
        "min_quality",
    ]
    named = {name: getattr(options, name, None) for name in names}
    if locked := getattr(options, "locked", None):
        named["locked"] = tuple(dict.fromkeys(locked))
    given = {name: value for name, value in named.items() if isinstance(value, int | float | str | tuple)}
    recipe = base.but(**given)
    return recipe.but(max_colors=given["k"]) if recipe.target and "k" in given else recipe


def read_recipe(source: str | None) -> Recipe:
    """Return the recipe in a file, or in `source` itself where that is JSON; the defaults without one.

    Raises
    ------
    RecipeError
        When it cannot be read; the sentence names the file.
    """
    if source is None:
        return _DEFAULTS
    if source.lstrip().startswith("{"):
        return Recipe.from_json(source)
    path = Path(source)
    try:
        return Recipe.from_json(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise RecipeError(f"{path}: The recipe is no text in UTF-8.") from error
    except OSError as error:
        raise RecipeError(f"{path}: The recipe cannot be read ({error.strerror or error}).") from error
    except RecipeError as error:
        raise RecipeError(f"{path}: {error}") from error


def _add_compress(commands: Any) -> None:  # noqa: ANN401 - argparse keeps the type to itself
    kmeans, output = _DEFAULTS.kmeans, _DEFAULTS.output
    parser = commands.add_parser(
        "compress",
        help="write smaller files of few colours",
        description="Reduce images to at most K colours and write them as indexed PNG, lossless WebP or GIF. "
        "Without -o the result is <stem>-k<K>.<format> beside the input.",
    )
    parser.add_argument("inputs", nargs="+", metavar="IN", help="image, folder, or - for stdin (to stdout)")
    parser.add_argument(
        "-k", type=int, metavar="K", help=f"most colours, 2..256 (default {kmeans.k}; with a target 256)"
    )
    _add_target(parser)
    place = parser.add_mutually_exclusive_group()
    place.add_argument("-o", dest="output", metavar="OUT", help="result of a single input, or - for stdout")
    place.add_argument("--out-dir", type=Path, metavar="DIR", help="folder of the results, made when missing")
    parser.add_argument("-r", "--recursive", action="store_true", help="take folders with their subfolders")
    parser.add_argument(
        "--format", choices=FORMATS, help=f"file format (default: by the suffix of -o, else {output.format})"
    )
    parser.add_argument("--palette", type=Path, metavar="FILE", help="use the colours of a palette file")
    parser.add_argument("--skip-if-larger", action="store_true", help="write nothing that would be larger")
    parser.add_argument(
        "--jobs", type=_positive_whole, default=1, metavar="N", help="files at a time (default 1)"
    )
    _add_engine(parser)
    _add_mapping(parser)
    _add_encoding(parser)
    _add_common(parser, json_help="print one JSON object per input on stdout")


def _add_sweep(commands: Any) -> None:  # noqa: ANN401
    parser = commands.add_parser(
        "sweep",
        help="compress one image at many k and chart size against quality",
        description="Write DIR/compressed_image_<k>.png for every k, report.csv, report.json and curve.png.",
    )
    parser.add_argument("input", metavar="IN", help="image, or - for stdin")
    parser.add_argument("--out-dir", type=Path, metavar="DIR", required=True, help="made when missing")
    parser.add_argument(
        "-k", dest="ks", type=int, nargs="+", default=SWEEP_KS, metavar="K", help="default: 2 4 8 ... 256"
    )
    _add_engine(parser)
    _add_mapping(parser)
    _add_encoding(parser)
    _add_common(parser, json_help="print the report as JSON on stdout")


def _add_palette(commands: Any) -> None:  # noqa: ANN401
    parser = commands.add_parser(
        "palette",
        help="find the colours of an image",
        description="Write the K best colours of an image as a palette file, dark to light.",
    )
    parser.add_argument("input", metavar="IN", help="image, or - for stdin")
    parser.add_argument(
        "-k", type=int, metavar="K", help=f"most colours, 2..256 (default {_DEFAULTS.kmeans.k})"
    )
    parser.add_argument(
        "-o",
        dest="output",
        metavar="FILE",
        required=True,
        help=".gpl, .act, .ase, .hex, .json, .css or .png, or - for hex lines on stdout",
    )
    _add_engine(parser)
    _add_common(parser, json_help="print a JSON object on stdout")


def _add_info(commands: Any) -> None:  # noqa: ANN401
    parser = commands.add_parser(
        "info",
        help="tell what an image is and what would be converted",
        description="Print format, size, mode, distinct colours, and what opening the image would convert.",
    )
    parser.add_argument("input", metavar="IN", help="image, or - for stdin")
    _add_reading(parser)
    parser.add_argument("--json", action="store_true", help="print a JSON object")


def _add_target(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group(
        "a target instead of a number of colours",
        "The number of colours and the dithering are searched for. With both options: the smallest file of "
        "that quality, which must not be larger. When nothing meets the target, nothing is written.",
    )
    group.add_argument(
        "--max-bytes", type=_bytes, metavar="N", help="the best looking file of at most N bytes (200k, 1.5MB)"
    )
    group.add_argument(
        "--min-quality",
        type=float,
        metavar="S",
        help="the smallest file that reaches this SSIMULACRA2 (90 visually lossless, 70 high, 50 medium)",
    )
    group.add_argument(
        "--best-effort", action="store_true", help="write the nearest file when nothing meets the target"
    )


def _add_engine(parser: argparse.ArgumentParser) -> None:
    kmeans = _DEFAULTS.kmeans
    group = parser.add_argument_group("finding the palette")
    group.add_argument("--space", choices=SPACES, help=f"space of distances (default {kmeans.space})")
    group.add_argument(
        "--engine",
        choices=ENGINES,
        help=f"ours, one of scikit-learn's, or one of Pillow's (default {kmeans.engine})",
    )
    group.add_argument(
        "--seeding", choices=SEEDINGS, help=f"where the fast engine starts (default {kmeans.seeding})"
    )
    group.add_argument(
        "--seed", type=int, metavar="N", help=f"seed of whatever is random (default {kmeans.seed})"
    )
    group.add_argument(
        "--masking",
        type=float,
        metavar="S",
        help=f"how much less busy areas count, which hide errors: 0..1 (default {kmeans.masking:g})",
    )
    group.add_argument(
        "--protect-rare",
        type=float,
        metavar="S",
        help=f"keep the colours of small areas: 0..1 (default {kmeans.protect_rare:g})",
    )
    group.add_argument(
        "--lock",
        dest="locked",
        type=_color,
        action="append",
        metavar="COLOUR",
        help="have #rrggbb or #rrggbbaa in the palette as it is; may be repeated",
    )


def _add_mapping(parser: argparse.ArgumentParser) -> None:
    mapping = _DEFAULTS.mapping
    group = parser.add_argument_group("mapping pixels to it")
    group.add_argument("--dither", choices=DITHERS, help=f"default {mapping.dither}")
    group.add_argument(
        "--dither-strength", type=float, metavar="S", help=f"0..1 (default {mapping.dither_strength:g})"
    )
    group.add_argument(
        "--rate-weight",
        type=float,
        metavar="W",
        help="without dithering: how readily a pixel takes its neighbour's entry, which saves bytes; "
        f"0 (never) .. 4 (default {mapping.rate_weight:g})",
    )


def _add_encoding(parser: argparse.ArgumentParser) -> None:
    output = _DEFAULTS.output
    group = parser.add_argument_group("writing")
    group.add_argument(
        "--effort", type=int, metavar="N", help=f"0 (fast) .. 9 (small), default {output.effort}"
    )
    group.add_argument("--metadata", choices=METADATA, help=f"what to keep (default {output.metadata})")


def _add_reading(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("reading")
    group.add_argument("--max-pixels", type=_positive_whole, metavar="N", help="refuse larger images")
    group.add_argument(
        "--allow-truncated", action="store_true", help="take what is readable of a damaged file"
    )
    group.add_argument("--timeout", type=_seconds, metavar="S", help="give up on an input after S seconds")


def _add_common(parser: argparse.ArgumentParser, *, json_help: str) -> None:
    _add_reading(parser)
    parser.add_argument(
        "--recipe", metavar="FILE", help="settings in JSON, or the JSON itself; options override them"
    )
    parser.add_argument("--overwrite", action="store_true", help="replace existing files")
    parser.add_argument("--json", action="store_true", help=json_help)
    parser.add_argument("--quiet", action="store_true", help="print failures only")


def _positive_whole(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{number} is not above 0")
    return number


def _bytes(text: str) -> int:
    """Return a number of bytes; k, M and G are thousands, Ki, Mi and Gi 1024s, with or without a B."""
    parts = _BYTES.fullmatch(text.strip())
    if parts is None:
        raise argparse.ArgumentTypeError(f"{text} is no number of bytes (200000, 200k, 1.5MB)")
    count = int(float(parts[1]) * _UNITS[parts[2].lower()])
    if count < 1:
        raise argparse.ArgumentTypeError(f"{text} is less than a byte")
    return count


def _seconds(text: str) -> float:
    number = float(text)
    if not math.isfinite(number) or number <= 0:
        raise argparse.ArgumentTypeError(f"{text} is no time")
    return number


def _color(text: str) -> str:
    from qt_kmeans.core.palette import hex_of, parse_hex

    try:
        return hex_of(parse_hex(text))
    except PaletteError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def check_ks(ks: Sequence[int], recipe: Recipe) -> tuple[int, ...]:
    """Return the k of a sweep, ascending, each once.

    Raises
    ------
    RecipeError
        When one is out of range, or fewer than the recipe locks.
    """
    return tuple(sorted({recipe.but(k=k).kmeans.k for k in ks}))
