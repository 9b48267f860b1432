"""What a talent specialist may do, and for whom (SPEC-02, SPEC-04, SPEC-05)."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from handsel.jobs.models import Job
from handsel.kit.locks import locked
from handsel.kit.refused import Refused
from handsel.people.models import Assignment, FreelancerProfile, Person, Seat
from handsel.people.rules import check_may_reach_out
from handsel.policy.numbers import SHORTLIST_MAX, SPECIALIST_NOTE_MAX
from handsel.specialists.models import Pick


def check_serves(by: Person, account_id: int) -> None:
    """Refuse whoever is no talent specialist of the client now; the assignment is held until the act ends.

    :raises Refused: forbidden.
    """
    if locked(Assignment.objects.live().filter(person=by, account=account_id)).first() is None:
        raise Refused("forbidden", _("You do not work for this client as talent specialist."))


def check_can_pick(by: Person, job: Job, profile: FreelancerProfile) -> None:
    """Refuse a shortlist that cannot grow: the job ended, the person cannot be asked, or it is full (SPEC-02).

    :raises Refused: forbidden, suspended, job_closed, not_accepting, too_many_picks.
    """
    check_serves(by, job.account_id)
    check_may_reach_out(by)
    if not job.is_open:
        raise Refused("job_closed", _("This job is no longer open."), state=job.state)
    if not FreelancerProfile.objects.searchable().filter(pk=profile.pk).exists():
        raise Refused("not_accepting", _("This person does not take invitations at the moment."))
    most = SHORTLIST_MAX.value
    if Pick.objects.filter(job=job).count() >= most:
        text = ngettext(
            "A shortlist holds at most %(most)d person.", "A shortlist holds at most %(most)d people.", most
        )
        raise Refused("too_many_picks", text % {"most": most})


def check_can_note(by: Person, account_id: int, text: str) -> bool:
    """Refuse a note of anybody but the client's people and its specialists, an empty one, and one too long.

    Returns whether it is a specialist's (SPEC-04).

    :raises Refused: forbidden, empty, too_long.
    """
    as_specialist = not Seat.objects.filter(account=account_id, person=by).exists()
    if as_specialist:
        check_serves(by, account_id)
    if not text:
        raise Refused("empty", _("Write something first."), field="text")
    most = SPECIALIST_NOTE_MAX.value
    if len(text) > most:
        words = _("Please shorten this to %(most)d characters; it has %(now)d now.")
        raise Refused("too_long", words % {"most": most, "now": len(text)}, field="text")
    return as_specialist
