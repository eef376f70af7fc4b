"""Pictures in and out: opening, dropping, pasting, saving, dragging out, and files that change on disk."""
