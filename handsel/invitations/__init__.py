"""Invitations: how a freelancer is asked, answers, and passes work on.

Words: an *invitation* asks one freelancer to propose on one job; a *referral* names somebody else while
declining it, and carries a new invitation; a *chain* is referrals in a row. Stands on proposals, jobs,
messaging, people.
"""
