"""What a change of the settings is called in "Undo ..."."""

import dataclasses

from PySide6.QtCore import QCoreApplication

from qt_kmeans.core.recipe import Recipe
from qt_kmeans.gui import wording


def changed_settings(old: Recipe, new: Recipe) -> tuple[str, ...]:
    """Return the names of the settings in which two recipes differ."""
    before, after = _settings(old), _settings(new)
    return tuple(name for name in before if before[name] != after[name])


def change_name(old: Recipe, new: Recipe) -> str:
    """Return a few words on what leads from one recipe to another: "k = 32", "Dither"."""
    translate = QCoreApplication.translate
    changed = set(changed_settings(old, new))
    if changed & {"palette", "locked", "start"} and "k" not in changed - {"start"}:
        return translate("Changes", "Palette")
    names = {
        "k": f"k = {new.kmeans.k}",
        "space": translate("Changes", "Colour Space"),
        "engine": translate("Changes", "Engine"),
        "seed": translate("Changes", "Seed"),
        "tolerance": translate("Changes", "Tolerance"),
        "max_steps": translate("Changes", "Steps"),
        "dither": translate("Changes", "Dither"),
        "dither_strength": translate("Changes", "Dither {}").format(
            wording.percent_text(new.mapping.dither_strength)
        ),
        "format": new.output.format.upper(),
        "effort": translate("Changes", "Effort {}").format(new.output.effort),
        "metadata": translate("Changes", "Metadata"),
    }
    named = changed - {"start"}
    return (
        names.get(named.pop(), "") or translate("Changes", "Settings")
        if len(named) == 1
        else translate("Changes", "Settings")
    )


def _settings(recipe: Recipe) -> dict[str, object]:
    parts = (recipe.kmeans, recipe.mapping, recipe.output)
    found = {f.name: getattr(part, f.name) for part in parts for f in dataclasses.fields(part)}
    return {**found, "palette": recipe.palette}
