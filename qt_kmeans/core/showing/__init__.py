"""What is computed to be looked at: frames for the screen, the live palette, small and moving pictures."""
