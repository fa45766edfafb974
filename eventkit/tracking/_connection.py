"""
Connections to servers that nobody has to trust: made only to addresses that were checked, and given up at a deadline.

A name is resolved once, its addresses are checked, and the connection goes to a checked one: a name that leads
somewhere else when it is asked a second time (DNS rebinding) leads nowhere.
"""

from __future__ import annotations

import http.client
import io
import ipaddress
import socket
import ssl
import threading
from time import monotonic
from typing import Any

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")  # NAT64, RFC 6052: the last four bytes are an IPv4 address


class NotAllowed(OSError):
    """A host is on this machine or on a private network."""


def is_public(address: IPAddress) -> bool:
    """
    Whether an address is one of the public internet: not of this machine, a private network, a link, a group or a
    reserved range (the registries of IANA, as Python's ipaddress has them), nor an IPv6 form of such an IPv4 address.

    >>> is_public(ipaddress.ip_address("192.168.1.1")), is_public(ipaddress.ip_address("::ffff:127.0.0.1"))
    (False, False)
    """
    if isinstance(address, ipaddress.IPv6Address):
        if address in _TRANSLATED:
            return is_public(ipaddress.IPv4Address(address.packed[-4:]))
        if address.ipv4_mapped is not None:
            return is_public(address.ipv4_mapped)
        tunnels = [address.sixtofour, *(address.teredo or ())]
        if address.is_site_local or any(each is not None and not is_public(each) for each in tunnels):
            return False
    return address.is_global and not address.is_multicast and not address.is_reserved


class Deadline:
    """A moment by which something has to be done."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = monotonic() + seconds

    @property
    def is_over(self) -> bool:
        """Whether it has passed."""
        return monotonic() >= self._end

    def left(self) -> float:
        """
        The seconds that are left.

        Raises:
            TimeoutError: none are.
        """
        left = self._end - monotonic()
        if left <= 0:
            raise TimeoutError
        return left


class Connection(http.client.HTTPConnection):
    """A connection for one request, over TLS where `tls` says how; every wait ends at the deadline."""

    def __init__(
        self,
        host: str,
        port: int,
        *,
        deadline: Deadline,
        connect_timeout: float,
        private: bool,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        super().__init__(host, port)
        self._deadline, self._connect_timeout, self._private, self._tls = deadline, connect_timeout, private, tls
        if tls is not None:
            self.default_port = 443  # the Host header names a port only if it is another

    def connect(self) -> None:
        """
        Connect to the first address of the host that answers.

        Raises:
            NotAllowed: none of its addresses is public, and private ones are not allowed.
            OSError: none of them answers, or the certificate is not that of the host.
        """
        found = _resolved(self.host, self.port, self._deadline)
        allowed = [each for each in found if self._private or is_public(ipaddress.ip_address(each[1][0]))]
        if not allowed:
            raise NotAllowed(", ".join(dict.fromkeys(str(each[1][0]) for each in found)))
        failure: OSError = OSError("no address")
        for family, address in allowed:
            try:
                self.sock: Any = _Timed(self._connected(family, address), self._deadline)
                return
            except ssl.SSLError:
                raise
            except OSError as error:
                failure = error
        raise failure

    def _connected(self, family: int, address: tuple[Any, ...]) -> socket.socket:
        made = socket.socket(family, socket.SOCK_STREAM)
        try:
            made.settimeout(min(self._connect_timeout, self._deadline.left()))
            made.connect(address)
            # The name, and not the address that was connected to, is what the certificate has to be of.
            return made if self._tls is None else self._tls.wrap_socket(made, server_hostname=self.host)
        except BaseException:
            made.close()
            raise


def _resolved(host: str, port: int, deadline: Deadline) -> list[tuple[int, tuple[Any, ...]]]:
    """The addresses of a host, by family. The system's resolver has no deadline, so it is left behind at ours."""
    found: list[Any] = []

    def resolve() -> None:
        try:
            found.extend(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError) as error:
            found.append(error)

    thread = threading.Thread(target=resolve, daemon=True)
    thread.start()
    thread.join(deadline.left())
    deadline.left()
    if found and isinstance(found[0], UnicodeError):
        raise OSError(f"{host!r} is no name of a host") from found[0]
    if found and isinstance(found[0], OSError):
        raise found[0]
    return [(family, address) for family, _, _, _, address in found]


class _Timed:
    """A socket of which every wait ends at the deadline: as much of one as http.client wants."""

    def __init__(self, sock: socket.socket, deadline: Deadline) -> None:
        self._sock, self._deadline, self._is_read = sock, deadline, False

    def sendall(self, data: bytes) -> None:
        self._sock.settimeout(self._deadline.left())
        self._sock.sendall(data)

    def makefile(self, mode: str) -> io.BufferedReader:
        self._is_read = True
        return io.BufferedReader(_Incoming(self._sock, self._deadline))

    def close(self) -> None:
        """http.client lets go of a connection before the response is read: then the reader closes the socket."""
        if not self._is_read:
            self._sock.close()


class _Incoming(io.RawIOBase):
    """What comes in over a socket, until the deadline."""

    def __init__(self, sock: socket.socket, deadline: Deadline) -> None:
        self._sock, self._deadline = sock, deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._sock.settimeout(self._deadline.left())
        return self._sock.recv_into(buffer)

    def close(self) -> None:
        super().close()
        self._sock.close()
