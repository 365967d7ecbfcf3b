"""One function for each thing a user can do; the command line and the window both call these."""
