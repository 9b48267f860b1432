"""The restore drill: what was backed up comes back, and nothing else ever happens."""

import hashlib
import io
import json
import os
import stat
import subprocess
import sys
import tarfile

import psycopg
import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from PIL import Image

from handsel.config.backup import actions, archive, instance
from handsel.config.backup.archive import BackupError
from handsel.events.testing import deliver_all
from handsel.invitations.testing import accepted, an_invitation
from handsel.jobs.testing import a_job
from handsel.people import actions as people
from handsel.people.testing import a_client, a_freelancer, a_person

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.rule("ADM-11"), pytest.mark.soak]
PASSWORD = "correct horse battery"
PAPER = b"%PDF-1.7 the plan"


def a_photo():
    out = io.BytesIO()
    Image.new("RGB", (300, 300), "teal").save(out, "PNG")
    return SimpleUploadedFile("me.png", out.getvalue(), "image/png")


@pytest.fixture
def world(settings, tmp_path):
    settings.VAR = tmp_path / "var"
    settings.VAR.mkdir()
    (settings.VAR / "secret.key").write_text("the old key of this instance")
    account = a_client("Alice", "Martin", company="Atelier Martin")
    alice = account.seats.get().person
    bob = a_freelancer(person=a_person("Bob", "Reyes", email="bob@example.test", password=PASSWORD)).person
    people.set_photo(by=bob, upload=a_photo())
    job = a_job(by=alice, account=account)
    accepted(an_invitation(by=alice, job=job, to=bob), files=(SimpleUploadedFile("plan.pdf", PAPER),))
    deliver_all()
    return tmp_path / "copy.tar"


def hashes_below(folder):
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def elsewhere(tmp_path):
    """An empty database and an empty folder, and a way to run a program there."""
    given = connection.get_connection_params()
    home = {key: given[key] for key in ("host", "port", "user", "password") if given.get(key)}
    with psycopg.connect(**home, dbname="postgres", autocommit=True) as admin:
        admin.execute("DROP DATABASE IF EXISTS handsel_drill WITH (FORCE)")
        admin.execute("CREATE DATABASE handsel_drill TEMPLATE template0 ENCODING 'UTF8'")
    password = f":{home['password']}" if home.get("password") else ""
    url = f"postgresql://{home['user']}{password}@/handsel_drill?host={home['host']}&port={home.get('port', 5432)}"
    var = tmp_path / "elsewhere"
    told = {**os.environ, "HANDSEL_DATABASE_URL": url, "HANDSEL_VAR": str(var), "HANDSEL_SECRET_KEY": ""}

    def run(*arguments):
        return subprocess.run(
            [sys.executable, *arguments],
            env=told,
            cwd=settings.ROOT,
            capture_output=True,
            text=True,
            check=False,
        )

    run.var, run.url = var, url
    yield run
    with psycopg.connect(**home, dbname="postgres", autocommit=True) as admin:
        admin.execute("DROP DATABASE IF EXISTS handsel_drill WITH (FORCE)")


SIGNS_IN = f"""
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "handsel.config.settings"
import django
django.setup()
from django.conf import settings
from django.test import Client
settings.ALLOWED_HOSTS = ["testserver"]
settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
visitor = Client()
visitor.post("/accounts/login/", {{"login": "bob@example.test", "password": "{PASSWORD}"}})
page = visitor.get("/profile/edit/")
print(page.status_code, "Bob" in page.content.decode())
"""


def test_a_backup_comes_back_whole_into_an_empty_instance(world, elsewhere):
    manifest = actions.back_up(world)
    assert stat.S_IMODE(world.stat().st_mode) == 0o600
    assert manifest.rows["people_person"] == 2
    before = hashes_below(settings.MEDIA_ROOT)
    assert len(before) >= 2

    said = elsewhere("manage.py", "restore", str(world))
    assert said.returncode == 0, said.stderr
    assert hashes_below(elsewhere.var / "media") == before
    assert (elsewhere.var / "secret.key").read_text() == "the old key of this instance"
    with psycopg.connect(elsewhere.url) as there:
        counts = {
            table: there.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in manifest.rows
        }
    assert counts == manifest.rows == instance.rows()
    assert elsewhere("-c", SIGNS_IN).stdout.split() == ["200", "True"]

    again = elsewhere("manage.py", "restore", str(world))
    assert "not empty" in again.stderr
    replaced = elsewhere("manage.py", "restore", str(world), "--replace")
    assert replaced.returncode == 0, replaced.stderr
    with psycopg.connect(elsewhere.url):
        assert "stop the services" in elsewhere("manage.py", "restore", str(world), "--replace").stderr


def rewritten(file, change):
    """Write the backup anew with its members passed through `change(name, content)`."""
    out = file.with_name("changed.tar")
    with tarfile.open(file) as old, tarfile.open(out, "w") as new:
        for entry in old:
            content = change(entry.name, old.extractfile(entry).read())
            if content is not None:
                entry.size = len(content)
                new.addfile(entry, io.BytesIO(content))
    return out


def test_a_damaged_file_is_refused_before_anything_is_touched(world):
    actions.back_up(world)
    before, rows = hashes_below(settings.MEDIA_ROOT), instance.rows()
    flipped = rewritten(world, lambda name, text: text[:-1] + b"!" if name.startswith("media/") else text)
    with pytest.raises(BackupError, match="damaged"):
        actions.restore(flipped, replace=True)
    no_end = rewritten(world, lambda name, text: None if name == archive.MANIFEST else text)
    with pytest.raises(BackupError, match="manifest is missing"):
        actions.restore(no_end, replace=True)
    cut = world.with_name("cut.tar")
    cut.write_bytes(world.read_bytes()[: world.stat().st_size // 2])
    with pytest.raises(BackupError):
        actions.restore(cut, replace=True)
    assert (hashes_below(settings.MEDIA_ROOT), instance.rows()) == (before, rows)


def test_a_backup_of_a_newer_version_is_refused(world):
    actions.back_up(world)

    def newer(name, content):
        if name != archive.MANIFEST:
            return content
        values = json.loads(content)
        values["migrations"]["people.0002_more"] = "abc"
        return json.dumps(values).encode()

    with pytest.raises(BackupError, match="install that version"):
        actions.restore(rewritten(world, newer), replace=True)


def test_an_instance_in_which_people_are_is_not_overwritten_by_mistake(world):
    actions.back_up(world)
    with pytest.raises(BackupError, match="not empty"):
        actions.restore(world)


def test_when_the_database_refuses_everything_stays_as_it_was(world):
    actions.back_up(world)

    def wrong_count(name, content):
        if name != archive.MANIFEST:
            return content
        values = json.loads(content)
        values["rows"]["people_person"] = 3
        return json.dumps(values).encode()

    before, rows = hashes_below(settings.MEDIA_ROOT), instance.rows()
    with pytest.raises(BackupError, match="people_person has not the rows"):
        actions.restore(rewritten(world, wrong_count), replace=True)
    assert (hashes_below(settings.MEDIA_ROOT), instance.rows()) == (before, rows)
    assert [path.name for path in settings.MEDIA_ROOT.parent.iterdir() if path.name.startswith(".")] == []


def test_a_member_that_points_out_of_the_folder_is_refused(tmp_path):
    file = tmp_path / "strange.tar"
    with tarfile.open(file, "w") as tar:
        entry = tarfile.TarInfo("media/../../evil")
        entry.size = 1
        tar.addfile(entry, io.BytesIO(b"x"))
    with pytest.raises(BackupError, match="no backup of Handsel"):
        actions.restore(file, replace=True)
    assert not list(tmp_path.rglob("evil"))


def test_a_backup_that_fails_leaves_the_older_one(world, monkeypatch):
    world.write_text("the one of yesterday")
    monkeypatch.setenv("PG_BIN", "/nowhere")
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(BackupError, match="PG_BIN"):
        actions.back_up(world)
    assert world.read_text() == "the one of yesterday"
    assert [path.name for path in world.parent.iterdir() if path.name.startswith(".")] == []


def test_a_folder_that_is_not_there_yet_is_made_for_its_owner_alone(world, tmp_path):
    actions.back_up(tmp_path / "backups" / "copy.tar")
    assert (tmp_path / "backups" / "copy.tar").is_file()
    assert (tmp_path / "backups").stat().st_mode & 0o777 == 0o700
