"""From palette and index map to a file on disk that is whole at every moment."""
