"""Moving pictures: ffmpeg, probing, frames, conforming, measuring."""
