"""A passkey is made and signs in, with an authenticator that the browser plays."""

import re


def authenticator(visitor):
    """Give the window a device that holds passkeys and always says yes."""
    session = visitor.page.context.new_cdp_session(visitor.page)
    session.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    device = session.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    return session, device["authenticatorId"]


def test_a_passkey_is_added_and_signs_in_without_a_password(visit):
    visitor = visit("amara")
    session, device = authenticator(visitor)
    visitor.go("/accounts/2fa/webauthn/add/")
    if "reauthenticate" in visitor.page.url:
        visitor.page.get_by_label("Password", exact=True).fill("a-gift-of-work")
        visitor.page.locator("main form button[type=submit]").first.click()
        visitor.page.wait_for_url(re.compile("webauthn/add"))
    visitor.look("passkey")
    visitor.page.get_by_label("Let me sign in with it alone").check()
    visitor.page.get_by_role("button", name="Add a passkey").click()
    visitor.page.wait_for_url(lambda url: "webauthn/add" not in url)
    kept = session.send("WebAuthn.getCredentials", {"authenticatorId": device})["credentials"]
    assert len(kept) == 1
    assert kept[0]["isResidentCredential"]

    visitor.page.context.clear_cookies()
    visitor.go("/accounts/login/")
    visitor.page.get_by_role("button", name="Sign in with a passkey").click()
    visitor.page.wait_for_url(lambda url: "/accounts/login" not in url)
    visitor.go("/settings/")
    assert visitor.page.get_by_label("First name").input_value() == "Amara"
    assert visitor.troubles == []
