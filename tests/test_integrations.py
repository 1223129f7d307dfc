"""The hook for pre-commit, the GitHub Action and the GitLab job, run as far as they run here."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from command import COST, OTHER, SEATS, write_archive, write_draft

ROOT = Path(__file__).parent.parent
INTEGRATIONS = ROOT / "integrations"
FLAGS = re.DOTALL | re.MULTILINE
BIN = Path(sys.executable).parent
QUAY = "The quay in Horten was built by the town in 1988."
KNOWN = '<!-- contradict: known "the survey counts the ramps" -->'


@dataclass(frozen=True)
class Ended:
    code: int
    lines: list[str]


def call(
    *command: object, cwd: Path, env: Mapping[str, str] | None = None, check: bool = False
) -> Ended:
    """Run a command with this environment's programs first on the path, both streams in one."""
    path = {"PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        [*map(str, command)],
        cwd=cwd,
        env={**os.environ, **path, **(env or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=check,
    )
    return Ended(done.returncode, done.stdout.splitlines())


def commit(folder: Path) -> str:
    """Commit all that is in a folder, and return the commit."""
    identity = ("-c", "user.name=Kim", "-c", "user.email=kim@example.org")
    call("git", "init", "--quiet", cwd=folder, check=True)
    call("git", "add", ".", cwd=folder, check=True)
    call("git", *identity, "commit", "--quiet", "-m", "x", cwd=folder, check=True)
    return call("git", "rev-parse", "HEAD", cwd=folder, check=True).lines[0]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with an archive, and with drafts of which one conflicts with it."""
    folder = tmp_path / "desk"
    (folder / "drafts").mkdir(parents=True)
    write_archive(folder)
    write_draft(folder, f"# Terminal\n\n{OTHER}\n", "drafts/draft.md")
    write_draft(folder, f"{QUAY}\n", "drafts/quay.txt")
    (folder / "contradict-baseline.json").write_text('{"version": 1, "verdicts": []}', "utf-8")
    return folder


@pytest.mark.parametrize(
    ("schema", "file"),
    [
        ("github-actions", "action.yml"),
        ("github-workflows", "integrations/github-workflow.yml"),
        ("gitlab-ci", "integrations/gitlab-ci.yml"),
    ],
)
def test_files_are_what_their_schemas_ask_for(schema: str, file: str) -> None:
    options = ("--builtin-schema", f"vendor.{schema}", "--data-transform", "gitlab-ci")
    ended = call(BIN / "check-jsonschema", *options, ROOT / file, cwd=ROOT)
    assert (ended.code, ended.lines) == (0, ["ok -- validation done"])


def test_the_readme_shows_the_files_that_are_tested() -> None:
    files = {path.read_text("utf-8") for path in INTEGRATIONS.iterdir()}
    blocks = re.findall(r"^```yaml\n(.*?)^```", (ROOT / "README.md").read_text("utf-8"), FLAGS)
    assert [block for block in blocks if block not in files] == []


# pre-commit


@pytest.fixture
def hook(desk: Path, tmp_path: Path) -> Mapping[str, str]:
    """Let the desk's repository use the hook, with the command that is installed here.

    What pre-commit would install for `language: python` comes from the network.
    """
    manifest = tmp_path / "contradict"
    manifest.mkdir()
    (manifest / ".pre-commit-hooks.yaml").write_bytes(
        (ROOT / ".pre-commit-hooks.yaml").read_bytes()
    )
    config = yaml.safe_load((INTEGRATIONS / "pre-commit-config.yaml").read_text("utf-8"))
    (repository,) = config["repos"]
    repository |= {"repo": str(manifest), "rev": commit(manifest)}
    repository["hooks"][0] |= {"language": "system", "verbose": True}
    (desk / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), "utf-8")
    commit(desk)
    return {"PRE_COMMIT_HOME": str(tmp_path / "cache")}


@pytest.mark.parametrize(
    ("command", "file"),
    [
        ("validate-manifest", ".pre-commit-hooks.yaml"),
        ("validate-config", "integrations/pre-commit-config.yaml"),
    ],
)
def test_the_files_of_the_hook_are_valid(command: str, file: str) -> None:
    ended = call("pre-commit", command, file, cwd=ROOT)
    assert (ended.code, ended.lines) == (0, [])


def test_the_hook_fails_on_a_conflict_and_passes_without(
    desk: Path, hook: Mapping[str, str]
) -> None:
    failed = call("pre-commit", "run", "--all-files", cwd=desk, env=hook)
    assert failed.code == 1
    assert "- exit code: 1" in failed.lines
    assert any(line.startswith("drafts/draft.md:3:1: error: ") for line in failed.lines)
    assert any("Held 2 claims in 2 drafts against 1 claim" in line for line in failed.lines)

    write_draft(desk, f"# Terminal\n\n{OTHER} {KNOWN}\n", "drafts/draft.md")
    passed = call("pre-commit", "run", "--all-files", cwd=desk, env=hook)
    assert passed.code == 0
    assert any("1 by a comment in the draft" in line for line in passed.lines)


def test_the_hook_gets_only_what_it_reads_as_a_draft(desk: Path, hook: Mapping[str, str]) -> None:
    (desk / "drafts" / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (desk / "drafts" / "numbers.json").write_text("{}", "utf-8")
    call("git", "add", ".", cwd=desk, check=True)
    only = ("--files", "drafts/photo.png", "drafts/numbers.json", "archive/harbour.md")
    ended = call("pre-commit", "run", *only, cwd=desk, env=hook)
    assert ended.code == 0
    assert any("(no files to check)Skipped" in line for line in ended.lines)


def test_drafts_of_one_name_in_several_folders_are_several_drafts(
    desk: Path, hook: Mapping[str, str]
) -> None:
    for folder in ("one", "two"):
        (desk / "drafts" / folder).mkdir()
        write_draft(desk, f"{SEATS}\n", f"drafts/{folder}/index.md")
    call("git", "add", ".", cwd=desk, check=True)
    files = ("--files", "drafts/one/index.md", "drafts/two/index.md")
    ended = call("pre-commit", "run", *files, cwd=desk, env=hook)
    assert ended.code == 0
    assert any("Held 2 claims in 2 drafts against 1 claim" in line for line in ended.lines)


# GitHub


@dataclass(frozen=True)
class Checked:
    code: int
    output: str
    quiet: list[str]
    loud: list[str]


@pytest.fixture
def runner(tmp_path: Path) -> Path:
    """A runner's folder for temporary files, with contradict where the first step puts it."""
    programs = tmp_path / "runner" / "contradict" / "bin"
    programs.mkdir(parents=True)
    (programs / "contradict").symlink_to(BIN / "contradict")
    return tmp_path / "runner"


def act(desk: Path, runner: Path, **inputs: str) -> Checked:
    """Run the action's second step as a runner would, and part what it takes for commands."""
    action: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    defaults = {name: one.get("default", "") for name, one in action["inputs"].items()}
    given = defaults | {name.replace("_", "-"): value for name, value in inputs.items()}
    _, step = action["runs"]["steps"]
    assert "${{" not in step["run"]
    env = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda found: given[found[1]], value)
        for name, value in step["env"].items()
    }
    script, output = runner / "script.sh", runner / "output"
    script.write_text(step["run"], "utf-8")
    output.write_text("", "utf-8")
    # How runners start what says `shell: bash`.
    command = ("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", script)
    places = {"RUNNER_TEMP": str(runner), "GITHUB_OUTPUT": str(output)}
    ended = call(*command, cwd=desk, env={**env, **places})
    (first, *rest) = ended.lines
    token = first.removeprefix("::stop-commands::")
    assert re.fullmatch("[0-9a-f]{32}", token)
    end = rest.index(f"::{token}::")
    return Checked(ended.code, output.read_text("utf-8"), rest[:end], rest[end + 1 :])


def test_the_action_annotates_and_fails(desk: Path, runner: Path) -> None:
    done = act(desk, runner, drafts="drafts\n", against="archive\n")
    assert (done.code, done.output) == (1, "exit-code=1\n")
    (annotation,) = done.loud
    assert annotation.startswith(
        "::error file=drafts/draft.md,line=3,endLine=3,col=1,endColumn=57,title=Conflict (number)::"
    )
    (summary,) = done.quiet
    assert "1 error, 0 warnings, 0 notes (--fail-on error --show warning)." in summary


def test_the_action_takes_what_the_command_takes(desk: Path, runner: Path) -> None:
    known = f"{OTHER} {KNOWN}\n"
    write_draft(desk, known, "drafts/draft.md")
    done = act(
        desk,
        runner,
        drafts="drafts/draft.md\n\ndrafts/quay.txt",
        against="archive",
        fail_on="note",
        show="note",
        sarif="out/findings.sarif",
        options="--floor=0.5\n--no-within",
    )
    assert (done.code, done.output, done.loud) == (0, "exit-code=0\n", [])
    assert "1 by a comment in the draft (--fail-on note --show note)." in done.quiet[0]
    assert '"results": []' in (desk / "out" / "findings.sarif").read_text("utf-8")


def test_the_workflow_gives_the_action_what_it_asks_for(desk: Path, runner: Path) -> None:
    workflow = yaml.safe_load((INTEGRATIONS / "github-workflow.yml").read_text("utf-8"))
    _, step = workflow["jobs"]["contradict"]["steps"]
    given = {
        name: value.replace("${{ github.base_ref }}", "main")
        for name, value in step["with"].items()
    }
    commit(desk)
    call("git", "update-ref", "refs/remotes/origin/main", "HEAD", cwd=desk, check=True)
    unchanged = act(desk, runner, **given)
    assert (unchanged.code, unchanged.loud) == (0, [])
    assert "1 on unchanged lines (" in unchanged.quiet[-1]
    write_draft(desk, f"# Terminal\n\nSo: {OTHER}\n", "drafts/draft.md")
    changed = act(desk, runner, **given)
    assert changed.code == 1
    assert changed.loud[0].startswith("::error file=drafts/draft.md,line=3,")


@pytest.mark.parametrize(
    ("inputs", "code", "message"),
    [
        ({"drafts": "drafts"}, 2, "neither --against nor --store"),
        ({"drafts": "gone", "against": "archive"}, 2, "gone"),
        ({"drafts": "drafts", "against": "gone"}, 3, "'gone' of the archive can't be found"),
        ({"drafts": "drafts", "store": "gone.db"}, 3, "gone.db"),
        ({"drafts": "drafts", "against": "archive", "fail_on": "loud"}, 2, "loud"),
        ({"drafts": "drafts", "against": "archive", "baseline": "gone.json"}, 2, "gone.json"),
    ],
)
def test_the_action_says_why_it_could_not_check(
    desk: Path, runner: Path, inputs: dict[str, str], code: int, message: str
) -> None:
    done = act(desk, runner, **inputs)
    assert (done.code, done.output, done.loud) == (code, f"exit-code={code}\n", [])
    assert message in "\n".join(done.quiet)


def test_neither_inputs_nor_names_of_files_nor_drafts_become_commands(
    desk: Path, runner: Path
) -> None:
    name = "x##[add-path]y\n::add-mask::z.md"
    write_draft(desk, f"{OTHER} <!-- contradict: known -->\n", f"drafts/{name}")
    write_draft(desk, OTHER.replace("Moss", "##[add-mask]Moss"), "-draft.md")
    done = act(
        desk,
        runner,
        drafts="drafts\n-draft.md\n$(touch stolen)",
        against="archive",
        options='--top=3"; touch stolen; "',
    )
    assert done.code == 2
    done = act(desk, runner, drafts="drafts\n-draft.md", against="archive")
    assert done.code == 1
    assert not (desk / "stolen").exists()
    assert any("comment without effect" in line for line in done.quiet)
    assert all(line.startswith("::error file=") for line in done.loud)
    assert not any("add-path" in line for line in done.quiet if line.startswith("::"))


# GitLab


def test_the_job_checks_what_a_merge_request_changes(desk: Path, tmp_path: Path) -> None:
    (job,) = yaml.safe_load((INTEGRATIONS / "gitlab-ci.yml").read_text("utf-8")).values()
    base = commit(desk)

    def run_job() -> Ended:
        script = "\n".join(job["script"])
        # How GitLab's runners start a script.
        env = {"CI_MERGE_REQUEST_DIFF_BASE_SHA": base}
        return call("bash", "-e", "-o", "pipefail", "-c", script, cwd=desk, env=env)

    unchanged = run_job()
    assert unchanged.code == 0
    assert "1 on unchanged lines (" in unchanged.lines[-1]
    write_draft(desk, f"# Terminal\n\nSo: {OTHER}\n", "drafts/draft.md")
    changed = run_job()
    assert changed.code == 1
    assert changed.lines[0].startswith("drafts/draft.md:3:")
    write_draft(desk, f"# Terminal\n\n{COST}\n", "drafts/draft.md")
    assert run_job().code == 0
