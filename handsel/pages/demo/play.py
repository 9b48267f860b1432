"""Plays the demo world: every act in its order, at its time, through the actions that people use."""

from collections.abc import Iterator
from functools import partial

from django.db import transaction

from handsel.contracts import actions as contracts
from handsel.events import actions as events
from handsel.invitations import actions as invitations
from handsel.jobs import actions as jobs
from handsel.kit import clock
from handsel.pages import actions as pages
from handsel.pages.demo import world
from handsel.pages.demo.acts import Act, in_order
from handsel.pages.demo.agency_acts import all_open_agencies
from handsel.pages.demo.desk_acts import the_desk_works
from handsel.pages.demo.hours_acts import the_ledger_is_kept
from handsel.pages.demo.invitation_acts import all_are_invited
from handsel.pages.demo.job_acts import all_are_posted
from handsel.pages.demo.milestone_acts import milestones_are_worked_on
from handsel.pages.demo.offer_acts import all_offer
from handsel.pages.demo.people_acts import all_arrive, all_read_their_bell
from handsel.pages.demo.profile_acts import all_show_more
from handsel.pages.demo.proposal_acts import all_propose, all_talk
from handsel.pages.demo.running_acts import work_goes_on
from handsel.pages.demo.specialist_acts import the_specialist_works
from handsel.pages.demo.stage import Stage
from handsel.pages.demo.work_acts import all_work
from handsel.reputation import actions as reputation


@transaction.atomic
def play() -> None:
    """Fill a database in which there is nobody with the demo world, whole or not at all.

    :raises Refused: a seed breaks a rule of the product.
    """
    for hours_ago, act in in_order(all_acts(Stage())):
        with clock.turned(hours=-hours_ago):
            act.play()
            events.deliver_waiting()
    pages.share_password(password=world.DEMO_PASSWORD)
    pages.leave_past_behind()


def all_acts(stage: Stage) -> Iterator[Act]:
    """Yield everything that anybody does in the demo world, and what the clock does meanwhile."""
    yield from all_arrive(stage)
    yield from all_show_more(stage)
    yield from all_open_agencies(stage)
    yield from all_are_posted(stage)
    yield from all_are_invited(stage)
    yield from all_propose(stage)
    yield from all_talk(stage)
    yield from all_offer(stage)
    yield from milestones_are_worked_on(stage)
    yield from the_specialist_works(stage)
    yield from the_desk_works(stage)
    yield from all_work(stage)
    yield from the_ledger_is_kept(stage)
    yield from work_goes_on(stage)
    yield from all_read_their_bell()
    for day in range(world.LONGEST_DAYS):
        yield Act(day * 24, "", partial(night_passes, day))


def night_passes(day: int) -> None:
    """Do what the worker does by the clock."""
    invitations.expire_invitations()
    invitations.settle_referrals()
    invitations.settle_referrals()
    contracts.expire_offers()
    contracts.warn_of_expiry()
    jobs.warn_of_expiry()
    jobs.expire_jobs()
    contracts.hand_in_weeks()
    contracts.approve_weeks_by_time()
    contracts.approve_by_time()
    if day == 0:
        reputation.measure_everybody()
