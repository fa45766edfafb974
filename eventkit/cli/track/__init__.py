"""
eventkit track: a catalogue of what was known of events, when, from whom, and what changed.

Each command is a file of this folder with a `command` of click's; adding one is adding a file. The catalogue is the one
that --db names, or the environment variable EVENTKIT_CATALOGUE, or events.db in this folder.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module

import click


@click.group(name="track")
def command() -> None:
    """Keep what is announced of events in a catalogue, see what changed, and publish it."""


for _module in pkgutil.iter_modules(__path__):
    if not _module.name.startswith("_"):
        command.add_command(import_module(f"{__name__}.{_module.name}").command)
