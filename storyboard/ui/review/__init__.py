"""Review: versions and what changed since, notes on shots, the steps taken, and the walk through the board."""
