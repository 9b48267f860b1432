"""Webhooks: programs elsewhere are told what happened, signed, and only what their owner may see.

Words: an *endpoint* is an address that a person gave, for one of their roles; a *kind* is one sort of message that
an endpoint may want; a *delivery* is one message to one endpoint, tried until it is taken or given up. Stands on
every room that has facts to tell.
"""
