"""Handsel: a self-hosted marketplace for freelance work."""
