"""Films for several places from the window: what is wanted, the queue they wait in, and what was found in them."""
