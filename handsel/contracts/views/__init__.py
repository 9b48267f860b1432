"""The pages of the contracts room, by subject."""
