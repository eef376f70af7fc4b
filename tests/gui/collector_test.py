"""Garbage with Qt objects in it is freed on the GUI thread, whatever thread makes more garbage."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject, QTimer

from qt_kmeans.gui.session.collector import Collector


@pytest.fixture
def collector(qtbot):
    gc.enable()
    made = Collector()  # turns it off, as it must stay: later tests have worker threads too
    yield made
    gc.disable()
    gc.unfreeze()


class Cycle(QObject):
    def __init__(self):
        super().__init__()
        self.itself = self
        self.timer = QTimer(self)
        self.timer.start(1000)


def make_garbage():
    for _ in range(5000):
        ring = []
        ring.append(ring)


def test_only_the_gui_thread_frees_a_cycle_with_a_timer(collector, qtbot):
    gone_on = []
    cycle = Cycle()
    weakref.finalize(cycle, lambda: gone_on.append(threading.current_thread()))
    del cycle
    worker = threading.Thread(target=make_garbage)
    worker.start()
    worker.join()
    assert gone_on == []
    for _ in range(200):  # young, middle, old: as many rounds as Python's thresholds ask for
        make_garbage()
        collector.collect()
    assert gone_on == [threading.main_thread()]


def test_what_exists_can_be_spared(collector, qtbot):
    collector.spare_what_exists()
    assert gc.get_freeze_count() > 0
