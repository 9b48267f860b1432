"""Agencies: businesses of several freelancers, which are invited and propose as one (AGY).

An agency has one owner, managers and members; each of them has a freelancer profile. The owner and the managers act
for it. Whoever is an exclusive member works through the agency alone. Stands on people, notifications and the index.
"""
