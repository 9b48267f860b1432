"""What people are told about offers and contracts, by subject."""
