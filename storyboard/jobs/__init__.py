"""The engine: admit, submit, poll, download, resume; money is safe here."""
