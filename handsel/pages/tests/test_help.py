"""The help: the words of this instance, their other names, and the pages that explain more."""

import pytest
from django.urls import reverse
from django.utils import translation

from handsel.desk.actions import write_label
from handsel.kit.instance import LABELS
from handsel.pages.glossary import PAGES, TERMS

pytestmark = [pytest.mark.django_db, pytest.mark.rule("ADM-09")]
HELP = "/help/"


def terms(page):
    return [term.said for term, _more in page.context["help"].terms]


def pages(page):
    return [each.name for each in page.context["help"].pages]


def test_everybody_reads_what_the_words_mean_from_the_foot_of_every_page(browse, alice, bob, dora):
    for reader in (None, alice, bob, dora):
        client = browse(reader)
        assert f'href="{HELP}"' in client.get("/").content.decode() or client.get("/").status_code == 302
        page = client.get(HELP)
        assert page.status_code == 200
        assert len(terms(page)) == len(TERMS)
        for name in pages(page):
            assert client.get(reverse(name)).status_code == 200, name


def test_only_pages_that_the_reader_may_open_are_named(browse, alice, bob):
    assert pages(browse(None).get(HELP)) == ["invitations:help", "reputation:how", "desk:news"]
    assert "tips:writing" not in pages(browse(alice, "client").get(HELP))
    assert pages(browse(bob).get(HELP)) == [page.name for page in PAGES]
    assert reverse("tips:writing") not in browse(alice, "client").get(HELP).content.decode()


def test_a_label_is_found_by_what_this_instance_says_and_by_its_other_names(browse, dora):
    asked = browse(None)
    for words in ("active proposals", "ACTIVE CANDID", "candidacies"):
        assert terms(asked.get(HELP, {"q": words}))[0] == "Active proposals"
    page = asked.get(HELP, {"q": "invitations to apply"})
    assert terms(page)[0] == "Invitations to interview"
    assert "Elsewhere this is called: Invitations to apply" in page.content.decode()
    write_label(by=dora, key="active_proposals", texts={"en": "Running talks"})
    for words in ("running talks", "active proposals", "active candidacies"):
        assert terms(asked.get(HELP, {"q": words}))[0] == "Running talks"
    page = asked.get(HELP, {"q": "running"}).content.decode()
    assert "Elsewhere this is called: Active proposals, Active candidacies" in page


def test_names_come_before_what_is_only_mentioned_and_pages_are_found_by_their_terms(browse):
    page = browse(None).get(HELP, {"q": "score"})
    assert terms(page)[0] == "Job success score"
    assert pages(page) == ["reputation:how"]
    assert "reputation:how" in pages(browse(None).get(HELP, {"q": "badge"}))


def test_what_is_not_there_is_said_with_a_way_on(browse):
    for words in ("gearwheel", "\x00", "<script>alert(1)</script>", "x" * 5000, "\u202e"):
        page = browse(None).get(HELP, {"q": words})
        assert page.status_code == 200
        assert "<script>alert(1)" not in page.content.decode()
    page = browse(None).get(HELP, {"q": "gearwheel"}).content.decode()
    assert "Nothing here fits these words" in page
    assert f'href="{HELP}"' in page


def test_every_label_with_other_names_is_explained_and_every_page_exists():
    named = {term.name.key for term in TERMS if term.name in LABELS.values()}
    assert {key for key, label in LABELS.items() if label.aliases} <= named
    assert {term.more for term in TERMS if term.more} <= {page.name for page in PAGES}
    assert len({term.key for term in TERMS}) == len(TERMS)
    for page in PAGES:
        assert reverse(page.name)


def test_the_help_speaks_german(browse):
    page = browse(None).get(HELP, headers={"accept-language": "de"})
    assert "Angebot" in terms(page)
    assert "Vertrag" in terms(page)
    assert terms(browse(None).get(HELP, {"q": "vertrag"}, headers={"accept-language": "de"}))[0] == "Vertrag"


def test_a_term_is_not_said_again_among_its_other_names():
    with translation.override("de"):
        assert not [term.key for term in TERMS if term.said in term.also]
