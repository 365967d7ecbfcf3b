"""The inspector's groups: each shows one side of the selected shots and turns what is typed into edits."""
