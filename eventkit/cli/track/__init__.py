"""
eventkit track: a catalogue of what was known of events, when, from whom, and what changed.

Each command is a file of this folder with a `command` of click's; adding one is adding a file. The catalogue is the one
that --db names, or the environment variable EVENTKIT_CATALOGUE, or events.db in this folder.
"""

from __future__ import annotations

import click

from eventkit.cli._group import Folder


@click.group(name="track", cls=Folder, package=__name__)
def command() -> None:
    """Keep what is announced of events in a catalogue, see what changed, and publish it."""
