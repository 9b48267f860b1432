"""Notifications: how people are told.

Words: a *notice* is one line on the bell list; a *kind* is what it is about, with its default channels; a
*letter* is an e-mail, kept as a row before it is sent; a *subscription* is a browser that takes web push.
Stands on people.
"""
