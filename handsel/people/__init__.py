"""People: who is here and as whom they act.

Words: a *person* is one login; a *profile* is how a person appears as freelancer; a *client account* is who
posts jobs, and people have *seats* in it (owner or hirer); an *introduction* is what a client account and a
freelancer may know of each other; *acting* is the role in which a signed-in person looks at a page. Stands
on index, policy, events, kit.
"""
