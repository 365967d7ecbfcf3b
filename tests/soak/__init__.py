"""Long runs that try the product's promises over and over: `python -m tests.soak NAME`."""
