"""Who may do what with a job, and what a job has to be."""

from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from handsel.jobs.models import Activity, Job, videos_offered
from handsel.jobs.values import JobValues
from handsel.kit.refused import Refused
from handsel.kit.tags.figures import money
from handsel.people.models import Person, Seat
from handsel.policy import numbers

_BUDGET_LIMIT = Decimal("99999999.99")
_RATE_LIMIT = Decimal("999999.99")


def has_seat(person: Person, account_id: int) -> bool:
    """Whether the person may act for the client account (ACC-23)."""
    return Seat.objects.filter(account_id=account_id, person=person).exists()


def check_can_post(person: Person, account_id: int) -> None:
    """Refuse whoever has no seat in the account (JOB-01, ACC-23)."""
    if not has_seat(person, account_id):
        raise Refused("forbidden", _("Only people of the client account can do this."))


def check_can_publish(person: Person, job: Job) -> None:
    """Refuse a job that is no draft (JOB-02)."""
    check_can_post(person, job.account_id)
    if not job.is_draft:
        raise Refused("job_not_draft", _("This job has been published already."), state=job.state)


def check_can_delete(person: Person, job: Job) -> None:
    """Refuse to delete what others have seen (JOB-02, JOB-15)."""
    check_can_post(person, job.account_id)
    if not job.is_draft:
        raise Refused(
            "job_not_draft", _("Only drafts can be deleted. You can close this job instead."), state=job.state
        )


def check_can_edit(person: Person, job: Job) -> None:
    """Refuse to change a job that has ended (JOB-17)."""
    check_can_post(person, job.account_id)
    check_not_ended(job)


def check_can_close(person: Person, job: Job) -> None:
    """Refuse to close what is not open (JOB-15)."""
    check_can_post(person, job.account_id)
    if job.is_draft:
        raise Refused(
            "job_not_open", _("This job is still a draft. You can delete it instead."), state=job.state
        )
    check_not_ended(job)


def check_can_remove(person: Person, job: Job) -> None:
    """Refuse everybody but operators (JOB-15)."""
    if not person.is_operator:
        raise Refused("forbidden", _("Only operators can remove a job."))
    check_open(job)


def check_can_reopen(person: Person, job: Job) -> None:
    """Refuse everybody but operators, and a job that was not taken down (ADM-04)."""
    if not person.is_operator:
        raise Refused("forbidden", _("Only operators can open a job again."))
    if job.state != Job.State.REMOVED:
        raise Refused("job_closed", _("This job was not taken down."), state=job.state)


def check_can_void(person: Person, job: Job) -> None:
    """Refuse everybody but operators, and a job that has not ended (JOB-14)."""
    if not person.is_operator:
        raise Refused("forbidden", _("Only operators say which jobs count."))
    if not job.has_ended:
        raise Refused(
            "job_open", _("This job has not ended. Only ended jobs can be left out."), state=job.state
        )


def check_open(job: Job) -> None:
    """Refuse a job that takes no proposals and answers (REF-25, INV-08)."""
    if not job.is_open:
        raise Refused("job_closed", _("This job is no longer open."), state=job.state)


def check_not_ended(job: Job) -> None:
    """Refuse a job that has ended."""
    if job.has_ended:
        raise Refused("job_closed", _("This job has ended and cannot be changed."), state=job.state)


def check_change(job: Job, activity: Activity, values: JobValues) -> None:
    """Refuse another kind of budget once somebody proposed on this one (JOB-17)."""
    if activity.proposals and values.budget_kind != job.budget_kind:
        raise Refused(
            "has_proposals",
            _("Freelancers have proposed on these terms, so the kind of budget stays as it is."),
            field="budget_kind",
        )


def check_values(values: JobValues) -> None:
    """Refuse a job whose words or terms do not fit (JOB-01, JOB-05, JOB-18), or that asks for what is off (JOB-06)."""
    if values.takes_video and not videos_offered():
        raise Refused(
            "feature_off",
            _("Videos with proposals are switched off on this marketplace."),
            field="takes_video",
        )
    _check_words(values)
    _check_budget(values)
    _check_roles(values)
    most = numbers.JOB_SKILLS_MAX.value
    if len(values.skills) > most:
        raise Refused(
            "too_many_skills",
            ngettext("Choose at most %(most)d skill.", "Choose at most %(most)d skills.", most)
            % {"most": most},
            field="skills",
        )
    most = numbers.JOB_QUESTIONS_MAX.value
    if len(values.questions) > most:
        raise Refused(
            "too_many_questions",
            ngettext("Ask at most %(most)d question.", "Ask at most %(most)d questions.", most)
            % {"most": most},
        )
    longest = numbers.JOB_QUESTION_LENGTH.value
    if any(len(question) > longest or not question for question in values.questions):
        raise Refused(
            "question_too_long", _("A question has at most %(most)d characters.") % {"most": longest}
        )


def _check_roles(values: JobValues) -> None:
    most, longest = numbers.JOB_ROLES_MAX.value, numbers.JOB_ROLE_LENGTH.value
    if len(values.roles) > most:
        text = ngettext("Name at most %(most)d role.", "Name at most %(most)d roles.", most)
        raise Refused("too_many_roles", text % {"most": most}, field="roles")
    if any(len(role) > longest or not role for role in values.roles):
        text = _("A role has at most %(most)d characters.")
        raise Refused("role_too_long", text % {"most": longest}, field="roles")


def _check_words(values: JobValues) -> None:
    if not values.title or len(values.title) > numbers.JOB_TITLE_MAX.value:
        raise Refused(
            "title_length",
            _("Give the job a title of at most %(most)d characters.") % {"most": numbers.JOB_TITLE_MAX.value},
            field="title",
        )
    least, most = numbers.JOB_DESCRIPTION_MIN.value, numbers.JOB_DESCRIPTION_MAX.value
    if not least <= len(values.description) <= most:
        raise Refused(
            "description_length",
            _("Describe the work in %(least)d to %(most)d characters. You have %(now)d.")
            % {"least": least, "most": most, "now": len(values.description)},
            field="description",
        )


def _check_budget(values: JobValues) -> None:
    if values.budget_kind == Job.Budget.FIXED:
        least = numbers.PROJECT_MIN.value
        if values.budget is None or not least <= values.budget <= _BUDGET_LIMIT:
            raise Refused(
                "budget_missing",
                _("Name a budget of at least %(least)s.") % {"least": money(least)},
                field="budget",
            )
        return
    least = numbers.HOURLY_MIN.value
    if values.rate_min is None or not least <= values.rate_min <= _RATE_LIMIT:
        raise Refused(
            "rate_missing",
            _("Name a rate of at least %(least)s an hour.") % {"least": money(least)},
            field="rate_min",
        )
    if values.rate_max is None or not values.rate_min <= values.rate_max <= _RATE_LIMIT:
        raise Refused("rate_missing", _("The highest rate cannot be below the lowest."), field="rate_max")
