"""The takes of a shot: their thumbs with strips of pictures, and what can be done with each."""
