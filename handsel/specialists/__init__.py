"""Talent specialists: staff who search, shortlist and invite for the clients that an operator chose for them.

Words: a *pick* is a freelancer on the shortlist of a job; a *note* is a word on a proposal that the client's people
and their specialists read, and never the freelancer. Who may work for whom stands in people (`Assignment`). Stands on
search, invitations, proposals, jobs and what lies below.
"""
