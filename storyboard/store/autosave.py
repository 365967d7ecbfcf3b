"""When an open board saves itself: a rest after the last edit, and never long without."""

from typing import NamedTuple


class AutosavePolicy(NamedTuple):
    """Save after `rest_s` seconds without an edit, and at the latest `limit_s` after the first unsaved one."""

    rest_s: float = 2.0
    limit_s: float = 20.0

    def wait_s(self, first_unsaved_s: float | None, last_edit_s: float, now_s: float) -> float | None:
        """How long to wait before saving, 0 to save now; None when nothing is unsaved. All on one clock."""
        if first_unsaved_s is None:
            return None
        due_s = min(last_edit_s + self.rest_s, first_unsaved_s + self.limit_s)
        return max(0.0, due_s - now_s)
