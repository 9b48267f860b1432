"""The demo world as plain data: people, clients, jobs, invitations, proposals and talk.

Nothing here touches the database. The seeds name each other by key; times are hours or days before now.
Read them from `world`; their shapes stand in `shape`.
"""
