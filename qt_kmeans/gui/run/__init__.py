"""The run that led to the palette: the player, the fall of the inertia, what each step did."""
