"""What the window shows before there is a picture: an invitation."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from qt_kmeans.gui.looks.theme import Icon, current_theme, icon_pixmap, notifier, set_icon
from qt_kmeans.gui.looks.tokens import Space, blend
from qt_kmeans.gui.widgets.form import muted

_MARK = 56  # size of the picture's icon, px
_LOW = 380  # px: below this height there is no room for the icon
_MARGIN = 28  # between the dashed line and the window's parts, px


class EmptyState(QWidget):
    """A large target to drop pictures on, and the other ways to begin.

    Signals
    -------
    open_requested, paste_requested, sample_requested
        The user pressed the button of that name.
    """

    open_requested = Signal()
    paste_requested = Signal()
    sample_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dragging = False
        self._picture = QLabel()
        self._headline = QLabel(self.tr("Drop an image here"))
        self.setAccessibleName(self._headline.text())
        font = self._headline.font()
        font.setPointSizeF(font.pointSizeF() * 1.8)
        font.setBold(True)
        self._headline.setFont(font)
        self._explanation = QLabel(
            self.tr("See its colours in 3D, reduce them while you watch, and save a smaller file.")
        )
        self._formats = QLabel(self.tr("PNG, JPEG, WebP, GIF, TIFF, BMP, AVIF and more"))
        for words in (self._headline, self._explanation, self._formats):
            words.setWordWrap(True)
        for words in (self._explanation, self._formats):
            muted(words)
        self.open_button = QPushButton(self.tr("Open an &Image…"))
        self.open_button.setDefault(True)
        self.paste_button = QPushButton(self.tr("Paste Clip&board"))
        self.sample_button = QPushButton(self.tr("Tr&y the Sample"))
        set_icon(self.paste_button, Icon.PASTE)
        set_icon(self.sample_button, Icon.IMAGE)
        self.open_button.clicked.connect(self.open_requested)
        self.paste_button.clicked.connect(self.paste_requested)
        self.sample_button.clicked.connect(self.sample_requested)
        self._lay_out()
        notifier().theme_changed.connect(self._tint)
        self._tint()

    def set_dragging(self, dragging: bool) -> None:
        """Show that what hangs over the window may be dropped."""
        self._dragging = dragging
        self._tint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dashed target."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(theme.window))
        ground = blend(theme.window, theme.fill, 0.14) if self._dragging else theme.base
        pen = QPen(QColor(theme.accent if self._dragging else theme.outline), 1.5, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        painter.setBrush(QColor(ground))
        box = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        painter.drawRoundedRect(box, 12, 12)

    def minimumSizeHint(self) -> QSize:
        """Return the size at which nothing is cut."""
        return QSize(380, 320)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons one below the other where it is narrow; show no icon where it is low."""
        super().resizeEvent(event)
        self._picture.setVisible(self.height() >= _LOW)
        buttons = (self.open_button, self.paste_button, self.sample_button)
        needed = sum(button.sizeHint().width() for button in buttons) + 2 * Space.SMALL
        room = self.width() - 2 * (_MARGIN + Space.HUGE)
        direction = QBoxLayout.Direction.LeftToRight if room >= needed else QBoxLayout.Direction.TopToBottom
        self._buttons.setDirection(direction)

    def _lay_out(self) -> None:
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(Space.SMALL)
        self._buttons.addStretch(1)
        for button in (self.open_button, self.paste_button, self.sample_button):
            button.setMinimumHeight(34)
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN + Space.HUGE, _MARGIN, _MARGIN + Space.HUGE, _MARGIN)
        column.setSpacing(Space.MEDIUM)
        column.addStretch(5)
        for label in (self._picture, self._headline, self._explanation):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addSpacing(Space.MEDIUM)
        column.addLayout(self._buttons)
        column.addSpacing(Space.SMALL)
        self._formats.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._formats)
        column.addStretch(6)

    @Slot()
    def _tint(self) -> None:
        theme = current_theme()
        color = theme.accent if self._dragging else theme.muted
        self._picture.setPixmap(icon_pixmap(Icon.IMAGES, color, _MARK, ratio=self.devicePixelRatioF()))
        self.update()
