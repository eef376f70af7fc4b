"""What K-Means is, for who has never heard of it: drawings of a small run, and the words of the window."""
