"""A staging and a time become a drawn panel. Pure: Pillow in, Pillow out."""
