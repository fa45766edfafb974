"""A server on this machine that answers as a test tells it to, byte for byte, rightly or not."""

import contextlib
import socket
import socketserver
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

Answer = bytes | Callable[[socket.socket], None]


def answer(body=b"", *, status="200 OK", length=None, **headers):
    """The bytes of an answer; header names with _ for -. `length` states another length than the body's."""
    lines = [f"HTTP/1.1 {status}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    if "Transfer_Encoding" not in headers:
        lines.append(f"Content-Length: {len(body) if length is None else length}")
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


@dataclass
class LocalServer:
    """`pages` by path: bytes, or what to do with the connection; `requests` are those that came: path and headers."""

    host: str
    port: int
    pages: dict[str, Answer] = field(default_factory=dict)
    requests: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def url(self, path, host=None, scheme="http"):
        return f"{scheme}://{host or self.host}:{self.port}{path}"


class _Handler(socketserver.StreamRequestHandler):
    def handle(self):
        with contextlib.suppress(OSError):  # whoever asked may have had enough
            target = self.rfile.readline().decode("latin-1").split(" ")[1]
            headers = {}
            while line := self.rfile.readline().decode("latin-1").strip():
                name, _, value = line.partition(":")
                headers[name.lower()] = value.strip()
            local = self.server.local
            local.requests.append((target, headers))
            given = local.pages.get(target.partition("?")[0], answer(status="404 Not Found"))
            if callable(given):
                given(self.connection)
            else:
                self.connection.sendall(given)


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False
    tls = None

    def get_request(self):
        connection, address = super().get_request()
        if self.tls is not None:
            try:
                connection = self.tls.wrap_socket(connection, server_side=True)
            except OSError:  # the client did not like our certificate
                connection.close()
                raise
        return connection, address


@contextlib.contextmanager
def running(tls=None):
    """A server on loopback, at a port that was free."""
    with _Server(("127.0.0.1", 0), _Handler) as server:
        server.tls = tls
        server.local = LocalServer(*server.server_address)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield server.local
        finally:
            server.shutdown()
            thread.join()
