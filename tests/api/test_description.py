"""The description of the API, and its page."""

import json
import re

import jsonschema_rs
import pytest
from django.test import Client

from handsel.kit.api import codes_of
from handsel.kit.refused import STATUS
from tests.architecture.tree import PACKAGE

pytestmark = [pytest.mark.django_db, pytest.mark.rule("ADM-13")]
LEADS_TO = re.compile('"#/components/schemas/([^"]+)"')


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


def contents(door):
    """Yield what a door takes and answers: where it stands, and its media type with schema and example."""
    if "requestBody" in door:
        yield from (("body", content) for content in door["requestBody"]["content"].values())
    for status, answer in door["responses"].items():
        yield from ((status, content) for content in answer.get("content", {}).values())


def needed(shape, components):
    """Return a shape with the named shapes that it leads to; reading all of them for each one takes 5 seconds."""
    found, names = {}, set(LEADS_TO.findall(json.dumps(shape)))
    while names:
        name = names.pop()
        found[name] = components["schemas"][name]
        names |= set(LEADS_TO.findall(json.dumps(found[name]))) - found.keys()
    return {**shape, "components": {"schemas": found}}


def test_everything_that_is_sent_or_answered_has_an_example_that_fits(db):
    schema = described()
    wrong = {}
    for path, methods in schema["paths"].items():
        for method, door in methods.items():
            for where, content in contents(door):
                if not content.get("schema"):
                    continue  # an answer without a body
                whole = needed(content["schema"], schema["components"])
                if "example" not in content:
                    wrong[f"{method} {path} {where}"] = "none"
                elif not jsonschema_rs.is_valid(whole, content["example"]):
                    wrong[f"{method} {path} {where}"] = content["example"]
    assert wrong == {}


def test_every_refusal_names_the_words_to_decide_by(db):
    for path, methods in described()["paths"].items():
        for method, door in methods.items():
            assert len(door["tags"]) == 1, (method, path)
            for status, answer in door["responses"].items():
                if int(status) >= 400:
                    assert answer["x-problem-codes"], (method, path, status)
                    example = answer["content"]["application/problem+json"]["example"]
                    assert example["code"] in answer["x-problem-codes"]


def test_every_word_of_refusal_that_has_a_status_is_described():
    for code, status in STATUS.items():
        assert code == "hidden" or status == 402 or code in codes_of(status), code


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
