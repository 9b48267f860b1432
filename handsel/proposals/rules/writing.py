"""Who may send, read, edit and withdraw proposals, and what a proposal must hold."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from handsel.agencies import rules as agencies
from handsel.jobs.models import Job, Question
from handsel.kit import clock
from handsel.kit import files as looks
from handsel.kit.refused import Refused
from handsel.kit.text import clean
from handsel.people.models import FreelancerProfile, Person, Seat
from handsel.people.queries import Appearance
from handsel.people.rules import check_may_reach_out
from handsel.policy import numbers
from handsel.proposals import queries
from handsel.proposals.models import Proposal, SavedLetter
from handsel.proposals.queries.appearing import Choice
from handsel.proposals.rules.amounts import check_hours, check_terms
from handsel.proposals.rules.video import check_video
from handsel.proposals.values import ContentValues, ProposalValues


def no_such_proposal() -> Refused:
    """Return the answer to whom a proposal does not concern: the same as if it were not there."""
    return Refused("hidden", _("There is no such proposal."))


def check_job_is_open(job: Job) -> None:
    """JOB-15: an ended job takes no proposals."""
    if not job.is_open:
        reason = job.get_end_reason_display() if job.end_reason else _("It is not published yet.")
        words = _("This job takes no more proposals. %(reason)s")
        raise Refused("job_closed", words % {"reason": reason}, state=job.state)


def check_is_no_own_job(person: Person, job: Job) -> None:
    """PROP-30: nobody proposes to their own client account."""
    if Seat.objects.filter(account=job.account_id, person=person).exists():
        raise Refused("forbidden", _("This job belongs to your own client account."))


def check_has_profile(profile: FreelancerProfile | None) -> FreelancerProfile:
    """PROP-01: only freelancers propose."""
    if profile is None:
        raise Refused("not_eligible", _("Set up your freelancer profile first, then you can send proposals."))
    return profile


def check_has_no_open_proposal(profile: FreelancerProfile, job: Job) -> None:
    """PROP-01: one open proposal per job and freelancer."""
    if Proposal.objects.open().filter(job=job, profile=profile).exists():
        raise Refused("already_proposed", _("You already sent a proposal for this job."))


def check_may_propose_unasked(before: Proposal | None, job: Job) -> None:
    """PROP-31, JOB-04: after an ended proposal, and on invite-only jobs, only an invitation opens the way."""
    if job.is_private:
        raise Refused("private_job", _("This job takes proposals from invited people only."))
    if before is None or before.stands:
        return
    if before.state == Proposal.State.WITHDRAWN:
        words = _("You withdrew your proposal for this job. The client can still invite you.")
    else:
        words = _("Your proposal for this job has ended. The client can still invite you.")
    raise Refused("not_eligible", words)


def check_can_propose(
    person: Person, profile: FreelancerProfile | None, job: Job, *, before: Proposal | None
) -> FreelancerProfile:
    """Return the profile with which a person may propose to a job unasked (PROP-01, 30, 31, JOB-15).

    `before` is their newest proposal on the job.

    :raises Refused: job_closed, not_eligible without a profile, forbidden on own jobs, already_proposed,
        private_job, suspended, exclusive_member (AGY-03).
    """
    profile = check_has_profile(profile)
    agencies.check_works_alone(profile)
    check_can_propose_after(before, person, job)
    return profile


def check_can_propose_after(
    before: Proposal | None, person: Person, job: Job, *, of_others: bool = False
) -> None:
    """Check the same for somebody with a profile, whose newest proposal on the job is known (PROP-01, 30, 31, JOB-15).

    With `of_others` it is known already that the job is not of their own client account.

    An open proposal is always the newest one: only the end of one lets the next begin. One that the client
    archived counts as open, for its author is not told.

    :raises Refused: job_closed, forbidden on own jobs, already_proposed, private_job, not_eligible.
    """
    if not of_others:
        check_is_no_own_job(person, job)
    check_job_is_open(job)
    check_may_reach_out(person)
    if before is not None and before.stands:
        raise Refused("already_proposed", _("You already sent a proposal for this job."))
    check_may_propose_unasked(before, job)


def check_letter(letter: str) -> None:
    """PROP-09: a cover letter of 1 to 5000 characters."""
    most = numbers.LETTER_MAX.value
    length = len(clean(letter))
    if not length:
        raise Refused("letter", _("Please write a cover letter."), field="letter")
    if length > most:
        words = _("Your cover letter is %(over)s characters too long; %(most)s is the most.")
        raise Refused("letter", words % {"over": length - most, "most": most}, field="letter")


def check_answers(questions: Iterable[Question], values: ProposalValues) -> None:
    """PROP-12: every screening question is answered.

    :raises Refused: answers_required, or answer_too_long.
    """
    most = numbers.ANSWER_MAX.value
    for question in questions:
        _check_answer(clean(values.answers.get(question.pk, "")), most, f"answer-{question.pk}")


def _check_answer(answer: str, most: int, field: str) -> None:
    if not answer:
        raise Refused("answers_required", _("Please answer this question."), field=field)
    if len(answer) > most:
        words = _("Please use at most %(most)s characters.") % {"most": most}
        raise Refused("answer_too_long", words, field=field)


def check_files(files: Iterable["UploadedFile[Any]"], *, scan: bool = False) -> None:
    """PROP-13: at most 10 files of 25 MB, of kinds that cannot run; `scan` asks the virus scanner too.

    The form scans, before the transaction begins; the action looks again without the scanner.

    :raises Refused: what `kit.files` refuses.
    """
    looks.check_files(
        tuple(files),
        most=numbers.FILES_MAX.value,
        most_mb=numbers.FILE_MAX_MB.value,
        pages=False,
        scan=scan,
    )


def check_values(job: Job, values: ProposalValues) -> None:
    """PROP-01, 03 to 09, 12, 13: a whole proposal holds what it must.

    :raises Refused: the first thing that is missing or wrong, with its field.
    """
    check_terms(job, values.terms)
    check_duration(values.duration)
    if values.hours_a_week is not None:
        check_hours(values.hours_a_week, "hours_a_week")
    if values.start_date is not None and values.start_date < clock.today() - timedelta(days=1):
        raise Refused("start_date", _("Your earliest start cannot lie in the past."), field="start_date")
    check_letter(values.letter)
    check_answers(job.questions.order_by("position"), values)
    check_files(values.files)
    if values.video is not None:
        check_video(job, values.video)


def check_appearance(choice: Choice, key: str) -> Appearance:
    """ACC-10: a proposal shows one of its author's profiles; returns it, for "" the one chosen at first.

    :raises Refused: unknown_profile.
    """
    shown = choice.named(key)
    if shown is None:
        raise Refused("unknown_profile", _("This profile is gone. Choose another one."), field="profile")
    return shown


def check_duration(duration: str) -> None:
    """PROP-07: the expected duration is one of four."""
    if duration not in Job.Duration.values:
        raise Refused("duration", _("Please choose how long the work will take."), field="duration")


def content_edit_ends(proposal: Proposal) -> datetime:
    """Return when letter, answers and files become fixed, if the client has not looked before (PROP-18)."""
    return proposal.submitted_at + timedelta(hours=numbers.PROPOSAL_EDIT_HOURS.value)


def check_can_edit_content(person: Person, proposal: Proposal) -> None:
    """PROP-18: letter, answers and files can be edited until the client viewed them, at most six hours.

    :raises Refused: proposal_not_open, taken_down, already_viewed, edit_closed.
    """
    check_is_author(person, proposal)
    _check_still_stands(proposal)
    if proposal.taken_down_at is not None:
        raise Refused("taken_down", _("A moderator took this down. The notice says how to appeal."))
    if proposal.viewed_at is not None:
        words = _(
            "The client has read your proposal, so the letter stays as it is. You can change your terms."
        )
        raise Refused("already_viewed", words, state=proposal.state)
    if clock.now() >= content_edit_ends(proposal):
        words = _(
            "A letter can be edited for %(hours)s hours after sending. You can still change your terms."
        )
        raise Refused("edit_closed", words % {"hours": numbers.PROPOSAL_EDIT_HOURS.value})


def check_can_change_terms(person: Person, proposal: Proposal) -> None:
    """PROP-19: its author changes the terms as long as the proposal may lead to a contract.

    While the client's offer waits, the operator may let the terms rest (C18).

    :raises Refused: proposal_not_open, offer_made, job_closed.
    """
    check_is_author(person, proposal)
    _check_still_stands(proposal)
    rests = numbers.PROPOSAL_TERMS_EDIT_UNTIL.value == "offer_made"
    if proposal.state == Proposal.State.OFFERED and rests:
        words = _("The client made you an offer. You can accept it, decline it or propose other terms.")
        raise Refused("offer_made", words, state=proposal.state)


def _check_still_stands(proposal: Proposal) -> None:
    """Part D: not ended, as far as its author knows; archiving is not told."""
    if not proposal.stands:
        check_may_become(proposal, "")
    check_job_is_open(proposal.job)


def check_content(proposal: Proposal, values: ContentValues) -> None:
    """PROP-09, 12, 13: a letter, answers and files as they may be sent.

    :raises Refused: letter, answers_required, answer_too_long, or what `kit.files` refuses.
    """
    check_letter(values.letter)
    most = numbers.ANSWER_MAX.value
    for answer in proposal.answers.order_by("pk"):
        _check_answer(clean(values.answers.get(answer.pk, "")), most, f"answer-{answer.pk}")
    kept = proposal.files.filter(pk__in=values.kept).count()
    if kept + len(values.files) > numbers.FILES_MAX.value:
        words = _("Please choose at most %(most)s files.") % {"most": numbers.FILES_MAX.value}
        raise Refused("too_many_files", words, field="files")
    check_files(values.files)
    if values.video is not None:
        check_video(proposal.job, values.video)


def check_can_save_letter(person: Person, name: str, text: str, letter_id: int | None) -> None:
    """PROP-10: a kept letter has a name of its own and a letter's length; there are at most thirty.

    :raises Refused: hidden, name, name_taken, letter, too_many.
    """
    mine = SavedLetter.objects.filter(person=person)
    if letter_id is not None and not mine.filter(pk=letter_id).exists():
        raise Refused("hidden", _("There is no such letter."))
    if not 1 <= len(name) <= 80:
        raise Refused("name", _("Please give the letter a name of at most 80 characters."), field="name")
    if mine.filter(name=name).exclude(pk=letter_id or 0).exists():
        raise Refused("name_taken", _("You already have a letter of this name."), field="name")
    try:
        check_letter(text)
    except Refused as no:
        raise Refused(no.code, no.message, field="text") from no
    most = numbers.LETTERS_KEPT.value
    if letter_id is None and mine.count() >= most:
        words = _("You already keep %(most)s letters. Please delete one first.") % {"most": most}
        raise Refused("too_many", words, field="name")


def check_can_withdraw(person: Person, proposal: Proposal) -> None:
    """PROP-22: its author may withdraw a proposal at any time before a contract came of it, or it ended.

    :raises Refused: hidden, has_contract, proposal_not_open.
    """
    check_is_author(person, proposal)
    if proposal.state == Proposal.State.HIRED:
        words = _("This proposal led to a contract. To stop, end the contract.")
        raise Refused("has_contract", words, state=proposal.state)
    check_may_become(proposal, Proposal.State.WITHDRAWN)


def check_is_author(person: Person, proposal: Proposal) -> None:
    """Only the freelancer who wrote a proposal acts on it, and who acts for their agency (AGY-05)."""
    if not queries.is_author(person, proposal):
        raise no_such_proposal()


def check_is_client(person: Person, proposal: Proposal) -> None:
    """Only the people of the job's client account answer a proposal.

    MSG-04: its author cannot write before the client did, and is told so.
    """
    if Seat.objects.filter(account=proposal.job.account_id, person=person).exists():
        return
    if queries.is_author(person, proposal):
        raise Refused("wait_for_client", waiting_words())
    raise no_such_proposal()


def waiting_words() -> str:
    """Return why a freelancer cannot write about a marketplace proposal yet (MSG-04, MSG-07)."""
    return _("You can write here as soon as the client has written to you.")


def check_may_become(proposal: Proposal, state: str) -> None:
    """Part D: a proposal moves along its state table and no other way.

    :raises Refused: proposal_not_open, with the state it is in.
    """
    if state in Proposal.NEXT[proposal.state]:
        return
    ended = {
        Proposal.State.WITHDRAWN.value: _("This proposal was withdrawn."),
        Proposal.State.DECLINED.value: _("The client declined this proposal."),
        Proposal.State.JOB_CLOSED.value: _("The job has closed, and this proposal with it."),
        Proposal.State.ARCHIVED.value: _("This proposal is in the archive."),
    }
    words = ended.get(proposal.state, _("This proposal has moved on already. Please load the page again."))
    raise Refused("proposal_not_open", words, state=proposal.state)
