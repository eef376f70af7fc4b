"""How far a result is from its original, as the eye sees it."""
