"""Commands for those who run an instance."""
