"""Everything can be reached and left with the keyboard alone."""

import pytest

FOCUSED = "document.activeElement"


def focused(visitor, what="innerText"):
    """Return something of the element that has the focus."""
    return visitor.page.evaluate(f"(document.activeElement.{what} || '').trim()")


def tab_to(visitor, words, most=40):
    """Press Tab until an element of these words has the focus, and count."""
    for count in range(1, most + 1):
        visitor.page.keyboard.press("Tab")
        if words in focused(visitor):
            return count
    raise AssertionError(f"“{words}” was not reached in {most} steps")


def test_the_skip_link_comes_first_and_leads_to_the_content(visit):
    visitor = visit(None)
    visitor.go("/")
    visitor.page.keyboard.press("Tab")
    assert focused(visitor) == "Skip to the content"
    assert visitor.page.get_by_role("link", name="Skip to the content").bounding_box()["y"] >= 0
    visitor.page.keyboard.press("Enter")
    assert focused(visitor, "id") == "content"


@pytest.mark.parametrize(
    ("path", "words", "most"),
    [("/jobs/", "Search", 12), ("/freelancers/", "Search", 12), ("/accounts/login/", "Sign in", 12)],
)
def test_the_main_act_of_a_page_is_a_few_steps_away(visit, path, words, most):
    visitor = visit(None)
    visitor.go(path)
    visitor.page.evaluate("document.getElementById('content').focus()")
    tab_to(visitor, words, most)


def test_an_invitation_is_declined_with_keys_alone(visit):
    visitor = visit("ibrahim")
    visitor.go("/")
    visitor.page.locator("a[href*='/invitations/']").first.focus()
    visitor.page.keyboard.press("Enter")
    visitor.reads("Do you want this work?")
    tab_to(visitor, "Decline")
    visitor.page.keyboard.press("Enter")
    visitor.page.wait_for_url("**/decline/")
    for _ in range(40):
        visitor.page.keyboard.press("Tab")
        if focused(visitor, "name") == "reason":
            break
    visitor.page.keyboard.press("ArrowDown")
    tab_to(visitor, "Decline")
    visitor.page.keyboard.press("Enter")
    visitor.reads("You declined")
    assert visitor.troubles == []


def test_what_is_wrong_takes_the_focus_and_leads_to_the_field(visit):
    visitor = visit("alice")
    visitor.go("/jobs/new/")
    visitor.press("Post job")
    visitor.reads("Describe the work.")
    summary = visitor.page.evaluate(f"{FOCUSED}.getAttribute('role') || {FOCUSED}.className")
    assert "alert" in summary or "error" in summary
    visitor.page.keyboard.press("Tab")
    assert focused(visitor, "tagName") == "A"
    visitor.page.keyboard.press("Enter")
    assert focused(visitor, "tagName") in {"INPUT", "TEXTAREA", "SELECT"}


def test_a_dialog_holds_the_focus_closes_with_escape_and_gives_it_back(visit):
    visitor = visit("dora")
    visitor.go("/ui/")
    opener = visitor.page.locator("[data-dialog]").first
    opener.focus()
    visitor.page.keyboard.press("Enter")
    dialog = visitor.page.locator("dialog[open]")
    dialog.first.wait_for()
    assert visitor.page.evaluate(f"!!{FOCUSED}.closest('dialog')")
    visitor.look("dialog")
    visitor.page.keyboard.press("Escape")
    dialog.first.wait_for(state="detached")
    assert opener.evaluate("element => element === document.activeElement")
    assert visitor.troubles == []


def test_the_account_menu_opens_and_closes_with_keys(visit):
    visitor = visit("bob")
    visitor.go("/")
    visitor.page.locator("summary.account-menu__face").focus()
    visitor.page.keyboard.press("Enter")
    visitor.reads("Sign out")
    visitor.look("account-menu")
    visitor.page.keyboard.press("Escape")
    assert visitor.page.get_by_role("button", name="Sign out").count() == 0
    assert focused(visitor, "tagName") == "SUMMARY"
