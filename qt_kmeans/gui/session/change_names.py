"""What a change of the settings is called in "Undo ..."."""

import dataclasses

from PySide6.QtCore import QCoreApplication

from qt_kmeans.core.recipe import Recipe
from qt_kmeans.gui.looks import wording


def changed_settings(old: Recipe, new: Recipe) -> tuple[str, ...]:
    """Return the names of the settings in which two recipes differ."""
    before, after = _settings(old), _settings(new)
    return tuple(name for name in before if before[name] != after[name])


def change_name(old: Recipe, new: Recipe) -> str:
    """Return a few words on what leads from one recipe to another: "k = 32", "Dither"."""
    translate = QCoreApplication.translate
    changed = set(changed_settings(old, new)) - {"start"}
    if changed <= {"palette", "locked"} or new.palette != old.palette:
        return translate("Changes", "Palette")
    strength = wording.percent_text(new.mapping.strength)
    names = {
        "k": f"k = {new.kmeans.k}",
        "space": translate("Changes", "Colour Space"),
        "engine": translate("Changes", "Engine"),
        "seeding": translate("Changes", "Seeding"),
        "seed": translate("Changes", "Seed"),
        "tolerance": translate("Changes", "Tolerance"),
        "dither": translate("Changes", "Dither"),
        "dither_strength": translate("Changes", "Dither {}").format(strength),
        "format": new.output.format.upper(),
        "effort": translate("Changes", "Effort {}").format(new.output.effort),
        "metadata": translate("Changes", "Metadata"),
    }
    target = {"max_bytes", "min_quality", "max_colors"}
    if changed & target and changed <= {"k", "dither", "dither_strength", *target}:
        if new.target != old.target and new.target:
            return translate("Changes", "Target")
        changed -= target
    name = names.get(changed.pop()) if len(changed) == 1 else None
    return name or translate("Changes", "Settings")


def _settings(recipe: Recipe) -> dict[str, object]:
    parts = (recipe.kmeans, recipe.mapping, recipe.output, recipe.target)
    found = {f.name: getattr(part, f.name) for part in parts for f in dataclasses.fields(part)}
    return {**found, "palette": recipe.palette}
