import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QSlider, QToolButton

from qt_kmeans.gui.looks.theme import apply_theme
from qt_kmeans.gui.run.player_bar import PlayerBar


@pytest.fixture
def player(qtbot):
    apply_theme(QApplication.instance(), "dark")
    player = PlayerBar()
    qtbot.addWidget(player)
    player.resize(420, 40)
    with qtbot.waitExposed(player):
        player.show()
    return player


@pytest.fixture
def asked(player):
    asked = []
    player.step_requested.connect(asked.append)
    return asked


def buttons(player):
    return [button for button in player.findChildren(QToolButton) if button.menu() is None]


def words(player):
    return player.findChild(QLabel).text()


def test_without_a_run_nothing_can_be_pressed(player):
    assert not any(button.isEnabled() for button in buttons(player))
    assert not player.findChild(QSlider).isEnabled()
    assert words(player) == ""


def test_it_says_where_the_run_stands(player, asked):
    player.set_steps(32)
    assert words(player) == "Start"
    player.set_step(7)
    assert words(player) == "Step 7 of 31"
    assert asked == []  # showing is not asking


def test_steps_back_and_forward_end_at_the_ends(qtbot, player, asked):
    player.set_steps(4)
    player.set_step(1)
    _, back, on = buttons(player)
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert not back.isEnabled()
    for _ in range(5):
        qtbot.mouseClick(on, Qt.MouseButton.LeftButton)
    assert asked == [0, 1, 2, 3]
    assert not on.isEnabled()


def test_the_slider_asks_for_steps(qtbot, player, asked):
    player.set_steps(32)
    slider = player.findChild(QSlider)
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    qtbot.keyClick(slider, Qt.Key.Key_End)
    assert asked == [1, 31]
    assert words(player) == "Step 31 of 31"


def test_the_first_button_plays_pauses_and_replays(qtbot, player):
    player.set_steps(5)
    play = buttons(player)[0]
    with qtbot.waitSignal(player.play_requested):
        qtbot.mouseClick(play, Qt.MouseButton.LeftButton)
    player.set_playing(True)
    assert play.accessibleName() == "Pause"
    with qtbot.waitSignal(player.pause_requested):
        qtbot.mouseClick(play, Qt.MouseButton.LeftButton)
    player.set_playing(False)
    player.set_step(4)
    assert "again" in play.accessibleName()
    player.set_step(2)
    assert "again" not in play.accessibleName()


def test_a_shorter_run_keeps_within_its_end(player, asked):
    player.set_steps(32)
    player.set_step(20)
    player.set_steps(11)
    assert player.step == 10
    assert asked == []


def test_the_words_do_not_move_the_slider(player):
    player.set_steps(120)
    QApplication.processEvents()
    slider = player.findChild(QSlider)
    widths = set()
    for step in (0, 9, 88, 119):
        player.set_step(step)
        QApplication.processEvents()
        widths.add(slider.width())
    assert len(widths) == 1


def test_the_speed_is_chosen_from_a_menu(qtbot, player):
    player.set_steps(5)
    [button] = [button for button in player.findChildren(QToolButton) if button.menu() is not None]
    assert button.text() == "10/s"
    with qtbot.waitSignal(player.speed_chosen) as heard:
        button.menu().actions()[1].trigger()
    assert heard.args == [2]
    assert (button.text(), button.accessibleName()) == ("2/s", "Speed: 2 steps a second")
    with qtbot.assertNotEmitted(player.speed_chosen):
        player.set_speed(1)
    assert button.accessibleName() == "Speed: 1 step a second"
    assert [action.isChecked() for action in button.menu().actions()][:3] == [True, False, False]


def test_every_part_has_a_name(player):
    player.set_steps(5)
    for part in (*player.findChildren(QToolButton), player.findChild(QSlider)):
        assert part.accessibleName()
