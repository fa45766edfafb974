"""Importing eventkit is quick and has no side effects: what is heavy loads on first use."""

import subprocess
import sys

HEAVY = [
    "cattrs",
    "click",
    "dateutil",
    "hypothesis",
    "icalendar",
    "importlib.metadata",
    "importlib.resources",
    "json",
    "rich",
    "tomli_w",
    "tomllib",
    "xlsxwriter",
    "xml",
]

AUDIT = """
import sys
seen = []
def hook(event, args):
    if event == "open" and isinstance(args[1], str) and set(args[1]) & set("wax+"):
        seen.append(f"wrote {args[0]}")
    elif event.split(".")[0] in ("socket", "subprocess", "ftplib", "urllib"):
        seen.append(event)
sys.addaudithook(hook)
import eventkit
for name in eventkit.__all__:
    getattr(eventkit, name)
print("\\n".join(seen))
"""


def run(code):
    command = [sys.executable, "-B", "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_import_writes_no_file_and_opens_no_connection():
    assert run(AUDIT).strip() == ""


def test_heavy_modules_and_tables_wait_for_their_first_use():
    """Import time itself is measured, not tested: `python -X importtime -c "import eventkit"`."""
    loaded = run("import sys, eventkit; print('\\n'.join(sys.modules))").split()
    assert [name for name in HEAVY if name in loaded] == []


def test_reading_and_writing_feeds_brings_nothing_heavy_either():
    """A program that only writes feeds imports no XML or JSON, and no other calendar library."""
    loaded = run("import sys, eventkit.formats.ics; print('\\n'.join(sys.modules))").split()
    assert [name for name in HEAVY if name in loaded] == []
    code = (
        "import sys\n"
        "from eventkit import Event, read, write\n"
        "event = Event('Open house', when='3 May 2021', uid='1@example.org', updated='2021-05-01')\n"
        "assert len(read(bytes(write(event, format='ics')), format='ics').events) == 1\n"
        "print('\\n'.join(sys.modules))"
    )
    loaded = run(code).split()
    assert [name for name in ("dateutil", "icalendar", "rich", "xlsxwriter") if name in loaded] == []


def test_a_command_imports_nothing_of_the_others():
    code = (
        "import sys; from eventkit.cli import command\n"
        "command(['when', '3 May 2031'], standalone_mode=False)\n"
        "print(*sys.modules)"
    )
    loaded = run(code).split()
    assert "eventkit.cli.when" in loaded
    assert [name for name in loaded if name.startswith(("eventkit.tracking", "eventkit.checking", "sqlalchemy"))] == []
