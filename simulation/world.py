"""The people of a simulated month: freelancers, hirers of client accounts, and the operator."""

import random
from dataclasses import dataclass, field

from handsel.people import testing as people
from handsel.people.models import Category, ClientAccount, FreelancerProfile, Person, Skill
from simulation.program import Hand, Tally

TRADES = {
    "Bookkeeping": ("Excel", "Payroll", "Ledgers", "Tax returns", "Receipts"),
    "Translation": ("French", "German", "Spanish", "Subtitles", "Proofreading"),
    "Design": ("Logos", "Typography", "Posters", "Packaging", "Icons"),
    "Web development": ("Python", "Django", "JavaScript", "PostgreSQL", "Accessibility"),
    "Writing": ("Speeches", "Manuals", "Newsletters", "Editing", "Interviews"),
}
FIRST = (
    "Ada",
    "Ben",
    "Chi",
    "Dana",
    "Eli",
    "Fay",
    "Gus",
    "Hana",
    "Ida",
    "Jon",
    "Kim",
    "Lea",
    "Max",
    "Nia",
    "Zoe",
)
LAST = (
    "Abara",
    "Berg",
    "Costa",
    "Dahl",
    "Eze",
    "Faro",
    "Gupta",
    "Holm",
    "Ito",
    "Jansen",
    "Khan",
    "Lopez",
    "Okoye",
)
PLACES = (("Lyon", "FR"), ("Accra", "GH"), ("Manila", "PH"), ("Leeds", "GB"), ("Porto", "PT"), ("Bonn", "DE"))


@dataclass
class Freelancer:
    """A freelancer with habits: how often they look in, how willing they are, and whom they know."""

    hand: Hand
    profile: str
    email: str
    trade: str
    diligence: float
    willing: float
    friends: list["Freelancer"] = field(default_factory=list)


@dataclass
class Hirer:
    """Somebody who hires for an account."""

    hand: Hand
    trade: str
    diligence: float


@dataclass
class World:
    """Everybody."""

    rng: random.Random
    tally: Tally
    freelancers: list[Freelancer]
    hirers: list[Hirer]
    operator: Person


def people_the(size: int, seed: int, *, pace: float = 1.0) -> World:
    """Return a world of `size` people: four of five are freelancers, the rest hire, most of them alone.

    `pace` is how often they look in, as a multiple of what is usual. They come into being by the same actions
    as everybody; their keys are real.
    """
    rng, tally = random.Random(seed), Tally()
    for trade, skills in TRADES.items():
        for skill in skills:
            people.a_skill(skill, trade)
    count = max(3, size * 4 // 5)
    freelancers = [_freelancer(rng, tally, number, pace) for number in range(count)]
    for one in freelancers:
        same = [other for other in freelancers if other.trade == one.trade and other is not one]
        one.friends = rng.sample(same, min(len(same), 6))
    hirers: list[Hirer] = []
    while len(hirers) < max(2, size - count):
        hirers += _account(rng, tally, len(hirers), pace)
    return World(rng, tally, freelancers, hirers, people.an_operator("Olga", "Stern"))


def _freelancer(rng: random.Random, tally: Tally, number: int, pace: float) -> Freelancer:
    trade = rng.choice(list(TRADES))
    city, country = rng.choice(PLACES)
    profile: FreelancerProfile = people.a_freelancer(
        rng.choice(FIRST),
        rng.choice(LAST),
        email=f"freelancer{number}@example.test",
        title=f"{trade} from {city}",
        overview=f"{trade} for small firms, with care: {', '.join(TRADES[trade][:3])}.",
        rate=rng.randrange(20, 120),
        city=city,
        country=country,
        category=trade,
        skills=rng.sample(TRADES[trade], 3),
    )
    hand = Hand(people.a_program(profile.person), tally)
    email = profile.person.email
    diligence = pace * (0.03 if rng.random() < 0.6 else rng.uniform(0.1, 0.6))  # most rarely look in
    return Freelancer(hand, profile.public_id, email, trade, diligence, rng.uniform(0.2, 0.8))


def _account(rng: random.Random, tally: Tally, number: int, pace: float) -> list[Hirer]:
    """Return the hirers of one new account: one or two."""
    trade = rng.choice(list(TRADES))
    city, country = rng.choice(PLACES)
    owner = people.a_person(rng.choice(FIRST), rng.choice(LAST), email=f"client{number}@example.test")
    account: ClientAccount = people.a_client(
        person=owner, company=f"{trade} House {number}", city=city, country=country
    )
    team = [owner]
    if rng.random() < 0.2:
        team.append(people.a_hirer(account, rng.choice(FIRST), f"Hirer{number}"))
    return [
        Hirer(Hand(people.a_program(one, account), tally), trade, pace * rng.uniform(0.1, 0.6))
        for one in team
    ]


def words_of(trade: str) -> tuple[str, list[str]]:
    """Return the slugs of a trade's category and skills."""
    category = Category.objects.get(name=trade)
    return category.slug, list(Skill.objects.filter(category=category).values_list("slug", flat=True))
