"""Messaging: who talks to whom.

Words: a *room* is a conversation with a kind; a *seat* is a person in a room; a *side* says whether somebody
sits for the client or as freelancer. Stands on notifications and people.
"""
