"""Reputation: what is known of how people work here, computed from what happened.

Words: the *response band* is the usual time from invitation to answer. A *review* is what one side of an ended contract
says of the other; it is *blind* until both are in or the time is over. *Feedback* is said while a contract runs and
stays between the two. An *outcome* is an ended contract as the *score* sees it; the score says in percent how content
clients were, over *windows* of time, and *badges* follow from it. *Coaching* is advice from somebody's own figures.
Stands on contracts and invitations; writes down what it finds on the profile and the client account, through the people
room, so that lower pages can show it.
"""
