"""The one table that belongs to no room."""
