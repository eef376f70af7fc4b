"""What docstrings and comments point to exists: modules move, references have to follow."""

import importlib
import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "qt_kmeans"
REFERENCE = re.compile(r"(?<!\w)(qt_kmeans(?:\.\w+)+)(?=`)")
FILES = {path: sorted(set(REFERENCE.findall(path.read_text("utf-8")))) for path in PACKAGE.rglob("*.py")}


def _exists(name: str) -> bool:
    """Return whether a dotted name is a module, or something inside of one."""
    parts = name.split(".")
    for length in range(len(parts), 0, -1):
        try:
            found: object = importlib.import_module(".".join(parts[:length]))
        except ModuleNotFoundError:
            continue
        for part in parts[length:]:
            if not hasattr(found, part) and part not in getattr(found, "__dataclass_fields__", ()):
                return False
            found = getattr(found, part, None)
        return True
    return False


@pytest.mark.parametrize(
    ("path", "name"),
    [pytest.param(path, name, id=f"{path.name}-{name}") for path, names in FILES.items() for name in names],
)
def test_references_lead_somewhere(path: Path, name: str) -> None:
    assert _exists(name), f"{path} points to {name}"
