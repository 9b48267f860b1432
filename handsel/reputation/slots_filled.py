"""What the reputation room draws into the pages of lower rooms."""

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse

from handsel.contracts.models import Contract
from handsel.contracts.queries import ContractPage
from handsel.jobs.models import Job
from handsel.people.acting import Request
from handsel.people.models import ClientAccount, FreelancerProfile
from handsel.reputation import queries
from handsel.reputation.queries import feedback, habits, public

SHOWN = 5
AT_HOME = 3


def menu_link(request: HttpRequest) -> str:
    """Draw the way to coaching into a freelancer's menu."""
    acting = getattr(request, "acting", None)
    if acting is None or not acting.is_freelancer:
        return ""
    return render_to_string("reputation/menu_link.html", {}, request)


def desk_link(request: Request) -> str:
    """Draw the way to the page about scores into the operator's menu."""
    return render_to_string("reputation/desk_link.html", {}, request)


def stats_link(request: Request, *, profile: FreelancerProfile) -> str:
    """Draw the way to a freelancer's stats beside their profile, for its owner and operators (REP-23)."""
    own = request.acting.person is not None and profile.person_id == request.acting.person.pk
    if not own and not request.acting.is_operator:
        return ""
    return render_to_string("reputation/stats_link.html", {"profile": profile, "own": own}, request)


def contract_reviews(request: Request, *, contract: Contract, page: ContractPage) -> str:
    """Draw where the reviews of an ended contract stand, beside it."""
    if contract.is_running:
        return ""
    shown = queries.page_for_side(contract, page.side)
    return render_to_string("reputation/contract_side.html", {"page": shown}, request)


def reviews_to_write(request: Request) -> str:
    """Draw the ended contracts that wait for somebody's review above the list of contracts (REP-19)."""
    rows = queries.to_write(request.acting, SHOWN)
    return render_to_string("reputation/to_write.html", {"rows": rows}, request) if rows else ""


def reviews_at_home(request: Request) -> str:
    """Draw the contracts that wait for somebody's review beside what else waits, at home only (REP-19)."""
    if request.path != reverse("pages:home"):
        return ""
    rows = queries.to_write(request.acting, AT_HOME)
    return render_to_string("reputation/home_reviews.html", {"rows": rows}, request) if rows else ""


def profile_stars(request: Request, *, profile: FreelancerProfile, **_values: object) -> str:
    """Draw a freelancer's stars into the head of their profile, or that they are new (ACC-15, REP-18)."""
    is_new = not profile.has_history and _habits(request, profile).verified
    context = {"profile": profile, "is_new": is_new}
    return render_to_string("reputation/profile_stars.html", context, request)


def profile_reviews(request: Request, *, profile: FreelancerProfile, **_values: object) -> str:
    """Draw the newest reviews of a freelancer into their profile, nothing where there are none (ACC-15)."""
    if not profile.review_count:
        return ""
    page = public.reviews_of(profile, request.acting, size=SHOWN, total=profile.review_count)
    return render_to_string("reputation/profile_reviews.html", {"page": page, "profile": profile}, request)


def profile_habits(request: Request, *, profile: FreelancerProfile, **_values: object) -> str:
    """Draw how a freelancer works, apart from the stars (REP-17)."""
    found = _habits(request, profile)
    if not found.any:
        return ""
    return render_to_string("reputation/habits.html", {"habits": found, "profile": profile}, request)


def _habits(request: Request, profile: FreelancerProfile) -> habits.Habits:
    """Return the habits of a profile, asked once for a page."""
    known: tuple[int, habits.Habits] | None = getattr(request, "habits", None)
    if known is None or known[0] != profile.pk:
        known = profile.pk, habits.habits_of(profile)
        request.habits = known  # type: ignore[attr-defined]
    return known[1]


def client_history(request: Request, *, job: Job, **_values: object) -> str:
    """Draw a client's last contracts below a job, from the first public review of the client on (JOB-13)."""
    if not job.account.review_count:
        return ""
    return own_history(request, account=job.account)


def own_history(request: Request, *, account: ClientAccount, **_values: object) -> str:
    """Draw a client's last contracts with their reviews onto the client's own page (JOB-13)."""
    own = any(seat.account_id == account.pk for seat in request.acting.seats)
    rows = public.history_of(account, request.acting, own=own)
    context = {"rows": rows, "account": account, "own": own}
    return render_to_string("reputation/history.html", context, request) if rows else ""


def contract_words(request: Request, *, contract: Contract, page: ContractPage) -> str:
    """Draw the ways to feedback and to the report beside a contract (REP-22, REP-24)."""
    words = feedback.words_for(contract, page.side)
    context = {"words": words, "other": page.other, "contract": contract}
    return render_to_string("reputation/contract_words.html", context, request)
