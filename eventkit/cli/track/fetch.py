"""eventkit track fetch: what addresses say now, into the catalogue."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import click

from eventkit.cli._options import AS_JSON
from eventkit.cli.track._catalogue import DATABASE, opened
from eventkit.cli.track._recording import MAX_LOST, Recorded, knowing, known_of
from eventkit.errors import ReadError

if TYPE_CHECKING:
    from eventkit.tracking.catalogue import Catalogue


@click.command(name="fetch")
@click.argument("addresses", metavar="[ADDRESS]…", nargs=-1)
@DATABASE
@click.option(
    "--timeout", type=click.FloatRange(min=1), default=60, show_default=True, help="Seconds for each address."
)
@click.option(
    "--max-bytes", type=click.IntRange(min=1), default=32_000_000, show_default=True, help="The most to take."
)
@click.option(
    "--allow-private", is_flag=True, help="Also ask the hosts of ADDRESS… on this machine or private networks."
)
@click.option("--anew", is_flag=True, help="Read it again although it did not change.")
@knowing
@MAX_LOST
@AS_JSON
def command(
    addresses: tuple[str, ...],
    database: str,
    timeout: float,
    max_bytes: int,
    allow_private: bool,
    anew: bool,
    max_lost: float,
    as_json: bool,
    **options: Any,
) -> None:
    """
    Fetch each ADDRESS (http or https), or all addresses that are sources so far (see forget), and record what they say.

    What did not change since the last time is not sent again. An event that an address no longer lists is not
    cancelled by that. Ends with exit code 1 when an address cannot be fetched or read (the others are recorded), and 3
    when something is left for a person to decide.
    """
    known = known_of(options)
    with opened(database) as catalogue:
        asked = tuple(address.strip() for address in addresses) or _sources(catalogue)
        if not asked:
            raise ReadError("no address is a source so far: name one")
        recorded = Recorded()
        record = partial(
            _record,
            catalogue,
            recorded,
            timeout=timeout,
            max_bytes=max_bytes,
            private=allow_private,
            anew=anew,
            known=known,
            max_lost=max_lost,
        )
        recorded.each(dict.fromkeys(asked), record, what="Fetching", quiet=as_json)
        recorded.look(catalogue)
    recorded.finish(as_json=as_json)


def _sources(catalogue: Catalogue) -> tuple[str, ...]:
    """The addresses that are sources so far, but for those that are forgotten."""
    addresses = [each.address for each in catalogue.sources() if each.address.startswith(("http://", "https://"))]
    forgotten = catalogue.forgotten()
    return tuple(address for address in addresses if address not in forgotten)


def _record(
    catalogue: Catalogue,
    recorded: Recorded,
    address: str,
    *,
    timeout: float,
    max_bytes: int,
    private: bool,
    anew: bool,
    known: dict[str, Any],
    max_lost: float,
) -> None:
    from eventkit.fetched import read_fetched
    from eventkit.tracking.fetch import fetch

    last = None if anew else catalogue.last_sighting(address)
    found = fetch(
        address,
        etag=last.etag if last else "",
        modified=last.modified if last else "",
        timeout=timeout,
        max_bytes=max_bytes,
        # Only the host that was named: where it redirects to may not lead into a private network.
        private=[_host(address)] if private else False,
    )
    if found.unchanged:
        catalogue.seen_again(address, seen=found.retrieved, etag=found.etag, modified=found.modified)
        recorded.documents += 1
        recorded.unchanged += 1
        return
    reading = read_fetched(found, **known)
    changes = catalogue.record(
        reading,
        source=address,
        seen=found.retrieved,
        content=found.content,
        media_type=found.media_type,
        etag=found.etag,
        modified=found.modified,
        max_lost=max_lost,
    )
    recorded.documents += 1
    recorded.add(address, reading, changes)


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:  # fetch says what is wrong with it
        return ""
