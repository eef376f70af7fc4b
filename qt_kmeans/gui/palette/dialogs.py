"""The questions about palettes: which colour, which file, and what to do with the colours in it."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import (
    QColorDialog,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from qt_kmeans.core.palettes.palette import SUFFIXES, Palette, Rgba
from qt_kmeans.gui.files.dialogs import answer_of, save_dialog
from qt_kmeans.gui.languages import directed, isolated
from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.looks.tokens import Space
from qt_kmeans.gui.palette.entries import entries_of
from qt_kmeans.gui.palette.model import PaletteModel
from qt_kmeans.gui.palette.strip import PaletteStrip
from qt_kmeans.gui.widgets.form import muted

_PREVIEW: Final = QSize(420, 88)


def ask_color(parent: QWidget, color: Rgba, *, with_alpha: bool, moved: Callable[[Rgba], object]) -> bool:
    """Let the user choose a colour, telling `moved` about every one on the way; return whether it holds."""
    dialog = QColorDialog(QColor(*color), parent)
    dialog.setWindowTitle(QCoreApplication.translate("Palette", "Edit Colour"))
    dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
    dialog.setOption(QColorDialog.ColorDialogOption.ShowAlphaChannel, with_alpha)
    for button in dialog.findChildren(QDialogButtonBox)[0].buttons():
        button.setIcon(QIcon())

    def move(chosen: QColor) -> None:
        alpha = max(chosen.alpha(), 1) if with_alpha else color[3]
        moved((chosen.red(), chosen.green(), chosen.blue(), alpha))

    dialog.currentColorChanged.connect(move)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted


def ask_palette_file(parent: QWidget, folder: Path) -> Path | None:
    """Ask for a palette file; None when the user thinks better of it."""
    translate = QCoreApplication.translate
    patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
    dialog = QFileDialog(parent, translate("Palette", "Import Palette"), str(folder))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(
        [
            translate("Palette", "Palettes") + f" ({patterns})",
            translate("Palette", "All files") + " (*)",
        ]
    )
    return answer_of(dialog)


def ask_palette_target(parent: QWidget, suggestion: Path) -> tuple[Path, bool] | None:
    """Ask where to save a palette and in which format; the flag says that a file may be replaced.

    The name's suffix decides when it is one of ours; else the chosen format's is put behind the name.
    """
    filters, suffix = palette_filters(), suggestion.suffix
    dialog = save_dialog(
        parent,
        QCoreApplication.translate("Palette", "Export Palette"),
        suggestion,
        list(filters.values()),
        chosen=filters[suffix],
        suffix=suffix[1:],
    )

    def suffix_of(chosen: str) -> str:
        return next((ours for ours, text in filters.items() if text == chosen), suffix)

    def follow_filter(chosen: str) -> None:
        """Let the name's suffix follow the format that is chosen in the dialog."""
        dialog.setDefaultSuffix(suffix_of(chosen)[1:])
        names = dialog.selectedFiles()
        if names:
            dialog.selectFile(named(Path(names[0]), suffix_of(chosen)).name)

    dialog.filterSelected.connect(follow_filter)
    asked = answer_of(dialog)
    if asked is None:
        return None
    path = asked if asked.suffix.lower() in SUFFIXES else named(asked, suffix_of(dialog.selectedNameFilter()))
    return path, path == asked and path.exists()


def named(path: Path, suffix: str) -> Path:
    """Return `path` with the suffix of one of the palette formats exchanged or put behind the name."""
    known = path.suffix.lower() in SUFFIXES
    return path.with_suffix(suffix) if known else path.with_name(path.name + suffix)


def palette_filters() -> dict[str, str]:
    """Return the file dialog's filter for every format."""
    translate = QCoreApplication.translate
    titles = {
        ".gpl": translate("Palette", "GIMP, Krita, Inkscape"),
        ".act": translate("Palette", "Adobe colour table"),
        ".ase": translate("Palette", "Adobe swatch exchange"),
        ".hex": translate("Palette", "Hex codes"),
        ".json": translate("Palette", "JSON"),
        ".css": translate("Palette", "CSS variables"),
        ".png": translate("Palette", "Picture of swatches"),
    }
    return {suffix: f"{titles[suffix]} (*{suffix})" for suffix in SUFFIXES}


class ImportDialog(QDialog):
    """Shows the colours of a file and asks what to do with them."""

    def __init__(self, palette: Palette, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import Palette"))
        count = len(palette)
        head = QLabel(directed(self.tr("{0}: {1}").format(isolated(name), wording.colors_text(count))))
        model = PaletteModel(self)
        model.set_entries(entries_of(palette.colors, None, order="file", written=palette.colors))
        preview = PaletteStrip(model, editable=False)  # Enter is the dialog's
        preview.setMinimumSize(_PREVIEW)
        self.fixed = QRadioButton(self.tr("Use &exactly these colours"))
        self.fixed.setChecked(True)
        self.start = QRadioButton(self.tr("&Start from these colours"))
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.HUGE, Space.HUGE, Space.HUGE, Space.LARGE)
        column.setSpacing(Space.SMALL)
        column.addWidget(head)
        column.addWidget(preview)
        column.addSpacing(Space.SMALL)
        for choice, explanation in (
            (self.fixed, self.tr("Every pixel gets the nearest of them; nothing is clustered.")),
            (
                self.start,
                self.tr("They move to where the picture has its colours, %Ln in all.", "", count),
            ),
        ):
            column.addWidget(choice)
            hint = muted(QLabel(explanation))
            hint.setIndent(Space.HUGE)
            column.addWidget(hint)
        self.start.setEnabled(count > 1)
        column.addSpacing(Space.MEDIUM)
        column.addWidget(self._buttons())
        self.fixed.setFocus()

    def _buttons(self) -> QDialogButtonBox:
        standard = QDialogButtonBox.StandardButton
        box = QDialogButtonBox(standard.Ok | standard.Cancel)
        box.button(standard.Ok).setText(self.tr("Import"))
        for button in box.buttons():
            button.setIcon(QIcon())
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box


def ask_import(parent: QWidget, palette: Palette, name: str) -> str:
    """Ask what to do with a palette; return "fixed", "start" or ""."""
    dialog = ImportDialog(palette, name, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    way = "start" if dialog.start.isChecked() else "fixed"
    dialog.deleteLater()
    return way if accepted else ""
