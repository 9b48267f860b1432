"""The JSON doors to offers and contracts, by subject."""
