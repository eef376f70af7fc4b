"""The grammar of the command line: what may be asked for, as argparse sees it, and the help it prints."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeAlias

from qt_kmeans import __version__
from qt_kmeans.cli_usage import UsageParser
from qt_kmeans.cli_values import byte_count, color, positive_whole, seconds, setting
from qt_kmeans.core.errors import RecipeError
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

_DEFAULTS = Recipe()

_Group: TypeAlias = argparse._ArgumentGroup  # noqa: SLF001 - argparse has no public name for it


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of ``qt-kmeans-cli``."""
    parser = UsageParser(
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
        When it cannot be read; the sentence names the option and the file.
    """
    if source is None:
        return _DEFAULTS
    inline = source.lstrip().startswith("{")
    try:
        return Recipe.from_json(source if inline else Path(source).read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise RecipeError(f"--recipe {source}: it is no text in UTF-8.") from error
    except OSError as error:
        raise RecipeError(f"--recipe {source}: it cannot be read ({error.strerror or error}).") from error
    except RecipeError as error:
        raise RecipeError(f"--recipe{'' if inline else ' ' + source}: {error}") from error


def _add_compress(commands: Any) -> None:  # noqa: ANN401 - argparse keeps the type to itself
    kmeans, output = _DEFAULTS.kmeans, _DEFAULTS.output
    parser = _add_command(
        commands,
        "compress",
        usage="IN... [-k K | TARGET] [-o OUT | --out-dir DIR] [OPTIONS]",
        summary="write smaller files of few colours",
        description="Reduce images to at most K colours and write them as indexed PNG, lossless WebP or GIF. "
        "Without -o the result is <stem>-k<K>.<format> beside the input.",
    )
    group = parser.add_argument_group("what, and where to")
    group.add_argument("inputs", nargs="+", metavar="IN", help="image, folder, or - for stdin (to stdout)")
    group.add_argument(
        "-k",
        type=setting("k", int),
        metavar="K",
        help=f"most colours, 2..256 (default {kmeans.k}; with a target 256)",
    )
    place = group.add_mutually_exclusive_group()
    place.add_argument("-o", dest="output", metavar="OUT", help="result of a single input, or - for stdout")
    place.add_argument("--out-dir", type=Path, metavar="DIR", help="folder of the results, made when missing")
    group.add_argument("-r", "--recursive", action="store_true", help="take folders with their subfolders")
    group.add_argument("--overwrite", action="store_true", help="replace existing files")
    group.add_argument("--skip-if-larger", action="store_true", help="write nothing that would be larger")
    group.add_argument(
        "--jobs", type=positive_whole, default=1, metavar="N", help="files at a time (default 1)"
    )
    _add_target(parser)
    palette = _add_engine(parser)
    given = palette.add_mutually_exclusive_group()
    given.add_argument("--palette", type=Path, metavar="FILE", help="use the colours of a palette file")
    given.add_argument(
        "--common-palette", action="store_true", help="find one palette for all inputs; each counts alike"
    )
    _add_mapping(parser)
    encoding = _add_encoding(parser)
    encoding.add_argument(
        "--format",
        **_choice("format", FORMATS),
        help=f"file format (default: by the suffix of -o, else {output.format})",
    )
    _add_reading(parser)
    _add_general(parser, json_help="print one JSON object per input on stdout")


def _add_sweep(commands: Any) -> None:  # noqa: ANN401
    parser = _add_command(
        commands,
        "sweep",
        usage="IN --out-dir DIR [-k K...] [OPTIONS]",
        summary="compress one image at many k and chart size against quality",
        description="Write DIR/compressed_image_<k>.png for every k, report.csv, report.json and curve.png.",
    )
    group = parser.add_argument_group("what, and where to")
    group.add_argument("input", metavar="IN", help="image, or - for stdin")
    group.add_argument("--out-dir", type=Path, metavar="DIR", required=True, help="made when missing")
    group.add_argument(
        "-k",
        dest="ks",
        type=setting("k", int),
        nargs="+",
        default=SWEEP_KS,
        metavar="K",
        help="default: 2 4 8 ... 256",
    )
    group.add_argument("--overwrite", action="store_true", help="replace existing files")
    _add_engine(parser)
    _add_mapping(parser)
    _add_encoding(parser)
    _add_reading(parser)
    _add_general(parser, json_help="print the report as JSON on stdout")


def _add_palette(commands: Any) -> None:  # noqa: ANN401
    parser = _add_command(
        commands,
        "palette",
        usage="IN -o FILE [-k K] [OPTIONS]",
        summary="find the colours of an image",
        description="Write the K best colours of an image as a palette file, dark to light.",
    )
    group = parser.add_argument_group("what, and where to")
    group.add_argument("input", metavar="IN", help="image, or - for stdin")
    group.add_argument(
        "-k",
        type=setting("k", int),
        metavar="K",
        help=f"most colours, 2..256 (default {_DEFAULTS.kmeans.k})",
    )
    group.add_argument(
        "-o",
        dest="output",
        metavar="FILE",
        required=True,
        help=".gpl, .act, .ase, .hex, .json, .css or .png, or - for hex lines on stdout",
    )
    group.add_argument("--overwrite", action="store_true", help="replace existing files")
    _add_engine(parser)
    _add_reading(parser)
    _add_general(parser, json_help="print a JSON object on stdout")


def _add_info(commands: Any) -> None:  # noqa: ANN401
    parser = _add_command(
        commands,
        "info",
        usage="IN [OPTIONS]",
        summary="tell what an image is and what would be converted",
        description="Print format, size, mode, distinct colours, and what opening the image would convert.",
    )
    group = parser.add_argument_group("what")
    group.add_argument("input", metavar="IN", help="image, or - for stdin")
    _add_reading(parser)
    general = parser.add_argument_group("in general")
    general.add_argument("--json", action="store_true", help="print a JSON object")
    _add_help(general)


def _add_command(
    commands: Any,  # noqa: ANN401
    name: str,
    *,
    usage: str,
    summary: str,
    description: str,
) -> argparse.ArgumentParser:
    """Return the parser of a command, without help, which goes to the end (`_add_help`)."""
    parser: argparse.ArgumentParser = commands.add_parser(
        name,
        usage=f"qt-kmeans-cli {name} {usage}",
        help=summary,
        description=description,
        add_help=False,
    )
    return parser


def _add_target(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group(
        "a target instead of a number of colours",
        "The number of colours and the dithering are searched for. With both options: the smallest file of "
        "that quality, which must not be larger. When nothing meets the target, nothing is written.",
    )
    group.add_argument(
        "--max-bytes",
        type=byte_count,
        metavar="N",
        help="the best looking file of at most N bytes (200k, 1.5MB)",
    )
    group.add_argument(
        "--min-quality",
        type=setting("min_quality", float),
        metavar="S",
        help="the smallest file that reaches this SSIMULACRA2 (90 visually lossless, 70 high, 50 medium)",
    )
    group.add_argument(
        "--best-effort", action="store_true", help="write the nearest file when nothing meets the target"
    )


def _add_engine(parser: argparse.ArgumentParser) -> _Group:
    kmeans = _DEFAULTS.kmeans
    group = parser.add_argument_group("finding the palette")
    group.add_argument(
        "--space", **_choice("space", SPACES), help=f"space of distances (default {kmeans.space})"
    )
    group.add_argument(
        "--engine",
        **_choice("engine", ENGINES),
        help=f"ours, one of scikit-learn's, or one of Pillow's (default {kmeans.engine})",
    )
    group.add_argument(
        "--seeding",
        **_choice("seeding", SEEDINGS),
        help=f"where the fast engine starts (default {kmeans.seeding})",
    )
    group.add_argument(
        "--seed",
        type=setting("seed", int),
        metavar="N",
        help=f"seed of whatever is random (default {kmeans.seed})",
    )
    group.add_argument(
        "--masking",
        type=setting("masking", float),
        metavar="S",
        help=f"how much less busy areas count, which hide errors: 0..1 (default {kmeans.masking:g})",
    )
    group.add_argument(
        "--protect-rare",
        type=setting("protect_rare", float),
        metavar="S",
        help=f"keep the colours of small areas: 0..1 (default {kmeans.protect_rare:g})",
    )
    group.add_argument(
        "--lock",
        dest="locked",
        type=color,
        action="append",
        metavar="COLOUR",
        help="have #rrggbb or #rrggbbaa in the palette as it is; may be repeated",
    )
    return group


def _add_mapping(parser: argparse.ArgumentParser) -> None:
    mapping = _DEFAULTS.mapping
    group = parser.add_argument_group("mapping pixels to it")
    group.add_argument("--dither", **_choice("dither", DITHERS), help=f"default {mapping.dither}")
    group.add_argument(
        "--dither-strength",
        type=setting("dither_strength", float),
        metavar="S",
        help="0..1 (default: 0.75 for floyd-steinberg and sierra-lite, else 1)",
    )
    group.add_argument(
        "--rate-weight",
        type=setting("rate_weight", float),
        metavar="W",
        help="without dithering: how readily a pixel takes its neighbour's entry, which saves bytes; "
        f"0 (never) .. 4 (default {mapping.rate_weight:g})",
    )


def _add_encoding(parser: argparse.ArgumentParser) -> _Group:
    output = _DEFAULTS.output
    group = parser.add_argument_group("writing")
    group.add_argument(
        "--effort",
        type=setting("effort", int),
        metavar="N",
        help=f"0 (fast) .. 9 (small), default {output.effort}",
    )
    group.add_argument(
        "--metadata", **_choice("metadata", METADATA), help=f"what to keep (default {output.metadata})"
    )
    return group


def _add_reading(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("reading")
    group.add_argument("--max-pixels", type=positive_whole, metavar="N", help="refuse larger images")
    group.add_argument(
        "--allow-truncated", action="store_true", help="take what is readable of a damaged file"
    )
    group.add_argument("--timeout", type=seconds, metavar="S", help="give up on an input after S seconds")


def _add_general(parser: argparse.ArgumentParser, *, json_help: str) -> None:
    group = parser.add_argument_group("in general")
    group.add_argument(
        "--recipe", metavar="FILE", help="settings in JSON, or the JSON itself; options override them"
    )
    group.add_argument("--json", action="store_true", help=json_help)
    group.add_argument("--quiet", action="store_true", help="print failures only")
    _add_help(group)


def _add_help(group: _Group) -> None:
    group.add_argument("-h", "--help", action="help", help="show this and exit")


def _choice(name: str, choices: tuple[str, ...]) -> dict[str, Any]:
    """Return how an option with a choice is declared."""
    return {"type": setting(name, choices=choices), "metavar": f"{{{','.join(choices)}}}"}


def check_ks(ks: Sequence[int], recipe: Recipe) -> tuple[int, ...]:
    """Return the k of a sweep, ascending, each once.

    Raises
    ------
    RecipeError
        When one is out of range, or fewer than the recipe locks.
    """
    return tuple(sorted({recipe.but(k=k).kmeans.k for k in ks}))
