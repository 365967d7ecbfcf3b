"""The rows of the action table: one module for each place or kind of work, each with its `ROWS`."""
