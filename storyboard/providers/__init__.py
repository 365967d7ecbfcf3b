"""Video APIs: one file each, translation only."""
