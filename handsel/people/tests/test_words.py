"""Skills and categories in the operator's hands."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handsel.events.models import AuditEntry
from handsel.events.testing import deliver_all, last_event, told_nothing
from handsel.index.models import Document
from handsel.jobs.testing import a_job
from handsel.kit.refused import Refused
from handsel.people import actions, queries
from handsel.people.models import Category, FreelancerProfile, Skill, SkillAlias
from handsel.people.queries.words import links_of
from handsel.people.testing import a_category, a_client, a_freelancer, a_skill, a_specialized, an_operator
from handsel.people.values import ProfileValues

pytestmark = pytest.mark.django_db


def refused(act, code: str) -> None:
    """Check that an act is refused with a code, and that it changed and told nothing."""
    since = last_event()
    before = list(Skill.objects.order_by("pk").values()), list(SkillAlias.objects.order_by("pk").values())
    with pytest.raises(Refused) as no:
        act()
    assert no.value.code == code
    assert (
        list(Skill.objects.order_by("pk").values()),
        list(SkillAlias.objects.order_by("pk").values()),
    ) == before
    assert told_nothing(since)


def tags(kind: str, key: int) -> set[str]:
    return {tag for tag in Document.objects.get(kind=kind, key=str(key)).tags if tag.startswith("skill:")}


@pytest.mark.rule("ADM-14")
def test_an_operator_adds_renames_and_removes_a_skill(dora):
    field, other = a_category("Design"), a_category("Crafts")
    skill = actions.add_word(by=dora, sort="skills", name="  Posters ", category_id=field.pk)
    assert (skill.slug, skill.name, skill.category) == ("posters", "Posters", field)
    skill = actions.rename_word(
        by=dora, sort="skills", word_id=skill.pk, name="Poster design", category_id=other.pk
    )
    assert (skill.slug, skill.category) == ("posters", other)
    assert queries.word_named(Skill, "posters") == queries.word_named(Skill, "POSTER DESIGN") == skill
    actions.remove_word(by=dora, sort="skills", word_id=skill.pk)
    assert not Skill.objects.exists()
    acts = AuditEntry.objects.filter(by_id=str(dora.pk)).order_by("pk").values_list("act", flat=True)
    assert list(acts) == ["word_added", "word_renamed", "word_removed"]


@pytest.mark.rule("ADM-14")
def test_a_skill_is_found_under_its_other_names(dora, bob):
    script = a_skill("JavaScript")
    actions.add_alias(by=dora, sort="skills", word_id=script.pk, name="ECMAScript")
    assert actions.add_skill(by=bob, name="ecmascript") == script
    assert actions.list_skill(name="ECMAScript", category=script.category) == script
    deliver_all()
    profile = FreelancerProfile.objects.get(person=bob)
    assert "ecmascript" in str(Document.objects.get(kind="profile", key=str(profile.pk)).words)
    alias = script.aliases.get()
    actions.remove_alias(by=dora, sort="skills", word_id=script.pk, alias_id=alias.pk)
    assert queries.word_named(Skill, "ECMAScript") is None
    deliver_all()
    assert "ecmascript" not in str(Document.objects.get(kind="profile", key=str(profile.pk)).words)


@pytest.mark.rule("ADM-14")
def test_only_operators_change_words_and_each_name_is_given_once(dora, bob):
    excel, books = a_skill("Excel"), a_skill("Books")
    actions.add_alias(by=dora, sort="skills", word_id=excel.pk, name="Spreadsheets")
    field = excel.category_id
    refused(lambda: actions.add_word(by=bob, sort="skills", name="New", category_id=field), "forbidden")
    refused(
        lambda: actions.merge_words(by=bob, sort="skills", word_id=excel.pk, into_id=books.pk), "forbidden"
    )
    for name in ("excel", "Spreadsheets"):
        refused(
            lambda name=name: actions.add_word(by=dora, sort="skills", name=name, category_id=field),
            "word_taken",
        )
        refused(
            lambda name=name: actions.add_alias(by=dora, sort="skills", word_id=books.pk, name=name),
            "word_taken",
        )
    refused(lambda: actions.add_word(by=dora, sort="skills", name="\x00 !", category_id=field), "invalid")
    refused(lambda: actions.add_word(by=dora, sort="skills", name="x" * 81, category_id=field), "too_long")
    refused(lambda: actions.add_word(by=dora, sort="skills", name="Fine", category_id=0), "invalid")
    refused(
        lambda: actions.merge_words(by=dora, sort="skills", word_id=excel.pk, into_id=excel.pk), "same_word"
    )
    refused(lambda: actions.merge_words(by=dora, sort="skills", word_id=excel.pk, into_id=0), "word_gone")


@pytest.mark.rule("ADM-14")
def test_what_is_in_use_is_not_deleted(dora, bob):
    skill = a_skill("Excel")
    actions.add_skill(by=bob, name="Excel")
    refused(lambda: actions.remove_word(by=dora, sort="skills", word_id=skill.pk), "word_used")
    with pytest.raises(Refused) as no:
        actions.remove_word(by=dora, sort="categories", word_id=skill.category_id)
    assert no.value.code == "word_used"
    assert Category.objects.filter(pk=skill.category_id).exists()


@pytest.mark.rule("ADM-14")
def test_a_merge_keeps_every_link_and_the_old_slug(dora, bob, charlie, alice, account):
    old, new = a_skill("Book-keeping"), a_skill("Bookkeeping")
    for person, names in ((bob, ["Book-keeping"]), (charlie, ["Book-keeping", "Bookkeeping"])):
        for name in names:
            actions.add_skill(by=person, name=name)
    job = a_job(by=alice, account=account, skills=[old])
    actions.merge_words(by=dora, sort="skills", word_id=old.pk, into_id=new.pk)
    deliver_all()
    for person in (bob, charlie):
        profile = FreelancerProfile.objects.get(person=person)
        assert list(profile.skills.all()) == [new]
        assert tags("profile", profile.pk) == {"skill:bookkeeping"}
    assert list(job.skills.all()) == [new]
    assert tags("job", job.pk) == {"skill:bookkeeping"}
    assert queries.current_slugs(Skill, ["book-keeping", "bookkeeping", "other"]) == ("bookkeeping", "other")
    assert queries.current_words(["x"], ["book-keeping"]) == (("x",), ("bookkeeping",))


@pytest.mark.rule("ADM-14")
def test_a_category_is_merged_with_its_skills_profiles_and_jobs(dora, bob, alice, account):
    old, new = a_category("Accounts"), a_category("Accounting")
    skill = a_skill("Ledgers", "Accounts")
    actions.edit_profile(by=bob, values=ProfileValues(title="Clerk", category="accounts"))
    job = a_job(by=alice, account=account, category=old)
    actions.merge_words(by=dora, sort="categories", word_id=old.pk, into_id=new.pk)
    deliver_all()
    assert FreelancerProfile.objects.get(person=bob).category == new
    job.refresh_from_db()
    skill.refresh_from_db()
    assert (job.category, skill.category) == (new, new)
    assert "category:accounting" in Document.objects.get(kind="job", key=str(job.pk)).tags
    assert (
        actions.edit_profile(by=bob, values=ProfileValues(title="Clerk", category="accounts")).category == new
    )


def test_every_relation_to_a_word_is_one_that_a_merge_moves():
    names = {link.related_model._meta.model_name for link in links_of(Skill)}
    assert names >= {"freelancerprofile", "specializedprofile", "job"}
    names = {link.related_model._meta.model_name for link in links_of(Category)}
    assert names >= {"freelancerprofile", "specializedprofile", "job", "skill"}
    for model in (Skill, Category):
        assert all(link.many_to_many or link.one_to_many for link in links_of(model))
        counted = queries.words_like("skills" if model is Skill else "categories")
        assert list(counted) == []


@pytest.mark.rule("ADM-14")
def test_a_merge_keeps_the_skills_of_specialized_profiles(dora, bob):
    old, new = a_skill("Book-keeping"), a_skill("Bookkeeping")
    special = a_specialized(FreelancerProfile.objects.get(person=bob))
    special.skills.set([old])
    actions.merge_words(by=dora, sort="skills", word_id=old.pk, into_id=new.pk)
    deliver_all()
    assert list(special.skills.all()) == [new]
    assert "skill:bookkeeping" in tags("profile", special.profile_id)


NAMES = ["Ada", "Books", "Cash", "Dyes", "Eels", "Fish"]
having = st.lists(st.sets(st.sampled_from(NAMES), max_size=4), min_size=1, max_size=3)
merges = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=6)


@pytest.mark.rule("ADM-14")
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(people=having, jobs=having, steps=merges)
def test_after_any_merges_nobody_lost_a_skill(db, people, jobs, steps):
    dora = an_operator()
    words = {name: a_skill(name) for name in NAMES}
    profiles = [a_freelancer().person for _ in people]
    for person, names in zip(profiles, people, strict=True):
        for name in sorted(names):
            actions.add_skill(by=person, name=name)
    account = a_client()
    owner = account.seats.get().person
    posted = [
        a_job(by=owner, account=account, skills=[words[name] for name in sorted(names)]) for names in jobs
    ]
    became = {name: name for name in NAMES}
    for one, other in steps:
        source, target = became[one], became[other]
        if source != target:
            actions.merge_words(by=dora, sort="skills", word_id=words[source].pk, into_id=words[target].pk)
            became = {name: target if now == source else now for name, now in became.items()}
    wanted = [{became[name] for name in names} for names in [*people, *jobs]]
    held = [FreelancerProfile.objects.get(person=person) for person in profiles] + posted
    assert [set(each.skills.values_list("name", flat=True)) for each in held] == wanted
    for name, now in became.items():
        assert queries.word_named(Skill, name).name == now
    for each in held:
        each.skills.clear()
    Skill.objects.all().delete()
