"""Drawing on the panels of a shot, and scratch voice."""
