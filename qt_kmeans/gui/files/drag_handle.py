"""A grip to drag a file out of the window by."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from qt_kmeans.gui.looks.theme import Icon, current_theme, icon_pixmap
from qt_kmeans.gui.looks.tokens import Space


class DragHandle(QWidget):
    """Something to take hold of with the mouse; who has no mouse saves.

    Signals
    -------
    drag_wanted
        The pointer moves away with it.
    """

    drag_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: QPointF | None = None
        self.setFixedWidth(Space.ICON)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setToolTip(self.tr("Drag the file to a folder or into another program"))
        self.setAccessibleName(self.tr("The file, to be dragged away"))
        self.setEnabled(False)

    def sizeHint(self) -> QSize:
        """Return room for the icon."""
        return QSize(Space.ICON, Space.CONTROL)

    def setEnabled(self, enabled: bool) -> None:
        """Offer a hand where there is something to take."""
        super().setEnabled(enabled)
        self.setCursor(Qt.CursorShape.OpenHandCursor if enabled else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go, once the pointer has moved as far as for every drag."""
        if self._pressed is None:
            return
        if (event.position() - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self.drag_wanted.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._pressed = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the grip."""
        theme = current_theme()
        color = theme.disabled if not self.isEnabled() else theme.text if self.underMouse() else theme.muted
        ratio = self.devicePixelRatioF()
        pixmap = icon_pixmap(Icon.GRIP, color, Space.ICON, ratio=ratio)
        painter = QPainter(self)
        painter.drawPixmap(0, (self.height() - Space.ICON) // 2, pixmap)
        painter.end()
