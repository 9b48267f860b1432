"""Writing jobs: drafts, posting, editing (JOB-01 to JOB-06, JOB-17)."""

from dataclasses import replace

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from handsel.events import actions as events
from handsel.jobs import rules
from handsel.jobs.actions.activity import lock_job, touch
from handsel.jobs.actions.finding import put_into_index
from handsel.jobs.events import JobEdited, JobPosted
from handsel.jobs.models import Activity, Job, Question
from handsel.jobs.values import JobValues
from handsel.kit import clock
from handsel.kit.locks import locked
from handsel.kit.refused import Refused
from handsel.people import actions as people
from handsel.people.models import Person

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
    put_into_index(job)
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
        put_into_index(job)
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
