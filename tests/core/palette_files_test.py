"""Palette files: what is written comes back, what is broken is refused in one sentence."""

import contextlib
import json
import os
import struct
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qt_kmeans.core.errors import PaletteError
from qt_kmeans.core.palettes.files import LARGEST_FILE, encode_palette, read_palette
from qt_kmeans.core.palettes.formats import DECODERS, ENCODERS
from qt_kmeans.core.palettes.palette import SUFFIXES, Palette, distinct_colors, one_line, parse_hex

byte = st.integers(0, 255)
colors = st.lists(st.tuples(byte, byte, byte, byte), min_size=1, max_size=256)
names = st.text(st.characters(codec="utf-8"), max_size=12)
FULL_ALPHA = (".gpl", ".hex", ".json", ".css")


@st.composite
def palettes(draw):
    rows = draw(colors)
    labelled = draw(st.booleans())
    given_names = [draw(names) for _ in rows] if labelled else []
    return Palette(np.array(rows, np.uint8), tuple(given_names))


def decoded(palette: Palette, suffix: str) -> Palette:
    return DECODERS[suffix](encode_palette(palette, suffix))


def informative_names(palette: Palette) -> list[str]:
    given_names = palette.names or ("",) * len(palette)
    dull = ("untitled", "unnamed")
    return ["" if n.lower() in dull or n.startswith("#") else n for n in given_names]


@pytest.mark.parametrize("suffix", FULL_ALPHA)
@settings(max_examples=40, deadline=None)
@given(palette=palettes())
def test_text_formats_carry_every_colour_and_its_alpha(suffix, palette):
    assert np.array_equal(decoded(palette, suffix).colors, palette.colors)


@settings(max_examples=40, deadline=None)
@given(palette=palettes())
def test_act_carries_the_first_transparent_entry(palette):
    expected = palette.colors.copy()
    expected[:, 3] = 255
    hidden = np.flatnonzero(palette.colors[:, 3] == 0)
    if len(hidden):
        expected[hidden[0]] = 0
    assert np.array_equal(decoded(palette, ".act").colors, expected)


@settings(max_examples=40, deadline=None)
@given(palette=palettes())
def test_ase_carries_opaque_colours(palette):
    assert np.array_equal(decoded(palette, ".ase").colors[:, :3], palette.colors[:, :3])


@pytest.mark.parametrize("suffix", [".gpl", ".ase", ".json"])
@settings(max_examples=40, deadline=None)
@given(palette=palettes())
def test_names_come_back(suffix, palette):
    found = decoded(palette, suffix)
    assert informative_names(found) == informative_names(palette)


@settings(max_examples=25, deadline=None)
@given(rows=st.lists(st.tuples(byte, byte, byte, st.integers(1, 255)), min_size=1, max_size=256, unique=True))
def test_strip_comes_back_from_its_picture(rows, tmp_path_factory):
    path = tmp_path_factory.mktemp("strip") / "p.png"
    palette = Palette(np.array(rows, np.uint8))
    path.write_bytes(encode_palette(palette, ".png"))
    assert np.array_equal(read_palette(path).colors, palette.colors)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_type_is_written_and_read_by_its_suffix(tmp_path, suffix):
    palette = Palette.from_hexes(["#102030", "#405060", "#ffffff"])
    path = tmp_path / f"Brand{suffix.upper()}"
    path.write_bytes(encode_palette(palette, suffix))
    assert read_palette(path).hexes == ("#102030", "#405060", "#ffffff")


def test_gimp_reads_transparent_palettes_too():
    # GIMP takes unknown header lines for colours, so alpha must be announced in a comment.
    text = encode_palette(Palette.from_hexes(["#01020304"]), ".gpl").decode()
    assert "# Channels: RGBA" in text.splitlines()
    assert "  1   2   3   4\t#01020304" in text.splitlines()


def test_aseprite_header_is_understood():
    found = DECODERS[".gpl"](b"GIMP Palette\nChannels: RGBA\n#\n1 2 3 4 Untitled\n5 6 7 255 sea green\n")
    assert found.hexes == ("#01020304", "#050607")
    assert found.names == ("", "sea green")


def test_act_without_count_has_256_colours():
    assert len(DECODERS[".act"](bytes(768))) == 256


def test_ase_of_other_models():
    def swatch(model: bytes, *values: float) -> bytes:
        body = struct.pack(">H", 1) + b"\0\0" + model + struct.pack(f">{len(values)}f", *values) + b"\0\0"
        return struct.pack(">HI", 1, len(body)) + body

    group = struct.pack(">HI", 0xC001, 4) + struct.pack(">H", 1) + b"\0\0" + struct.pack(">HI", 0xC002, 0)
    blocks = [
        swatch(b"Gray", 0.5),
        swatch(b"CMYK", 0, 1, 1, 0),
        swatch(b"LAB ", 1.0, 0, 0),
        swatch(b"LAB ", 0.5, 0, 0),
    ]
    content = b"ASEF" + struct.pack(">HHI", 1, 0, len(blocks) + 2) + group + b"".join(blocks)
    assert DECODERS[".ase"](content).hexes == ("#808080", "#ff0000", "#ffffff", "#777777")


def test_json_of_other_programs():
    lospec = {"name": "x", "author": "", "colors": ["1a1c2c", "5d275d"]}
    assert DECODERS[".json"](json.dumps(lospec).encode()).hexes == ("#1a1c2c", "#5d275d")
    rows = [[1, 2, 3], {"hex": "#fff", "name": "paper"}, [1, 2, 3, 4]]
    found = DECODERS[".json"](json.dumps(rows).encode())
    assert found.hexes == ("#010203", "#ffffff", "#01020304")
    assert found.names == ("", "paper", "")


def test_css_takes_declared_colours_only():
    css = b"""
    /* --old: #000000; */
    #abc { color: #1a1c2c; background: rgb(255, 0 128 / 50%) ; --brand-red: #F00 }
    .x { border: 1px solid #123456; width: 4px; --y: rgba(10%, 20%, 30%, 1) !important; }
    """
    found = DECODERS[".css"](css)
    assert found.hexes == ("#1a1c2c", "#ff008080", "#ff0000", "#1a334c")
    assert found.names == ("", "", "brand-red", "y")


def test_css_names_are_unique_identifiers():
    palette = Palette.from_hexes(["#000", "#111", "#222", "#333"], ["Deep Sea!", "deep sea", "", "空"])
    text = encode_palette(palette, ".css").decode()
    assert [line.split(":")[0].strip() for line in text.splitlines()[1:-1]] == [
        "--deep-sea", "--deep-sea-2", "--color-3", "--color-4",
    ]  # fmt: skip


ASE = b"ASEF\0\1\0\0\0\0\0"
REFUSALS = [
    (".gpl", b"nonsense", "GIMP Palette"),
    (".gpl", b"", "GIMP Palette"),
    (".gpl", b"GIMP Palette\n1 2\n", "line 2"),
    (".gpl", b"GIMP Palette\n0 0 256\n", "line 2"),
    (".gpl", b"GIMP Palette\n#\n", "no colours"),
    (".gpl", b"\0\0", "text file"),
    (".act", b"", "768"),
    (".act", bytes(769), "769"),
    (".act", bytes(772), "0 colours"),
    (".act", bytes(768) + b"\x01\x01\xff\xff", "257"),
    (".ase", b"", "swatch exchange"),
    (".ase", b"\x80\0\0\0\xe0\xa5", "Aseprite"),
    (".ase", ASE + b"\5", "middle"),
    (".ase", ASE + b"\0", "no colours"),
    (".ase", ASE + b"\1\0\1\xff\xff\xff\xff", "middle"),
    (".ase", ASE + b"\1\0\1\0\0\0\6\0\0XYZ ", "models"),
    (".ase", ASE + b"\1\0\1\0\0\0\6\0\0RGB ", "middle"),
    (".ase", ASE + b"\1\0\1\0\0\0\x0a\0\0Gray\x7f\xc0\0\0", "no numbers"),
    (".hex", b"#12345\n", "line 1"),
    (".hex", b"112233\n\nxyz\n", "line 3"),
    (".hex", b"\n", "no colours"),
    (".json", b"{", "JSON"),
    (".json", b"[" * 99999, "JSON"),
    (".json", b"3", "list"),
    (".json", b'{"colors": 1}', "list"),
    (".json", b"[1]", "neither"),
    (".json", b"[[1, 2]]", "neither"),
    (".json", b"[[1, 2, 300]]", "neither"),
    (".json", b'["#12"]', "#rrggbb"),
    (".json", b"[]", "no colours"),
    (".css", b"a { width: 3px }", "no colours"),
    (".css", b"a { color: #12 }", "#rrggbb"),
    (".css", b"a{color:rgb(1,2)}", "no colour"),
    (".css", b"a{color:rgb(1,2,nan)}", "no colour"),
]


@pytest.mark.parametrize(("suffix", "content", "part"), REFUSALS)
def test_broken_files_are_refused_with_name_and_reason(tmp_path, suffix, content, part):
    path = tmp_path / f"broken{suffix}"
    path.write_bytes(content)
    with pytest.raises(PaletteError) as caught:
        read_palette(path)
    sentence = str(caught.value)
    assert sentence.startswith(path.name + ": ")
    assert part in sentence
    assert len(sentence.splitlines()) == 1


@pytest.mark.parametrize("suffix", [s for s in SUFFIXES if s != ".png"])
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_mutated_files_are_read_or_refused(suffix, data):
    content = bytearray(ENCODERS[suffix](Palette.from_hexes(["#102030", "#4050607f"], ["one", "two"])))
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(byte)
    cut = data.draw(st.integers(0, len(content)))
    with contextlib.suppress(PaletteError):
        assert 1 <= len(DECODERS[suffix](bytes(content[:cut]))) <= 256


def test_more_than_256_colours_are_refused(tmp_path):
    path = tmp_path / "many.hex"
    path.write_text("".join(f"{i:06x}\n" for i in range(257)))
    with pytest.raises(PaletteError, match=r"many\.hex: .*256 colours, not 257"):
        read_palette(path)
    rgba = np.dstack(
        [*np.indices((17, 17), np.uint8), np.zeros((17, 17), np.uint8), np.full((17, 17), 255, np.uint8)]
    )
    with pytest.raises(PaletteError, match="289 colours"):
        distinct_colors(rgba)


def test_picture_palette_keeps_order_and_one_transparent_entry():
    rgba = np.array([[[9, 9, 9, 255], [5, 0, 0, 0], [1, 1, 1, 255], [6, 0, 0, 0], [9, 9, 9, 255]]], np.uint8)
    assert distinct_colors(rgba).tolist() == [[9, 9, 9, 255], [0, 0, 0, 0], [1, 1, 1, 255]]


def test_missing_odd_and_huge_files_are_refused(tmp_path):
    with pytest.raises(PaletteError, match=r"none\.gpl: .*No such file"):
        read_palette(tmp_path / "none.gpl")
    with pytest.raises(PaletteError, match=r"x\.txt: .*\.gpl, \.act"):
        read_palette(tmp_path / "x.txt")
    with pytest.raises(PaletteError, match="without suffix"):
        read_palette(tmp_path / "x")
    (tmp_path / "folder.hex").mkdir()
    with pytest.raises(PaletteError, match="not a regular file"):
        read_palette(tmp_path / "folder.hex")
    with (tmp_path / "huge.hex").open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(PaletteError, match="bytes"):
        read_palette(tmp_path / "huge.hex")
    (tmp_path / "bad.png").write_bytes(b"no picture")
    with pytest.raises(PaletteError, match=r"bad\.png"):
        read_palette(tmp_path / "bad.png")
    with pytest.raises(PaletteError, match="cannot write"):
        encode_palette(Palette.from_hexes(["#000"]), ".txt")


def test_palette_is_checked_and_frozen():
    palette = Palette(np.zeros((2, 4), np.uint8), ("a\nb", ""))
    assert palette.names == ("a b", "")
    assert not palette.colors.flags.writeable
    for colors_, names_ in [((2, 3), ()), ((0, 4), ()), ((257, 4), ()), ((2, 4), ("one",))]:
        with pytest.raises(PaletteError):
            Palette(np.zeros(colors_, np.uint8), names_)


def test_hex_forms():
    assert parse_hex("#1af") == (0x11, 0xAA, 0xFF, 255)
    assert parse_hex(" 1AF8 ") == (0x11, 0xAA, 0xFF, 0x88)
    for wrong in ("", "#", "#12345", "#1234567", "#gggggg", "#١٢٣"):
        with pytest.raises(PaletteError):
            parse_hex(wrong)
    assert one_line("a\u2028b\x1b[0m \udcff") == "a b [0m �"


def test_reading_never_blocks_on_a_pipe(tmp_path: Path):
    if not hasattr(os, "mkfifo"):
        pytest.skip("no named pipes on this system")
    os.mkfifo(tmp_path / "pipe.gpl")
    with pytest.raises(PaletteError, match="not a regular file"):
        read_palette(tmp_path / "pipe.gpl")
