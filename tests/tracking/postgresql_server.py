"""
A PostgreSQL server for the tests: started on loopback with an empty data directory, gone afterwards.

The programs are those of Debian's package `postgresql` (or any on the PATH). The server refuses to run as root; then
it runs as the user `postgres`, or `nobody`.
"""

import contextlib
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

START = 60  # seconds that a slow machine may take


def programs():
    """The folder of the newest server there is; None without one."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda path: float(path.parts[4]))
    if found:
        return found[-1].parent
    on_path = shutil.which("postgres")
    return Path(on_path).resolve().parent if on_path else None


def _other_user():
    """How a program is started as somebody who is not root; nothing, if we are not root."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            user = pwd.getpwnam(name)
            return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    raise RuntimeError("PostgreSQL does not run as root, and there is neither a user 'postgres' nor 'nobody'")


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def running():
    """The URL of a server that runs as long as the context."""
    folder, user = programs(), _other_user()
    home = Path(tempfile.mkdtemp(prefix="eventkit-postgresql-"))
    try:
        if user:
            os.chown(home, user["user"], user["group"])
        quiet = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "cwd": home, **user}
        data = home / "data"
        made = [folder / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]
        done = subprocess.run(made, timeout=START, check=False, **quiet)
        assert done.returncode == 0, done.stdout.decode()
        port = _free_port()
        options = {"listen_addresses": "127.0.0.1", "port": port, "unix_socket_directories": "", "fsync": "off"}
        options |= {"max_connections": 40, "shared_buffers": "16MB"}
        command = [folder / "postgres", "-D", data]
        for name, value in options.items():
            command += ["-c", f"{name}={value}"]
        with (home / "log").open("wb") as log:
            server = subprocess.Popen(command, cwd=home, stdout=log, stderr=log, **user)
        try:
            url = f"postgresql://postgres@127.0.0.1:{port}/postgres"
            _wait(server, url, home / "log")
            yield url
        finally:
            server.send_signal(signal.SIGINT)  # "fast": connections are cut
            try:
                server.wait(30)
            except subprocess.TimeoutExpired:
                server.kill()
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _wait(server, url, log):
    import psycopg

    until = time.monotonic() + START
    while True:
        try:
            psycopg.connect(url, connect_timeout=5).close()
            return
        except psycopg.OperationalError:
            assert server.poll() is None, log.read_text()
            assert time.monotonic() < until, log.read_text()
            time.sleep(0.05)
