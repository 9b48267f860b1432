"""Reputation: what is known of how people work here, computed from what happened.

Words: the *response band* is the usual time from invitation to answer. Stands on invitations; writes down
what it finds on the profile, through the people room, so that lower pages can show it. *Coaching* is advice from
somebody's own figures.
"""
