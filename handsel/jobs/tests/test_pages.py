"""The pages of jobs, as each persona sees them."""

from decimal import Decimal

import pytest
from django.urls import reverse

from handsel.config.testing import kept
from handsel.events import testing as events
from handsel.jobs import actions
from handsel.jobs.models import Job
from handsel.jobs.testing import DESCRIPTION, TITLE, a_draft, a_job
from handsel.kit import clock
from handsel.people import actions as people_actions
from handsel.people import testing as people

pytestmark = pytest.mark.django_db
FIND = "/jobs/"


def text(response):
    return " ".join(response.content.decode().split())


@pytest.fixture
@kept
def job(alice, account) -> Job:
    return a_job(by=alice, account=account, skills=["Excel", "Invoicing"])


@pytest.fixture
def client(browse, alice, account):
    return browse(alice, f"client:{account.pk}")


def form_data(**changes):
    category = people.a_category()
    return {
        "title": TITLE,
        "description": DESCRIPTION,
        "category": category.slug,
        "skills": [people.a_skill("Excel").slug],
        "experience": "entry",
        "size": "small",
        "duration": "lt1",
        "budget_kind": "fixed",
        "budget": "900",
        "visibility": "public",
        "do": "publish",
        **changes,
    }


# The job page


@pytest.mark.rule("JOB-07")
def test_skills_that_the_reader_has_are_highlighted(browse, job):
    reader = people.a_freelancer("Sam", "Hill", skills=["Excel"]).person
    page = text(browse(reader).get(job.get_absolute_url()))
    assert "Skills and Experience" in page
    assert page.count("chip--mine") == 1
    assert 'Excel<span class="visually-hidden"> (you have this skill)' in page


@pytest.mark.rule("JOB-08")
@pytest.mark.parametrize(
    ("number", "band"),
    [
        (0, "under 5"),
        (4, "under 5"),
        (5, "5 to 10"),
        (12, "10 to 15"),
        (19, "15 to 20"),
        (49, "20 to 50"),
        (50, "50 or more"),
    ],
)
def test_others_read_proposals_in_bands_and_the_client_the_number(browse, client, bob, job, number, band):
    actions.move_activity(job=job, proposals=number)
    assert band in text(browse(bob).get(job.get_absolute_url()))
    page = text(client.get(job.get_absolute_url()))
    assert band not in page
    assert f'<dd class="fact__value">{number}' in page


@pytest.mark.rule("JOB-08")
@pytest.mark.rule("JOB-10")
def test_the_activity_block_counts_all_invites_and_splits_them_for_the_client(browse, client, bob, job):
    actions.move_activity(job=job, invited_by_client=2, invited_by_referral=1, unanswered=1, interviewing=4)
    page = text(browse(bob).get(job.get_absolute_url()))
    for words in ("Activity on this job", "Interviewing", "Invites sent", "Unanswered invites"):
        assert words in page
    assert "By referral" not in page
    assert "Last viewed by client" not in page
    assert "By referral" in text(client.get(job.get_absolute_url()))


@pytest.mark.rule("JOB-08")
def test_the_last_view_of_the_client_is_shown_once_there_is_one(browse, alice, bob, job):
    actions.note_viewed(by=alice, job=job)
    assert "Last viewed by client" in text(browse(bob).get(job.get_absolute_url()))


@pytest.mark.rule("JOB-12")
def test_an_ended_job_stays_readable_with_the_reason(browse, alice, bob, job):
    actions.close_job(by=alice, job_id=job.pk, hired=False)
    response = browse(bob).get(job.get_absolute_url())
    assert response.status_code == 200
    page = text(response)
    assert "This job has ended" in page
    assert "The client closed the job without hiring." in page


@pytest.mark.rule("ACC-21")
def test_the_client_is_named_by_place_and_never_by_name(browse, bob, job):
    page = text(browse(bob).get(job.get_absolute_url()))
    assert "A client in Lyon" in page
    assert "Atelier Martin" not in page
    assert "Alice" not in page
    assert "France" in page


@pytest.mark.rule("JOB-02")
def test_a_draft_is_there_for_the_team_alone(browse, alice, erin, bob, account):
    draft = a_draft(by=alice, account=account)
    address = draft.get_absolute_url()
    assert browse(erin).get(address).status_code == 200
    assert browse(bob).get(address).status_code == 404
    assert browse(None).get(address).status_code == 404


@pytest.mark.rule("JOB-04")
def test_who_may_open_a_job_follows_its_visibility(browse, alice, bob, account):
    seen = {
        visibility: [
            browse(person)
            .get(a_job(by=alice, account=account, visibility=visibility).get_absolute_url())
            .status_code
            for person in (alice, bob, None)
        ]
        for visibility in ("public", "members", "invite_only")
    }
    assert seen == {"public": [200, 200, 200], "members": [200, 200, 404], "invite_only": [200, 404, 404]}


def test_a_script_in_a_job_is_shown_and_not_run(browse, alice, bob, account):
    job = a_job(by=alice, account=account, title="<script>x</script>", description="<script>y</script>" * 9)
    page = text(browse(bob).get(job.get_absolute_url()))
    assert "<script>x" not in page
    assert "<script>y" not in page


@pytest.mark.parametrize("address", ["/jobs/999999/", f"/jobs/{10**30}/", "/jobs/999999/edit/"])
def test_an_unknown_job_is_not_found(client, address):
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("value", ["x", "-1", "9" * 5000, "٣", "\x00"])
def test_a_senseless_invitation_in_the_address_is_left_out(browse, bob, job, value):
    assert browse(bob).get(job.get_absolute_url(), {"invitation": value}).status_code == 200


# Find work


def test_jobs_are_found_by_words_and_filters(browse, alice, bob, account):
    fixed = a_job(by=alice, account=account, title="Plumber for a bath", experience="expert")
    hourly = a_job(
        by=alice, account=account, title="Plumber for a kitchen", rate_min=Decimal(30), skills=["Pipes"]
    )
    other = a_job(by=alice, account=account, title="Painter")
    page = browse(bob)

    def titles(query):
        return [job.title for job, *_ in page.get(FIND, query).context["rows"]]

    assert sorted(titles({"q": "plumb"})) == [fixed.title, hourly.title]
    assert titles({"q": "plumber", "kind": "hourly"}) == [hourly.title]
    assert titles({"experience": "expert"}) == [fixed.title]
    assert titles({"skill": "pipes"}) == [hourly.title]
    assert titles({"q": "plumber", "category": "no-such"}) == []
    assert titles({"sort": "newest"})[0] == other.title


def test_filters_tell_how_many_jobs_each_would_leave(browse, alice, bob, account):
    a_job(by=alice, account=account)
    a_job(by=alice, account=account, rate_min=Decimal(30))
    facets = browse(bob).get(FIND, {"kind": "hourly"}).context["found"].facets
    assert [(option.value, option.count, option.chosen) for option in facets["kind"]] == [
        ("hourly", 1, True),
        ("fixed", 1, False),
    ]


@pytest.mark.rule("JOB-04")
def test_lists_show_each_reader_what_they_may_find(browse, alice, bob, account):
    for visibility in ("public", "members", "invite_only"):
        a_job(by=alice, account=account, visibility=visibility, title=f"A {visibility} job")
    shown = {
        name: sorted(job.title for job, *_ in browse(person).get(FIND).context["rows"])
        for name, person in (("bob", bob), ("nobody", None))
    }
    assert shown == {"bob": ["A members job", "A public job"], "nobody": ["A public job"]}


def test_a_job_that_ended_a_moment_ago_is_not_shown_though_the_index_still_has_it(browse, bob, job):
    Job.objects.filter(pk=job.pk).update(state="expired", ended_at=clock.now(), end_reason="expired")
    assert browse(bob).get(FIND).context["rows"] == []


def test_empty_lists_say_what_to_do(browse, bob):
    page = browse(bob)
    assert "No open jobs right now" in text(page.get(FIND))
    assert "No job fits that yet" in text(page.get(FIND, {"q": "zzz"}))


@pytest.mark.parametrize(
    "query",
    [
        {"q": "\x00"},
        {"q": "'"},
        {"page": "x"},
        {"page": "99"},
        {"kind": "x"},
        {"skill": "\x00"},
        {"sort": "x"},
    ],
)
def test_no_address_breaks_the_list(browse, bob, job, query):
    assert browse(bob).get(FIND, query).status_code == 200


def test_htmx_gets_the_results_alone(browse, bob, job):
    response = browse(bob).get(FIND, headers={"HX-Request": "true"})
    assert "<html" not in text(response)
    assert job.title in text(response)
    assert "HX-Request" in response["Vary"]


@pytest.mark.parametrize("amount", [3, 60])
def test_pages_take_at_most_fifteen_queries(
    browse, client, alice, bob, account, amount, django_assert_max_num_queries
):
    for number in range(amount):
        job = a_job(by=alice, account=account, title=f"Job {number}", skills=["Excel", f"Skill {number}"])
    freelancer = browse(bob)
    for browser, address in (
        (freelancer, FIND + "?q=job&skill=excel&kind=fixed&experience=intermediate"),
        (freelancer, job.get_absolute_url()),
        (client, job.get_absolute_url()),
        (client, reverse("jobs:mine")),
        (client, reverse("jobs:new")),
        (client, reverse("jobs:edit", args=[job.pk])),
    ):
        with django_assert_max_num_queries(15):
            assert browser.get(address).status_code == 200


# Writing jobs


@pytest.mark.rule("JOB-01")
def test_a_client_posts_a_job_with_the_form(client, account):
    data = form_data(question_1="Which programs?", question_3="When?", budget="1250.50")
    response = client.post("/jobs/new/", data)
    job = Job.objects.get()
    assert response["Location"] == job.get_absolute_url()
    assert (job.state, job.budget, job.account) == ("open", Decimal("1250.50"), account)
    assert [question.text for question in job.questions.order_by("position")] == ["Which programs?", "When?"]


@pytest.mark.rule("JOB-02")
def test_a_client_keeps_a_draft_and_publishes_it_later(client):
    client.post("/jobs/new/", form_data(do="draft"))
    draft = Job.objects.get()
    assert draft.is_draft
    client.post(f"/jobs/{draft.pk}/edit/", form_data(title="Better title"))
    draft.refresh_from_db()
    assert (draft.title, draft.state) == ("Better title", "open")


def test_a_draft_is_published_with_one_button(client, alice, account):
    draft = a_draft(by=alice, account=account)
    client.post(f"/jobs/{draft.pk}/publish/")
    draft.refresh_from_db()
    assert draft.is_open
    assert client.post(f"/jobs/{draft.pk}/publish/").status_code == 409


def test_sending_the_form_twice_makes_one_job(client):
    key = client.get("/jobs/new/").context["form"]["key"].value()
    for _ in range(2):
        client.post("/jobs/new/", form_data(key=key))
    assert Job.objects.count() == 1


@pytest.mark.rule("JOB-01")
@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("title", {"title": ""}),
        ("title", {"title": "x" * 101}),
        ("description", {"description": "Too short"}),
        ("description", {"description": "x" * 1_000_000}),
        ("description", {"description": "nul \x00 " * 20}),
        ("category", {"category": "no-such"}),
        ("skills", {"skills": ["no-such"]}),
        ("experience", {"experience": ""}),
        ("budget", {"budget": ""}),
        ("budget", {"budget": "lots"}),
        ("budget", {"budget": "NaN"}),
        ("budget", {"budget": "99999999999"}),
        ("rate_min", {"budget_kind": "hourly", "budget": ""}),
        ("rate_max", {"budget_kind": "hourly", "rate_min": "20", "rate_max": "10"}),
        ("visibility", {"visibility": "nobody"}),
        ("question_1", {"question_1": "x" * 201}),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_lost(client, field, changes):
    since = events.last_event()
    response = client.post("/jobs/new/", form_data(**{"question_2": "Kept?", **changes}))
    assert response.status_code == 422
    assert field in response.context["form"].errors
    assert "Kept?" in text(response)
    assert not Job.objects.exists()
    assert events.told_nothing(since)


def test_amounts_of_the_other_kind_of_budget_do_not_matter(client):
    client.post("/jobs/new/", form_data(rate_min="nonsense", rate_max="1"))
    assert Job.objects.get().rate_min is None
    hourly = form_data(budget_kind="hourly", budget="lots", rate_min="20", rate_max="30", title="By the hour")
    client.post("/jobs/new/", hourly)
    assert Job.objects.get(title="By the hour").budget is None


def test_emoji_and_right_to_left_text_are_welcome(client):
    client.post("/jobs/new/", form_data(title="🙂 שלום", description="مرحبا " * 20))
    assert Job.objects.get().title == "🙂 שלום"


def test_a_freelancer_is_led_to_the_right_place_to_post(browse, bob, alice, account):
    assert browse(bob).get("/jobs/new/")["Location"] == reverse("people:open_client")
    people_actions.become_freelancer(by=alice)
    assert browse(alice, "freelancer").get("/jobs/new/").status_code == 403


def test_other_peoples_jobs_cannot_be_touched(browse, bob, job):
    stranger = people.a_client("Zoe", "Quist", company="Quist")
    pages = browse(stranger.seats.get().person)
    for act in ("edit", "close", "delete", "publish"):
        assert pages.post(f"/jobs/{job.pk}/{act}/", form_data()).status_code == 404
        assert browse(bob).post(f"/jobs/{job.pk}/{act}/", form_data()).status_code == 404
    job.refresh_from_db()
    assert job.is_open


def test_an_open_job_is_edited(client, job):
    page = client.get(f"/jobs/{job.pk}/edit/")
    assert page.context["form"].initial["title"] == job.title
    client.post(f"/jobs/{job.pk}/edit/", form_data(do="", title="New title"))
    job.refresh_from_db()
    assert (job.title, job.state) == ("New title", "open")


@pytest.mark.rule("JOB-15")
def test_a_job_is_closed_with_a_choice(client, job):
    address = f"/jobs/{job.pk}/close/"
    assert "Close this job?" in text(client.get(address))
    assert client.post(address).status_code == 422
    job.refresh_from_db()
    assert job.is_open
    client.post(address, {"outcome": "hired"})
    job.refresh_from_db()
    assert (job.state, job.end_reason) == ("closed", "hired")
    assert client.post(address, {"outcome": "no_hire"}).status_code == 409
    assert client.get(f"/jobs/{job.pk}/edit/").status_code == 409


def test_a_draft_is_deleted_after_asking(client, alice, account):
    draft = a_draft(by=alice, account=account)
    assert client.get(f"/jobs/{draft.pk}/delete/").status_code == 200
    assert Job.objects.exists()
    client.post(f"/jobs/{draft.pk}/delete/")
    assert not Job.objects.exists()


def test_my_jobs_are_sorted_into_tabs_with_their_counters(client, alice, account, job):
    a_draft(by=alice, account=account, title="The draft")
    closed = a_job(by=alice, account=account, title="The ended one")
    actions.close_job(by=alice, job_id=closed.pk, hired=True)
    actions.move_activity(job=job, proposals=3)
    page = text(client.get("/jobs/mine/"))
    assert job.title in page
    assert "3 proposals" in page
    assert "The draft" in text(client.get("/jobs/mine/?tab=drafts"))
    ended = text(client.get("/jobs/mine/?tab=ended"))
    assert "The ended one" in ended
    assert "The client hired somebody." in ended
    assert client.get("/jobs/mine/?tab=x").status_code == 200


def test_empty_tabs_teach(client):
    assert "No open jobs" in text(client.get("/jobs/mine/"))
    assert "No drafts" in text(client.get("/jobs/mine/?tab=drafts"))
    assert "No job has ended yet" in text(client.get("/jobs/mine/?tab=ended"))


@pytest.mark.rule("JOB-15")
def test_the_client_reads_that_a_job_runs_out(client, job):
    with clock.turned(days=26):
        actions.warn_of_expiry()
    assert "runs out soon" in text(client.get(job.get_absolute_url()))


@pytest.mark.parametrize("address", ["/jobs/new/", "/jobs/mine/", "/jobs/1/edit/", "/jobs/1/close/"])
def test_nobody_is_asked_to_sign_in(browse, address):
    response = browse(None).get(address)
    assert response.status_code == 302
    assert "/accounts/login/" in response["Location"]
