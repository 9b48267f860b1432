"""The shapes in which programs read and write offers and contracts, by subject."""
