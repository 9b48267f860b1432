"""Everything works in a browser that runs no script at all."""

import pytest

pytestmark = pytest.mark.timeout(180)
LETTER = "I have done this for a clinic before, on old phones and with no signal for a day at a time."


def opened_invitation(visitor):
    """Open the invitation that waits on the home page."""
    visitor.go("/")
    visitor.page.locator("a[href*='/invitations/']").first.click()
    visitor.reads("Do you want this work?")


def test_a_client_finds_somebody_and_invites(visit):
    visitor = visit("alice", script=False)
    visitor.go("/freelancers/")
    visitor.page.locator("main input[name=q]").fill("translation")
    visitor.page.locator("main form[role=search] button").first.click()
    visitor.page.get_by_role("link", name="Invite to job").first.click()
    visitor.page.get_by_label("Message").fill("Your words read well. Would you look at ours?")
    visitor.press("Send invitation")
    visitor.reads("Invited")


def test_somebody_accepts_with_milestones_whose_rows_the_server_adds(visit):
    visitor = visit("dmitri", script=False)
    opened_invitation(visitor)
    visitor.press("Accept and propose")
    visitor.page.get_by_label("By milestone").check()
    page = visitor.page
    for number, (text, price) in enumerate([("A sketch of each screen", "300"), ("A first version", "900")]):
        page.locator(f"[name=milestones-{number}-text]").fill(text)
        page.locator(f"[name=milestones-{number}-price]").fill(price)
        visitor.press("Add a milestone")
        assert page.locator(f"[name=milestones-{number}-text]").input_value() == text
    visitor.reads("$1,200")
    page.get_by_label("Cover letter").fill(LETTER)
    visitor.press("Show the beginning")
    for answer in page.locator("[name^=answer-]").all():
        answer.fill("Yes, twice.")
    visitor.press("Accept and send proposal")
    visitor.reads("You accepted")
    visitor.press("Open the conversation")
    page.locator("textarea[name=body]").fill("Thank you for asking me.")
    visitor.press("Send")
    visitor.reads("Thank you for asking me.")


def test_somebody_declines_and_refers_by_searching(visit):
    visitor = visit("rashid", script=False)
    opened_invitation(visitor)
    visitor.press("Decline and refer")
    visitor.page.get_by_label("Not a fit for my skills").check()
    visitor.press("Search freelancers")
    visitor.page.locator("main input[name=q]").fill("layout")
    visitor.press("Search")
    visitor.page.get_by_role("link", name="Choose ").first.click()
    assert visitor.page.get_by_label("Not a fit for my skills").is_checked()
    visitor.press("Decline and refer")
    visitor.reads("You declined")


def test_a_profile_is_edited(visit):
    visitor = visit("rashid", script=False)
    visitor.go("/profile/edit/")
    visitor.page.get_by_label("Title").fill("Book layout for families and small presses")
    visitor.press("Save")
    visitor.go("/profile/edit/skills/")
    choice = visitor.page.locator("main select[name=skill]")
    choice.select_option(choice.locator("option").nth(1).get_attribute("value"))
    visitor.press("Add the skill")
    visitor.go("/profile/edit/")
    assert visitor.page.get_by_label("Title").input_value() == "Book layout for families and small presses"


def test_a_mistake_is_told_at_the_field_and_the_rest_stays(visit):
    visitor = visit("alice", script=False)
    visitor.go("/jobs/new/")
    visitor.page.get_by_label("Title", exact=True).fill("A table")
    visitor.press("Post job")
    visitor.reads("Describe the work.")
    assert visitor.page.get_by_label("Title", exact=True).input_value() == "A table"
