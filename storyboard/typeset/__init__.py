"""Setting text: typefaces with fallbacks for every script, order of reading, runs of one typeface and direction."""
