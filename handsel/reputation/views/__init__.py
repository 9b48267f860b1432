"""The pages of the reputation room, by subject."""
