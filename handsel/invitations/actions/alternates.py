"""The line of alternates of a job: who is asked next when somebody cannot (INV-28)."""

from django.db import transaction

from handsel.events import actions as events
from handsel.invitations import queries, rules
from handsel.invitations.actions.sending import deliver
from handsel.invitations.events import AlternateInvited, InvitationSent, LineupStopped
from handsel.invitations.models import Alternate, Invitation, Lineup
from handsel.jobs import actions as jobs
from handsel.jobs.models import Job
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.kit.text import clean
from handsel.people.models import FreelancerProfile, Person, Seat

SKIPS = {
    "already_invited": Alternate.SkipReason.INVITED,
    "already_proposed": Alternate.SkipReason.PROPOSED,
    "self_action": Alternate.SkipReason.TEAM,
}


@transaction.atomic
def add_alternate(*, by: Person, job_id: int, profile_id: int) -> Alternate:
    """This will put somebody at the end of a job's line; who stands in it already stays where they are.

    Rules: INV-28 at most ten, and only people who could be invited. Locks: job. Tells: nothing: nobody
    learns of standing in a line.

    :raises Refused: job_closed, forbidden, too_many_alternates, private, and what an invitation refuses.
    """
    job = jobs.lock_open_job(job_id)
    rules.check_acts_for(by, job.account_id)
    waiting = list(Alternate.objects.filter(job=job).waiting())
    known = next((row for row in waiting if row.profile_id == profile_id), None)
    if known is not None:
        return known
    profile = FreelancerProfile.objects.select_related("person").get(pk=profile_id)
    rules.check_can_line_up(by, job, profile, len(waiting))
    last = waiting[-1].position if waiting else 0
    return Alternate.objects.create(job=job, profile=profile, added_by=by, position=last + 1)


@transaction.atomic
def remove_alternate(*, by: Person, alternate_id: int) -> None:
    """This will take somebody out of the line; whoever was invited or skipped stays in the list.

    Rules: INV-28. Locks: job. Tells: nothing.

    :raises Refused: forbidden, not_pending.
    """
    alternate = _hold(by, alternate_id)
    alternate.delete()


@transaction.atomic
def move_alternate(*, by: Person, alternate_id: int, up: bool) -> Alternate:
    """This will let two people in line change places; the first cannot go up, and the last not down.

    Rules: INV-28. Locks: job. Tells: nothing.

    :raises Refused: forbidden, not_pending.
    """
    alternate = _hold(by, alternate_id)
    line = list(Alternate.objects.filter(job=alternate.job_id).waiting())
    place = line.index(alternate)
    other = place - 1 if up else place + 1
    if 0 <= other < len(line):
        line[place], line[other] = line[other], line[place]
        for position, row in enumerate(line, start=1):
            row.position = position
        Alternate.objects.bulk_update(line, ["position"])
    return alternate


@transaction.atomic
def start_lineup(*, by: Person, job_id: int, message: str = "") -> Lineup:
    """This will let the next in line be invited, in these words, whenever an invitation of the job ends.

    Rules: INV-28 opt-in per job. Locks: job. Tells: nothing.

    :raises Refused: job_closed, forbidden, too_long, nobody_in_line.
    """
    job = jobs.lock_open_job(job_id)
    rules.check_acts_for(by, job.account_id)
    message = clean(message)
    rules.check_message(message)
    rules.check_somebody_waits(job)
    running = Lineup.objects.filter(job=job, stopped_at=None).first()
    values = {"started_by": by, "message": message, "stopped_at": None, "stop_reason": ""}
    started_at = running.started_at if running is not None else clock.now()
    lineup, _new = Lineup.objects.update_or_create(job=job, defaults={**values, "started_at": started_at})
    return lineup


@transaction.atomic
def stop_lineup(*, by: Person, job_id: int) -> None:
    """This will let nobody be invited by themselves any more; the line stays as it is.

    Rules: INV-28. Locks: job. Tells: nothing.

    :raises Refused: forbidden.
    """
    job = jobs.lock_job(job_id)
    rules.check_acts_for(by, job.account_id)
    lineup = Lineup.objects.filter(job=job, stopped_at=None).first()
    if lineup is not None:
        _stop(lineup, Lineup.StopReason.BY_CLIENT)


@transaction.atomic
def invite_next(*, invitation_id: int) -> Invitation | None:
    """This will invite the next in line after an invitation ended without acceptance and referral; may run
    twice.

    Whoever cannot be invited is skipped with the reason. The job is held, so that an acceptance is either
    seen here or waits.

    Rules: INV-28, INV-01, INV-20, INV-23. Locks: job. Tells: InvitationSent and AlternateInvited, or
    LineupStopped.
    """
    job_id = Invitation.objects.values_list("job_id", flat=True).get(pk=invitation_id)
    job = jobs.lock_job(job_id)
    ended = Invitation.objects.get(pk=invitation_id)
    lineup = Lineup.objects.select_related("started_by").filter(job=job, stopped_at=None).first()
    if lineup is None or not queries.makes_room_for_next(ended, lineup):
        return None
    reason = queries.why_lineup_is_over(job, lineup)
    if reason:
        _tell_stop(lineup, reason)
        return None
    return _invite_first_fitting(job, lineup, ended)


@transaction.atomic
def end_lineup(*, job_id: int) -> None:
    """This will end a job's line after the first acceptance or the end of the job, and say so; may run twice.

    Rules: INV-28. Locks: job. Tells: LineupStopped.
    """
    job = jobs.lock_job(job_id)
    lineup = Lineup.objects.filter(job=job, stopped_at=None).first()
    reason = queries.why_lineup_is_over(job, lineup) if lineup is not None else ""
    if lineup is not None and reason:
        _tell_stop(lineup, reason)


def _hold(by: Person, alternate_id: int) -> Alternate:
    job_id = Alternate.objects.values_list("job_id", flat=True).get(pk=alternate_id)
    job = jobs.lock_job(job_id)
    rules.check_acts_for(by, job.account_id)
    alternate = Alternate.objects.get(pk=alternate_id)
    rules.check_waits_in_line(alternate)
    return alternate


def _invite_first_fitting(job: Job, lineup: Lineup, ended: Invitation) -> Invitation | None:
    sender = _sender(lineup, job)
    for alternate in Alternate.objects.filter(job=job).select_related("profile__person").waiting():
        try:
            rules.check_alternate_fits(sender, job, alternate)
        except Refused as no:
            if no.code in {"invite_limit", "forbidden"}:
                return None
            _skip(alternate, no.code)
            continue
        return _invite(job, lineup, alternate, ended, sender)
    _tell_stop(lineup, Lineup.StopReason.NOBODY_LEFT)
    return None


def _sender(lineup: Lineup, job: Job) -> Person:
    """Return who started the line, or whoever acts for the client longest if they have left."""
    seats = Seat.objects.filter(account=job.account_id).select_related("person").order_by("pk")
    people = [seat.person for seat in seats]
    return lineup.started_by if lineup.started_by in people or not people else people[0]


def _invite(job: Job, lineup: Lineup, alternate: Alternate, ended: Invitation, sender: Person) -> Invitation:
    invitation = deliver(
        job=job,
        profile=alternate.profile,
        sender=sender,
        kind=Invitation.Sender.CLIENT,
        message=lineup.message,
    )
    alternate.state = Alternate.State.INVITED
    alternate.settled_at = clock.now()
    alternate.invitation = invitation
    alternate.instead_of = ended
    alternate.save(update_fields=["state", "settled_at", "invitation", "instead_of"])
    jobs.move_activity(job=job, invited_by_client=1, unanswered=1)
    events.record(InvitationSent(invitation.pk), by=sender)
    events.record(AlternateInvited(alternate.pk))
    return invitation


def _skip(alternate: Alternate, code: str) -> None:
    reasons = {**SKIPS, "private": Alternate.SkipReason.PRIVATE}
    alternate.state = Alternate.State.SKIPPED
    alternate.skip_reason = reasons.get(code, Alternate.SkipReason.UNAVAILABLE)
    alternate.settled_at = clock.now()
    alternate.save(update_fields=["state", "skip_reason", "settled_at"])


def _stop(lineup: Lineup, reason: str) -> None:
    lineup.stopped_at = clock.now()
    lineup.stop_reason = reason
    lineup.save(update_fields=["stopped_at", "stop_reason"])


def _tell_stop(lineup: Lineup, reason: str) -> None:
    _stop(lineup, reason)
    at = f"{lineup.stopped_at:%Y%m%d%H%M%S}"
    events.record(LineupStopped(lineup.job_id, reason=str(reason), at=at))
