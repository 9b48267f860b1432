"""Two strangers come, one to hire and one to work, and find each other."""

import re

import pytest

from handsel.invitations.models import Invitation
from handsel.jobs.models import Job
from handsel.people.models import Person
from tests.journeys.http import Window

PASSWORD = "meadow-lantern-42"


def sign_up(first: str, last: str, email: str) -> Window:
    """Make an account by the pages of the account library."""
    window = Window()
    window.go("/")
    window.follow("Create an account")
    window.press(
        "Make my account",
        {"first_name": first, "last_name": last, "email": email, "password1": PASSWORD},
    )
    window.reads(f"Welcome, {first}.")
    return window


def confirm(window, letter):
    """Follow the link of the letter and press its button."""
    link = re.search(r"https?://\S+/accounts/confirm-email/\S+", letter.text)
    assert link, letter.text
    window.go(link[0])
    form = next(form for form in window.shown.forms if "confirm-email" in form.action)
    window.press(form.buttons[0].text)


def open_account(post):
    """Alma signs up, confirms her address and opens a client account."""
    alma = sign_up("Alma", "Roux", "alma@example.test")
    confirm(alma, post("alma@example.test")[0])
    assert Person.objects.get(email="alma@example.test").emailaddress_set.get().verified
    alma.go("/welcome/")
    alma.press("Start as client")
    alma.press("Open the account", {"name": "Roux and Daughters", "city": "Lyon", "country": "FR"})
    return alma


def fill_profile(post):
    """Nina signs up, confirms her address and fills her profile."""
    nina = sign_up("Nina", "Berg", "nina@example.test")
    confirm(nina, post("nina@example.test")[0])
    nina.go("/welcome/")
    nina.press("Start as freelancer")
    nina.press(
        "Save",
        {"title": "Bookkeeper for workshops", "overview": "I keep books.", "city": "Oslo", "country": "NO"},
    )
    nina.go("/profile/edit/skills/")
    nina.press("Add the skill", {"skill": "excel"})
    return nina


@pytest.mark.rule("ACC-01", "ACC-02", "JOB-01", "SEARCH-01", "INV-01", "INV-03")
def test_a_client_and_a_freelancer_sign_up_find_each_other_and_one_invites(words_of_trade, post):
    alma = open_account(post)
    alma.go("/jobs/new/")
    alma.press(
        "Post job",
        {
            "title": "Bring a year of receipts in order",
            "description": "Three boxes of receipts wait for somebody patient.",
            "category": "bookkeeping",
            "experience": "intermediate",
            "budget_kind": "fixed",
            "budget": "900",
            "visibility": "public",
        },
    )
    job = Job.objects.get()
    assert job.is_open
    alma.reads("Bring a year of receipts in order")
    nina = fill_profile(post)
    alma.go("/freelancers/")
    alma.go("/freelancers/?q=excel")
    alma.reads("Nina B.", "Bookkeeper for workshops")
    alma.reads_nothing_of("Berg")
    alma.follow("Invite to job")
    alma.press("Send invitation", {"message": "Dear Nina, would you like to help us?"})
    assert Invitation.objects.get().job == job
    post("nina@example.test")
    nina.go("/")
    nina.reads("Bring a year of receipts in order")
    nina.go("/proposals/?tab=invitations")
    nina.reads("Bring a year of receipts in order", "A client in Lyon")
    nina.reads_nothing_of("Roux")


@pytest.mark.rule("ACC-01")
def test_signing_up_a_second_time_with_one_address_is_refused_and_keeps_what_was_typed(db, post):
    sign_up("Nina", "Berg", "nina@example.test")
    again = Window()
    again.go("/accounts/signup/")
    typed = {"first_name": "Nina", "last_name": "Again", "email": "NINA@example.test", "password1": PASSWORD}
    again.press("Make my account", typed)
    again.reads("There is already an account with this e-mail address.")
    assert again.shown.form_with("Make my account")[0].values("last_name") == ["Again"]
    assert Person.objects.count() == 1
