"""Desk: the places from which operators run an instance.

Words: a *word* is a skill or a category, an *alias* another name of one. What a word, a case or a letter is and may
become is decided in its own room; the desk shows it and calls that room's acts. Stands on every room but pages.
"""
