"""The JSON doors to notices."""

import pytest

from handsel.events.testing import deliver_all
from handsel.notifications import actions, kinds
from handsel.notifications.words import Words
from handsel.people.testing import a_program

pytestmark = [pytest.mark.django_db, pytest.mark.rule("ADM-13", "NOTIF-01")]


def told(person, number):
    kind = next(kind for kind in kinds.all_kinds() if not kind.security)
    return actions.tell(person=person, kind=kind, key=f"test:{number}", words=lambda: Words("News", "", "/"))


def test_notices_are_read_in_parts_and_marked(bob, charlie):
    for number in range(3):
        told(bob, number)
    told(charlie, 9)
    program = a_program(bob)
    first = program.get("/notices?limit=2").json()
    assert (len(first["items"]), first["unread"]) == (2, 3)
    assert len(program.get(f"/notices?limit=2&cursor={first['next']}").json()["items"]) == 1
    one = first["items"][0]["id"]
    assert program.put(f"/notices/{one}/read").json()["read_at"] is not None
    assert a_program(charlie).put(f"/notices/{one}/read").status_code == 404
    assert program.put("/notices/read").json() == {"changed": 2}
    assert program.get("/notices?unread=true").json()["items"] == []
    deliver_all()


def test_one_chooses_which_notices_come(bob):
    program = a_program(bob)
    row = next(row for row in program.get("/notices/choices").json() if not row["fixed"])
    change = [{"kind": row["kind"], "channel": row["channel"], "wanted": not row["wanted"]}]
    after = program.put("/notices/choices", change).json()
    assert next(now for now in after if (now["kind"], now["channel"]) == (row["kind"], row["channel"]))[
        "wanted"
    ] == (not row["wanted"])
    assert a_program(bob, scopes=["notices:read"]).put("/notices/choices", change).status_code == 403
