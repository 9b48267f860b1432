"""What can be done with a job."""

from dataclasses import replace
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from handsel.events import actions as events
from handsel.index import actions as index
from handsel.index.text import tag
from handsel.jobs import rules
from handsel.jobs.events import JobAboutToExpire, JobEdited, JobEnded, JobPosted
from handsel.jobs.models import Activity, Job, JobGuest, Question
from handsel.jobs.queries import due_to_expire, due_to_warn
from handsel.jobs.values import JobValues
from handsel.kit import clock
from handsel.kit.locks import locked
from handsel.kit.refused import Refused
from handsel.people import actions as people
from handsel.people.models import Person, Skill
from handsel.people.queries import SKILLS, other_names

__all__ = ["JobValues"]

KIND = "job"
_PLAIN_FIELDS = (
    "title",
    "description",
    "category",
    "experience",
    "size",
    "duration",
    "budget_kind",
    "budget",
    "rate_min",
    "rate_max",
    "visibility",
    "open_to_teams",
)
_COUNTERS = (
    "proposals",
    "interviewing",
    "invited_by_client",
    "invited_by_specialist",
    "invited_by_referral",
    "unanswered",
    "hired",
)


def lock_job(job_id: int) -> Job:
    """Lock a job within the caller's transaction; every act on what belongs to a job begins with this.

    :raises Job.DoesNotExist: there is no such job.
    """
    return locked(Job.objects.filter(pk=job_id)).get()


def lock_open_job(job_id: int) -> Job:
    """Lock a job that has to be open.

    :raises Refused: job_closed.
    """
    job = lock_job(job_id)
    rules.check_open(job)
    return job


@transaction.atomic
def draft_job(*, by: Person, account_id: int, values: JobValues, key: str = "") -> Job:
    """This will keep a job as a draft that only the client's team sees; a form sent twice (`key`) makes one.

    Rules: JOB-01, JOB-02, JOB-05. Locks: the person, so that a double click waits. Tells: nothing.

    :raises Refused: no seat in the account; words, budget or questions that do not fit.
    """
    locked(Person.objects.filter(pk=by.pk)).get()
    rules.check_can_post(by, account_id)
    known = Job.objects.filter(account_id=account_id, key=key).first() if key else None
    if known is not None:
        return known
    rules.check_values(values)
    job = Job(account_id=account_id, posted_by=by, key=key)
    _write(job, values)
    Activity.objects.create(job=job)
    return job


@transaction.atomic
def publish_job(*, by: Person, job_id: int, values: JobValues | None = None) -> Job:
    """This will list a draft, with its last changes if any, and open it for proposals.

    Rules: JOB-02, JOB-04. Locks: job. Tells: JobPosted.

    :raises Refused: no seat in the account; the job is no draft; values that do not fit.
    """
    job = lock_job(job_id)
    rules.check_can_publish(by, job)
    if values is not None:
        rules.check_values(values)
        _write(job, values)
    job.state = Job.State.OPEN
    job.published_at = job.last_activity_at = clock.now()
    job.save(update_fields=["state", "published_at", "last_activity_at"])
    _index(job)
    events.record(JobPosted(job_id=job.pk), by=by)
    return job


@transaction.atomic
def post_job(*, by: Person, account_id: int, values: JobValues, key: str = "") -> Job:
    """This will write a job and publish it at once; a form sent twice (`key`) makes one.

    Rules: JOB-01, JOB-02, JOB-04, JOB-05. Locks: job. Tells: JobPosted.

    :raises Refused: no seat in the account; words, budget or questions that do not fit.
    """
    job = draft_job(by=by, account_id=account_id, values=values, key=key)
    return publish_job(by=by, job_id=job.pk) if job.is_draft else job


@transaction.atomic
def edit_job(*, by: Person, job_id: int, values: JobValues) -> Job:
    """This will change a draft or an open job.

    Rules: JOB-01, JOB-05, JOB-15 (an edit is activity), JOB-17. Locks: job. Tells: JobEdited, if it is
    open and anything changed.

    :raises Refused: no seat in the account; the job has ended; the values do not fit; the kind of budget
        changed after a proposal.
    """
    job = lock_job(job_id)
    rules.check_can_edit(by, job)
    rules.check_values(values)
    rules.check_change(job, job.activity, values)
    changed = _write(job, values)
    if job.is_open:
        touch(job=job)
        _index(job)
        if changed:
            at = f"{job.last_activity_at:%Y%m%d%H%M%S%f}"
            events.record(JobEdited(job_id=job.pk, changed=changed, at=at), by=by)
    return job


@transaction.atomic
def delete_draft(*, by: Person, job_id: int) -> None:
    """This will throw a draft away.

    Rules: JOB-02. Locks: job. Tells: nothing.

    :raises Refused: no seat in the account; the job is no draft.
    """
    job = lock_job(job_id)
    rules.check_can_delete(by, job)
    job.delete()


@transaction.atomic
def close_job(*, by: Person, job_id: int, hired: bool) -> Job:
    """This will end an open job, with or without a hire; asked again with the same answer it changes nothing.

    Rules: JOB-15, JOB-16 (invitations and proposals end in handlers of their rooms). Locks: job. Tells:
    JobEnded.

    :raises Refused: no seat in the account; the job is a draft or ended in another way.
    """
    job = lock_job(job_id)
    reason = Job.EndReason.HIRED if hired else Job.EndReason.NO_HIRE
    if job.end_reason == reason and rules.has_seat(by, job.account_id):
        return job
    rules.check_can_close(by, job)
    return _end(job, Job.State.CLOSED, reason, by=by)


@transaction.atomic
def remove_job(*, by: Person, job_id: int, why: str = "") -> Job:
    """This will take a job down because it broke the rules.

    Rules: JOB-15, JOB-16, ADM-08. Locks: job. Tells: JobEnded.

    :raises Refused: not an operator; the job is not open.
    """
    job = lock_job(job_id)
    rules.check_can_remove(by, job)
    events.audit(by=by, act="job_removed", subject=f"jobs.job:{job.pk}", why=why)
    return _end(job, Job.State.REMOVED, Job.EndReason.REMOVED, by=by)


@transaction.atomic
def reopen_job(*, by: Person, job_id: int, why: str) -> Job:
    """This will open a job again that was taken down wrongly; what ended with it stays ended.

    Rules: ADM-04, ADM-08. Locks: job. Tells: nothing; the appeal tells.

    :raises Refused: not an operator; the job was not taken down.
    """
    job = lock_job(job_id)
    rules.check_can_reopen(by, job)
    job.state, job.end_reason, job.ended_at = Job.State.OPEN, "", None
    job.last_activity_at = clock.now()
    job.warned_at = None
    job.save(update_fields=["state", "end_reason", "ended_at", "last_activity_at", "warned_at"])
    _index(job)
    events.audit(by=by, act="job_reopened", subject=f"jobs.job:{job.pk}", why=why)
    return job


def expire_jobs() -> int:
    """This will end every open job on which nothing happened for thirty days; return how many.

    Rules: JOB-15, JOB-16. Locks: each job by itself. Tells: JobEnded.
    """
    return sum(_expire(job_id) for job_id in due_to_expire().values_list("pk", flat=True))


def warn_of_expiry() -> int:
    """This will announce, once per quiet spell, each job that runs out within five days; return how many.

    Rules: JOB-15, NOTIF-12. Locks: each job by itself. Tells: JobAboutToExpire.
    """
    return sum(_warn(job_id) for job_id in due_to_warn().values_list("pk", flat=True))


@transaction.atomic
def note_viewed(*, by: Person, job: Job) -> None:
    """This will record that the client's team looked at the proposals of a job; other readers do not count.

    Rules: JOB-09. Locks: nothing. Tells: nothing.
    """
    team = Activity.objects.filter(job=job, job__account__seats__person=by)
    team.update(last_viewed_at=clock.now())


def touch(*, job: Job) -> None:
    """This will record activity on a job that the caller holds locked, which puts off its expiry (JOB-15)."""
    job.last_activity_at = clock.now()
    job.warned_at = None
    job.save(update_fields=["last_activity_at", "warned_at"])


def admit(*, job: Job, person: Person) -> None:
    """This will let somebody see a job that is not listed for them, as the invited are let (JOB-04)."""
    JobGuest.objects.bulk_create([JobGuest(job=job, person=person)], ignore_conflicts=True)


def note_hire(*, job: Job, person: Person) -> None:
    """This will record, on a job that the caller holds locked, that somebody was hired for it (JOB-15, REF-11)."""
    admit(job=job, person=person)
    JobGuest.objects.filter(job=job, person=person, hired_at=None).update(hired_at=clock.now())
    move_activity(job=job, hired=1)
    touch(job=job)


def move_activity(*, job: Job, **deltas: int) -> None:
    """This will move counters: `move_activity(job=job, proposals=1, unanswered=-1)` (JOB-08 to JOB-11).

    :raises ValueError: there is no such counter.
    """
    unknown = set(deltas) - set(_COUNTERS)
    if unknown:
        raise ValueError(f"no such counter: {', '.join(sorted(unknown))}")
    moves: dict[str, Any] = {name: F(name) + delta for name, delta in deltas.items() if delta}
    if moves:
        Activity.objects.filter(job=job).update(**moves)


@transaction.atomic
def _expire(job_id: int) -> bool:
    job = locked(due_to_expire().filter(pk=job_id)).first()
    if job is None:
        return False
    _end(job, Job.State.EXPIRED, Job.EndReason.EXPIRED, by=None)
    return True


@transaction.atomic
def _warn(job_id: int) -> bool:
    job = locked(due_to_warn().filter(pk=job_id)).first()
    if job is None:
        return False
    job.warned_at = clock.now()
    job.save(update_fields=["warned_at"])
    events.record(JobAboutToExpire(job_id=job.pk))
    return True


def _end(job: Job, state: str, reason: str, *, by: Person | None) -> Job:
    job.state = state
    job.end_reason = reason
    job.ended_at = clock.now()
    job.save(update_fields=["state", "end_reason", "ended_at"])
    index.remove(kind=KIND, key=str(job.pk))
    events.record(JobEnded(job_id=job.pk, reason=str(reason), by_id=by.pk if by else None), by=by)
    return job


def _write(job: Job, values: JobValues) -> list[str]:
    """Put the values onto the job and return the names of what changed."""
    new = job.pk is None
    values = _held(values)
    changed = [name for name in _PLAIN_FIELDS if new or getattr(job, name) != getattr(values, name)]
    for name in changed:
        setattr(job, name, getattr(values, name))
    if values.takes_video is not None and values.takes_video != job.takes_video:
        job.takes_video = values.takes_video
        changed.append("takes_video")
    roles = list(dict.fromkeys(values.roles)) if values.open_to_teams else []
    if job.roles != roles:
        job.roles = roles
        changed.append("roles")
    job.save()
    before = set() if new else set(job.skills.values_list("pk", flat=True))
    if before != {skill.pk for skill in values.skills}:
        job.skills.set(values.skills)
        changed.append("skills")
    if _write_questions(job, values.questions):
        changed.append("questions")
    return changed


def _held(values: JobValues) -> JobValues:
    """Keep the category and the skills from being merged away while the job is written (ADM-14).

    :raises Refused: the category was deleted.
    """
    category = people.hold_words([values.category])
    if not category:
        raise Refused("category", _("Choose a category."), field="category")
    return replace(values, category=category[0], skills=tuple(people.hold_words(values.skills)))


def _write_questions(job: Job, texts: tuple[str, ...]) -> bool:
    """Put the questions in order; one that keeps its words keeps its answers (JOB-05)."""
    texts = tuple(dict.fromkeys(texts))
    old = list(job.questions.order_by("position"))
    if [question.text for question in old] == list(texts):
        return False
    spare = {question.text: question.pk for question in old}
    kept = {text: spare[text] for text in texts if text in spare}
    job.questions.exclude(pk__in=kept.values()).delete()
    job.questions.update(position=F("position") + 1000)
    for position, text in enumerate(texts):
        if text in kept:
            job.questions.filter(pk=kept[text]).update(position=position)
        else:
            Question.objects.create(job=job, position=position, text=text)
    return True


def _index(job: Job) -> None:
    """Make an open job findable, unless only invited people may see it (JOB-04)."""
    if job.is_private:
        index.remove(kind=KIND, key=str(job.pk))
        return
    skills = list(job.skills.order_by("name"))
    tags = [
        tag("category", job.category.slug),
        tag("kind", job.budget_kind),
        tag("experience", job.experience),
        tag("duration", job.duration),
        *[tag("skill", skill.slug) for skill in skills],
        "seen:members",
    ]
    if job.visibility == Job.Visibility.PUBLIC:
        tags.append("seen:public")
    index.put(
        kind=KIND,
        key=str(job.pk),
        title=job.title,
        text=" ".join([job.category.name, *[skill.name for skill in skills], *_other_names(job, skills)]),
        more=job.description,
        tags=tags,
        number=job.budget if job.budget is not None else job.rate_max,
        fresh_at=job.published_at or clock.now(),
    )


def find_again(*, sort: str, word_id: int) -> int:
    """This will write the documents of all open jobs with a skill or category anew; returns how many.

    Rules: ADM-14. Locks: none. Tells: nothing.
    """
    named = {"skills": word_id} if sort == SKILLS else {"category": word_id}
    jobs = Job.objects.open().select_related("category").filter(**named).order_by("pk")
    for job in jobs:
        _index(job)
    return len(jobs)


def _other_names(job: Job, skills: list[Skill]) -> list[str]:
    return [*other_names([job.category]), *other_names(skills)]
