"""The bible's editors: one for an entry, one for the look, each change one edit."""
