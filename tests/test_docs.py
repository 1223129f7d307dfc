"""Every block of README and CONTRIBUTING runs: commands as commands, Python as Python."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```", re.DOTALL | re.MULTILINE)


def blocks(name: str, language: str) -> list[str]:
    return [
        body for kind, body in BLOCK.findall((ROOT / name).read_text("utf-8")) if kind == language
    ]


@pytest.mark.parametrize(
    "block", blocks("CONTRIBUTING.md", "python") + blocks("README.md", "python")
)
def test_python_blocks_run(block: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    monkeypatch.chdir(tmp_path)
    exec(compile(block, "block", "exec"), {"__name__": "block"})


COMMANDS = [line for block in blocks("README.md", "sh") for line in block.splitlines() if line]


@pytest.mark.parametrize("command", [c for c in COMMANDS if not c.startswith("make ")])
def test_commands_run(command: str, tmp_path: Path) -> None:
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    bin_folder = str(Path(sys.executable).parent)
    done = subprocess.run(
        ["bash", "-ec", command],
        cwd=tmp_path,
        env={"PATH": f"{bin_folder}:/usr/bin:/bin", "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    expected = 1 if "--fail-on" in command else 0
    assert done.returncode == expected, done.stderr


@pytest.mark.parametrize("command", [c for c in COMMANDS if c.startswith("make ")])
def test_make_commands_are_targets(command: str) -> None:
    target = shlex.split(command, comments=True)[1]
    subprocess.run(["make", "-n", target], cwd=ROOT, check=True, capture_output=True)


def test_every_command_and_option_is_in_the_readme() -> None:
    helped = subprocess.run(
        [Path(sys.executable).with_name("contradict"), "scan", "--help"],
        capture_output=True,
        text=True,
        check=True,
        env={"COLUMNS": "200", "PATH": "/usr/bin"},
    )
    readme = (ROOT / "README.md").read_text("utf-8")
    options = set(re.findall(r"--[a-z][a-z-]+", helped.stdout)) - {"--help"}
    assert options
    assert sorted(option for option in options if option not in readme) == []
