"""Bytes against quality: files at many settings, and the one that meets a target."""
