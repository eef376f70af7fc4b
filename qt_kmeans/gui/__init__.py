"""The window: views that show frozen values, a session that replaces them, a worker that makes them.

Where to look: `session` holds the state and the work behind it; `compare`, `palette`, `cloud`, `run`,
`charts`, `settings` and `tray` are the parts of the window, each with its views and the desk that turns
wishes into calls; `files` brings pictures in and out; `widgets` and `looks` are what all of them share.
"""
