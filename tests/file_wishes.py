"""What a window is asked about files, and what comes of it."""

from typing import Any

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QImage,
)
from PySide6.QtWidgets import QApplication, QPushButton

from qt_kmeans.core.writing.saving import SaveReport
from qt_kmeans.gui.main_window import MainWindow


def offered(window: MainWindow) -> dict[str, QPushButton]:
    return {button.text(): button for button in window.bar.findChildren(QPushButton) if button.isVisible()}


def report(controller: Any) -> SaveReport:
    """Return what the last save that was asked for comes to."""
    path, overwrite = controller.asked("save")[-1]
    return SaveReport(path, 1_500, overwrite)


def drop(window: MainWindow, mime: QMimeData) -> bool:
    place, action = QPointF(window.rect().center()), Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place.toPoint(), action, mime, buttons, keys)
    QApplication.sendEvent(window, enter)
    if not enter.isAccepted():
        return False
    event = QDropEvent(place, action, mime, buttons, keys)
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def image_data() -> QMimeData:
    image = QImage(3, 2, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    mime = QMimeData()
    mime.setImageData(image)
    return mime
