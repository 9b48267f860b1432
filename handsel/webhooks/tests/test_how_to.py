"""What the how-to shows works as it stands there."""

import re

import pytest

from handsel.config.settings import ROOT
from handsel.webhooks import actions
from handsel.webhooks.signing import signatures

pytestmark = [pytest.mark.django_db, pytest.mark.rule("ADM-13")]


def test_the_function_of_the_how_to_knows_our_messages(receiver, send, alice, account):
    page = (ROOT / "docs/how-to/webhooks.md").read_text("utf-8")
    [code] = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    shown = {}
    exec(code, shown)
    made = actions.add_endpoint(
        by=alice, url=receiver.url, name="Ours", kinds=["job.posted"], account_id=account.pk
    )
    actions.send_test(by=alice, endpoint_id=made.endpoint.pk)
    new = actions.rotate_secret(by=alice, endpoint_id=made.endpoint.pk)
    send()
    [got] = receiver.received
    assert shown["is_ours"](made.secret, got.headers, got.body)
    assert shown["is_ours"](new.secret, got.headers, got.body)
    assert not shown["is_ours"](made.secret, got.headers, got.body + b" ")
    old = str(int(got.headers["webhook-timestamp"]) - 600)
    seeds = [made.endpoint.seed]
    signed = signatures(seeds, got.headers["webhook-id"], int(old), got.body)
    late = {**got.headers, "webhook-timestamp": old, "webhook-signature": signed}
    assert not shown["is_ours"](made.secret, late, got.body)
