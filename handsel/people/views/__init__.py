"""The HTML doors of the people room, by subject."""
