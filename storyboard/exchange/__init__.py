"""Scripts and shot lists in; boards, timelines and provenance out."""
