"""Every setting of a compression in one frozen value: preset, undo unit and command-line input alike."""

import dataclasses
import json
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from qt_kmeans.core.errors import RecipeError

SPACES = ("oklab", "lab", "srgb", "linear")
ENGINES = ("fast", "kmeans", "minibatch", "bisecting", "mediancut", "octree")
SEEDINGS = ("ward", "k-means++")
DITHERS = ("none", "spatial", "floyd-steinberg", "sierra-lite", "atkinson", "bayer")
FORMATS = ("png", "webp", "gif")
METADATA = ("none", "safe", "all")


@dataclass(frozen=True, slots=True)
class KMeansOptions:
    """How the palette is found.

    Attributes
    ----------
    k
        Most colours the result may have, `K_MIN`..`K_MAX`; a transparent entry counts.
    space
        Colour space in which distances are taken, one of `SPACES`.
    engine
        One of `ENGINES`: "fast" is ours, the others are scikit-learn's and Pillow's
        (:mod:`qt_kmeans.core.kmeans.engines`).
    seeding
        Where "fast" starts: "ward", always the same, or "k-means++", drawn by lot.
    seed
        Seed of whatever is random, 0..2**32-1; without effect unless the engine `draws_lots`.
    tolerance
        Stop when a step lowers the inertia by less than this fraction, 0..1, if the engine `iterates`.
    max_steps
        Stop after this many steps, 1..1000, if the engine `iterates`.
    masking
        How much less a colour counts where the picture is busy, which hides errors: 0 (every pixel counts
        the same) .. 1.
    protect_rare
        How much less the pixels of crowded colours pull, 0 (every pixel pulls the same) .. 1 (every place
        in the colour space does, however many pixels are there), so that small things keep their colour.
    locked
        Colours that are in the palette exactly as they are, "#rrggbb" or "#rrggbbaa", none of them fully
        transparent; the others converge around them. They count towards k.
    start
        Colours to start from, without the locked ones; empty to let the engine find its own. Missing
        ones are added. Engines other than "fast" take no notice.
    """

    K_MIN: ClassVar[int] = 2
    K_MAX: ClassVar[int] = 256

    k: int = 64
    space: str = "oklab"
    engine: str = "fast"
    seeding: str = "ward"
    seed: int = 0
    tolerance: float = 5e-4
    max_steps: int = 100
    masking: float = 0.75
    protect_rare: float = 0.0
    locked: tuple[str, ...] = ()
    start: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _check_whole("k", self.k, self.K_MIN, self.K_MAX)
        _check_choice("space", self.space, SPACES)
        _check_choice("engine", self.engine, ENGINES)
        _check_choice("seeding", self.seeding, SEEDINGS)
        _check_whole("seed", self.seed, 0, 2**32 - 1)
        _check_number("tolerance", self.tolerance, 0.0, 1.0)
        _check_whole("max_steps", self.max_steps, 1, 1000)
        _check_number("masking", self.masking, 0.0, 1.0)
        _check_number("protect_rare", self.protect_rare, 0.0, 1.0)
        for colors in (self.locked, self.start):
            check_colors(colors)
        if any(len(color.removeprefix("#")) == 8 and color.endswith("00") for color in self.locked):
            raise RecipeError("Full transparency has an entry of its own where needed; it cannot be locked.")
        if len(set(self.locked)) > self.k:
            raise RecipeError(
                "{count} colours are locked and k is {k}; unlock some or raise k.",
                count=len(set(self.locked)),
                k=self.k,
            )

    @property
    def draws_lots(self) -> bool:
        """Whether another seed may give another result."""
        if self.engine == "fast":
            return self.seeding == "k-means++"
        return self.engine in ("kmeans", "minibatch", "bisecting")

    @property
    def iterates(self) -> bool:
        """Whether the engine improves its centres until they settle."""
        return self.engine in ("fast", "kmeans", "minibatch")


@dataclass(frozen=True, slots=True)
class MappingOptions:
    """How pixels are given palette indices.

    Attributes
    ----------
    dither
        One of `DITHERS`.
    dither_strength
        Share of the error that is passed on, 0..1, or None for what suits the method (:attr:`strength`);
        without effect when `dither` is "none".
    rate_weight
        What it costs a pixel to have another index than one of its neighbours, or ten bits in the file, as
        a multiple of the mean error, 0 (nothing: the nearest entry is taken) .. 4; without effect with
        dithering.
    """

    dither: str = "none"
    dither_strength: float | None = None
    rate_weight: float = 1.5

    def __post_init__(self) -> None:
        _check_choice("dither", self.dither, DITHERS)
        if self.dither_strength is not None:
            _check_number("dither_strength", self.dither_strength, 0.0, 1.0)
        _check_number("rate_weight", self.rate_weight, 0.0, 4.0)

    @property
    def strength(self) -> float:
        """The share of the error that is passed on, 0..1.

        With all of it Floyd-Steinberg and Sierra Lite overshoot: three quarters look better, in fewer bytes.
        The other methods are at their best with all they have; Atkinson drops a quarter by itself.
        """
        if self.dither_strength is None:
            return 0.75 if self.dither in ("floyd-steinberg", "sierra-lite") else 1.0
        return self.dither_strength

    @property
    def dithers(self) -> bool:
        """Whether pixels get other than their nearest entry."""
        return self.dither != "none" and self.strength > 0


@dataclass(frozen=True, slots=True)
class OutputOptions:
    """How the file is written.

    Attributes
    ----------
    format
        One of `FORMATS`: indexed PNG, lossless WebP, or GIF.
    effort
        0 (as fast as it goes) .. 9 (as small as it goes).
    metadata
        "none", "safe" (copyright, dates, resolution) or "all" that the input carried.
    """

    format: str = "png"
    effort: int = 4
    metadata: str = "safe"

    def __post_init__(self) -> None:
        _check_choice("format", self.format, FORMATS)
        _check_whole("effort", self.effort, 0, 9)
        _check_choice("metadata", self.metadata, METADATA)


@dataclass(frozen=True, slots=True)
class TargetOptions:
    """What the file is to be, instead of how many colours it has; :mod:`qt_kmeans.core.curve.search` finds k.

    Attributes
    ----------
    max_bytes
        The best looking file of at most this many bytes; None for no such limit.
    min_quality
        The smallest file that reaches this SSIMULACRA2, -100..100; None for no such limit. Together with
        `max_bytes`: the smallest file that reaches it, which must not be larger.
    max_colors
        Most colours to look among.
    """

    max_bytes: int | None = None
    min_quality: float | None = None
    max_colors: int = KMeansOptions.K_MAX

    def __post_init__(self) -> None:
        if self.max_bytes is not None:
            _check_whole("max_bytes", self.max_bytes, 1, 2**40)
        if self.min_quality is not None:
            _check_number("min_quality", self.min_quality, -100.0, 100.0)
        _check_whole("max_colors", self.max_colors, KMeansOptions.K_MIN, KMeansOptions.K_MAX)

    def __bool__(self) -> bool:
        return self.max_bytes is not None or self.min_quality is not None


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything the user decides, validated on construction, with a JSON form.

    Attributes
    ----------
    palette
        A fixed palette as "#rrggbb" or "#rrggbbaa" strings to map to instead of clustering, or empty.
    """

    kmeans: KMeansOptions = field(default_factory=KMeansOptions)
    mapping: MappingOptions = field(default_factory=MappingOptions)
    output: OutputOptions = field(default_factory=OutputOptions)
    target: TargetOptions = field(default_factory=TargetOptions)
    palette: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        check_colors(self.palette)

    def but(self, **changes: Any) -> Self:  # noqa: ANN401 - one of the fields' own types
        """Return this recipe with single settings changed, named without their part: ``but(k=32)``."""
        settings: dict[str, dict[str, Any]] = {}
        for name, value in changes.items():
            owner = "" if name == "palette" else _PART_OF.get(name)
            if owner is None:
                raise RecipeError("There is no setting {name!r}.", name=name)
            settings.setdefault(owner, {})[name] = value
        whole = settings.pop("", {})
        parts = {name: dataclasses.replace(getattr(self, name), **some) for name, some in settings.items()}
        return dataclasses.replace(self, **parts, **whole)

    @property
    def untargeted(self) -> Self:
        """The same settings without a target: what its k makes."""
        return dataclasses.replace(self, target=TargetOptions())

    @property
    def for_any_picture(self) -> Self:
        """The same settings without the colours that were locked or edited in one picture's palette."""
        return self.but(locked=(), start=())

    def to_json(self) -> str:
        """Return the recipe as a JSON object, one member per part."""
        return json.dumps(dataclasses.asdict(self), indent=2)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Read a recipe written by :meth:`to_json`; settings left out keep their defaults.

        Raises
        ------
        RecipeError
            When the text is no JSON object, or names an unknown or impossible setting.
        """
        try:
            tree = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise RecipeError("The recipe is not valid JSON: {error}.", error=str(error)) from error
        if not isinstance(tree, dict):
            raise RecipeError("The recipe is not a JSON object.")
        settings: dict[str, Any] = {}
        for name, value in tree.items():
            if name == "palette" and isinstance(value, list):
                settings["palette"] = tuple(value)
            elif name in _PARTS and isinstance(value, dict):
                for setting, inner in value.items():
                    if _PART_OF.get(setting) != name:
                        raise RecipeError(
                            "There is no setting {setting!r} in {name!r}.", setting=setting, name=name
                        )
                    settings[setting] = tuple(inner) if isinstance(inner, list) else inner
            else:
                raise RecipeError("There is no part {name!r} in a recipe.", name=name)
        return cls().but(**settings)


_PARTS = {
    "kmeans": KMeansOptions,
    "mapping": MappingOptions,
    "output": OutputOptions,
    "target": TargetOptions,
}
_PART_OF = {f.name: part for part, kind in _PARTS.items() for f in dataclasses.fields(kind)}


def check_colors(colors: object) -> None:
    """Raise `RecipeError` unless `colors` is a tuple of at most 256 "#rrggbb" or "#rrggbbaa" strings."""
    if not isinstance(colors, tuple):
        raise RecipeError("Colours are given as a list, not {colors!r}.", colors=colors)
    if len(colors) > KMeansOptions.K_MAX:
        raise RecipeError("A palette has at most 256 colours, not {count}.", count=len(colors))
    for color in colors:
        digits = color.removeprefix("#") if isinstance(color, str) else ""
        if len(digits) not in (6, 8) or not set(digits.lower()) <= set("0123456789abcdef"):
            raise RecipeError("A palette colour is written #rrggbb or #rrggbbaa, not {color!r}.", color=color)


def _check_choice(name: str, value: object, choices: tuple[str, ...]) -> None:
    if value not in choices:
        raise RecipeError(
            "{name} is one of {choices}, not {value!r}.", name=name, choices=", ".join(choices), value=value
        )


def _check_whole(name: str, value: object, low: int, high: int) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise RecipeError(
            "{name} is a whole number from {low} to {high}, not {value!r}.",
            name=name,
            low=low,
            high=high,
            value=value,
        )


def _check_number(name: str, value: object, low: float, high: float) -> None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:  # or NaN
        raise RecipeError(
            "{name} is a number from {low:g} to {high:g}, not {value!r}.",
            name=name,
            low=low,
            high=high,
            value=value,
        )
