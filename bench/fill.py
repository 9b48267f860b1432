"""Fills 100,000 freelancers, 20,000 jobs and what happened on them, by COPY; the same seed gives the same rows."""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password
from django.db import connection, transaction

from bench.copying import copy
from handsel.index.models import Document
from handsel.invitations.models import Invitation
from handsel.jobs.models import Activity, Job
from handsel.kit import clock
from handsel.pages.demo.vocabulary import CATEGORIES, SKILLS
from handsel.people.models import Category, ClientAccount, FreelancerProfile, Person, Seat, Skill
from handsel.proposals.models import Proposal, Terms

FREELANCERS, JOBS, CLIENTS, PROPOSALS, ASKED = 100_000, 20_000, 500, 60_000, 60_000
FIRST = [
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
    "Ola",
    "Pia",
    "Rui",
    "Sam",
    "Tea",
    "Uma",
    "Vic",
    "Wen",
    "Yul",
    "Zoe",
]
LAST = [
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
    "Mora",
    "Nair",
    "Okoye",
    "Park",
    "Roth",
    "Sato",
]
PLACES = [
    ("Lyon", "FR"), ("Accra", "GH"), ("Manila", "PH"), ("Leeds", "GB"), ("Porto", "PT"), ("Lagos", "NG"),
    ("Pune", "IN"), ("Bonn", "DE"), ("Turku", "FI"), ("Quito", "EC"), ("Hanoi", "VN"), ("Perth", "AU"),
]  # fmt: skip
WORDS = [
    "careful",
    "quick",
    "clear",
    "reports",
    "tables",
    "clients",
    "monthly",
    "design",
    "review",
    "plan",
    "launch",
    "local",
    "small",
    "team",
    "careful",
    "numbers",
    "tax",
    "store",
    "mobile",
    "editing",
    "research",
    "music",
    "garden",
    "school",
    "health",
    "travel",
    "energy",
    "audit",
    "brand",
    "print",
    "film",
    "voice",
]


NO_01 = str.maketrans("01", "zy")  # addresses leave out what looks alike


class World:
    """The rows of the big marketplace; ids are given here so that they can point at each other."""

    def __init__(self, seed: int = 7) -> None:
        self.dice = random.Random(seed)
        self.now = clock.now()
        self.password = make_password("a-gift-of-work")
        self.categories: list[Category] = []
        self.skills: list[Skill] = []

    def some_words(self, count: int) -> str:
        """A text of that many words."""
        return " ".join(self.dice.choices(WORDS, k=count))

    def vocabulary(self) -> None:
        """Categories and skills, those of the demo world."""
        copy(Category, ({"slug": each.slug, "name": each.name} for each in CATEGORIES))
        by_slug = {row.slug: row for row in Category.objects.all()}
        copy(
            Skill,
            (
                {"slug": f"s{number}", "name": each.name, "category_id": by_slug[each.category].pk}
                for number, each in enumerate(SKILLS)
            ),
        )
        self.categories = list(by_slug.values())
        self.skills = list(Skill.objects.order_by("pk"))

    def persons(self) -> Iterator[dict[str, Any]]:
        """Freelancers first, then the owners of the client accounts."""
        for pk in range(1, FREELANCERS + CLIENTS + 1):
            yield {
                "id": pk,
                "email": f"p{pk}@example.org",
                "first_name": self.dice.choice(FIRST),
                "last_name": self.dice.choice(LAST),
                "password": self.password,
                "joined_at": self._ago(900),
            }

    def addresses(self) -> Iterator[dict[str, Any]]:
        """A verified address for each."""
        for pk in range(1, FREELANCERS + CLIENTS + 1):
            yield {"user_id": pk, "email": f"p{pk}@example.org", "verified": True, "primary": True}

    def profiles(self) -> Iterator[dict[str, Any]]:
        """One profile for each freelancer."""
        for pk in range(1, FREELANCERS + 1):
            city, country = self.dice.choice(PLACES)
            skill = self.dice.choice(self.skills)
            yield {
                "id": pk,
                "person_id": pk,
                "public_id": f"bench{pk:07d}".translate(NO_01),
                "title": f"{skill.name} {self.dice.choice(WORDS)}"[:70],
                "overview": self.some_words(60),
                "hourly_rate": Decimal(self.dice.randint(10, 150)),
                "city": city,
                "country": country,
                "category_id": skill.category_id,
                "visibility": "private" if pk % 50 == 0 else "public",
                "changed_at": self._ago(400),
            }

    def skills_of(self, table: type, owner: str, count: int, each: int) -> Iterator[dict[str, Any]]:
        """Skills of profiles or of jobs."""
        for pk in range(1, count + 1):
            for skill in self.dice.sample(self.skills, each):
                yield {f"{owner}_id": pk, "skill_id": skill.pk}

    def accounts(self) -> Iterator[dict[str, Any]]:
        """The client accounts."""
        for pk in range(1, CLIENTS + 1):
            city, country = self.dice.choice(PLACES)
            yield {
                "id": pk,
                "public_id": f"client{pk:06d}",
                "name": f"Client {pk}",
                "city": city,
                "country": country,
            }

    def seats(self) -> Iterator[dict[str, Any]]:
        """An owner for each account."""
        for pk in range(1, CLIENTS + 1):
            yield {"account_id": pk, "person_id": FREELANCERS + pk, "role": "owner"}

    def jobs(self) -> Iterator[dict[str, Any]]:
        """The jobs, one in nine closed."""
        for pk in range(1, JOBS + 1):
            closed, hourly = pk % 9 == 0, pk % 2 == 0
            account = pk % CLIENTS + 1
            posted = self._ago(25)
            yield {
                "id": pk,
                "account_id": account,
                "posted_by_id": FREELANCERS + account,
                "title": f"{self.dice.choice(self.skills).name} {self.some_words(3)}"[:100],
                "description": self.some_words(120),
                "category_id": self.dice.choice(self.categories).pk,
                "experience": "intermediate",
                "size": "medium",
                "duration": "1to3",
                "budget_kind": "hourly" if hourly else "fixed",
                "budget": None if hourly else Decimal(self.dice.randint(100, 9000)),
                "rate_min": Decimal(20) if hourly else None,
                "rate_max": Decimal(60) if hourly else None,
                "state": "closed" if closed else "open",
                "published_at": posted,
                "last_activity_at": posted,
                "ended_at": self.now if closed else None,
                "end_reason": "no_hire" if closed else "",
            }

    def proposals(self) -> Iterator[dict[str, Any]]:
        """Three proposals a job, by different people."""
        for pk in range(1, PROPOSALS + 1):
            yield {
                "id": pk,
                "job_id": (pk - 1) % JOBS + 1,
                "profile_id": (pk * 7) % FREELANCERS + 1,
                "origin": "marketplace",
                "state": "submitted",
                "letter": self.some_words(80),
                "duration": "1to3",
                "submitted_at": self._ago(20),
            }

    def terms(self) -> Iterator[dict[str, Any]]:
        """Terms for each proposal."""
        for pk in range(1, PROPOSALS + 1):
            yield {"proposal_id": pk, "kind": "project", "amount": Decimal(self.dice.randint(50, 5000))}

    def invitations(self) -> Iterator[dict[str, Any]]:
        """Three invitations a job, most of them answered."""
        for pk in range(1, ASKED + 1):
            job = (pk - 1) % JOBS + 1
            declined, sent = pk % 3 != 0, self._ago(12)
            yield {
                "job_id": job,
                "profile_id": (pk * 11 + 3) % FREELANCERS + 1,
                "sender_id": FREELANCERS + job % CLIENTS + 1,
                "sender_kind": "client",
                "state": "declined" if declined else "pending",
                "sent_at": sent,
                "expires_at": self.now + timedelta(days=10),
                "answered_at": sent + timedelta(hours=5) if declined else None,
                "ended_at": sent + timedelta(hours=5) if declined else None,
                "decline_reason": "too_busy" if declined else "",
            }

    def _ago(self, days: int) -> datetime:
        return self.now - timedelta(minutes=self.dice.randint(1, days * 1440))


DOCUMENTS = """
INSERT INTO index_document (kind, key, words, tags, number, fresh_at)
SELECT 'profile', p.id::text,
  setweight(to_tsvector('simple', lower(p.title)), 'A') || setweight(to_tsvector('english', lower(p.title)), 'A')
  || setweight(to_tsvector('simple', lower(s.names)), 'B') || setweight(to_tsvector('english', lower(s.names)), 'B')
  || setweight(to_tsvector('simple', p.overview), 'C') || setweight(to_tsvector('english', p.overview), 'C'),
  s.slugs || ARRAY['country:' || p.country, 'city:' || lower(p.city), 'category:' || c.slug, 'seen:members', 'seen:public']
  || CASE WHEN p.id % 8 = 0 THEN ARRAY['new:yes'] ELSE '{}'::varchar[] END,
  p.hourly_rate, p.changed_at
FROM people_freelancerprofile p JOIN people_category c ON c.id = p.category_id
JOIN (SELECT t.freelancerprofile_id AS id, string_agg(k.name, ' ') AS names,
        array_agg(('skill:' || k.slug)::varchar) AS slugs
      FROM people_freelancerprofile_skills t JOIN people_skill k ON k.id = t.skill_id GROUP BY 1) s ON s.id = p.id
WHERE p.visibility <> 'private';
INSERT INTO index_document (kind, key, words, tags, number, fresh_at)
SELECT 'job', j.id::text,
  setweight(to_tsvector('simple', lower(j.title)), 'A') || setweight(to_tsvector('english', lower(j.title)), 'A')
  || setweight(to_tsvector('english', j.description), 'C'),
  ARRAY['category:' || c.slug, 'kind:' || j.budget_kind, 'experience:' || j.experience, 'seen:members', 'seen:public'],
  j.budget, j.published_at
FROM jobs_job j JOIN people_category c ON c.id = j.category_id WHERE j.state = 'open';
"""
COUNT = """
INSERT INTO jobs_activity (job_id, proposals, interviewing, invited_by_client, invited_by_specialist,
                           invited_by_referral, unanswered, hired)
SELECT j.id, coalesce(p.sent, 0), 0, coalesce(i.asked, 0), 0, 0, coalesce(i.waiting, 0), 0
FROM jobs_job j
LEFT JOIN (SELECT job_id, count(*) AS sent FROM proposals_proposal GROUP BY 1) p ON p.job_id = j.id
LEFT JOIN (SELECT job_id, count(*) AS asked, count(*) FILTER (WHERE state = 'pending') AS waiting
           FROM invitations_invitation GROUP BY 1) i ON i.job_id = j.id;
"""
SEQUENCES = """
SELECT format('SELECT setval(%L, coalesce((SELECT max(id) FROM %I), 0) + 1, false)',
              pg_get_serial_sequence(quote_ident(table_name), 'id'), table_name)
FROM information_schema.columns
WHERE column_name = 'id' AND table_schema = 'public' AND is_identity = 'YES'
"""


def fill() -> dict[str, int]:
    """Fill an empty, migrated database and return how many rows of each kind it got."""
    world = World()
    with transaction.atomic():
        world.vocabulary()
        counts = {
            "people": copy(Person, world.persons()),
            "addresses": copy(EmailAddress, world.addresses()),
            "freelancers": copy(FreelancerProfile, world.profiles()),
            "skills": copy(
                FreelancerProfile.skills.through,
                world.skills_of(FreelancerProfile, "freelancerprofile", FREELANCERS, 6),
            ),
            "clients": copy(ClientAccount, world.accounts()),
            "seats": copy(Seat, world.seats()),
            "jobs": copy(Job, world.jobs()),
            "job skills": copy(Job.skills.through, world.skills_of(Job, "job", JOBS, 4)),
            "proposals": copy(Proposal, world.proposals()),
            "terms": copy(Terms, world.terms()),
            "invitations": copy(Invitation, world.invitations()),
        }
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL statement_timeout = 0")
            cursor.execute("ANALYZE")
            cursor.execute(DOCUMENTS)
            cursor.execute(COUNT)
            cursor.execute(SEQUENCES)
            for (statement,) in cursor.fetchall():
                cursor.execute(statement)
    counts["documents"] = Document.objects.count()
    assert Activity.objects.count() == JOBS
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")
        cursor.execute("VACUUM ANALYZE")
    return counts
