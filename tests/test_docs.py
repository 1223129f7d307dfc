"""Every block of README and CONTRIBUTING runs: commands as commands, Python as Python."""

import re
import shlex
import shutil
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
    for folder in ("seeds", "reports"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    monkeypatch.chdir(tmp_path)
    exec(compile(block, "block", "exec"), {"__name__": "block"})


SHELL = [body for body in blocks("README.md", "sh") if "make " not in body]
COMMANDS = [line for block in blocks("README.md", "sh") for line in block.splitlines() if line]
FAILS = re.compile(r"#.*\bexit code (\d)")


@pytest.mark.parametrize("block", SHELL, ids=lambda block: block.splitlines()[0])
def test_shell_blocks_run_line_by_line_in_one_folder(block: str, tmp_path: Path) -> None:
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    for command in filter(None, block.splitlines()):
        done = run(command, tmp_path)
        expected = int(found[1]) if (found := FAILS.search(command)) else 0
        assert done.returncode == expected, f"{command}: {done.stderr}"


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    bin_folder = str(Path(sys.executable).parent)
    return subprocess.run(
        ["bash", "-ec", command],
        cwd=folder,
        env={"PATH": f"{bin_folder}:/usr/bin:/bin", "HOME": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("command", [c for c in COMMANDS if c.startswith("make ")])
def test_make_commands_are_targets(command: str) -> None:
    target = shlex.split(command, comments=True)[1]
    subprocess.run(["make", "-n", target], cwd=ROOT, check=True, capture_output=True)


def helped(*command: str) -> str:
    return subprocess.run(
        [Path(sys.executable).with_name("contradict"), *command, "--help"],
        capture_output=True,
        text=True,
        check=True,
        env={"COLUMNS": "200", "PATH": "/usr/bin"},
    ).stdout


NAMES = re.findall(r"^│ ([a-z]+) ", helped(), re.MULTILINE)


@pytest.mark.parametrize("name", NAMES)
def test_every_command_and_option_is_in_the_readme(name: str) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    options = set(re.findall(r"--[a-z][a-z-]+", helped(name))) - {"--help"}
    assert f"contradict {name}" in readme
    assert sorted(option for option in options if option not in readme) == []


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """A folder with what README's examples for the night expect in /srv/newsroom."""
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    (tmp_path / ".venv").symlink_to(Path(sys.executable).parent.parent)
    (tmp_path / "contradict.toml").write_text(blocks("README.md", "toml")[0], "utf-8")
    return tmp_path


def test_the_line_for_cron_runs_with_the_settings_file(newsroom: Path) -> None:
    (line,) = blocks("README.md", "cron")
    *times, command = line.strip().split(" ", 5)
    assert times == ["30", "4", "*", "*", "*"]
    assert "%" not in command  # which cron takes for a line's end
    done = run(command.replace("/srv/newsroom", str(newsroom)), newsroom)
    assert done.returncode == 0, done.stderr
    assert (newsroom / "contradict.db").stat().st_size > 0
    assert "<title>" in (newsroom / "reports" / "nightly.html").read_text("utf-8")


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="there is no systemd-analyze here")
def test_systemd_takes_the_units(newsroom: Path) -> None:
    units = blocks("README.md", "ini")
    names = [unit.partition("\n")[0].removeprefix("# ") for unit in units]
    assert names == ["contradict.service", "contradict.timer"]
    for name, unit in zip(names, units, strict=True):
        (newsroom / name).write_text(unit.replace("/srv/newsroom", str(newsroom)), "utf-8")
    done = run(f"systemd-analyze verify ./{names[0]} ./{names[1]}", newsroom)
    assert (done.returncode, done.stderr) == (0, "")
