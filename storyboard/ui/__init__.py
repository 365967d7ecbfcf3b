"""The window: views, panels, models and dialogs. The only room that knows Qt."""
