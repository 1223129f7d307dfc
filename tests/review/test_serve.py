"""`contradict serve`, as a process."""

import re
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest

from review.served import fill

CONTRADICT = str(Path(sys.executable).with_name("contradict"))


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [CONTRADICT, "serve", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


@pytest.fixture
def store(tmp_path: Path) -> str:
    fill(tmp_path / "contradict.db")
    return str(tmp_path / "contradict.db")


def test_serves_on_this_machine_until_it_is_stopped(store: str) -> None:
    command = [CONTRADICT, "serve", "--store", store, "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr
            line = process.stderr.readline()
            assert re.fullmatch(r"http://127\.0\.0\.1:\d+/\n", line)
            with urlopen(line.strip()) as answer:
                assert b"breakwater" in answer.read()
            process.send_signal(signal.SIGINT)
            assert process.wait(20) == 0
            assert process.stderr.read() == ""
        finally:
            process.kill()


def test_lets_no_other_machine_in_without_a_token(store: str) -> None:
    done = run("--store", store, "--host", "0.0.0.0")
    assert done.returncode == 2
    assert "--host 0.0.0.0 lets other machines in" in done.stderr
    assert "--token-file" in done.stderr


def test_says_where_the_token_is_and_not_what(store: str, tmp_path: Path) -> None:
    token = tmp_path / "token"
    busy = socket.create_server(("127.0.0.1", 0))
    port = str(busy.getsockname()[1])
    done = run("--store", store, "--token-file", str(token), "--port", port)
    busy.close()
    assert done.returncode == 2
    assert f"port {port} can't be listened on" in done.stderr
    assert str(token) in done.stderr
    assert token.read_text("utf-8").strip() not in done.stderr


def test_a_missing_store_is_an_error(tmp_path: Path) -> None:
    done = run("--store", str(tmp_path / "no.db"))
    assert done.returncode == 3
    assert "is not there" in done.stderr
