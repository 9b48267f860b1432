"""The description of the API, and its page."""

import re

import pytest
from django.test import Client

from tests.architecture.tree import PACKAGE

pytestmark = [pytest.mark.django_db, pytest.mark.rule("ADM-13")]


def described():
    return Client().get("/api/v1/openapi.json").json()


def test_everybody_may_read_the_description(db):
    schema = described()
    assert schema["openapi"].startswith("3.1")
    assert schema["components"]["securitySchemes"]["key"]["scheme"] == "bearer"


def test_every_door_says_its_scope_its_refusals_and_how_it_is_done_once(db):
    for path, methods in described()["paths"].items():
        for method, door in methods.items():
            where = f"{method} {path}"
            headers = {row["name"]: row["required"] for row in door["parameters"] if row["in"] == "header"}
            assert re.fullmatch(r"[a-z]+:(read|write)", door["security"][0]["key"][0]), where
            assert {"401", "403", "422", "429"} <= set(door["responses"]), where
            assert door["summary"], where
            assert door["description"], where
            if method == "get":
                assert {"304"} <= set(door["responses"]), where
            if method == "post":
                assert headers["Idempotency-Key"] is True, where


def test_what_is_sent_has_examples(db):
    shapes = described()["components"]["schemas"]
    big = ("JobIn", "NewJobIn", "ProposalIn", "InvitationIn", "DeclineIn", "ProfileIn", "MessageIn")
    assert [name for name in big if not shapes[name].get("examples")] == []


def test_the_page_needs_nothing_from_elsewhere_and_no_inline_script(db):
    page = Client().get("/api/v1/docs")
    html = page.content.decode()
    assert page.status_code == 200
    assert not re.search(r"https?://", html)
    assert not re.search(r"<script>|<style|style=|\son[a-z]+=", html)


def test_every_shape_has_a_name_of_its_own():
    owners = {}
    for file in sorted(PACKAGE.glob("*/shapes.py")):
        for name in re.findall(r"^class (\w+)\(", file.read_text("utf-8"), re.MULTILINE):
            owners.setdefault(name, []).append(file.parent.name)
    assert {name: rooms for name, rooms in owners.items() if len(rooms) > 1} == {}
