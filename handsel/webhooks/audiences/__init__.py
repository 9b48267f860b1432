"""Who is told of which fact, in which words; whatever is not listed as told is told to nobody.

Each fact names its readers: a client account, or a person as freelancer. What is sent is made anew for each reader
by the queries with which that reader's own program reads the API, so a message never says more than a read would.
Where a fact is told later or not at all on the pages (REF-06, INV-25, PROP-25), it is so here as well.
"""

from handsel.webhooks.audiences import (
    contracts,
    invitations,
    jobs,
    messages,
    offers,
    proposals,
    reputation,
    work,
)
from handsel.webhooks.audiences.never import NEVER
from handsel.webhooks.audiences.shared import KINDS, TOLD, Copy, Data, Kind, Say, Told, readable

__all__ = [
    "KINDS",
    "NEVER",
    "TOLD",
    "Copy",
    "Data",
    "Kind",
    "Say",
    "Told",
    "contracts",
    "invitations",
    "jobs",
    "messages",
    "offers",
    "proposals",
    "readable",
    "reputation",
    "work",
]
