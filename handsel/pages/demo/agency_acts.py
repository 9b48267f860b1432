"""How agencies are opened and joined in the demo world."""

from collections.abc import Iterator
from functools import partial

from handsel.agencies import actions as agencies
from handsel.agencies.models import Agency
from handsel.agencies.values import AgencyValues
from handsel.invitations import actions as invitations
from handsel.pages.demo import world
from handsel.pages.demo.acts import Act
from handsel.pages.demo.invitation_acts import client_key
from handsel.pages.demo.shape import AgencySeed
from handsel.pages.demo.stage import Stage


def all_open_agencies(stage: Stage) -> Iterator[Act]:
    """Yield how each agency is opened, and invited to a job."""
    for seed in world.AGENCIES:
        yield Act(seed.opened_days_ago * 24, seed.owner, partial(open_agency, stage, seed))
        yield Act(seed.invited_hours_ago, seed.invited_to, partial(invite, stage, seed))


def open_agency(stage: Stage, seed: AgencySeed) -> None:
    """Let somebody open an agency, and the others join it."""
    owner = stage.person(seed.owner)
    values = AgencyValues(seed.name, seed.tagline, seed.overview, seed.city, seed.country)
    agency = agencies.open_agency(by=owner, values=values)
    for key, role in seed.members:
        profile = stage.profile(key)
        asked = agencies.ask_to_join(by=owner, agency_id=agency.pk, who=profile.public_id, role=role)
        agencies.join_agency(by=profile.person, token=asked.token)


def invite(stage: Stage, seed: AgencySeed) -> None:
    """Let the client invite an agency, which has not answered yet."""
    invitations.invite_agency(
        by=stage.person(client_key(seed.invited_to)),
        job_id=stage.jobs[seed.invited_to],
        agency_id=Agency.objects.get(name=seed.name).pk,
        message=seed.message,
    )
