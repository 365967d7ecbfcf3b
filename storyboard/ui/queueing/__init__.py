"""The queue: rows of jobs and films, and the words they are told in."""
