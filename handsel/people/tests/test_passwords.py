"""Passwords that are refused."""

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils import translation

from handsel.people.models import Person

BERNADETTE = Person(first_name="Bernadette", last_name="Okonkwo", email="bo@example.org")


def test_a_password_that_is_ones_name_is_refused() -> None:
    with pytest.raises(ValidationError) as refused:
        validate_password("bernadette123", BERNADETTE)
    assert refused.value.messages == ["This password is too much like your name or your e-mail address."]
    with translation.override("de"), pytest.raises(ValidationError) as refused:
        validate_password("bernadette123", BERNADETTE)
    assert refused.value.messages == ["Dieses Passwort ist Ihrem Namen oder Ihrer E-Mail-Adresse zu ähnlich."]


def test_another_password_is_taken() -> None:
    validate_password("walnut-and-linseed", BERNADETTE)
