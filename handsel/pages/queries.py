"""Reads that compose several rooms for one page."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from operator import itemgetter

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from handsel.contracts import queries as contracts
from handsel.contracts.models import Contract, Offer
from handsel.events import queries as events
from handsel.events.queries import BEAT_MOST
from handsel.invitations import queries as invitations
from handsel.invitations.models import Invitation, Referral
from handsel.invitations.queries import InboxRow, InviteeRow
from handsel.jobs import queries as jobs
from handsel.jobs.models import Job
from handsel.kit import clock, labels
from handsel.kit.paging import Page, page_by, page_of
from handsel.kit.trail import TrailStep
from handsel.notifications.queries import letter_counts
from handsel.pages.glossary import PAGES, TERMS, HelpPage, Term, found_by
from handsel.people import queries as people
from handsel.people.acting import Acting
from handsel.people.models import ClientAccount, Person
from handsel.policy.numbers import ACCOUNT_GRACE_DAYS
from handsel.proposals import queries as proposals
from handsel.proposals.models import Proposal

PANEL_ROWS = 5


@dataclass(frozen=True)
class FreelancerPanel:
    """The side of a freelancer's home: unanswered invitations, newest first, and talks (INV-09), and at
    home how complete the profile is (ACC-11)."""

    invitations: list[InboxRow] = field(default_factory=list)
    more: bool = False
    candidacies: list[Proposal] = field(default_factory=list)
    whole: people.Completeness | None = None


def freelancer_panel(acting: Acting, *, at_home: bool = False) -> FreelancerPanel:
    """Return the panel of the freelancer who looks."""
    rows = invitations.inbox(acting, most=PANEL_ROWS + 1)
    active = proposals.for_freelancer(acting, proposals.ACTIVE)
    return FreelancerPanel(
        invitations=rows[:PANEL_ROWS],
        more=len(rows) > PANEL_ROWS,
        candidacies=list(active.prefetch_related(None)[:PANEL_ROWS]),  # terms are not shown here
        whole=people.completeness_of(acting.profile) if at_home and acting.profile is not None else None,
    )


@dataclass(frozen=True)
class ClientHome:
    """What a client's home holds: open jobs with their counters, and what waits for the client."""

    jobs: list[Job]
    open_jobs: int
    drafts: int
    new_proposals: list[tuple[Proposal, str]]
    invitations: list[tuple[Invitation, str]]


def client_home(acting: Acting, account: ClientAccount) -> ClientHome:
    """Return the home of a client account, with people named as it may know them, in six queries."""
    counts = Job.objects.filter(account=account).aggregate(
        open=Count("pk", filter=Q(state=Job.State.OPEN)), drafts=Count("pk", filter=Q(state=Job.State.DRAFT))
    )
    posted = Job.objects.open().filter(account=account).select_related("activity")
    new = Proposal.objects.open().filter(job__account=account, viewed_at=None)
    new = new.select_related("job", "profile__person", "referrer").order_by("-pk")[:PANEL_ROWS]
    sent = Invitation.objects.answerable().filter(job__account=account)
    sent = sent.select_related("job", "profile__person", "agency").order_by("-pk")[:PANEL_ROWS]
    return ClientHome(
        jobs=list(posted.order_by("-last_activity_at")[:8]),
        open_jobs=counts["open"],
        drafts=counts["drafts"],
        new_proposals=[(row, acting.name_of(row.profile)) for row in new],
        invitations=[(row, invitations.invitee_name(row, acting)) for row in sent],
    )


def newest_jobs(acting: Acting, most: int = 6) -> list[tuple[Job, str, str]]:
    """Return the newest jobs that the reader may find, each with its client's label and band of proposals."""
    rows = Job.objects.listed(acting).select_related("account", "category", "activity").with_skill_names()
    return [
        (job, people.client_label(job.account, acting), jobs.proposals_band(job.activity.proposals))
        for job in rows.order_by("-published_at")[:most]
    ]


@dataclass(frozen=True)
class OperatorHome:
    """How the instance is: its mails, its worker, and what nobody has heard yet."""

    waiting: int
    kept: int
    failed: int
    beat_at: datetime | None
    beats: bool
    oldest_at: datetime | None


def operator_home() -> OperatorHome:
    """Return how the instance is, in three queries."""
    letters = letter_counts()
    now, beat, oldest = clock.now(), events.since_heartbeat(), events.oldest_undelivered()
    return OperatorHome(
        waiting=letters["waiting"] + letters["sending"],
        kept=letters["kept"],
        failed=letters["failed"],
        beat_at=now - beat if beat is not None else None,
        beats=beat is not None and beat <= BEAT_MOST,
        oldest_at=now - oldest if oldest is not None else None,
    )


@dataclass(frozen=True)
class Tab:
    """One tab of "My proposals" with how many things it lists, and how many of them wait for an answer."""

    key: str
    label: str
    count: int
    waiting: int = 0


def tabs_of(acting: Acting) -> dict[str, Tab]:
    """Return the tabs of "My proposals" in order, with their counts (PROP-17), in a few queries."""
    counts = proposals.tab_counts(acting)
    waiting, offers = invitations.waiting_for(acting).count(), contracts.count_got(acting)
    referrals = Referral.objects.filter(
        Q(referrer=acting.person) | Q(profile=acting.profile, invitation__isnull=False)
    ).count()
    tabs = [
        Tab(proposals.ACTIVE, labels.ACTIVE.said, counts[proposals.ACTIVE]),
        Tab(proposals.SUBMITTED, _("Submitted"), counts[proposals.SUBMITTED]),
        Tab("invitations", labels.INVITATIONS.said, waiting),
        Tab("offers", _("Offers"), offers["all"], offers["waiting"]),
        Tab("referrals", _("Referrals"), referrals),
        Tab(proposals.ARCHIVED, _("Archived"), counts[proposals.ARCHIVED]),
    ]
    return {tab.key: tab for tab in tabs}


@dataclass(frozen=True)
class Candidate:
    """A proposal as its client sees it in the list: named as they know each other, with its trail."""

    proposal: Proposal
    name: str
    referred_by: str
    trail: list[TrailStep]
    is_new: bool


@dataclass(frozen=True)
class Sorting:
    """How the list of candidates is looked at: its tab, its order, referred people only (PROP-24, REF-15)."""

    tab: str
    order: str
    only_referred: bool


INVITED = "invited"


def sorting_of(asked: Mapping[str, str]) -> Sorting:
    """Return how the list was asked for; what it does not know is the first tab and the best match."""
    tab, order = asked.get("tab", ""), asked.get("sort", "")
    return Sorting(
        tab=tab if tab in {*proposals.MANAGER_TABS, INVITED} else "all",
        order=order if order in proposals.ORDERS else "best",
        only_referred=asked.get("only") == "referred",
    )


@dataclass(frozen=True)
class Candidates:
    """The proposal manager of one job: its tabs, and one page of the chosen one."""

    tabs: list[Tab]
    people: "Page[Candidate] | Page[InviteeRow]"


def managed_job(acting: Acting, job_id: int) -> "QuerySet[Job]":
    """Return a job of the reader's accounts with how many skills it asks for and how many were invited."""
    rows = Job.objects.of_team(acting).filter(pk=job_id).select_related("account", "activity")
    found: QuerySet[Job] = rows.annotate(
        wanted=Count("skills", distinct=True), invited=Count("invitations", distinct=True)
    )
    return found


def candidates_of(job: Job, acting: Acting, sorting: Sorting, page: int) -> Candidates:
    """Return the people of a job of `managed_job`: those who proposed, or those who were invited (PROP-24)."""
    counts = proposals.manager_counts(job)
    tabs = [
        Tab("all", _("All"), counts["all"]),
        Tab("shortlisted", _("Shortlisted"), counts["shortlisted"]),
        Tab("messaged", _("Messaged"), counts["messaged"]),
        Tab(INVITED, _("Invited"), job.invited),  # type: ignore[attr-defined]
        Tab("hired", _("Hired"), counts["hired"]),
        Tab("archived", _("Archived"), counts["archived"]),
    ]
    if sorting.tab == INVITED:
        only = sorting.only_referred
        total = invitations.invited_to(job, referred=only).count()
        load = partial(invitations.for_job, job, acting, referred=only)
        return Candidates(tabs, page_by(total, lambda start, most: load(start=start, most=most), page))
    rows = proposals.for_job(job, tab=sorting.tab, order=sorting.order, only_referred=sorting.only_referred)
    rows = rows.annotate(verified=people.verified("profile__person"))
    found = page_of(rows, page, total=None if sorting.only_referred else counts[sorting.tab])
    return Candidates(tabs, replace(found, rows=[_candidate(row, acting) for row in found.rows]))


def _candidate(proposal: Proposal, acting: Acting) -> Candidate:
    referrer = proposal.referrer
    named = acting.name_of(referrer.profile) if referrer is not None and hasattr(referrer, "profile") else ""
    steps = []
    if referrer is not None:
        steps = [
            TrailStep(_("You"), acting.person, "invited"),
            TrailStep(named, referrer, "referred"),
            TrailStep(acting.name_of(proposal.profile), proposal.profile, "accepted"),
        ]
    is_new = not proposal.profile.has_history and proposal.verified  # type: ignore[attr-defined]
    return Candidate(proposal, acting.name_of(proposal.profile), named, steps, is_new)


def due_accounts() -> list[int]:
    """Return whose accounts end now, who asked first first (ACC-22)."""
    since = clock.now() - timedelta(days=ACCOUNT_GRACE_DAYS.value)
    rows = Person.objects.filter(deletion_asked_at__lte=since, deleted_at=None)
    return list(rows.order_by("deletion_asked_at").values_list("pk", flat=True)[:200])


def open_proposals_of(person: Person) -> list[tuple[int, int]]:
    """Return a person's open proposals with their jobs, by job, the order in which jobs are locked."""
    rows = Proposal.objects.open().filter(profile__person=person)
    return list(rows.order_by("job_id").values_list("pk", "job_id"))


def open_invitations_to(person: Person) -> list[tuple[int, int]]:
    """Return the invitations that a person can still answer, with their jobs, by job."""
    rows = Invitation.objects.answerable().filter(profile__person=person)
    return list(rows.order_by("job_id").values_list("pk", "job_id"))


def open_offers_to(person: Person) -> list[int]:
    """Return the open offers that somebody got apart from a proposal, by job; others end with the proposal."""
    rows = Offer.objects.open().filter(profile__person=person, proposal=None, expires_at__gt=clock.now())
    return list(rows.order_by("job_id").values_list("pk", flat=True))


def running_contracts_of(person: Person) -> list[int]:
    """Return the contracts in which somebody works and that have not ended."""
    rows = Contract.objects.running().filter(profile__person=person)
    return list(rows.order_by("pk").values_list("pk", flat=True))


def running_contracts_for(account: ClientAccount) -> list[int]:
    """Return the contracts of a client account that have not ended."""
    return list(
        Contract.objects.running().filter(account=account).order_by("pk").values_list("pk", flat=True)
    )


@dataclass(frozen=True)
class Help:
    """What the help shows: the terms and the pages that fit the words, the best first.

    A term stands beside the address name of the page that says more, "" if the reader may not open one.
    """

    words: str
    terms: list[tuple[Term, str]]
    pages: list[HelpPage]


def help_for(acting: Acting, words: str) -> Help:
    """Return all terms by name and all pages for a reader, or those that fit the words: by the name that this
    instance says or any other name, then by what they mean (ADM-09, C20).
    """
    terms = [(found_by(words, [each.said, *each.also], [str(each.text)]), each) for each in TERMS]
    fit = [(rank, each.said.casefold(), each) for rank, each in terms if rank is not None]
    readable = [page for page in PAGES if page.is_for(acting)]
    names = {page.name for page in readable}
    rows = [
        (each, each.more if each.more in names else "") for _r, _n, each in sorted(fit, key=itemgetter(0, 1))
    ]
    return Help(words, rows, [page for page in readable if found_by(words, _told_by(page)) is not None])


def _told_by(page: HelpPage) -> list[str]:
    """Return all by which a page is found: its own words, and the names of the terms that it explains."""
    terms = [name for each in TERMS if each.more == page.name for name in (each.said, *each.also)]
    return [str(page.title), str(page.text), *terms]
