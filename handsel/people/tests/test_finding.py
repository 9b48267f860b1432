"""Pasted addresses and e-mail addresses."""

import string

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from handsel.kit.refused import Refused
from handsel.people import actions, queries
from handsel.people.queries.finding import public_id_in

ids = st.text(alphabet="23456789abcdefghjkmnpqrstuvwxyz", min_size=12, max_size=12)
hosts = st.sampled_from(
    ["", "http://localhost:8000", "https://handsel.example", "HTTPS://Handsel.Example:443"]
)
tails = st.sampled_from(["", "/", "?a=1", "/?utm=x&y=%20", "#top", "/?q=/freelancers/", "/#a"])
spaces = st.sampled_from(["", " ", "\n", "\t "])


@pytest.mark.rule("ACC-03")
@given(public_id=ids, host=hosts, tail=tails, before=spaces, after=spaces)
def test_every_way_to_paste_an_address_finds_its_id(public_id, host, tail, before, after):
    assert public_id_in(f"{before}{host}/freelancers/{public_id}{tail}{after}") == public_id


@pytest.mark.rule("ACC-03")
@given(public_id=ids)
def test_the_address_may_lack_its_scheme_or_first_slash(public_id):
    assert public_id_in(f"handsel.example/freelancers/{public_id}/") == public_id
    assert public_id_in(f"freelancers/{public_id}") == public_id
    assert public_id_in(public_id.upper()) == public_id


@pytest.mark.rule("ACC-03")
@given(st.text(max_size=300))
@example("http://[::1/freelancers/")
@example("\0")
@example("/freelancers/")
@example("https://handsel.example/freelancers/abc")
@example("/freelancers/" + "a" * 13)
@example("x" * 5000)
def test_any_other_text_names_nobody(text):
    found = public_id_in(text)
    assert found == "" or (len(found) == 12 and found in text.lower())


@pytest.mark.rule("ACC-03")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(text=st.text(max_size=40) | ids)
def test_an_unknown_address_is_refused_in_words(db, text):
    with pytest.raises(Refused) as no:
        queries.profile_named(text)
    assert (no.value.code, no.value.status) == ("profile_not_found", 422)


@pytest.mark.rule("ACC-03", "ACC-08")
def test_the_address_of_a_private_profile_names_it(bob):
    actions.set_visibility(by=bob, visibility="private")
    address = f"https://handsel.example{bob.profile.get_absolute_url()}?from=mail"
    assert queries.profile_named(address) == bob.profile


@pytest.mark.rule("ACC-03")
def test_somebody_who_is_gone_is_not_found(bob):
    bob.is_active = False
    bob.save()
    with pytest.raises(Refused):
        queries.profile_named(bob.profile.public_id)
    assert queries.profile_by_email(bob.email) is None


@pytest.mark.rule("ACC-08")
def test_an_exact_confirmed_email_finds_even_a_private_profile(bob):
    actions.set_visibility(by=bob, visibility="private")
    assert queries.profile_by_email(f"  {bob.email.upper()} ") == bob.profile
    assert queries.profile_by_email(bob.email[1:]) is None


@pytest.mark.rule("ACC-08")
def test_an_address_that_nobody_confirmed_finds_nobody(bob):
    bob.emailaddress_set.update(verified=False)
    assert queries.profile_by_email(bob.email) is None


def test_a_person_without_a_profile_is_not_found_by_email(alice):
    assert queries.profile_by_email(alice.email) is None


@given(st.text(alphabet=string.printable, max_size=60))
def test_looking_like_an_email_never_fails(text):
    assert queries.looks_like_email(text) in {True, False}


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("bob@example.test", True), (" bob@example.test ", True), ("bob@", False), ("/freelancers/a@b", False)],
)
def test_what_looks_like_an_email(text, is_one):
    assert queries.looks_like_email(text) is is_one
