"""What a picture's header says about its colours, and what is done about it."""

from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageCms

from qt_kmeans.core.phrases import Phrase
from qt_kmeans.core.reading.color_profiles import conversion_to_srgb, lab_to_srgb
from qt_kmeans.core.reading.pixels import plain_mode

_WIDE_PRIMARIES: Final = frozenset({9, 11, 12})
_HDR_TRANSFERS: Final = frozenset({16, 18})
_IGNORED_CICP: Final = Phrase("Its wide-gamut or HDR colours are taken for sRGB.")
_SRGB_CHROMATICITIES: Final = (0.3127, 0.329, 0.64, 0.33, 0.3, 0.6, 0.15, 0.06)


@dataclass(frozen=True, slots=True, eq=False)
class ColorFacts:
    """How the colours of a picture become sRGB; `transform` is None when they are taken as they are."""

    transform: ImageCms.ImageCmsTransform | None
    notes: tuple[str, ...]


def color_facts(image: Image.Image, head: bytes) -> ColorFacts:
    """Find out how the colours become sRGB: by ICC profile, as CMYK or CIELAB, or not at all."""
    mode = plain_mode(image)
    if mode == "LAB":
        return ColorFacts(lab_to_srgb().transform, (Phrase("Its CIELAB colours are converted to sRGB."),))
    icc = image.info.get("icc_profile") or (_jp2_profile(head) if image.format == "JPEG2000" else b"")
    if not icc:
        if mode == "CMYK":
            note = Phrase("Its CMYK colours bring no profile; their conversion to sRGB is approximate.")
            return ColorFacts(None, (note,))
        return ColorFacts(None, _untagged_notes(image, head))
    try:
        conversion = conversion_to_srgb(bytes(icc), mode)
    except ValueError:
        note = Phrase("Its colour profile is damaged or does not fit and is ignored.")
        if mode == "CMYK":
            note = Phrase(
                "Its colour profile is damaged or does not fit and is ignored; "
                "the conversion of its CMYK colours is approximate."
            )
        return ColorFacts(None, (note,))
    if conversion.transform is None:
        return ColorFacts(None, ())
    profile = f" ({conversion.name})" if conversion.name else ""
    note = Phrase("Its colours are converted to sRGB by its profile{profile}.", profile=profile)
    if mode == "CMYK":
        note = Phrase("Its CMYK colours are converted to sRGB by its profile{profile}.", profile=profile)
    return ColorFacts(conversion.transform, (note,))


def _untagged_notes(image: Image.Image, head: bytes) -> tuple[str, ...]:
    """Say which colour information other than a profile is ignored."""
    if image.format == "PNG":
        return _png_color_notes(image, head)
    at = head.find(b"colrnclx") if image.format == "AVIF" else -1
    if 0 <= at < len(head) - 12:
        primaries, transfer = (int.from_bytes(head[at + i : at + i + 2], "big") for i in (8, 10))
        if primaries in _WIDE_PRIMARIES or transfer in _HDR_TRANSFERS:
            return (_IGNORED_CICP,)
    return ()


def _png_color_notes(image: Image.Image, head: bytes) -> tuple[str, ...]:
    at = head.find(b"cICP", 33)
    if 0 < at < head.find(b"IDAT", 33) and (
        head[at + 4] in _WIDE_PRIMARIES or head[at + 5] in _HDR_TRANSFERS
    ):
        return (_IGNORED_CICP,)
    if "srgb" in image.info:
        return ()
    gamma = image.info.get("gamma")
    if gamma and abs(gamma - 1 / 2.2) > 0.005:
        return (Phrase("Its gamma value ({gamma:.5g}) is ignored.", gamma=gamma),)
    found = image.info.get("chromaticity", ())
    usual = _SRGB_CHROMATICITIES
    if any(abs(value - srgb) > 0.01 for value, srgb in zip(found, usual, strict=False)):
        return (Phrase("Its chromaticities are ignored."),)
    return ()


def _jp2_profile(head: bytes) -> bytes:
    """Return the ICC profile in the colour box of a JPEG 2000 file, which Pillow does not report."""
    at = head.find(b"colr\x02")
    if at < 4:
        return b""
    size = int.from_bytes(head[at - 4 : at], "big")
    return head[at + 7 : at - 4 + size]
