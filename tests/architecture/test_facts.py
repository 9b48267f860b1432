"""Whoever adds a fact says who is told of it by webhooks."""

import importlib
from dataclasses import is_dataclass

import pytest
from django.apps import apps

from handsel.webhooks import audiences


@pytest.mark.rule("ADM-13")
def test_every_fact_of_the_code_is_told_to_somebody_or_to_nobody_for_a_reason():
    found = set()
    for config in apps.get_app_configs():
        if not config.name.startswith("handsel.") or config.name == "handsel.events":
            continue
        try:
            module = importlib.import_module(f"{config.name}.events")
        except ModuleNotFoundError:
            continue
        found |= {
            one
            for one in vars(module).values()
            if isinstance(one, type) and is_dataclass(one) and one.__module__ == module.__name__
        }
    listed = set(audiences.TOLD) | set(audiences.NEVER)
    names = sorted(f"{fact.__module__}.{fact.__name__}" for fact in found - listed)
    assert names == [], "say in handsel/webhooks/audiences who is told, or in NEVER why nobody is"
    assert listed - found == set()
    assert set(audiences.TOLD) & set(audiences.NEVER) == set()
    assert all(audiences.NEVER.values())
