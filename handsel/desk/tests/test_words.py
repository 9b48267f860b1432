"""The operator's pages of skills and categories."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from handsel.events.testing import deliver_all
from handsel.jobs.testing import a_job
from handsel.people import actions as people
from handsel.people.models import Skill
from handsel.people.testing import a_skill
from handsel.search.actions import save_search

pytestmark = pytest.mark.django_db
LIST = "category,skill,aliases\nDesign,Posters,Placards; Bills\nDesign,Logos,\n"


def text(response) -> str:
    return response.content.decode()


def sheet(content: str | bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(
        "skills.csv", content.encode() if isinstance(content, str) else content, "text/csv"
    )


@pytest.mark.rule("ADM-14")
def test_the_list_shows_uses_and_finds_by_other_names(browse, dora, bob, django_assert_max_num_queries):
    script = a_skill("JavaScript")
    people.add_alias(by=dora, sort="skills", word_id=script.pk, name="ECMAScript")
    people.add_skill(by=bob, name="JavaScript")
    a_skill("Baking")
    desk = browse(dora)
    with django_assert_max_num_queries(15):
        shown = text(desk.get(reverse("desk:words", args=["skills"]), {"q": "ecma"}))
    assert "JavaScript" in shown
    assert "ECMAScript" in shown
    assert "Baking" not in shown
    assert "1 profile" in text(desk.get(reverse("desk:word", args=["skills", script.pk])))


def test_nobody_else_has_a_desk(browse, bob, alice):
    skill = a_skill("Excel")
    for browser in (browse(bob), browse(alice, "client")):
        assert browser.get(reverse("desk:home")).status_code == 404
        assert browser.get(reverse("desk:words", args=["skills"])).status_code == 404
        assert browser.post(reverse("desk:remove_word", args=["skills", skill.pk])).status_code == 404
    assert Skill.objects.filter(pk=skill.pk).exists()


@pytest.mark.rule("ADM-14")
def test_an_operator_renames_merges_and_removes_at_the_page(browse, dora):
    one, two = a_skill("One"), a_skill("Two")
    desk = browse(dora)
    address = ["skills", one.pk]
    values = {"name": "First", "category": one.category_id}
    assert desk.post(reverse("desk:rename_word", args=address), values).status_code == 302
    assert desk.post(reverse("desk:add_alias", args=address), {"name": "Two"}).status_code == 422
    assert desk.post(reverse("desk:add_alias", args=address), {"name": "Uno"}).status_code == 302
    merged = desk.post(reverse("desk:merge_word", args=address), {"into": two.pk})
    assert merged["Location"] == reverse("desk:word", args=["skills", two.pk])
    assert set(two.aliases.values_list("name", flat=True)) == {"One", "First", "Uno"}
    assert desk.post(reverse("desk:remove_word", args=["skills", two.pk])).status_code == 302
    assert not Skill.objects.exists()


@pytest.mark.rule("ADM-14")
def test_a_list_is_looked_at_first_and_then_read(browse, dora):
    desk, address = browse(dora), reverse("desk:import_words")
    looked = text(desk.post(address, {"file": sheet(LIST)}))
    assert "Posters, Logos" in looked
    assert "Placards, Bills" in looked
    assert not Skill.objects.exists()
    assert desk.post(address, {"text": LIST, "sure": "True"}).status_code == 302
    assert set(Skill.objects.values_list("name", flat=True)) == {"Posters", "Logos"}
    again = text(desk.get(reverse("desk:export_words")))
    assert again.splitlines() == ["category,skill,aliases", "Design,Logos,", "Design,Posters,Placards; Bills"]
    assert desk.post(address, {"text": again, "sure": "True"}).status_code == 302
    assert Skill.objects.count() == 2


@pytest.mark.rule("ADM-14")
@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("a,b\n1,2\n", "columns category and skill"),
        ("category,skill\nDesign,\n", "Line 2"),
        ("category,skill,aliases\nDesign,Posters,\nDesign,Logos,posters\n", "Line 3"),
        (f"category,skill\nDesign,{'x' * 81}\n", "too long"),
        (b"category,skill\n\xff\xfe,x\n", "UTF-8"),
        ("", "Choose a file"),
    ],
)
def test_a_list_with_mistakes_says_the_lines_and_changes_nothing(browse, dora, content, words):
    answer = browse(dora).post(reverse("desk:import_words"), {"file": sheet(content), "sure": "True"})
    assert answer.status_code == 422
    assert words in text(answer) or "submitted file is empty" in text(answer)
    assert not Skill.objects.exists()


@pytest.mark.rule("ADM-14")
def test_addresses_and_saved_searches_with_the_old_slug_go_on_working(browse, dora, bob, alice, account):
    old, new = a_skill("Book-keeping"), a_skill("Bookkeeping")
    a_job(by=alice, account=account, title="Keep our books", skills=[old])
    search = save_search(by=bob, name="Books", query="skill=book-keeping")
    people.merge_words(by=dora, sort="skills", word_id=old.pk, into_id=new.pk)
    deliver_all()
    assert "Keep our books" in text(browse(bob).get(f"{reverse('jobs:find')}?{search.query}"))
