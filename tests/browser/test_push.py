"""Push messages: as far as a browser goes that has no push service behind it."""

import re
from urllib.parse import urlsplit


def test_the_service_worker_starts_and_a_missing_push_service_is_told_in_words(visit):
    visitor = visit("rashid")
    visitor.page.context.grant_permissions(["notifications"], origin=visitor.address)
    visitor.go("/settings/notices/")
    visitor.page.get_by_role("button", name="Show push messages here").click()
    visitor.page.locator("[data-push-state]", has_text=re.compile(r"\w")).wait_for()
    worker = visitor.page.evaluate(
        "navigator.serviceWorker.getRegistration().then(found => found && found.active.scriptURL)"
    )
    assert urlsplit(worker).path == "/sw.js"
    ours = [
        trouble for trouble in visitor.troubles if "incognito mode" not in trouble
    ]  # the browser's own remark
    assert ours == []


def test_a_browser_that_says_no_is_answered_in_words(visit):
    visitor = visit("rashid")
    visitor.page.add_init_script("Notification.requestPermission = async () => 'denied'")
    visitor.go("/settings/notices/")
    visitor.page.get_by_role("button", name="Show push messages here").click()
    visitor.reads("Your browser does not allow push messages from this site.")
    assert visitor.troubles == []
