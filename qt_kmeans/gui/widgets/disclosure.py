"""A headline that opens and closes what stands under it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from qt_kmeans.gui.looks.theme import Icon, current_theme, icon_pixmap
from qt_kmeans.gui.looks.tokens import Space

_CHEVRON = 16


class Disclosure(QAbstractButton):
    """Shows or hides a widget.

    Signals
    -------
    toggled : bool
        Open or closed; `clicked` only when the user did it.

    Parameters
    ----------
    text
        The headline; "&" marks its access key.
    content
        What is shown and hidden.
    """

    def __init__(self, text: str, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(content.setVisible)
        content.setVisible(False)

    def sizeHint(self) -> QSize:
        """Return the size of chevron and text."""
        width = self.fontMetrics().horizontalAdvance(self.text().replace("&", ""))
        return QSize(_CHEVRON + Space.TINY + width + Space.TINY, Space.CONTROL)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw chevron and text; under the pointer and the keyboard they stand out."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        ink = theme.accent if self.underMouse() else theme.text
        icon = Icon.CHEVRON_DOWN if self.isChecked() else Icon.CHEVRON_RIGHT
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if mirrored and not self.isChecked():
            icon = Icon.CHEVRON_LEFT
        pixmap = icon_pixmap(icon, ink, _CHEVRON, ratio=self.devicePixelRatioF())
        left = self.width() - _CHEVRON if mirrored else 0
        painter.drawPixmap(left, (self.height() - _CHEVRON) // 2, pixmap)
        painter.setPen(QColor(ink))
        indent = _CHEVRON + Space.TINY
        box = self.rect().adjusted(0 if mirrored else indent, 0, -indent if mirrored else 0, 0)
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        painter.drawText(
            box, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic), self.text()
        )
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
