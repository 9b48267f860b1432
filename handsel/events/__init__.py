"""Events: what happened, written in the transaction in which it happened, and told afterwards.

Words: a *fact* is a frozen dataclass of ids that a room announces; an *event* is its row; a *handler* is a function
of some room that hears a kind of fact; a *delivery* is one event for one handler, done once. Stands on kit and on
procrastinate.
"""
