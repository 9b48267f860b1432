"""The JSON doors of the reputation room, by subject."""
