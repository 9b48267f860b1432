"""Proposals: a freelancer's answer to a job.

Words: *terms* are kind, amounts and dates of a proposal, kept as versions; a *candidacy* is an active
proposal; the *interview* begins when the client writes. Stands on jobs, messaging, people.
"""
