"""The timing strip: trimming, cutting, lanes and markers."""

from storyboard.ui.action_rows.entry import Entry, Scope, Situation


def _open(now: Situation) -> bool:
    """There is something on the strip and it can be changed."""
    return now.has_shots and not now.is_read_only


def _shown(now: Situation) -> bool:
    return now.has_shots


STRIP, PLAYBACK = Scope.STRIP, Scope.PLAYBACK

ROWS: tuple[Entry, ...] = (
    Entry("blade", "Cut here", "Cut what plays at the playhead in two", "cut.blade", "film", ("B", "Ctrl+B"), PLAYBACK,
          _open),
    Entry("trim head here", "Start here", "Let this item begin at the playhead", "cut.head_here", "film", ("Q",),
          PLAYBACK, _open),
    Entry("trim tail here", "End here", "Let this item end at the playhead", "cut.tail_here", "film", ("W",),
          PLAYBACK, _open),
    Entry("hold head", "Hold the start", "Take hold of this item's start; Alt and arrows move it", "hold.head", "film",
          ("[",), STRIP, _open),
    Entry("hold tail", "Hold the end", "Take hold of this item's end; Alt and arrows move it", "hold.tail", "film",
          ("]",), STRIP, _open),
    Entry("hold cut", "Hold the cut", "Take hold of the nearest cut, to roll it", "hold.roll", "film", ("\\",), STRIP,
          _open),
    Entry("hold slip", "Hold the picture", "Slip: play another part of the take in the same place", "hold.slip", "film",
          ("S",), STRIP, _open),
    Entry("hold next", "Hold the next", "Go on to the next thing that can be moved", "hold.next", "film", ("G",), STRIP,
          _open),
    Entry("hold previous", "Hold the one before", "Go back to the one before that can be moved", "hold.previous",
          "film", ("Shift+G",), STRIP, _open),
    Entry("nudge back", "Move it a frame back", "Move what is held one frame to the left", "hold.back", "film",
          ("Alt+Left",), STRIP, _open),
    Entry("nudge on", "Move it a frame on", "Move what is held one frame to the right", "hold.on", "film",
          ("Alt+Right",), STRIP, _open),
    Entry("nudge back more", "Move it ten frames back", "Move what is held ten frames to the left", "hold.back_more",
          "film", ("Alt+Shift+Left",), STRIP, _open),
    Entry("nudge on more", "Move it ten frames on", "Move what is held ten frames to the right", "hold.on_more", "film",
          ("Alt+Shift+Right",), STRIP, _open),
    Entry("louder", "Louder", "Raise the gain of what is held by one decibel", "hold.louder", "film", ("Alt+Up",),
          STRIP, _open),
    Entry("softer", "Softer", "Lower the gain of what is held by one decibel", "hold.softer", "film", ("Alt+Down",),
          STRIP, _open),
    Entry("item earlier", "Item earlier", "Let this item change places with the one before", "cut.earlier", "film",
          ("Ctrl+Left",), STRIP, _open),
    Entry("item later", "Item later", "Let this item change places with the one behind", "cut.later", "film",
          ("Ctrl+Right",), STRIP, _open),
    Entry("copy item", "Copy item", "Remember this item, to put it in or to lend its attributes", "cut.copy", "film",
          ("Ctrl+C",), STRIP, _shown),
    Entry("insert here", "Insert here", "Put the copied item or the selected shot in at the playhead", "cut.insert",
          "film", (",", "Ctrl+V"), STRIP, _open),
    Entry("overwrite here", "Overwrite here", "Lay it over the film from the playhead on", "cut.overwrite", "film",
          (".", "Ctrl+Shift+V"), STRIP, _open),
    Entry("replace here", "Replace", "Play it instead of the item under the playhead", "cut.replace", "film",
          ("Shift+R",), STRIP, _open),
    Entry("paste attributes", "Paste attributes", "Give the chosen items the look and sound of the copied one",
          "cut.paste_attributes", "film", ("Ctrl+Alt+V",), STRIP, _open),
    Entry("transition", "Transition\u2026", "Choose how this item begins", "joins.choose", "film", ("D",), STRIP,
          _open),
    Entry("write title", "Write", "Write this title, or the note of the held marker, where it stands", "joins.write",
          "film", ("Return", "F2"), STRIP, _open),
    Entry("add title", "Add a title", "Put a title card behind this item", "cut.title", "film", ("Ctrl+T",), STRIP,
          _open),
    Entry("skip item", "Skip item", "Leave the chosen items out of the film", "cut.skip", "film", ("E",), STRIP, _open),
    Entry("lift item", "Lift item", "Take the chosen items out and leave a gap", "cut.lift", "film", ("Backspace",),
          STRIP, _open),
    Entry("remove item", "Remove item", "Take the chosen items out and close up", "cut.remove", "film", ("Del",), STRIP,
          _open),
    Entry("marker", "Marker", "Pin a marker here; again writes its note", "mark.marker", "film", ("M",), PLAYBACK,
          _open),
    Entry("marker note", "Marker with a note", "Write a note at this frame", "mark.note", "film", ("Shift+M",),
          PLAYBACK, _open),
    Entry("marker colour", "Marker colour", "Give this marker the next colour", "mark.colour", "film", ("Alt+M",),
          PLAYBACK, _open),
    Entry("remove marker", "Remove marker", "Take away the marker at this frame", "mark.remove", "film",
          ("Ctrl+Alt+M",), PLAYBACK, _open),
    Entry("marker before", "Marker before", "Go to the marker before", "mark.before", "film", ("Shift+Up",), PLAYBACK,
          _shown),
    Entry("marker after", "Next marker", "Go to the next marker", "mark.after", "film", ("Shift+Down",), PLAYBACK,
          _shown),
    Entry("tap beat", "Tap a beat", "Mark a beat at this frame, also while the film plays", "mark.tap", "film", ("T",),
          PLAYBACK, _open),
    Entry("snapping", "Snapping on or off", "Let drags cling to cuts, markers, beats and playhead", "mark.snap", "film",
          ("N",), STRIP, _shown),
    Entry("strip closer", "Closer", "See less of the film, larger", "mark.closer", "film", ("+", "=", "Ctrl++"), STRIP,
          _shown),
    Entry("strip further", "Further away", "See more of the film, smaller", "mark.further", "film", ("-", "Ctrl+-"),
          STRIP, _shown),
    Entry("strip whole", "The whole film", "Fit the film into the strip", "mark.whole", "film", ("Shift+Z", "Ctrl+0"),
          STRIP, _shown),
    Entry("go to", "Go to timecode", "Type where to go", "joins.go_to", "film", ("Ctrl+G",), PLAYBACK, _shown),
)  # fmt: skip
"""Every row is heard where the strip (or also the film) has the focus."""
