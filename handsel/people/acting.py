"""The role in which somebody looks at a page."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import Any, TypeVar

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase

from handsel.people.models import Assignment, ClientAccount, FreelancerProfile, Introduction, Person, Seat

SESSION_KEY = "acting"
Answer = TypeVar("Answer", bound=HttpResponseBase)


@dataclass
class Acting:
    """Who looks, and as whom: visitor, freelancer, client (with its account), talent specialist for a client
    (`served`), or operator (ACC-01, SPEC-01).

    One query finds the profile, one the seats; what they know of others is asked once, when first needed.
    """

    person: Person | None = None
    profile: FreelancerProfile | None = None
    account: ClientAccount | None = None
    seats: list[Seat] = field(default_factory=list)
    assignments: list[Assignment] = field(default_factory=list)
    served: ClientAccount | None = None

    @property
    def role(self) -> str:
        """`visitor`, `freelancer`, `client`, `specialist` or `member` (signed in, nothing of these yet)."""
        if self.person is None:
            return "visitor"
        if self.served is not None:
            return "specialist"
        if self.account is not None:
            return "client"
        return "freelancer" if self.profile is not None else "member"

    @property
    def me(self) -> Person:
        """The signed-in person, for pages that only they reach."""
        if self.person is None:
            raise LookupError("nobody is signed in")
        return self.person

    @property
    def is_client(self) -> bool:
        """Whether the page is seen for a client account."""
        return self.role == "client"

    @property
    def is_freelancer(self) -> bool:
        """Whether the page is seen as freelancer."""
        return self.role == "freelancer"

    @property
    def serves(self) -> list[int]:
        """The account for which the page is seen as talent specialist, as a list of its id or none (SPEC-01)."""
        return [self.served.pk] if self.served is not None else []

    @property
    def is_operator(self) -> bool:
        """Whether the person runs this instance."""
        return self.person is not None and self.person.is_operator

    @cached_property
    def introductions(self) -> dict[tuple[int, int], int]:
        """The introductions of this person, as freelancer or for the account: (profile, account) to level."""
        rows = Introduction.objects.none()
        if self.account is not None:
            rows = Introduction.objects.filter(account=self.account)
        elif self.profile is not None:
            rows = Introduction.objects.filter(profile=self.profile)
        return {(row.profile_id, row.account_id): row.level for row in rows}

    def has_met(self, profile: FreelancerProfile) -> bool:
        """Whether the account and the freelancer have an interview room (ACC-04)."""
        return self._level(profile.pk, self.account.pk if self.account else 0) >= Introduction.Level.MET

    def has_seen(self, profile: FreelancerProfile) -> bool:
        """Whether the freelancer sent the account a proposal (ACC-07)."""
        return self._level(profile.pk, self.account.pk if self.account else 0) >= Introduction.Level.SEEN

    def knows_client(self, account: ClientAccount) -> bool:
        """Whether the client's name may be shown (ACC-21, MSG-27)."""
        if self.is_operator or any(seat.account_id == account.pk for seat in self.seats):
            return True
        if any(assignment.account_id == account.pk for assignment in self.assignments):
            return True
        return self._level(self.profile.pk if self.profile else 0, account.pk) >= Introduction.Level.MET

    def name_of(self, profile: FreelancerProfile) -> str:
        """The freelancer's name as far as the reader may know it (ACC-04)."""
        own = self.person is not None and profile.person_id == self.person.pk
        return (
            profile.person.full_name
            if own or self.is_operator or self.has_met(profile)
            else profile.person.short_name
        )

    def _level(self, profile_id: int, account_id: int) -> int:
        return self.introductions.get((profile_id, account_id), 0)


@dataclass
class ProgramActing(Acting):
    """As whom a program acts with a key: in one role, never with an operator's power (ADM-13)."""

    @property
    def is_operator(self) -> bool:
        """Keys give no power over the instance."""
        return False


class Request(HttpRequest):
    """A request after the middleware: it says who looks, and as whom. Views name it as their type."""

    acting: Acting


def operators_only(view: Callable[..., Answer]) -> Callable[..., Answer]:
    """Answer everybody but operators as if the page were not there."""

    @wraps(view)
    def gate(request: Request, *args: Any, **values: Any) -> Answer:
        if not request.acting.is_operator:
            raise Http404
        return view(request, *args, **values)

    return gate
