"""Contracts: what a client and a freelancer agree, do, approve and end.

Words: an *offer* carries *terms* in versions; accepting it makes the *contract*. A *milestone* is agreed, submitted,
approved or sent back; a *week* holds the hours of one week and is reviewed as a whole. A *change request* alters what
was agreed once both sides say yes. A *payment* is what the client says they paid and the freelancer confirms: no money
moves here. Each act leaves a *step*, and the steps are the contract's timeline. Stands on invitations, proposals, jobs,
agencies and messaging; stores what lower pages show of it on the job, the client account and the profile.
"""
