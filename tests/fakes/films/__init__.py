"""Scenes of films in the public domain, written down shot by shot as boards: clean continuity to test rules with."""
