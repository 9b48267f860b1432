"""What people are told about invitations and referrals: the kinds of notices and their words."""

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handsel.invitations import queries, rules
from handsel.invitations.models import Alternate, Invitation, Lineup, Referral
from handsel.jobs import queries as jobs
from handsel.jobs.models import Job
from handsel.kit.refused import Refused
from handsel.notifications import kinds
from handsel.notifications.words import Words
from handsel.people import queries as people
from handsel.people.models import Person

INVITATION = kinds.register(
    "invitation", gettext_lazy("Invitations to jobs"), email=True, push=True, always_bell=True
)
NEWS = kinds.register(
    "invitation_news", gettext_lazy("Invitations that ended or were not answered"), email=False, push=False
)
ANSWER = kinds.register(
    "invitation_answer", gettext_lazy("Answers to invitations you sent"), email=True, push=True
)
REFERRAL_MADE = kinds.register(
    "referral_made", gettext_lazy("Referrals on jobs you posted"), email=True, push=True
)
JOB_EDITED = kinds.register(
    "job_edited", gettext_lazy("Changes to jobs you proposed or were invited to"), email=True, push=False
)
ALTERNATES = kinds.register(
    "alternates", gettext_lazy("People in line for your jobs"), email=False, push=False
)
PROGRESS = kinds.register(
    "referral_progress", gettext_lazy("What became of people you referred"), email=False, push=False
)


def _invited_name(invitation: Invitation, person: Person) -> str:
    """Return who was invited: the agency, or the freelancer as a person may know them (INV-26)."""
    if invitation.agency is not None:
        return invitation.agency.name
    return people.name_for(invitation.profile, person)


def _referrer_name(referral: Referral, person: Person) -> str:
    """Return who passed the work on: the agency as one unit, or the person (REF-10, AGY-09)."""
    agency = referral.declined_invitation.agency
    return agency.name if agency is not None else people.name_for(referral.referrer.profile, person)


def _fit_words(job: Job, names: dict[str, str]) -> str:
    place = people.stranger_place(job.account, names["client"])
    if place is None:
        return _("%(name)s thinks you'd be a good fit for this work of %(client)s.") % names
    if not place:
        return _("%(name)s thinks you'd be a good fit for this work of a client.") % names
    words = _("%(name)s thinks you'd be a good fit for this work of a client in %(place)s.")
    return words % {**names, "place": place}


def invited(invitation: Invitation, person: Person) -> Words:
    """Tell the invited person, with three links that only open pages (INV-27); a referral names its maker."""
    job = invitation.job
    names = {"job": job.title, "client": people.client_label_for(job.account, person)}
    referral = queries.link_to(invitation)
    if referral is not None:
        names["name"] = _referrer_name(referral, person)
        title = _("Referred by %(name)s: invitation to “%(job)s”") % names
        body = _fit_words(job, names)
    else:
        sent = {**names, "client": queries.sender_words(invitation, names["client"])}
        title = _("%(client)s invited you to “%(job)s”") % sent
        body = _("%(client)s asks whether you want this work.") % sent
    if invitation.agency is not None:
        names["agency"] = invitation.agency.name
        title = _("%(client)s invited %(agency)s to “%(job)s”") % names
        body = _("%(client)s asks whether your agency wants this work. Any manager can answer, once.") % names
    last_day = date_format(invitation.expires_at.date(), "DATE_FORMAT")
    return Words(
        title=title,
        body=body,
        url=invitation.get_absolute_url(),
        lines=(
            _("Accepting costs nothing, and declining does not count against you."),
            _("You can answer until %(day)s.") % {"day": last_day},
        ),
        actions=tuple(_answers(invitation)),
        trail=tuple(queries.trail_for(invitation, person)),
        quote=invitation.message,
        quote_by=queries.sender_words(invitation, names["client"]) if invitation.message else "",
    )


def _answers(invitation: Invitation) -> list[tuple[str, str]]:
    answers = [
        (_("Accept and propose"), reverse("invitations:accept", args=[invitation.pk])),
        (_("Decline"), reverse("invitations:decline", args=[invitation.pk])),
    ]
    try:
        rules.check_referral_is_offered(invitation)
    except Refused:
        return answers
    return [*answers, (_("Decline and refer"), reverse("invitations:refer", args=[invitation.pk]))]


def accepted(invitation: Invitation, person: Person) -> Words:
    """Tell the client that somebody accepted, and where their proposal is."""
    names = {"name": _invited_name(invitation, person), "job": invitation.job.title}
    referral = queries.link_to(invitation)
    body = _("You can read the proposal and write to %(name)s now.") % names
    if referral is not None:
        names["referrer"] = _referrer_name(referral, person)
        body = (
            _("%(referrer)s had referred them. You can read the proposal and write to %(name)s now.") % names
        )
    proposal = invitation.proposal
    url = proposal.get_absolute_url() if proposal is not None else invitation.get_absolute_url()
    return Words(
        title=_("%(name)s accepted your invitation to “%(job)s”") % names,
        body=body,
        url=url,
        actions=((_("Read the proposal"), url),),
        trail=tuple(queries.trail_for(invitation, person)),
        quote=proposal.opening if proposal is not None else "",
        quote_by=names["name"],
    )


def ask_again(invitation: Invitation, job: Job, person: Person) -> Words:
    """Remind the client that somebody who said "not now" may be asked again (INV-29)."""
    names = {
        "name": _invited_name(invitation, person),
        "job": invitation.job.title,
        "open": job.title,
    }
    body = _("Your job is still open.")
    if job.pk != invitation.job_id:
        body = _("That job has ended, but “%(open)s” is open.") % names
    address = reverse("invitations:invite", args=[job.pk, invitation.profile.public_id])
    if invitation.agency is not None:
        address = reverse("invitations:invite_agency", args=[invitation.agency.public_id]) + f"?job={job.pk}"
    return Words(
        title=_("You can ask %(name)s again; they said “not now” to “%(job)s”") % names,
        body=body,
        url=address,
        actions=((_("Invite again"), address),),
    )


def alternate_invited(alternate: Alternate, person: Person) -> Words:
    """Tell the client who was invited from the line, and instead of whom (INV-28)."""
    names = {"name": people.name_for(alternate.profile, person), "job": alternate.job.title}
    body = _("They were next in line.")
    if alternate.instead_of is not None:
        names["other"] = _invited_name(alternate.instead_of, person)
        body = _("They were next in line after %(other)s, whose invitation ended.") % names
    address = alternate.invitation.get_absolute_url() if alternate.invitation is not None else ""
    return Words(_("%(name)s is invited to “%(job)s” now") % names, body, address)


def lineup_stopped(job: Job, reason: str) -> Words:
    """Tell the client that nobody in line is invited any more, and why (INV-28)."""
    return Words(
        _("Nobody else in line for “%(job)s” is invited") % {"job": job.title},
        str(Lineup.StopReason(reason).label),
        reverse("invitations:alternates", args=[job.pk]),
    )


def job_edited(job: Job, changed: list[str], address: str, *, asked: bool) -> Words:
    """Tell a freelancer what the client changed (JOB-17); whoever proposed (`asked`) is not asked again."""
    lines = [_("Changed: %(what)s.") % {"what": ", ".join(jobs.changed_words(changed))}]
    if asked and "questions" in changed:
        lines.append(_("Your proposal stays as it is. You need not answer new questions."))
    return Words(
        title=_("The client changed “%(job)s”") % {"job": job.title},
        body=lines[0],
        url=job.get_absolute_url(),
        lines=tuple(lines[1:]),
        actions=(
            (_("Read the job"), job.get_absolute_url()),
            (_("See your proposal") if asked else _("See the invitation"), address),
        ),
    )


def _not_now(invitation: Invitation, person: Person) -> Words:
    names = {
        "name": _invited_name(invitation, person),
        "job": invitation.job.title,
        "day": date_format(invitation.ask_again_on or invitation.sent_at, "DATE_FORMAT"),
    }
    return Words(
        title=_("%(name)s cannot take “%(job)s” now") % names,
        body=_("They would like to be asked again from %(day)s. We will remind you on that day.") % names,
        url=invitation.get_absolute_url(),
        actions=((_("Find someone else"), invitation.job.get_absolute_url()),),
        trail=tuple(queries.trail_for(invitation, person)),
        quote=invitation.decline_message,
        quote_by=names["name"] if invitation.decline_message else "",
    )


def declined(invitation: Invitation, person: Person) -> Words:
    """Tell the client who declined, and why (INV-25), or until when (INV-29)."""
    if invitation.is_for_later:
        return _not_now(invitation, person)
    names = {"name": _invited_name(invitation, person), "job": invitation.job.title}
    return Words(
        title=_("%(name)s declined your invitation to “%(job)s”") % names,
        body=_("The reason given: %(reason)s.")
        % {"reason": Invitation.DeclineReason(invitation.decline_reason).label},
        url=invitation.get_absolute_url(),
        actions=((_("Find someone else"), invitation.job.get_absolute_url()),),
        trail=tuple(queries.trail_for(invitation, person)),
        quote=invitation.decline_message,
        quote_by=names["name"] if invitation.decline_message else "",
    )


def referral_made(referral: Referral, person: Person) -> Words:
    """Tell the client that somebody passed the work on, with what they wrote about it (REF-16, NOTIF-04)."""
    declined_one = referral.declined_invitation
    assert referral.invitation is not None  # noqa: S101 - only delivered referrals are told
    invitation = referral.invitation
    names = {
        "referrer": _invited_name(declined_one, person),
        "name": _invited_name(invitation, person),
        "job": invitation.job.title,
    }
    lines = [_("%(name)s has the invitation now. You will hear when they answer.") % names]
    if declined_one.decline_message:
        lines.append(
            _("%(referrer)s wrote on declining: “%(text)s”")
            % {"referrer": names["referrer"], "text": declined_one.decline_message}
        )
    return Words(
        title=_("%(referrer)s declined and referred %(name)s for “%(job)s”") % names,
        body=_("%(referrer)s cannot take this work and thinks %(name)s would be a good fit.") % names,
        url=invitation.get_absolute_url(),
        lines=tuple(lines),
        trail=tuple(queries.trail_for(invitation, person)),
        quote=referral.message,
        quote_by=names["referrer"] if referral.message else "",
    )


def withdrawn(invitation: Invitation, person: Person) -> Words:
    """Tell the invited person that there is nothing to answer any more."""
    names = {"job": invitation.job.title, "client": people.client_label_for(invitation.job.account, person)}
    referral = queries.link_to(invitation)
    if referral is not None and referral.state == Referral.State.REVOKED:
        names["client"] = _referrer_name(referral, person)
        title = _("%(client)s took back the referral for “%(job)s”") % names
    else:
        title = _("%(client)s took back the invitation to “%(job)s”") % names
    return Words(title, _("You need not do anything."), invitation.get_absolute_url())


def expired(invitation: Invitation, person: Person) -> Words:
    """Tell the invited person that the time to answer is over, and what they can do (INV-19)."""
    return Words(
        _("Your invitation to “%(job)s” has expired") % {"job": invitation.job.title},
        _("If you still want this work, you can ask the client to reopen it."),
        invitation.get_absolute_url(),
    )


def voided(invitation: Invitation, person: Person) -> Words:
    """Tell the invited person that the invitation was taken down, and that nothing is lost (ACC-20)."""
    return Words(
        _("An invitation to “%(job)s” was taken down") % {"job": invitation.job.title},
        _("You need not answer it. It does not count for your response time."),
        invitation.get_absolute_url(),
    )


def not_answered(invitation: Invitation, person: Person) -> Words:
    """Tell the client that nobody answered, and what they can do."""
    names = {"name": _invited_name(invitation, person), "job": invitation.job.title}
    return Words(
        _("%(name)s did not answer your invitation to “%(job)s”") % names,
        _("It has expired. You can reopen it, or invite someone else."),
        invitation.get_absolute_url(),
    )


def job_closed(invitation: Invitation, person: Person) -> Words:
    """Tell the invited person that the job closed before they answered."""
    return Words(
        _("“%(job)s” closed before you answered the invitation") % {"job": invitation.job.title},
        _("You need not do anything."),
        invitation.get_absolute_url(),
    )


def reopen_asked(invitation: Invitation, person: Person) -> Words:
    """Tell the client that somebody would like to answer after all."""
    names = {"name": _invited_name(invitation, person), "job": invitation.job.title}
    return Words(
        _("%(name)s would like to answer your invitation to “%(job)s” after all") % names,
        _("It has expired. You can reopen it with one click."),
        invitation.get_absolute_url(),
        actions=((_("See the invitation"), invitation.get_absolute_url()),),
    )


def reopened(invitation: Invitation, person: Person) -> Words:
    """Tell the invited person that they can answer again."""
    names = {"job": invitation.job.title, "client": people.client_label_for(invitation.job.account, person)}
    last_day = date_format(invitation.expires_at.date(), "DATE_FORMAT")
    return Words(
        _("%(client)s reopened your invitation to “%(job)s”") % names,
        _("You can answer until %(day)s.") % {"day": last_day},
        invitation.get_absolute_url(),
        actions=tuple(_answers(invitation)),
    )


def progress(referral: Referral, person: Person, news: str) -> Words:
    """Tell a referrer what became of a referral, without anybody's reasons (NOTIF-05, REF-31).

    Whoever was named by e-mail is not named back: the referrer learns no name from an address.
    """
    job = referral.declined_invitation.job.title
    named = referral.profile if referral.named_by != Referral.NamedBy.EMAIL else None
    who = people.name_for(named, person) if named is not None else _("The person you referred")
    sentences = {
        "viewed": _("%(who)s opened your referral for “%(job)s”"),
        "accepted": _("%(who)s accepted your referral for “%(job)s”"),
        "declined": _("%(who)s declined your referral for “%(job)s”"),
        "expired": _("%(who)s did not answer your referral for “%(job)s” in time"),
        "hired": _("%(who)s was hired for “%(job)s”, which you passed on"),
        "ended": _("Your referral for “%(job)s” ended without a hire"),
        "job_closed": _("“%(job)s” closed; your referral ended with it"),
        "undeliverable": _("Your referral for “%(job)s” could not be delivered"),
    }
    bodies = {
        "accepted": _("Thank you for passing it on. Their proposal is with the client."),
        "hired": _("Thank you: your referral led to a contract."),
        "undeliverable": _("Nobody was referred. You can name somebody else."),
    }
    return Words(
        sentences[news] % {"who": who, "job": job},
        bodies.get(news, _("You see all your referrals under My proposals.")),
        referral.declined_invitation.get_absolute_url(),
    )
