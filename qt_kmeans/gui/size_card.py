"""The answer in numbers: how large the file was, how large it will be, and what to do if that is no good."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from qt_kmeans.gui.figures import Figures
from qt_kmeans.gui.files.drag_handle import DragHandle
from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.looks.theme import current_theme, notifier
from qt_kmeans.gui.looks.tokens import Space, Theme
from qt_kmeans.gui.widgets.form import muted

_LOSSY = ("JPEG", "WEBP", "AVIF", "HEIF", "JXL")
_FORMAT_NAMES = {"png": "PNG", "webp": "WebP", "gif": "GIF"}


def advice(figures: Figures) -> str:
    """Return why the result is larger than the input and what to do, or nothing when it is not larger."""
    if not figures.larger:
        return ""
    translate = QCoreApplication.translate
    if figures.input_format in _LOSSY:
        text = translate("SizeCard", "Larger than the input: a {} leaves out detail that a palette keeps.")
        reason = text.format(figures.input_format)
    else:
        reason = translate("SizeCard", "Larger than the input, which is packed well already.")
    ways = [] if figures.exact else [translate("SizeCard", "use fewer colours")]
    if figures.output_format != "webp":
        ways.append(translate("SizeCard", "try WebP"))
    ways.append(translate("SizeCard", "keep the input"))
    ways[0] = ways[0][0].upper() + ways[0][1:]
    last = translate("SizeCard", " or ")
    return f"{reason} {last.join([', '.join(ways[:-1]), ways[-1]]) if len(ways) > 1 else ways[0]}."


class SizeCard(QFrame):
    """Bytes before and after, as words and as a bar, with the button that ends in a file.

    Attributes
    ----------
    handle
        What the file is dragged away by.

    Signals
    -------
    save_requested
        The user wants the file.
    """

    save_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures = Figures()
        self._before = QLabel()
        self._arrow = QLabel(wording.arrow())
        self._after = QLabel()
        self._change = QLabel()
        self.bar = _Bar()
        self._detail = QLabel()
        self._detail.setToolTip(self.tr("The same pixels as the smallest PNG that keeps every colour"))
        self._detail.setWordWrap(True)
        self._advice = QLabel()
        self._advice.setWordWrap(True)
        self.save_button = QPushButton()
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.save_requested)
        self.handle = DragHandle()
        for label in (self._before, self._arrow, self._detail):
            muted(label)
        self._advice.setForegroundRole(QPalette.ColorRole.BrightText)
        for label in (self._after, self._change):
            font = label.font()
            font.setPointSizeF(font.pointSizeF() * 1.35)
            font.setBold(True)
            label.setFont(font)

        line = QHBoxLayout()
        line.setSpacing(Space.TINY + 2)
        for label in (self._before, self._arrow, self._after):
            line.addWidget(label, 0, Qt.AlignmentFlag.AlignBaseline)
        line.addStretch(1)
        line.addWidget(self._change, 0, Qt.AlignmentFlag.AlignBaseline)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.MEDIUM)
        column.setSpacing(Space.SMALL)
        column.addLayout(line)
        column.addWidget(self.bar)
        column.addWidget(self._detail)
        column.addWidget(self._advice)
        away = QHBoxLayout()
        away.setSpacing(Space.TINY)
        away.addWidget(self.handle)
        away.addWidget(self.save_button, 1)
        column.addLayout(away)
        notifier().theme_changed.connect(self._refresh)
        self.set_figures(Figures(), can_save=False)

    def set_figures(self, figures: Figures, *, can_save: bool) -> None:
        """Show these numbers."""
        self._figures = figures
        self.save_button.setEnabled(can_save)
        self.handle.setEnabled(figures.bytes_after is not None and not figures.stale)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        figures = self._figures
        theme = current_theme()
        before, after = figures.yardstick, figures.bytes_after
        known = bool(before) and after is not None
        self._before.setText(wording.bytes_text(before) if before else wording.DASH)
        self._after.setText(wording.bytes_text(after) if after is not None else wording.DASH)
        self._change.setText(wording.change_text(before, after) if known and after is not None else "")
        self.bar.set_share(after / before if known and after is not None else None, stale=figures.stale)
        self._detail.setText(self._detail_text(figures))
        self._detail.setVisible(bool(self._detail.text()))
        for widget in (self._before, self._arrow, self._after, self._change, self.bar):
            widget.setVisible(figures.width > 0)
        self._advice.setText("" if figures.stale else advice(figures))
        self._advice.setVisible(bool(self._advice.text()))
        name = _FORMAT_NAMES[figures.output_format]
        self.save_button.setText(self.tr("Save as {}…").format(name))
        news = theme.error if figures.larger else _good(theme)
        palette = self._change.palette()
        palette.setColor(QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText, QColor(news))
        palette.setColor(QPalette.ColorGroup.Inactive, QPalette.ColorRole.WindowText, QColor(news))
        self._change.setPalette(palette)
        for label in (self._after, self._change):
            label.setEnabled(after is not None and not figures.stale)
        self.setAccessibleName(self.tr("File size"))
        sizes = f"{self._before.text()} {wording.arrow()} {self._after.text()} {self._change.text()}"
        self.setAccessibleDescription(f"{sizes}. {self._advice.text()}")

    def _detail_text(self, figures: Figures) -> str:
        if not figures.width:
            return self.tr("The size of the file appears here")
        if figures.exact and not figures.stale:
            if figures.converted:
                return self.tr("Every colour is kept, as it was converted when opened")
            return self.tr("Exact: every colour is kept, lossless")
        if figures.bytes_after is None:
            return ""
        if not figures.bytes_before:
            return self.tr("Before: PNG with all its colours")
        plain = figures.bytes_truecolor
        size = wording.bytes_text(plain) if plain else "…"  # on its way; the line keeps its place
        return self.tr("PNG with all its colours: {}").format(size)


class _Bar(QWidget):
    """The result's size as a part of the input's; over-full when it is larger."""

    def __init__(self) -> None:
        super().__init__()
        self._share: float | None = None
        self._stale = False
        self.setAccessibleName(self.tr("Size of the result as a part of the input’s"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float | None, *, stale: bool) -> None:
        self._share, self._stale = share, stale
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(100, 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(self.rect())
        painter.setBrush(QColor(theme.outline))
        painter.drawRoundedRect(box, 3, 3)
        if self._share is None:
            return
        color = theme.error if self._share > 1 else _good(theme)
        painter.setBrush(QColor(theme.disabled if self._stale else color))
        width = max(box.height(), box.width() * min(1.0, self._share))
        left = box.right() - width if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else box.left()
        painter.drawRoundedRect(QRectF(left, box.top(), width, box.height()), 3, 3)


def _good(theme: Theme) -> str:
    """Return the colour of good news; 4.5:1 on the window's ground."""
    return "#6fcf8a" if theme.dark else "#1c7a3c"
