"""Banners, labels and the settings of the instance."""

from datetime import timedelta

import pytest
from django.core.cache import caches
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from handsel.desk import actions, queries
from handsel.desk.models import Banner, ClosedBanner, Instance, LabelText
from handsel.desk.queries import memory
from handsel.events.models import AuditEntry
from handsel.invitations.testing import accepted, an_invitation
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.kit.instance import LABELS
from handsel.kit.refused import Refused
from handsel.kit.tags.figures import money
from handsel.kit.widgets import MoneyInput
from handsel.messaging import actions as messaging
from handsel.people import testing as people
from handsel.people.models import FreelancerProfile
from handsel.policy.numbers import MESSAGE_MAX, NEWCOMER_SHARE

pytestmark = pytest.mark.django_db


def text(response) -> str:
    return response.content.decode()


def refused(act, code: str) -> None:
    """Check that an act is refused with a code, and that nothing changed."""
    models = (Banner, LabelText, Instance, AuditEntry)
    before = [list(model.objects.values()) for model in models]
    with pytest.raises(Refused) as no:
        act()
    assert no.value.code == code
    assert [list(model.objects.values()) for model in models] == before


def put_up(by, words="We move house on Sunday.", **more):
    return actions.put_up_banner(by=by, text=words, **more)


def settings_of(by, **more):
    values = {"currency": "EUR", "cycle_time_zone": "Europe/Berlin", "message_max": 600, **more}
    return actions.set_instance(by=by, **values)


@pytest.mark.rule("ADM-05")
@pytest.mark.parametrize(
    ("who", "seen_by"),
    [
        ("everybody", {"visitor", "freelancer", "client", "operator"}),
        ("visitor", {"visitor"}),
        ("freelancer", {"freelancer"}),
        ("client", {"client"}),
        ("operator", {"operator"}),
    ],
)
def test_a_banner_is_shown_to_its_audience_alone(browse, bob, alice, dora, who, seen_by):
    put_up(dora, who=who)
    readers = {
        "visitor": browse(None),
        "freelancer": browse(bob),
        "client": browse(alice, "client"),
        "operator": browse(dora),
    }
    seen = {name for name, reader in readers.items() if "We move house" in text(reader.get("/"))}
    assert seen == seen_by


@pytest.mark.rule("ADM-05")
def test_a_banner_for_a_country_is_for_people_who_are_there(browse, bob, charlie, dora):
    put_up(dora, country="PH")
    assert "We move house" in text(browse(bob).get("/"))
    assert "We move house" not in text(browse(charlie).get("/"))
    assert "We move house" not in text(browse(None).get("/"))


@pytest.mark.rule("ADM-05")
def test_a_banner_is_shown_in_its_time_only(browse, dora, time_machine):
    now = clock.now()
    put_up(dora, starts_at=now + timedelta(hours=1), ends_at=now + timedelta(hours=2))
    visitor = browse(None)
    for hours, shown in ((0, False), (1.5, True), (2, False)):
        time_machine.move_to(now + timedelta(hours=hours), tick=False)
        assert ("We move house" in text(visitor.get("/"))) is shown


@pytest.mark.rule("ADM-05")
def test_banners_cost_no_query_on_the_second_page(browse, bob, dora, django_assert_num_queries):
    reader = browse(bob)
    reader.get("/jobs/")
    with CaptureQueriesContext(connection) as without:
        reader.get("/jobs/")
    many = len(without)
    put_up(dora)
    reader.get("/jobs/")
    with django_assert_num_queries(many):
        assert "We move house" in text(reader.get("/jobs/"))


@pytest.mark.rule("ADM-05")
def test_whoever_closes_a_banner_does_not_see_it_again(browse, bob, dora):
    banner = put_up(dora)
    close = reverse("desk:close_banner", args=[banner.pk])
    for reader in (browse(bob), browse(None)):
        assert reader.post(close, {"next": "//elsewhere.example"})["Location"] == "/"
        assert reader.post(close, {"next": "/jobs/"})["Location"] == "/jobs/"
        assert "We move house" not in text(reader.get("/"))
    assert ClosedBanner.objects.get().person == bob
    assert "We move house" not in text(browse(bob).get("/"))
    assert "We move house" in text(browse(None).get("/"))
    assert browse(bob).post(reverse("desk:close_banner", args=[0])).status_code == 302


@pytest.mark.rule("ADM-05")
def test_a_banner_says_something_and_ends_after_it_starts(bob, dora):
    now = clock.now()
    refused(lambda: put_up(bob), "forbidden")
    refused(lambda: put_up(dora, " "), "invalid")
    refused(lambda: put_up(dora, "x" * 501), "too_long")
    refused(lambda: put_up(dora, who="nobody"), "invalid")
    refused(lambda: put_up(dora, country="XX"), "invalid")
    refused(lambda: put_up(dora, starts_at=now, ends_at=now), "invalid")
    refused(lambda: put_up(dora, link_url="javascript:alert(1)", link_text="Look"), "invalid")
    refused(lambda: put_up(dora, link_url="//elsewhere.example", link_text="Look"), "invalid")
    refused(lambda: put_up(dora, link_url="/jobs/"), "invalid")
    banner = put_up(dora, link_url="/jobs/", link_text="Look")
    with pytest.raises(IntegrityError), transaction.atomic():
        Banner.objects.filter(pk=banner.pk).update(ends_at=banner.starts_at)
    refused(lambda: actions.take_banner_down(by=bob, banner_id=banner.pk), "forbidden")
    actions.take_banner_down(by=dora, banner_id=banner.pk)
    actions.take_banner_down(by=dora, banner_id=banner.pk)
    acts = AuditEntry.objects.order_by("pk").values_list("act", flat=True)
    assert list(acts) == ["banner_put_up", "banner_taken_down"]


@pytest.mark.rule("ADM-05")
def test_the_page_shows_a_banner_before_it_is_put_up(browse, dora):
    desk, address = browse(dora), reverse("desk:banners")
    values = {"text": "Hello <b>there</b>", "icon": "good", "who": "client"}
    looked = text(desk.post(address, {**values, "preview": "1"}))
    assert "Hello &lt;b&gt;there&lt;/b&gt;" in looked
    assert not Banner.objects.exists()
    assert desk.post(address, {**values, "link_url": "/x/"}).status_code == 422
    assert desk.post(address, values).status_code == 302
    banner = Banner.objects.get()
    assert desk.post(reverse("desk:remove_banner", args=[banner.pk])).status_code == 302
    assert not Banner.objects.exists()


@pytest.mark.rule("ADM-09")
def test_the_operator_names_the_place_and_writes_the_home_page(browse, dora, bob):
    for key, words in (("brand", "Ferry Work"), ("home_title", "Ship <it>"), ("about", "We are three.")):
        desk = browse(dora)
        assert desk.post(reverse("desk:write_label", args=[key]), {"en": words}).status_code == 302
    home = text(browse(None).get("/"))
    assert "Ferry Work" in home
    assert "Ship &lt;it&gt;" in home
    assert "We are three." in home
    desk.post(reverse("desk:write_label", args=["brand"]), {"en": " "})
    assert "Ferry Work" not in text(browse(None).get("/"))
    assert LABELS["brand"].said == "Handsel"
    assert "Ship &lt;it&gt;" in text(desk.get(reverse("desk:labels")))


@pytest.mark.rule("ADM-09")
def test_labels_have_a_text_for_each_language(browse, bob, dora):
    actions.write_label(
        by=dora, key="invitations_to_interview", texts={"en": "Candidacies", "de": "Kandidaturen"}
    )
    type(bob).objects.filter(pk=bob.pk).update(language="de")
    assert "Kandidaturen" in text(browse(bob).get("/"))
    type(bob).objects.filter(pk=bob.pk).update(language="en")
    assert "Candidacies" in text(browse(bob).get("/"))


@pytest.mark.rule("ADM-09")
def test_the_assistant_has_the_name_that_the_operator_gives_it(browse, bob, alice, account, dora):
    apply = reverse("proposals:apply", args=[a_job(by=alice, account=account).pk])
    assert "Writing assistant" in text(browse(bob).get(apply))
    actions.write_label(by=dora, key="assistant", texts={"en": "Quill"})
    page = text(browse(bob).get(apply))
    assert "Quill" in page
    assert "Writing assistant" not in page


@pytest.mark.rule("ADM-09")
def test_labels_that_there_are_not_are_not_written(dora, bob, browse):
    refused(lambda: actions.write_label(by=bob, key="brand", texts={"en": "Mine"}), "forbidden")
    refused(lambda: actions.write_label(by=dora, key="nothing", texts={"en": "x"}), "hidden")
    refused(lambda: actions.write_label(by=dora, key="brand", texts={"xx": "x"}), "hidden")
    refused(lambda: actions.write_label(by=dora, key="brand", texts={"en": "x" * 121}), "too_long")
    assert browse(dora).post(reverse("desk:write_label", args=["nothing"]), {"en": "x"}).status_code == 404


@pytest.mark.rule("ADM-16")
def test_the_instance_has_one_currency_everywhere(browse, dora, alice, account):
    settings_of(dora, message_max=10000)
    assert money(1250) == "€1,250"
    assert MoneyInput().prefix == "€"
    assert "€" in text(browse(alice, "client").get(reverse("jobs:new")))
    settings_of(dora, currency="CHF")
    assert money(12.5) == "CHF\u00a012.50"


@pytest.mark.rule("ADM-16", "JOB-06", "ACC-12")
def test_operators_switch_on_what_is_off_by_default(browse, dora, alice, bob, account):
    page = reverse("desk:instance")
    new_job, profile = reverse("jobs:new"), reverse("people:edit_profile")
    assert "video" not in text(browse(alice, "client").get(new_job))
    assert reverse("people:edit_video") in text(browse(bob).get(profile))
    values = {"currency": "USD", "cycle_time_zone": "UTC", "message_max": "10000", "video_proposal": "on"}
    assert browse(dora).post(page, {**values, "video_on": "on"}).status_code == 302
    assert "video" in text(browse(alice, "client").get(new_job))
    assert browse(dora).post(page, values).status_code == 302
    assert reverse("people:edit_video") not in text(browse(bob).get(profile))
    settings_of(dora, currency="USD")
    assert Instance.objects.get().switches["video.on"] is False, "what is not named stays"
    refused(lambda: settings_of(dora, currency="USD", switches={"api.keys_max": True}), "invalid")


@pytest.mark.rule("ADM-16", "CTR-18")
def test_operators_set_the_service_fee(browse, dora, bob):
    page = reverse("desk:instance")
    values = {"currency": "USD", "cycle_time_zone": "UTC", "message_max": "10000"}
    assert browse(dora).post(page, {**values, "fee_freelancer_percent": "10"}).status_code == 302
    assert "10 percent" in text(browse(bob).get(reverse("proposals:fee")))
    assert 'value="10"' in browse(dora).get(page).content.decode()
    assert browse(dora).post(page, {**values, "fee_freelancer_percent": "51"}).status_code == 422
    refused(lambda: settings_of(dora, currency="USD", switches={"fee.freelancer_percent": -1}), "invalid")
    assert browse(dora).post(page, values).status_code == 302
    assert Instance.objects.get().switches["fee.freelancer_percent"] == 10


@pytest.mark.rule("ADM-16", "SEARCH-05")
def test_operators_set_the_share_of_places_for_newcomers(browse, dora):
    page = reverse("desk:instance")
    values = {"currency": "USD", "cycle_time_zone": "UTC", "message_max": "10000"}
    assert 'value="20"' in browse(dora).get(page).content.decode()
    assert browse(dora).post(page, {**values, "search_newcomer_share": "0"}).status_code == 302
    assert NEWCOMER_SHARE.value == 0
    assert browse(dora).post(page, {**values, "search_newcomer_share": "51"}).status_code == 422
    refused(lambda: settings_of(dora, currency="USD", switches={"search.newcomer_share": -1}), "invalid")
    assert Instance.objects.get().switches["search.newcomer_share"] == 0


@pytest.mark.rule("ADM-16")
def test_the_currency_stays_once_there_are_amounts(dora, alice, account):
    a_job(by=alice, account=account, budget=500)
    refused(lambda: settings_of(dora), "currency_in_use")
    assert settings_of(dora, currency="USD").cycle_time_zone == "Europe/Berlin"


@pytest.mark.rule("ADM-16")
def test_an_hourly_rate_on_a_profile_is_an_amount_too(dora):
    people.a_freelancer()
    FreelancerProfile.objects.update(hourly_rate=40)
    refused(lambda: settings_of(dora), "currency_in_use")


@pytest.mark.rule("ADM-16")
def test_messages_are_as_long_as_the_operator_allows(dora, alice, account, bob):
    proposal = accepted(an_invitation(by=alice, job=a_job(by=alice, account=account), to=bob))
    settings_of(dora, currency="USD")
    assert MESSAGE_MAX.value == 600
    with pytest.raises(Refused) as no:
        messaging.say(by=alice, room_id=proposal.room_id, body="x" * 601)
    assert no.value.code == "too_long"
    assert messaging.say(by=alice, room_id=proposal.room_id, body="x" * 600).pk


@pytest.mark.rule("ADM-16")
def test_settings_that_make_no_sense_are_refused(browse, dora, bob):
    refused(lambda: settings_of(bob), "forbidden")
    refused(lambda: settings_of(dora, currency="QQQ"), "invalid")
    refused(lambda: settings_of(dora, cycle_time_zone="Mars/Base"), "invalid")
    refused(lambda: settings_of(dora, message_max=20_001), "invalid")
    desk, address = browse(dora), reverse("desk:instance")
    values = {"currency": "USD", "cycle_time_zone": "UTC", "message_max": "7"}
    assert desk.post(address, values).status_code == 422
    assert desk.post(address, {**values, "message_max": "9000"}).status_code == 302
    assert Instance.objects.get().message_max == 9000
    with pytest.raises(IntegrityError), transaction.atomic():
        Instance.objects.create(pk=2, currency="USD", cycle_time_zone="UTC", message_max=1)


def test_other_processes_hear_of_a_change_within_half_a_minute(dora):
    assert queries.kept().currency == "USD"
    settings_of(dora)
    assert queries.kept().currency == "EUR"
    caches["process"].delete(memory.PLACE)
    assert queries.kept().currency == "EUR"


@pytest.mark.rule("ADM-09")
def test_names_of_elsewhere_can_be_chosen_and_stand_on_the_tabs(browse, bob, dora):
    desk, mine = browse(dora), browse(bob)
    assert "Elsewhere: Active candidacies" in desk.get(reverse("desk:labels")).content.decode()
    for tab, name in (("active", "Active candidacies"), ("invitations", "Invitations to apply")):
        assert f"Elsewhere this is called: {name}" in mine.get(f"/proposals/?tab={tab}").content.decode()
    assert "Elsewhere" not in mine.get("/proposals/?tab=submitted").content.decode()
    chosen = {"en": "Active candidacies"}
    assert desk.post(reverse("desk:write_label", args=["active_proposals"]), chosen).status_code == 302
    page = mine.get("/proposals/?tab=active").content.decode()
    assert "Elsewhere this is called: Active proposals" in page
