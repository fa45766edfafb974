"""fetch: what servers give, and what they can do to whoever asks them, on a server of this machine."""

import contextlib
import gzip
import ipaddress
import itertools
import shutil
import socket
import ssl
import subprocess
import threading
import time
import tracemalloc
import zlib
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from local_server import answer, running

from eventkit import FetchError
from eventkit.tracking import fetch as module
from eventkit.tracking._connection import is_public
from eventkit.tracking.fetch import fetch

FEED = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"


@pytest.fixture(scope="module")
def shared_server():
    with running() as server:
        yield server


@pytest.fixture
def server(shared_server):
    shared_server.pages.clear()
    shared_server.requests.clear()
    return shared_server


def get(server, path="/", **options):
    return fetch(server.url(path), private=True, **options)


def failure(server, path="/", **options):
    with pytest.raises(FetchError) as caught:
        get(server, path, **options)
    assert caught.value.address == server.url(path)
    return str(caught.value).replace(server.url(""), "SERVER")


# What is given


def test_it_gives_the_bytes_and_what_the_server_says_of_them(server):
    server.pages["/feed.ics"] = answer(
        FEED, Content_Type="Text/Calendar; charset=UTF-8", ETag='"1"', Last_Modified="Sat, 21 Nov 2026 09:00:00 GMT"
    )
    before = datetime.now(UTC)
    found = get(server, "/feed.ics")
    assert (found.content, found.media_type, found.charset) == (FEED, "text/calendar", "utf-8")
    assert (found.etag, found.modified) == ('"1"', "Sat, 21 Nov 2026 09:00:00 GMT")
    assert found.address == found.location == server.url("/feed.ics")
    assert before <= found.retrieved <= before + timedelta(minutes=5)
    assert found.unchanged is False


def test_what_the_server_does_not_say_stays_empty(server):
    server.pages["/"] = answer(FEED)
    found = get(server)
    assert (found.media_type, found.charset, found.etag, found.modified) == ("", "", "", "")


def test_it_says_who_asks_and_for_what(server):
    server.pages["/a"] = answer(FEED)
    get(server, "/a?b=c#d")
    [(target, headers)] = server.requests
    assert target == "/a?b=c"
    assert headers["user-agent"].startswith("eventkit")
    assert headers["host"] == f"127.0.0.1:{server.port}"
    assert headers["accept-encoding"] == "gzip"
    assert "if-none-match" not in headers
    assert "cookie" not in headers


def test_letters_beyond_ascii_are_sent_as_utf_8(server):
    server.pages["/%E5%9F%8E"] = answer(FEED)
    assert get(server, "/城").content == FEED


def test_what_was_given_before_is_not_given_again(server):
    server.pages["/"] = answer(status="304 Not Modified", ETag='"1"')
    found = get(server, etag='"1"', modified="Sat, 21 Nov 2026 09:00:00 GMT")
    assert (found.unchanged, found.content, found.etag) == (True, b"", '"1"')
    [(_, headers)] = server.requests
    assert headers["if-none-match"] == '"1"'
    assert headers["if-modified-since"] == "Sat, 21 Nov 2026 09:00:00 GMT"


def test_validators_that_could_not_be_sent_back_are_dropped(server):
    server.pages["/"] = answer(FEED, ETag='"a"\r\n folded', Last_Modified="é" * 3)
    found = get(server, etag="\u57ce", modified="a\r\nHost: elsewhere")
    assert (found.etag, found.modified) == ("", "")
    [(_, headers)] = server.requests
    assert not {"if-none-match", "if-modified-since"} & set(headers)


def test_gzip_is_unpacked_of_one_member_or_several(server):
    server.pages["/one"] = answer(gzip.compress(FEED), Content_Encoding="gzip")
    server.pages["/two"] = answer(gzip.compress(FEED) + gzip.compress(FEED), Content_Encoding="GZIP")
    server.pages["/none"] = answer(b"", Content_Encoding="gzip")
    assert get(server, "/one").content == FEED
    assert get(server, "/two").content == FEED + FEED
    assert get(server, "/none").content == b""


def test_chunks_are_put_together(server):
    server.pages["/"] = answer(b"5\r\nhello\r\n4;x=y\r\n you\r\n0\r\n\r\n", Transfer_Encoding="chunked")
    assert get(server).content == b"hello you"


# Redirects


def test_redirects_are_followed_and_the_last_address_told(server):
    server.pages["/old"] = answer(status="301 Moved Permanently", Location="/newer?a=1")
    server.pages["/newer"] = answer(status="307 Temporary Redirect", Location=server.url("/new feed-ü"))
    server.pages["/new%20feed-%C3%BC"] = answer(FEED)
    found = get(server, "/old")
    assert found.content == FEED
    assert found.address == server.url("/old")
    assert found.location == server.url("/new%20feed-ü")


def test_a_circle_of_redirects_is_left(server):
    server.pages["/a"] = answer(status="302 Found", Location="/b")
    server.pages["/b"] = answer(status="302 Found", Location="/a")
    assert failure(server, "/a") == "'SERVER/a' redirects in a circle"
    assert len(server.requests) == 2


def test_endless_redirects_are_left(server):
    count = itertools.count()
    server.pages["/"] = lambda sock: sock.sendall(answer(status="302 Found", Location=f"/?{next(count)}"))
    assert failure(server) == "'SERVER/' redirects more than 5 times"
    assert len(server.requests) == 6


@pytest.mark.parametrize(
    ("location", "why"),
    [
        ("", "redirects to nowhere"),
        ("ftp://lake.example/feed", "only http:// and https:// addresses are fetched"),
        ("file:///etc/passwd", "only http:// and https:// addresses are fetched"),
        ("http://me:secret@lake.example/", "name or password"),
        ("http://[::1", "is no address"),
    ],
)
def test_a_redirect_to_what_may_not_be_fetched_is_not_followed(server, location, why):
    server.pages["/"] = answer(status="302 Found", Location=location)
    assert why in failure(server)


@pytest.mark.parametrize("host", ["127.0.0.2", "localhost", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "10.0.0.1"])
def test_a_redirect_to_another_host_on_a_private_network_is_not_followed(server, host):
    """The host that was named may be private; where it leads may not."""
    server.pages["/"] = answer(status="302 Found", Location=server.url("/secret", host=host))
    with pytest.raises(FetchError, match="is on this machine or a private network"):
        fetch(server.url("/"), private=["127.0.0.1"])
    assert [target for target, _ in server.requests] == ["/"]


# Private networks


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
        "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1",
        "fec0::1", "ff02::1", "::ffff:10.0.0.1", "64:ff9b::10.0.0.1", "2002:7f00:1::", "2001:db8::1",
        "2001:0:4136:e378:8000:63bf:80ff:fffe",
    ],
)  # fmt: skip
def test_addresses_of_this_machine_private_networks_and_reserved_ranges_are_not_public(address):
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_others_are(address):
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "127.1"])
def test_no_private_address_is_fetched_unless_it_is_allowed(server, host):
    server.pages["/"] = answer(FEED)
    with pytest.raises(FetchError, match=r"/' is on this machine or a private network \(.*127\.0\.0\.1.*\); allow it"):
        fetch(server.url("/", host=host))
    assert server.requests == []
    assert fetch(server.url("/", host=host), private=[host]).content == FEED


def test_the_address_that_was_checked_is_the_one_connected_to(monkeypatch):
    """A name that leads to a private address when it is asked again (DNS rebinding) is not asked again."""
    asked, connected = [], []

    def resolve(host, port, **options):
        asked.append(host)
        address = "93.184.216.34" if len(asked) == 1 else "127.0.0.1"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    class Socket(socket.socket):
        def connect(self, address):
            connected.append(address)
            raise ConnectionRefusedError(111, "Connection refused")

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    monkeypatch.setattr(socket, "socket", Socket)
    with pytest.raises(FetchError, match=r"cannot reach 'http://rebind.example/': Connection refused"):
        fetch("http://rebind.example/")
    assert (asked, connected) == (["rebind.example"], [("93.184.216.34", 80)])


def test_of_several_addresses_only_public_ones_are_tried(monkeypatch):
    connected = []

    class Socket(socket.socket):
        def connect(self, address):
            connected.append(address[0])
            raise TimeoutError

    addresses = ["10.0.0.1", "8.8.8.8", "127.0.0.1", "8.8.4.4"]
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80)) for address in addresses]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **options: found)
    monkeypatch.setattr(socket, "socket", Socket)
    with pytest.raises(FetchError, match="did not answer when called for 10 seconds"):
        fetch("http://several.example/")
    assert connected == ["8.8.8.8", "8.8.4.4"]


# Addresses


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("lake.example/feed.ics", "only http:// and https:// addresses are fetched"),
        ("webcal://lake.example/feed.ics", "give it as https://lake.example/feed.ics"),
        ("file:///etc/passwd", "only http:// and https://"),
        ("http://", "it names no host"),
        ("https://me:secret@lake.example/", "it has a name or password in it"),
        ("http://lake.example/a b", "it has a space or control character in it"),
        ("http://lake.example/a\r\nHost: b", "it has a space or control character in it"),
        ("http://lake.example:99999/", "is no address"),
        ("http://lake.example:0/", "no port"),
        ("http://[::1/", "is no address"),
        ("http://" + "a" * 70 + ".example/", "is no name of a host"),
    ],
)
def test_what_is_no_address_to_fetch_is_told(address, why):
    with pytest.raises(FetchError) as caught:
        fetch(address)
    assert why in str(caught.value)
    assert caught.value.status is None


def test_a_host_that_is_not_there_is_told(monkeypatch):
    def resolve(*args, **options):
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    with pytest.raises(FetchError, match=r"cannot reach 'http://nowhere.example/': Name or service not known"):
        fetch("http://nowhere.example/")


def test_a_port_where_nobody_listens_is_told(server):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(FetchError, match=r"cannot reach .*: Connection refused"):
        fetch(f"http://127.0.0.1:{port}/", private=True)


# Answers that are none


def test_errors_of_the_server_have_their_status(server):
    server.pages["/gone"] = answer(status="410 Gone")
    server.pages["/busy"] = answer(status="503 Service Unavailable", Retry_After="120")
    with pytest.raises(FetchError) as caught:
        get(server, "/gone")
    assert (caught.value.status, str(caught.value)) == (410, f"'{server.url('/gone')}' answers 410 Gone")
    assert failure(server, "/busy").endswith("answers 503 Service Unavailable (try again after: 120)")
    assert failure(server, "/missing").endswith("answers 404 Not Found")


def test_part_of_an_answer_is_not_taken_for_all_of_it(server):
    server.pages["/"] = answer(FEED, status="206 Partial Content")
    assert "answers 206" in failure(server)


@pytest.mark.parametrize(
    "given",
    [b"hello\r\n\r\n", b"SSH-2.0-server\r\n", b"HTTP/1.1 abc\r\n\r\n", b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * 500,
     b"HTTP/1.1 200 OK\r\na: " + b"b" * 70_000],
)  # fmt: skip
def test_what_is_not_http_is_told(server, given):
    server.pages["/"] = given
    assert failure(server).startswith("what 'SERVER/' answers is not HTTP: ")


def test_a_server_that_says_nothing_is_told(server):
    server.pages["/"] = b""
    assert failure(server).startswith("cannot reach 'SERVER/': ")


def test_words_of_a_server_are_shown_as_a_literal(server):
    server.pages["/"] = b"HTTP/1.1 500 \x1b[31mred\r\nContent-Length: 0\r\n\r\n"
    assert "\x1b" not in failure(server)


_LINES = st.sampled_from(
    rb"""
HTTP/1.1 200 OK
HTTP/1.0 200
HTTP/1.1 302 Found
HTTP/1.1 304 No
Content-Length: 5
Content-Length: -1
Content-Length: 1e3
Transfer-Encoding: chunked
Content-Encoding: gzip
Location: //[
Location: ?a
Content-Type: text/html; charset=
Content-Type: ;;;
: a
 folded
5
0
""".split(b"\n")
)


@given(lines=st.lists(_LINES | st.binary(max_size=20), max_size=12), end=st.sampled_from([b"\r\n", b"\n"]))
@settings(max_examples=150)
def test_whatever_comes_it_is_an_answer_or_a_fetch_error(shared_server, lines, end):
    shared_server.pages.clear()
    shared_server.pages["/"] = end.join(lines)
    with contextlib.suppress(FetchError):
        assert isinstance(get(shared_server, timeout=10).content, bytes)


# Too long, too short, too slow


def test_a_stated_length_beyond_the_limit_is_refused_at_once(server):
    server.pages["/"] = answer(b"a", length=1_000_001)
    assert failure(server, max_bytes=1_000_000) == "what 'SERVER/' answers is larger than 1,000,000 bytes"


def pour(head, piece):
    def send(sock):
        sock.sendall(head)
        while True:
            sock.sendall(piece)

    return send


def test_an_endless_answer_is_left_at_the_limit(server):
    server.pages["/"] = pour(b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 10_000)
    chunked = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    server.pages["/chunks"] = pour(chunked, b"3e8\r\n" + b"x" * 1000 + b"\r\n")
    for path in ("/", "/chunks"):
        assert failure(server, path, max_bytes=100_000).endswith("is larger than 100,000 bytes")


def test_what_unfolds_beyond_the_limit_is_left_and_never_held(server):
    bomb = gzip.compress(bytes(50_000_000))
    assert len(bomb) < 60_000
    server.pages["/"] = answer(bomb, Content_Encoding="gzip")
    tracemalloc.start()
    try:
        assert failure(server, max_bytes=1_000_000).endswith("is larger than 1,000,000 bytes")
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()


def test_a_file_of_many_small_members_is_left(server):
    server.pages["/"] = answer(gzip.compress(b"") * 50_000, Content_Encoding="gzip")
    assert failure(server) == "what 'SERVER/' answers is not gzip, as it says"


@pytest.mark.parametrize("packing", ["br", "deflate", "gzip, gzip", "compress"])
def test_a_packing_that_was_not_asked_for_is_refused(server, packing):
    server.pages["/"] = answer(zlib.compress(FEED), Content_Encoding=packing)
    assert failure(server) == f"'SERVER/' answers packed as '{packing}', which was not asked for"


def test_what_is_not_gzip_as_it_says_is_told(server):
    server.pages["/"] = answer(FEED, Content_Encoding="gzip")
    assert failure(server) == "what 'SERVER/' answers is not gzip, as it says"


@pytest.mark.parametrize(
    "given",
    [
        answer(FEED, length=len(FEED) + 1),
        answer(gzip.compress(FEED)[:-3], Content_Encoding="gzip"),
        answer(b"5\r\nhel", Transfer_Encoding="chunked"),
        answer(b"5\r\nhello\r\n", Transfer_Encoding="chunked"),
    ],
    ids=["length", "gzip", "chunk", "chunks"],
)
def test_an_answer_that_is_cut_short_is_not_taken_for_all_of_it(server, given):
    server.pages["/"] = given
    assert failure(server) == "the answer of 'SERVER/' was cut short; try again"


def test_several_lengths_of_one_answer_are_refused(server):
    server.pages["/"] = b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 300\r\n\r\nabc"
    assert failure(server) == "'SERVER/' states several lengths of one answer"


def drip(head, piece):
    """Something again and again, each time soon enough for a reader that waits for the next byte only."""

    def send(sock):
        sock.sendall(head)
        while True:
            sock.sendall(piece)
            time.sleep(0.02)

    return send


@pytest.mark.parametrize(
    ("head", "piece"),
    [
        (b"HTTP/1.1 200 OK\r\n\r\n", b"x"),
        (b"HTTP/1.1 200 OK\r\na: ", b"x"),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", b"a: b\r\n"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n", b""),
    ],
    ids=["body", "header", "continue", "trailer", "silence"],
)
def test_a_server_that_is_slow_for_ever_is_left_at_the_deadline(server, head, piece):
    server.pages["/"] = drip(head, piece)
    assert failure(server, timeout=0.4) == (
        "'SERVER/' did not answer in 0.4 seconds; try again later, or allow more time"
    )


def test_the_deadline_is_for_all_redirects_together(server):
    count = itertools.count()

    def late(sock):
        time.sleep(0.15)
        sock.sendall(answer(status="302 Found", Location=f"/?{next(count)}"))

    server.pages["/"] = late
    assert "did not answer in 0.4 seconds" in failure(server, timeout=0.4, max_redirects=1000)


def test_a_resolver_that_does_not_answer_is_left_at_the_deadline(monkeypatch):
    over = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **options: over.wait(60) and [])
    with pytest.raises(FetchError, match=r"did not answer in 0\.2 seconds"):
        fetch("http://slow.example/", timeout=0.2)
    over.set()


# TLS


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A certificate for "localhost" that signs itself."""
    if shutil.which("openssl") is None:
        pytest.skip("needs the program openssl to make a certificate")
    folder = tmp_path_factory.mktemp("tls")
    command = (
        "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost"
    )
    subprocess.run(
        [*command.split(), "-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem")],
        check=True,
        capture_output=True,
    )
    return folder


@pytest.fixture(scope="module")
def secure(certificate):
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate / "cert.pem", certificate / "key.pem")
    with running(tls) as server:
        server.pages["/"] = answer(FEED)
        server.pages["/down"] = answer(status="302 Found", Location="http://localhost/")
        yield server


@pytest.fixture
def trusted(certificate, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate / "cert.pem"))
    module._tls.cache_clear()
    yield
    module._tls.cache_clear()


def test_over_tls_the_certificate_has_to_be_that_of_the_name(secure, trusted):
    assert fetch(secure.url("/", "localhost", "https"), private=True).content == FEED
    with pytest.raises(FetchError, match="is not to be trusted: IP address mismatch"):
        fetch(secure.url("/", "127.0.0.1", "https"), private=True)


def test_a_certificate_that_nobody_vouches_for_is_told(secure):
    with pytest.raises(FetchError, match=r"is not to be trusted: self.signed certificate"):
        fetch(secure.url("/", "localhost", "https"), private=True)


def test_no_redirect_leads_from_https_to_http(secure, trusted):
    with pytest.raises(FetchError, match="redirects from https to 'http://localhost/'"):
        fetch(secure.url("/down", "localhost", "https"), private=True)


def test_a_server_without_tls_is_told():
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def greet():
            connection = listener.accept()[0]
            connection.sendall(b"220 mail.lake.example ready\r\n")
            connection.close()

        thread = threading.Thread(target=greet, daemon=True)
        thread.start()
        with pytest.raises(FetchError, match=r"cannot reach 'https://127\.0\.0\.1"):
            fetch(f"https://127.0.0.1:{listener.getsockname()[1]}/", private=True)
        thread.join()
