"""The disk: folders, settings, secrets, projects, journal, media and catalogues."""
