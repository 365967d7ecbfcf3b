"""Lantern with twelve planted errors."""
