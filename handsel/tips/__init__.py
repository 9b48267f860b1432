"""Tips for what freelancers write: a letter is compared with the words of its job, by rules, on this machine.

Words: a check looks for one thing, a tip says what it found and points at the words that it is about, an asking is
the row by which the daily limit counts. Stands on jobs, people and the policy's numbers.
"""
