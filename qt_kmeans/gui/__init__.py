"""The window: views that show frozen values, a session that replaces them, a worker that makes them."""
