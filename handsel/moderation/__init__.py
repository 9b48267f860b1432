"""Moderation: what people report, and what an operator decides about it.

Words: a *report* is one person's word that something breaks the rules; a *case* gathers the reports on one
*subject*, which it names by text id (`jobs.job:41`); operators *claim* a case and *decide* it, and the rooms
hear the decision and act. Stands on notifications, people and what lies below.
"""
