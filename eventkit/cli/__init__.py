"""
The command line (extra `cli`): thin, everything it does is the library's.

Exit codes: 0 done; 1 something cannot be read or written (one line on standard error says what, where and what to do),
or `check` found an error; 2 the command was called wrongly; 3 done, and the answer stays open (an ambiguous or
contradictory time, a name whose order cannot be told).

Each command is a file of this folder with a `command` of click's, imported when it is asked for; adding one is adding a
file.
"""

from __future__ import annotations

import click

from eventkit.cli._group import Commands

OPEN = 3


@click.group(cls=Commands, package=__name__, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="eventkit-calendar")
def command() -> None:
    """Webinars, summits and podcast episodes as they were announced, on calendars and speaker rosters."""
