"""eventkit track digest: what changed, told event by event."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from eventkit._files import put_files
from eventkit.cli._options import words
from eventkit.cli._printing import print_document
from eventkit.cli.track._catalogue import DATABASE, opened
from eventkit.cli.track._moments import SINCE, UNTIL
from eventkit.tracking._forms import form_for_suffix, forms

_FORMS = "eventkit.tracking.digests"


@click.command(name="digest")
@DATABASE
@SINCE
@UNTIL
@click.option("--to", "target", type=click.Path(path_type=Path, dir_okay=False), help="Write it there: .md, .html, …")
@click.option("--format", "form", type=click.Choice(sorted(forms(_FORMS))), help="How to print it; default: text.")
@click.option("--name", type=words, default="", help="What it tells of: 'Urban climate'.")
@click.option("--zone", "zones", multiple=True, help="Show times in this zone (IANA id); may be given again.")
def command(
    database: str,
    since: datetime,
    until: datetime,
    target: Path | None,
    form: str | None,
    name: str,
    zones: tuple[str, ...],
) -> None:
    """Say what is new, moved, postponed, cancelled or held, who was added or is gone, and what to look at again."""
    if form is None:
        form = form_for_suffix(_FORMS, target.suffix) if target is not None else "text"
    with opened(database) as catalogue:
        content = catalogue.digest(since, until, name=name, zones=zones).render(form).encode()
    if target is not None:
        put_files({target: content})
    else:
        print_document(content)
