"""The session and the work behind it: the controller, its frozen state, the lanes that work is done on."""
