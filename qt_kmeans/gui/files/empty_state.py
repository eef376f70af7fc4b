"""What the window shows before there is a picture: an invitation, or why there is none."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from qt_kmeans.gui.looks.theme import Icon, current_theme, icon_pixmap, notifier, set_icon
from qt_kmeans.gui.looks.tokens import Space, blend
from qt_kmeans.gui.widgets.form import muted
from qt_kmeans.gui.widgets.inline_bar import announce

_MARK = 56  # size of the picture's icon, px
_BUTTON = 34  # height of the buttons, px
_LOW = 380  # px: below this height there is no room for the icon
_MARGIN = 28  # between the dashed line and the window's parts, px


class EmptyState(QWidget):
    """A large target to drop pictures on, and the other ways to begin.

    A file that was opened and cannot be is told of here, with what can be done about it.

    Signals
    -------
    open_requested, paste_requested, sample_requested, guide_requested
        The user pressed the button of that name.
    """

    open_requested = Signal()
    paste_requested = Signal()
    sample_requested = Signal()
    guide_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dragging = False
        self._problem = ""
        self._remedies: list[QPushButton] = []
        self._picture = QLabel()
        self._headline = QLabel()
        font = self._headline.font()
        font.setPointSizeF(font.pointSizeF() * 1.8)
        font.setBold(True)
        self._headline.setFont(font)
        self._explanation = QLabel()
        self._explanation.setTextFormat(Qt.TextFormat.PlainText)
        self._formats = QLabel(self.tr("PNG, JPEG, WebP, GIF, TIFF, BMP, AVIF and more"))
        for words in (self._headline, self._explanation, self._formats):
            words.setWordWrap(True)
        for words in (self._explanation, self._formats):
            muted(words)
        self.open_button = QPushButton()
        self.open_button.setDefault(True)
        self.paste_button = QPushButton(self.tr("Paste Clip&board"))
        self.sample_button = QPushButton(self.tr("Tr&y the Sample"))
        self.guide_button = QPushButton(self.tr("What Is K-Means?"))  # all keys are taken
        self.guide_button.setFlat(True)
        self.guide_button.setProperty("link", True)
        self.guide_button.setAutoDefault(False)
        set_icon(self.paste_button, Icon.PASTE)
        set_icon(self.sample_button, Icon.IMAGE)
        self.open_button.clicked.connect(self.open_requested)
        self.paste_button.clicked.connect(self.paste_requested)
        self.sample_button.clicked.connect(self.sample_requested)
        self.guide_button.clicked.connect(self.guide_requested)
        self._lay_out()
        notifier().theme_changed.connect(self._tint)
        self.clear_problem()

    @property
    def problem(self) -> str:
        """Why the file that was opened is not here, "" while it is an invitation."""
        return self._problem

    def show_problem(self, sentence: str, remedies: Sequence[QAction]) -> None:
        """Say why there is no picture, and offer to open another one, or what else can be done."""
        self._problem = sentence
        self._set_remedies(remedies)
        self._show_words(self.tr("The file cannot be opened"), sentence, self.tr("&Open Another Image…"))
        announce(self, f"{self._headline.text()}: {sentence}", urgent=True)

    @Slot()
    def clear_problem(self) -> None:
        """Invite again."""
        self._problem = ""
        self._set_remedies(())
        explanation = self.tr("See its colours in 3D, reduce them while you watch, and save a smaller file.")
        self._show_words(self.tr("Drop an image here"), explanation, self.tr("Open an &Image…"))

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
        self._arrange()

    def _arrange(self) -> None:
        self._picture.setVisible(self.height() >= _LOW)
        others = self._remedies if self._problem else (self.paste_button, self.sample_button)
        buttons = (self.open_button, *others)
        needed = sum(button.sizeHint().width() for button in buttons) + 2 * Space.SMALL
        room = self.width() - 2 * (_MARGIN + Space.HUGE)
        direction = QBoxLayout.Direction.LeftToRight if room >= needed else QBoxLayout.Direction.TopToBottom
        self._buttons.setDirection(direction)

    def _show_words(self, headline: str, explanation: str, way: str) -> None:
        self._headline.setText(headline)
        self._explanation.setText(explanation)
        self.open_button.setText(way)
        for invitation in (self.paste_button, self.sample_button, self._formats, self.guide_button):
            invitation.setVisible(not self._problem)
        self.setAccessibleName(headline)
        self.setAccessibleDescription(self._problem)
        self._arrange()
        self._tint()

    def _set_remedies(self, remedies: Sequence[QAction]) -> None:
        for button in self._remedies:
            self._buttons.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._remedies = [QPushButton(remedy.text(), self) for remedy in remedies]
        before_stretch = self._buttons.count() - 1
        for place, (button, remedy) in enumerate(zip(self._remedies, remedies, strict=True)):
            button.clicked.connect(self.clear_problem)
            button.clicked.connect(remedy.trigger)
            button.setMinimumHeight(_BUTTON)
            self._buttons.insertWidget(before_stretch + place, button, 0, Qt.AlignmentFlag.AlignHCenter)
            button.show()

    def _lay_out(self) -> None:
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(Space.SMALL)
        self._buttons.addStretch(1)
        for button in (self.open_button, self.paste_button, self.sample_button):
            button.setMinimumHeight(_BUTTON)
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
        column.addWidget(self.guide_button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(6)

    @Slot()
    def _tint(self) -> None:
        theme = current_theme()
        icon, calm = (Icon.ERROR, theme.error) if self._problem else (Icon.IMAGES, theme.muted)
        color = theme.accent if self._dragging else calm
        self._picture.setPixmap(icon_pixmap(icon, color, _MARK, ratio=self.devicePixelRatioF()))
        self.update()
