"""The month of life, short, and proof that each invariant can be broken."""
