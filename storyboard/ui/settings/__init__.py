"""The settings: looks, folders, targets and their keys, money, keyboard shortcuts."""
