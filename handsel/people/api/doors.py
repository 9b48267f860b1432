"""The JSON doors to people: oneself, one's profile, others' profiles, the account, the words of the trade."""

from typing import Any

from allauth.core import ratelimit
from django.db.models import Q
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from ninja import File, Query, Status
from ninja.files import UploadedFile

from handsel.kit.api import Id, newest_first
from handsel.kit.refused import Refused
from handsel.people import actions, queries, rules
from handsel.people.acting import Request
from handsel.people.api.shown import freelancer, own_profile, router, shown_profile
from handsel.people.models import (
    Category,
    ClientAccount,
    FreelancerProfile,
    Skill,
    SkillAlias,
)
from handsel.people.shapes import (
    AccountIn,
    AccountOut,
    AvailabilityIn,
    CompletenessOut,
    EndMeIn,
    LanguagesIn,
    MeIn,
    MeOut,
    OwnProfileOut,
    ProfileIn,
    ProfileOut,
    ReferralsIn,
    RefusalOut,
    ShownIn,
    SkillsAsked,
    SpecializedIn,
    VisibilityIn,
    WordOut,
    WordsOut,
)
from handsel.people.values import ProfileValues


@router.get("/me", response=MeOut, summary="Who I am")
def read_me(request: Request) -> Any:
    """Whose key this is, as whom it acts and what it may do."""
    return _me(request)


@router.put("/me", response=MeOut, summary="Change my names, language and time zone")
def edit_me(request: Request, data: MeIn) -> Any:
    """Change the details of the key's owner."""
    request.acting.person = actions.edit_person(by=request.acting.me, **data.dict())
    return _me(request)


@router.put("/me/end", response=MeOut, summary="Ask for the end of my account")
def ask_to_delete(request: Request, data: EndMeIn) -> Any:
    """Ask for the end of the account, with its password; until `ends_at` its owner can keep it (ACC-22)."""
    if not ratelimit.consume(request, action="reauthenticate", user=request.acting.me):
        raise Refused("rate_limited", _("That is a lot at once. Please wait a moment."))
    request.acting.person = actions.ask_to_delete(by=request.acting.me, password=data.password)
    return _me(request)


@router.delete("/me/end", response=MeOut, summary="Keep my account")
def keep_account(request: Request) -> Any:
    """Keep the account that was to end; one that does not end is no matter (ACC-22)."""
    request.acting.person = actions.keep_account(by=request.acting.me)
    return _me(request)


@router.get("/profile", response=OwnProfileOut, summary="My profile")
def read_own_profile(request: Request) -> Any:
    """One's own profile, whole."""
    return own_profile(request)


@router.put("/profile", response=OwnProfileOut, summary="Write my profile")
def edit_own_profile(request: Request, data: ProfileIn) -> Any:
    """Write the basics of one's profile; `skills` left out stay as they are."""
    given = data.dict()
    skills = given.pop("skills")
    values = ProfileValues(**given, skills=tuple(skills) if skills is not None else None)
    actions.edit_profile(by=freelancer(request), values=values)
    return own_profile(request)


@router.get("/profile/completeness", response=CompletenessOut, summary="How complete my profile is")
def read_completeness(request: Request) -> Any:
    """How complete one's profile is, what is missing, and the tips for a better one."""
    own = rules.check_acts_as_freelancer(request.acting)
    facts = queries.profile_facts(own)
    whole = queries.completeness_of(own, facts)
    tips = [
        {"key": tip.key, "title": tip.title, "text": tip.words, "done": tip.done, "url": tip.href}
        for tip in queries.tips_for(own, facts)
    ]
    return {"percent": whole.percent, "missing": [row.key for row in whole.missing], "tips": tips}


@router.put("/profile/visibility", response=OwnProfileOut, summary="Choose who sees my profile")
def set_visibility(request: Request, data: VisibilityIn) -> Any:
    """Choose who may see one's profile, from this moment on."""
    actions.set_visibility(by=freelancer(request), visibility=data.visibility)
    return own_profile(request)


@router.put("/profile/availability", response=OwnProfileOut, summary="Say how much I can work")
def set_availability(request: Request, data: AvailabilityIn) -> Any:
    """Say how much one can work in a week, or from when on again."""
    actions.set_availability(by=freelancer(request), **data.dict())
    return own_profile(request)


@router.put("/profile/referrals", response=OwnProfileOut, summary="Choose whether I may be referred")
def set_referrals(request: Request, data: ReferralsIn) -> Any:
    """Choose whether others may refer one to jobs."""
    actions.set_referrals(by=freelancer(request), wanted=data.wanted)
    return own_profile(request)


@router.put("/profile/languages", response=OwnProfileOut, summary="Write my languages")
def set_languages(request: Request, data: LanguagesIn) -> Any:
    """Write the languages that one works in, all of them."""
    actions.set_languages(by=freelancer(request), levels=data.levels)
    return own_profile(request)


@router.put("/profile/skills/{slug}", response=OwnProfileOut, summary="Add a skill to my profile")
def add_skill(request: Request, slug: str) -> Any:
    """Add one skill, by its slug or name."""
    actions.add_skill(by=freelancer(request), name=slug)
    return own_profile(request)


@router.delete("/profile/skills/{slug}", response=OwnProfileOut, summary="Take a skill off my profile")
def remove_skill(request: Request, slug: str) -> Any:
    """Take one skill off; one that is not there is no matter."""
    actions.remove_skill(by=freelancer(request), slug=slug.replace("\0", ""))
    return own_profile(request)


@router.post("/profile/specialized", response={201: OwnProfileOut}, summary="Add a specialized profile")
def add_specialized(request: Request, data: SpecializedIn) -> Any:
    """Add a profile for one kind of work; at most two (ACC-09)."""
    actions.add_specialized(by=freelancer(request), values=data.values())
    return Status(201, own_profile(request))


@router.put(
    "/profile/specialized/{special_id}", response=OwnProfileOut, summary="Write a specialized profile"
)
def edit_specialized(request: Request, special_id: str, data: SpecializedIn) -> Any:
    """Write a specialized profile anew; sent proposals keep what they showed (ACC-10)."""
    public_id = queries.public_id_in(special_id)
    actions.edit_specialized(by=freelancer(request), public_id=public_id, values=data.values())
    return own_profile(request)


@router.put(
    "/profile/specialized/{special_id}/visibility",
    response=OwnProfileOut,
    summary="Show or hide a specialized profile",
)
def show_specialized(request: Request, special_id: str, data: ShownIn) -> Any:
    """Choose whether others see a specialized profile, never more than the general one (ACC-09)."""
    public_id = queries.public_id_in(special_id)
    actions.show_specialized(by=freelancer(request), public_id=public_id, wanted=data.is_shown)
    return own_profile(request)


@router.delete(
    "/profile/specialized/{special_id}", response=OwnProfileOut, summary="Delete a specialized profile"
)
def remove_specialized(request: Request, special_id: str) -> Any:
    """Delete a specialized profile; one that is not there is no matter."""
    actions.remove_specialized(by=freelancer(request), public_id=queries.public_id_in(special_id))
    return own_profile(request)


@router.get("/freelancers/{public_id}", response=ProfileOut, summary="A freelancer's profile")
def read_profile(request: Request, public_id: str) -> Any:
    """A profile as far as the key's owner may see it in this role."""
    visible = FreelancerProfile.objects.visible_to(request.acting).for_tiles()
    found = get_object_or_404(visible, public_id=queries.public_id_in(public_id))
    return shown_profile(found, request.acting)


@router.get("/account", response=AccountOut, summary="My client account")
def read_account(request: Request) -> Any:
    """The client account that the key acts for."""
    return _account(rules.check_acts_for_client(request.acting))


@router.put("/account", response=AccountOut, summary="Write my client account")
def edit_account(request: Request, data: AccountIn) -> Any:
    """Change what the client account says of itself; for owners."""
    account = rules.check_acts_for_client(request.acting)
    changed = actions.edit_client_account(by=request.acting.me, account_id=account.pk, **data.dict())
    return _account(changed)


@router.get("/categories", response=list[WordOut], summary="Categories")
def list_categories(request: Request) -> Any:
    """Every category, by name."""
    return [_word(row) for row in Category.objects.order_by("name").prefetch_related("aliases")]


@router.get("/skills", response=WordsOut, summary="Skills")
def list_skills(request: Request, asked: Query[SkillsAsked]) -> Any:
    """Skills, of one category or with these letters in one of their names."""
    rows = Skill.objects.prefetch_related("aliases")
    if asked.category:
        rows = rows.filter(category__slug__in=queries.current_slugs(Category, [asked.category]))
    if asked.q:
        named = Q(name__icontains=asked.q) | Q(
            pk__in=SkillAlias.objects.filter(name__icontains=asked.q).values("word")
        )
        rows = rows.filter(named)
    found, after = newest_first(rows, asked)
    return {"items": [_word(row) for row in found], "next": after}


def _word(word: Category | Skill) -> dict[str, Any]:
    return {"slug": word.slug, "name": word.name, "aliases": [alias.name for alias in word.aliases.all()]}


def _account(account: ClientAccount) -> dict[str, Any]:
    plain = {name: getattr(account, name) for name in ("name", "city", "country", "about")}
    return {"id": account.pk, **plain, "payment_verified": account.payment_verified_at is not None}


def _me(request: Request) -> dict[str, Any]:
    acting, me = request.acting, request.acting.me
    key = queries.key_of(request.headers.get("Authorization", ""))
    return {
        **{name: getattr(me, name) for name in ("first_name", "last_name", "email", "language", "time_zone")},
        "acting": {
            "role": "client" if acting.account else "freelancer",
            "account_id": acting.account.pk if acting.account else None,
            "account_name": acting.account.name if acting.account else None,
        },
        "scopes": key.scopes if key else [],
        "profile": acting.profile.public_id if acting.profile else None,
        "ends_at": me.deleted_from,
    }


@router.post("/me/photo", response=MeOut, summary="Give me a photo")
def set_photo(request: Request, photo: File[UploadedFile]) -> Any:
    """Give the key's owner a photo, which is cut square; what else the file told is left out."""
    request.acting.person = actions.set_photo(by=request.acting.me, upload=photo)
    return _me(request)


@router.delete("/me/photo", response=MeOut, summary="Take my photo away")
def remove_photo(request: Request) -> Any:
    """Take the photo away; without one a face is drawn from the name."""
    request.acting.person = actions.remove_photo(by=request.acting.me)
    return _me(request)


@router.get("/refusals", response=list[RefusalOut], summary="Clients that I refused")
def list_refusals(request: Request) -> Any:
    """The clients from whom one wants no more invitations; they are not told (INV-14)."""
    rows = queries.refusals_of(request.acting)
    return [{"id": pk, "client": client, "since": since} for pk, client, since in rows]


@router.delete("/refusals/{refusal_id}", response={204: None}, summary="Let a client invite me again")
def take_refusal_back(request: Request, refusal_id: Id) -> Any:
    """Take invitations from a client again; one that is not there is no matter."""
    actions.take_refusal_back(by=request.acting.me, refusal_id=refusal_id)
    return Status(204, None)
