"""The HTML doors of the proposals room, by subject."""
