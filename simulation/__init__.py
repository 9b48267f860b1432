"""A month of life: people of every kind act through the real API, day after day, and then everything is checked.

The same seed makes the same people with the same habits. Every act is a request with a key to the product's own
program, answered through its whole stack; the clock is turned, and what runs by the clock runs. Afterwards
`invariants.py` looks over the whole database. Later work extends `habits.py` with what people can do then, and
`invariants.py` with what must hold then.
"""
