"""Every user edit as a pure function `(board, …) -> Edit`; bad input raises EditError before an Edit exists.

Import the module of the subject: `from storyboard.model.edits import shots` and call `shots.add_shot(board, …)`.
New ids are made by the caller. An edit that changes nothing returns a board equal to the old one.
"""
