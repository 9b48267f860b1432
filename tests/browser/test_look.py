"""The look: every widget in the gallery, and what its behaviours do."""

import re

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize(("phone", "dark"), [(False, False), (False, True), (True, False), (True, True)])
def test_the_gallery_shows_every_widget(visit, phone, dark):
    dora = visit("dora", phone=phone, dark=dark)
    dora.go("/ui/")
    assert dora.troubles == []
    dora.look(f"gallery-{'phone' if phone else 'desk'}-{'dark' if dark else 'light'}")


@pytest.mark.parametrize("path", ["/accounts/login/", "/accounts/signup/", "/accounts/password/reset/"])
def test_the_doors_look_right_on_a_phone(visit, path):
    nobody = visit(None, phone=True)
    nobody.go(path)
    assert nobody.troubles == []
    nobody.look(f"door-{path.strip('/').replace('/', '-')}")


def test_one_may_look_at_the_password_one_types(visit):
    nobody = visit(None)
    nobody.go("/accounts/login/")
    field = nobody.page.get_by_label("Password", exact=True)
    field.fill("a-gift-of-work")
    nobody.page.get_by_role("button", name="Show the password").click()
    expect(field).to_have_attribute("type", "text")
    expect(field).to_be_focused()
    nobody.page.get_by_role("button", name="Hide the password").click()
    expect(field).to_have_attribute("type", "password")
    assert nobody.troubles == []


def test_a_dialog_opens_takes_the_focus_and_gives_it_back(visit):
    dora = visit("dora")
    dora.go("/ui/")
    opener = dora.page.get_by_role("link", name="Open a dialog").first
    opener.click()
    dialog = dora.page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    dora.page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(opener).to_be_focused()


def test_a_counter_counts_and_a_combobox_finds(visit):
    dora = visit("dora")
    dora.go("/ui/")
    sheet = dora.page.locator(".scheme-light")
    sheet.get_by_label("Cover letter").first.fill("x" * 499)
    expect(sheet.get_by_text("1 character left", exact=True).first).to_be_visible()
    search = sheet.get_by_role("combobox", name="Skills")
    search.fill("water")
    dora.page.keyboard.press("Enter")
    expect(sheet.locator(".combobox__chip", has_text="Watercolour")).to_be_visible()
    dora.page.keyboard.press("Backspace")
    expect(sheet.locator(".combobox__chip", has_text="Watercolour")).to_have_count(0)


def test_a_menu_opens_by_keyboard_and_closes_with_escape(visit):
    dora = visit("dora")
    dora.go("/ui/")
    menu = dora.page.locator(".account-menu")
    menu.locator("summary").focus()
    dora.page.keyboard.press("Enter")
    expect(menu.get_by_text("Sign out")).to_be_visible()
    dora.page.keyboard.press("Escape")
    expect(menu.get_by_text("Sign out")).to_be_hidden()
    expect(menu.locator("summary")).to_be_focused()


def test_the_choice_of_dark_is_remembered(visit):
    nobody = visit(None)
    nobody.go("/accounts/login/")
    nobody.press("Dark")
    nobody.go("/accounts/signup/")
    expect(nobody.page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(nobody.page.locator("body")).to_have_css("background-color", re.compile(r"rgb\(20, 24, 27\)"))


def test_the_menu_works_without_javascript(visit):
    dora = visit("dora", script=False)
    dora.go("/ui/")
    menu = dora.page.locator(".account-menu")
    menu.locator("summary").click()
    expect(menu.get_by_text("Sign out")).to_be_visible()
