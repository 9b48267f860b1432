"""The widgets, by subject; `templatetags/ui.py` puts them together."""
