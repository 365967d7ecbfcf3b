"""The window: views, panels, models, delegates and dialogs; the only room, with `app.py`, that knows Qt."""
