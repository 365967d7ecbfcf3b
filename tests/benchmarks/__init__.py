"""Benchmarks: each prints a row per bar and exits 1 when a bar is missed."""
