"""What the profile page and the client page show."""

from dataclasses import dataclass, field

from handsel.people.acting import Acting
from handsel.people.models import (
    Certificate,
    ClientAccount,
    Education,
    Employment,
    FreelancerProfile,
    IntroVideo,
    LinkedAccount,
    OtherExperience,
    PortfolioItem,
    Seat,
    SeatInvitation,
    Skill,
    SpecializedProfile,
    SpokenLanguage,
)
from handsel.people.queries.access import Access
from handsel.people.queries.appearing import Appearance, appearance_of
from handsel.people.queries.places import country_name, language_name
from handsel.people.queries.sections import lists_of
from handsel.people.queries.showing import in_gallery, video_of
from handsel.people.queries.totals import Earnings, earnings_of, totals_of


@dataclass(frozen=True)
class ProfilePage:
    """A profile as one reader may see it; the lists are empty on the short card.

    `shown` is what the page is about, the general profile or a specialized one; `tabs` are all of them that
    the reader may see, and empty where there is only one.
    """

    access: Access
    name: str
    place: str
    shown: Appearance
    tabs: list[Appearance] = field(default_factory=list)
    skills: list[Skill] = field(default_factory=list)
    languages: list[tuple[str, SpokenLanguage]] = field(default_factory=list)
    employments: list[Employment] = field(default_factory=list)
    educations: list[Education] = field(default_factory=list)
    certificates: list[Certificate] = field(default_factory=list)
    experiences: list[OtherExperience] = field(default_factory=list)
    linked: list[LinkedAccount] = field(default_factory=list)
    portfolio: list[PortfolioItem] = field(default_factory=list)
    video: IntroVideo | None = None
    earnings: Earnings = field(default_factory=Earnings)

    @property
    def is_full(self) -> bool:
        """Whether the reader sees all of it."""
        return self.access == "full"


@dataclass(frozen=True)
class ClientPage:
    """A client account with its people, for those who act for it."""

    place: str
    seats: list[Seat]
    offers: list[SeatInvitation]
    own_seat: Seat | None

    @property
    def is_owner(self) -> bool:
        """Whether the reader may manage the seats."""
        return self.own_seat is not None and self.own_seat.role == Seat.Role.OWNER

    @property
    def is_last_owner(self) -> bool:
        """Whether the reader is the only owner, who cannot leave (ACC-23)."""
        return self.is_owner and sum(seat.role == Seat.Role.OWNER for seat in self.seats) == 1


def profile_page(
    profile: FreelancerProfile, acting: Acting, access: Access, special: SpecializedProfile | None = None
) -> ProfilePage:
    """Return what the page shows of a profile, in at most nine queries; with `special` as that one (ACC-09)."""
    place = place_of(profile.city, profile.country)
    name = acting.name_of(profile)
    if access != "full":
        return ProfilePage(access=access, name=name, place=place, shown=appearance_of(profile))
    shown = appearance_of(profile, special)
    beside = SpecializedProfile.objects.visible_to(acting).filter(profile=profile).order_by("pk")
    beside = beside.select_related("category").prefetch_related("skills")
    tabs = [appearance_of(profile, one) for one in (None, *beside)]
    lists = lists_of(profile)
    portfolio = profile.portfolio if special is None else special.portfolio
    return ProfilePage(
        access=access,
        name=name,
        place=place,
        shown=shown,
        tabs=tabs if len(tabs) > 1 else [],
        skills=shown.skills,
        languages=[(language_name(row.code), row) for row in lists.languages],
        employments=lists.employments,
        educations=lists.educations,
        certificates=lists.certificates,
        experiences=lists.experiences,
        linked=lists.linked,
        portfolio=list(in_gallery(portfolio.all())),
        video=video_of(profile),
        earnings=earnings_of(profile, totals_of(profile)),
    )


def client_page(account: ClientAccount, acting: Acting) -> ClientPage:
    """Return what a client account's own page shows, in at most two queries."""
    own = next((seat for seat in acting.seats if seat.account_id == account.pk), None)
    offers = account.seat_invitations.filter(taken_at=None, revoked_at=None)
    return ClientPage(
        place=place_of(account.city, account.country),
        seats=list(account.seats.select_related("person").order_by("pk")),
        offers=list(offers.select_related("invited_by").order_by("pk")),
        own_seat=own,
    )


def place_of(city: str, country: str) -> str:
    """Return "Lyon, France", or as much of it as is known."""
    return ", ".join(filter(None, (city, country_name(country) if country else "")))
