"""From shot, bible and state to a neutral request, and from that to one model's request. Pure."""
