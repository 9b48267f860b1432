"""Reputation: what people can rely on; for now the response time. Stands on invitations."""
