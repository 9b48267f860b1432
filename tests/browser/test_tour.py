"""The tour of the README, step by step, in a real browser; it also makes the tour's pictures."""

import pytest

JOB = "Bookkeeping and a stock sheet for a furniture workshop"
WHY = "Charlie and I met at a conference for small-shop accountants. Stock sheets are what he does best."
LETTER = (
    "Thank you for the invitation, and thanks to Bob for thinking of me. I have brought the stock lists of "
    "two carpenters together and kept their books for four years. I would start with the bank since January, "
    "then count the timber with you once."
)


@pytest.fixture
def bob(visit):
    return visit("bob")


@pytest.fixture
def charlie(visit):
    return visit("charlie")


@pytest.fixture
def alice(visit):
    return visit("alice")


@pytest.mark.timeout(300)
def test_alice_invites_bob_bob_refers_charlie_and_charlie_gets_the_work(bob, charlie, alice):
    charlies_address = address_of(charlie)
    bob_reads_the_invitation(bob)
    bob_declines_and_refers(bob, charlies_address)
    charlie_accepts(charlie)
    alice_reads_who_came_by_whom(alice)
    both_talk_in_the_room(alice, charlie)
    bob_sees_what_became_of_it(bob)
    alice_makes_an_offer(alice)
    charlie_accepts_the_offer(charlie)
    charlie_writes_hours_down(charlie)
    bob_reads_what_moved_his_score(bob)
    alice_ends_and_reviews(alice, charlie.page.url.split("/contracts/")[1].split("/")[0])
    alice_reads_what_others_said_of_bob(alice, bob)
    assert bob.troubles == charlie.troubles == alice.troubles == []


def address_of(freelancer):
    """Copy the address of one's profile, as somebody does who sends it to a friend."""
    freelancer.go("/")
    profile = freelancer.page.locator("a[href*='/freelancers/']").first.get_attribute("href")
    return f"{freelancer.address}{profile}"


def bob_reads_the_invitation(bob):
    bob.go("/")
    invitation_on_home(bob)
    bob.reads("Do you want this work?")
    bob.reads("Hello Bob, I read about the stock workbook")
    assert bob.page.get_by_text("Atelier Martin").count() == 0
    picture(bob, "tour-1-invitation")


def invitation_on_home(freelancer):
    """Open the invitation that the home page shows."""
    freelancer.page.locator("a[href*='/invitations/']", has_text=JOB).first.click()
    freelancer.settle()


def bob_declines_and_refers(bob, address):
    bob.press("Decline and refer")
    bob.page.get_by_label("Too busy").check()
    bob.page.get_by_label("Profile address or e-mail").fill(address)
    bob.page.get_by_label("Why them? A message to the client").fill(WHY)
    picture(bob, "tour-2-refer", top=".decline__refer")
    bob.press("Decline and refer")
    bob.reads("You declined, and Charlie O. gets the invitation now.")


def charlie_accepts(charlie):
    charlie.go("/")
    invitation_on_home(charlie)
    charlie.reads("Bob R. was invited first and thinks you'd be a good fit.")
    assert charlie.page.get_by_text(WHY).count() == 0
    picture(charlie, "tour-3-referred")
    charlie.press("Accept and propose")
    charlie.page.get_by_label("Your hourly rate").fill("24")
    charlie.page.get_by_label("Cover letter").fill(LETTER)
    questions = charlie.page.locator("[name^=answer-]")
    assert questions.count() == 2
    questions.nth(0).fill("One for a boat builder in Tema, one for a joiner in Kumasi; both still use them.")
    questions.nth(1).fill("As a debt to the customer until the piece is delivered.")
    charlie.look("accept")
    charlie.press("Accept and send proposal")
    charlie.reads("You accepted")


def alice_reads_who_came_by_whom(alice):
    alice.go("/")
    job = alice.page.locator("a[href*='/jobs/']", has_text=JOB).first.get_attribute("href")
    alice.go(f"/jobs/{job.split('/')[2]}/candidates/?only=referred")
    alice.reads("Referred by Bob R.")
    alice.reads("Charlie Osei")
    picture(alice, "tour-4-candidates")


def both_talk_in_the_room(alice, charlie):
    charlie.press("Open the conversation")
    alice.go("/rooms/")
    alice.page.locator("a.room-line", has_text="Charlie Osei").first.click()
    alice.settle()
    say(alice, "Good day Charlie, and welcome. Could you begin on Monday with the bank?")
    charlie.reads("Could you begin on Monday with the bank?")
    say(charlie, "Monday is good. Please ask Erin to scan January for me.")
    alice.reads("Please ask Erin to scan January for me.")
    picture(alice, "tour-5-room")


def say(visitor, words):
    visitor.page.locator("textarea[name=body]").fill(words)
    visitor.page.get_by_role("button", name="Send", exact=True).click()
    visitor.reads(words)


def bob_sees_what_became_of_it(bob):
    bob.go("/proposals/?tab=referrals")
    bob.reads("They accepted and sent the client a proposal.")
    picture(bob, "tour-6-referrals")


def alice_makes_an_offer(alice):
    alice.go("/")
    job = alice.page.locator("a[href*='/jobs/']", has_text=JOB).first.get_attribute("href")
    alice.go(f"/jobs/{job.split('/')[2]}/candidates/?only=referred")
    alice.press("Make an offer")
    alice.page.get_by_label("What the work is").fill(
        "The stock sheet first, then the books, every Friday a note."
    )
    alice.press("Continue")
    alice.press("Send offer")
    alice.reads("Waiting for an answer")


def charlie_accepts_the_offer(charlie):
    charlie.go("/proposals/?tab=offers")
    charlie.page.locator("a[href*='/offers/']", has_text=JOB).first.click()
    charlie.settle()
    charlie.reads("By accepting you agree to the terms on this page")
    picture(charlie, "tour-7-offer")
    charlie.press("Accept offer")
    charlie.reads("The contract started")
    picture(charlie, "tour-8-contract")


def charlie_writes_hours_down(charlie):
    contract = charlie.page.url.rstrip("/").split("/")[-1]
    charlie.go(f"/contracts/{contract}/hours/")
    charlie.page.get_by_label("How long?").fill("2:30")
    charlie.page.get_by_label("What did you work on?").fill("Counted the timber, first half")
    charlie.press("Write down")
    charlie.reads("Counted the timber, first half")
    picture(charlie, "tour-9-hours")


def bob_reads_what_moved_his_score(bob):
    bob.go("/stats/")
    bob.reads("Job success")
    picture(bob, "tour-10-stats")


def alice_ends_and_reviews(alice, contract):
    alice.go(f"/contracts/{contract}/end/")
    alice.page.get_by_label("The work is done").check()
    alice.press("End contract")
    alice.go(f"/contracts/{contract}/review/")
    for criterion in ("skills", "quality", "availability", "deadlines", "communication", "cooperation"):
        alice.page.locator(f"[name={criterion}][value='5']").check(force=True)
    alice.page.get_by_label("In your words").fill(
        "The timber agrees with the books for the first time in years."
    )
    picture(alice, "tour-11-review")
    alice.press("Send the review")
    alice.reads("Nobody reads it before both are written")


def alice_reads_what_others_said_of_bob(alice, bob):
    alice.go(address_of(bob).removeprefix(alice.address))
    alice.reads("As always: before the day, without a question left open.")
    picture(alice, "tour-12-profile", top=".review")


def picture(visitor, name, *, top="body"):
    """Look at the page, then keep what one sees at once, from the element `top` down, as the picture."""
    visitor.look(name)
    visitor.page.locator(top).first.evaluate("element => element.scrollIntoView({block: 'nearest'})")
    visitor.page.screenshot(path=visitor.shots / f"{name}.png")
