"""The whole demo world, gathered from its parts; read it from here."""

from handsel.pages.demo.agencies import AGENCIES
from handsel.pages.demo.clients import CLIENTS, OPERATOR, SPECIALIST
from handsel.pages.demo.freelancers_1 import FREELANCERS_1
from handsel.pages.demo.freelancers_2 import FREELANCERS_2
from handsel.pages.demo.freelancers_3 import FREELANCERS_3
from handsel.pages.demo.freelancers_4 import FREELANCERS_4
from handsel.pages.demo.freelancers_5 import FREELANCERS_5
from handsel.pages.demo.freelancers_6 import FREELANCERS_6
from handsel.pages.demo.invitations_1 import INVITATIONS_1
from handsel.pages.demo.invitations_2 import INVITATIONS_2
from handsel.pages.demo.invitations_3 import INVITATIONS_3
from handsel.pages.demo.invitations_4 import INVITATIONS_4
from handsel.pages.demo.invitations_past import INVITATIONS_PAST
from handsel.pages.demo.jobs_1 import JOBS_1
from handsel.pages.demo.jobs_2 import JOBS_2
from handsel.pages.demo.jobs_3 import JOBS_3
from handsel.pages.demo.jobs_past import JOBS_PAST
from handsel.pages.demo.proposals_1 import PROPOSALS_1
from handsel.pages.demo.proposals_2 import PROPOSALS_2
from handsel.pages.demo.proposals_3 import PROPOSALS_3
from handsel.pages.demo.shape import FreelancerSeed, InvitationSeed, JobSeed, ProposalSeed, TalkSeed
from handsel.pages.demo.talks_1 import TALKS_1
from handsel.pages.demo.talks_2 import TALKS_2
from handsel.pages.demo.vocabulary import CATEGORIES, SKILLS

__all__ = [
    "AGENCIES",
    "CATEGORIES",
    "CLIENTS",
    "DEMO_PASSWORD",
    "DOMAIN",
    "FREELANCERS",
    "INVITATIONS",
    "JOBS",
    "LONGEST_DAYS",
    "OPERATOR",
    "PROPOSALS",
    "SKILLS",
    "SPECIALIST",
    "TALKS",
]

DOMAIN = "example.org"
DEMO_PASSWORD = "a-gift-of-work"  # noqa: S105  printed for every visitor of a demo

FREELANCERS: tuple[FreelancerSeed, ...] = (
    *FREELANCERS_1,
    *FREELANCERS_2,
    *FREELANCERS_3,
    *FREELANCERS_4,
    *FREELANCERS_5,
    *FREELANCERS_6,
)
INVITATIONS: tuple[InvitationSeed, ...] = (
    *INVITATIONS_1,
    *INVITATIONS_2,
    *INVITATIONS_3,
    *INVITATIONS_4,
    *INVITATIONS_PAST,
)
JOBS: tuple[JobSeed, ...] = (
    *JOBS_1,
    *JOBS_2,
    *JOBS_3,
    *JOBS_PAST,
)
PROPOSALS: tuple[ProposalSeed, ...] = (
    *PROPOSALS_1,
    *PROPOSALS_2,
    *PROPOSALS_3,
)
LONGEST_DAYS = max(job.posted_days_ago for job in JOBS)
TALKS: tuple[TalkSeed, ...] = (
    *TALKS_1,
    *TALKS_2,
)
