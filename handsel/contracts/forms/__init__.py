"""The shapes of the forms of offers and contracts, by subject."""
