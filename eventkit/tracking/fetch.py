"""
Getting what is at an address, when a person has named one: `fetch`.

HTTP and HTTPS only, with the standard library. What a server can do to whoever asks it is bounded: the time of the
whole exchange, the bytes that come and those they unfold to, the number of redirects and where they lead. Proxies named
in the environment are not used, since behind one it cannot be checked which address is connected to.
"""

from __future__ import annotations

import http.client
import ssl
import zlib
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from functools import cache
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from attrs import field, frozen

from eventkit._messages import show
from eventkit.errors import FetchError
from eventkit.tracking._connection import Connection, Deadline, NotAllowed

MAX_BYTES = 32_000_000
MAX_REDIRECTS = 5
SECONDS = 60.0  # for the whole exchange
CONNECT_SECONDS = 10.0  # for each address of the host

_PIECE = 65_536
_MEMBERS = 100  # of a gzip file: beyond that it is made to cost time
_REDIRECTS = (301, 302, 303, 307, 308)
_ACCEPTED = "text/calendar, application/ld+json, text/html, application/xhtml+xml, */*;q=0.5"
_SAFE = "%/:=&?~#+!$,;'@()*[]"  # what RFC 3986 lets stand in a path or query


@frozen
class Fetched:
    """
    What a server gave: the bytes, unfolded, and what it said of them.

    `address` is the one that was asked for, `location` where redirects led. `media_type` and `charset` are in lower
    case, "" where it names none; `etag` and `modified` (Last-Modified, as it was written) are what to give to the next
    `fetch`. `unchanged`: there is nothing new since those that were given, and `content` is empty (RFC 9110 §15.4.5).
    """

    address: str
    location: str
    content: bytes = field(repr=False)
    retrieved: datetime
    media_type: str = ""
    charset: str = ""
    etag: str = ""
    modified: str = ""
    unchanged: bool = False


def fetch(
    address: str,
    *,
    etag: str = "",
    modified: str = "",
    timeout: float = SECONDS,
    connect_timeout: float = CONNECT_SECONDS,
    max_bytes: int = MAX_BYTES,
    max_redirects: int = MAX_REDIRECTS,
    private: bool | Collection[str] = False,
) -> Fetched:
    """
    What is at an http or https address.

    `etag` and `modified` are those of the last time: where nothing has changed since, the result says so. `timeout` is
    the time for all of it, redirects included, and `connect_timeout` that for one connection, in seconds. `max_bytes`
    is for what comes and for what it unfolds to. A host on this machine or a private network is asked only if `private`
    names it, or is True; what a redirect leads to is held to the same.

    Raises:
        FetchError: the address is none, or not allowed; nothing answers; the certificate is wrong; the server answers
            with an error (`status`); the answer is too large, too slow, cut short or packed in a way that is not known;
            redirects lead in a circle, too far, or from https to http.
    """
    deadline = Deadline(timeout)
    at = address.strip()
    seen = [at]
    while True:
        where = _split(at, address)
        allowed = private if isinstance(private, bool) else where.hostname in {host.lower() for host in private}
        connection = Connection(
            where.hostname or "",
            where.port or (443 if where.scheme == "https" else 80),
            deadline=deadline,
            connect_timeout=connect_timeout,
            private=allowed,
            tls=_tls() if where.scheme == "https" else None,
        )
        with closing(connection), _explaining(address, at, deadline, connect_timeout):
            connection.request("GET", _target(where), headers=_headers(etag, modified))
            with connection.getresponse() as answer:
                if answer.status not in _REDIRECTS:
                    return _taken(answer, address, at, max_bytes)
                at = _redirected(answer, address, at, seen, max_redirects)


@contextmanager
def _explaining(address: str, at: str, deadline: Deadline, connect_timeout: float) -> Iterator[None]:
    """Makes a FetchError of what goes wrong between us and a server."""
    try:
        yield
    except FetchError:
        raise
    except NotAllowed as error:
        which = f"{show(at)} is" if at == address else f"{show(address)} leads to {show(at)}, which is"
        message = f"{which} on this machine or a private network ({error}); allow it if you trust it"
        raise FetchError(message, address=address) from error
    except TimeoutError as error:
        late = (
            f"in {deadline.seconds:g} seconds" if deadline.is_over else f"when called for {connect_timeout:g} seconds"
        )
        message = f"{show(at)} did not answer {late}; try again later, or allow more time"
        raise FetchError(message, address=address) from error
    except ssl.SSLCertVerificationError as error:
        message = f"the certificate of {show(at)} is not to be trusted: {error.verify_message}"
        raise FetchError(message, address=address) from error
    except http.client.IncompleteRead as error:
        raise _cut_short(address, at) from error
    except OSError as error:
        raise FetchError(f"cannot reach {show(at)}: {_told(error)}", address=address) from error
    except (http.client.HTTPException, ValueError) as error:
        raise FetchError(f"what {show(at)} answers is not HTTP: {_told(error)}", address=address) from error


def _split(at: str, address: str) -> SplitResult:
    """The parts of an address that can be fetched."""
    why = ""
    try:
        where = urlsplit(at)
        port = where.port
    except ValueError as error:
        raise FetchError(f"{show(at)} is no address: {error}", address=address) from error
    if where.scheme not in ("http", "https"):
        why = "only http:// and https:// addresses are fetched"
        if where.scheme in ("webcal", "webcals", "feed"):
            why += f"; give it as https:{at.partition(':')[2]}"
    elif not where.hostname:
        why = "it names no host"
    elif where.username is not None or where.password is not None:
        why = "it has a name or password in it, which would be kept with what it gives"
    elif port == 0:
        why = "it has no port that can be connected to"
    elif any(ord(each) <= 32 or ord(each) == 127 for each in at):
        why = "it has a space or control character in it"
    if why:
        raise FetchError(f"{show(at)} is not fetched: {why}", address=address)
    return where


def _target(where: SplitResult) -> str:
    """The path and query, with what is not ASCII as its UTF-8 (RFC 3987 §3.1); what follows a # stays here."""
    target = quote(where.path or "/", safe=_SAFE)
    return f"{target}?{quote(where.query, safe=_SAFE)}" if where.query else target


def _headers(etag: str, modified: str) -> dict[str, str]:
    headers = {
        "User-Agent": _agent(),
        "Accept": _ACCEPTED,
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }
    # An address may answer what one of the two was given for by either; both are sent (RFC 9110 §13.1.3).
    if etag := _clean(etag):
        headers["If-None-Match"] = etag
    if modified := _clean(modified):
        headers["If-Modified-Since"] = modified
    return headers


def _clean(value: str) -> str:
    """The value of a header; "" for one that no server should have sent, and that could not be sent back."""
    return value if value.isascii() and value.isprintable() and len(value) <= 500 else ""


@cache
def _agent() -> str:
    """Who asks: "eventkit/0.1.0"."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"eventkit/{version('eventkit-calendar')}"
    except PackageNotFoundError:
        return "eventkit"


@cache
def _tls() -> ssl.SSLContext:
    return ssl.create_default_context()


def _redirected(answer: http.client.HTTPResponse, address: str, at: str, seen: list[str], max_redirects: int) -> str:
    """Where a redirect leads."""
    # Letters beyond ASCII are sent as UTF-8, and http.client reads Latin-1.
    location = answer.headers.get("Location", "").strip().encode("latin-1", "replace").decode("utf-8", "replace")
    if not location:
        raise FetchError(f"{show(at)} redirects to nowhere", address=address, status=answer.status)
    try:
        to = urljoin(at, location.replace(" ", "%20"))
    except ValueError as error:
        message = f"{show(at)} redirects to {show(location)}, which is no address"
        raise FetchError(message, address=address, status=answer.status) from error
    why = ""
    if to in seen:
        why = "redirects in a circle"
    elif len(seen) > max_redirects:
        why = f"redirects more than {max_redirects} times"
    elif at.startswith("https:") and to.startswith("http:"):
        why = f"redirects from https to {show(to)}, where anybody on the way could change what is sent"
    if why:
        raise FetchError(f"{show(address)} {why}", address=address, status=answer.status)
    seen.append(to)
    return to


def _taken(answer: http.client.HTTPResponse, address: str, at: str, max_bytes: int) -> Fetched:
    """The answer to the last request."""
    headers = answer.headers
    unchanged = answer.status == 304
    if not unchanged and answer.status not in (200, 203):
        said = f"{answer.status} {answer.reason}".strip()
        later = f" (try again after: {headers['Retry-After']})" if headers.get("Retry-After") else ""
        raise FetchError(f"{show(at)} answers {show(said)[1:-1]}{later}", address=address, status=answer.status)
    content = b"" if unchanged else b"".join(_content(answer, address, at, max_bytes))
    charset = headers.get_content_charset() or ""
    return Fetched(
        address,
        at,
        content,
        datetime.now(UTC),
        media_type=headers.get_content_type() if "Content-Type" in headers else "",
        charset=charset,
        etag=_clean(headers.get("ETag", "")),
        modified=_clean(headers.get("Last-Modified", "")),
        unchanged=unchanged,
    )


def _content(answer: http.client.HTTPResponse, address: str, at: str, max_bytes: int) -> Iterator[bytes]:
    """The content in pieces, unfolded, never more than `max_bytes` of it."""
    stated = set(answer.headers.get_all("Content-Length", []))
    if len(stated) > 1:
        raise FetchError(f"{show(at)} states several lengths of one answer", address=address)
    length = answer.length
    if length is not None and length > max_bytes:
        raise _too_large(address, at, max_bytes)
    packing = answer.headers.get("Content-Encoding", "identity").strip().lower()
    if packing not in ("identity", "", "gzip", "x-gzip"):
        message = f"{show(at)} answers packed as {show(packing)}, which was not asked for"
        raise FetchError(message, address=address)
    unpack = _Unpacking() if "gzip" in packing else None
    came = given = 0
    while piece := answer.read1(_PIECE):
        came += len(piece)
        if came > max_bytes:
            raise _too_large(address, at, max_bytes)
        if unpack is None:
            yield piece
            continue
        try:
            for unpacked in unpack(piece):
                given += len(unpacked)
                if given > max_bytes:
                    raise _too_large(address, at, max_bytes)
                yield unpacked
        except zlib.error as error:
            raise FetchError(f"what {show(at)} answers is not gzip, as it says", address=address) from error
    if (length is not None and came < length) or (unpack is not None and came and not unpack.is_whole):
        raise _cut_short(address, at)


class _Unpacking:
    """Gzip, of one member or several (RFC 1952 §2.2), unpacked in small pieces: a bomb never unfolds in memory."""

    def __init__(self) -> None:
        self._member = zlib.decompressobj(wbits=31)
        self._count = 1

    @property
    def is_whole(self) -> bool:
        """Whether the last member has come to its end."""
        return self._member.eof

    def __call__(self, piece: bytes) -> Iterator[bytes]:
        while piece:
            if self._member.eof:
                self._member = zlib.decompressobj(wbits=31)
                self._count += 1
                if self._count > _MEMBERS:
                    raise zlib.error("too many members")
            yield self._member.decompress(piece, _PIECE)
            piece = self._member.unconsumed_tail or self._member.unused_data


def _too_large(address: str, at: str, max_bytes: int) -> FetchError:
    return FetchError(f"what {show(at)} answers is larger than {max_bytes:,} bytes", address=address)


def _cut_short(address: str, at: str) -> FetchError:
    return FetchError(f"the answer of {show(at)} was cut short; try again", address=address)


def _told(error: Exception) -> str:
    """What happened, in one line; a server's words are shown as a literal, never as they are."""
    text = (error.strerror or str(error)) if isinstance(error, OSError) else str(error)
    shown = text if text.isprintable() and len(text) < 200 else show(text)
    return shown or type(error).__name__
