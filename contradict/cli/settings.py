"""`contradict.toml`: what options are when they are not given. The command line wins."""

import tomllib
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from contradict.errors import UsageError

FILE = Path("contradict.toml")
"""Read from the working directory when no other file is named."""

Command = Any
"""A command or group of typer's, which has no public type for them."""


def read_settings(path: Path | None, root: Command) -> dict[str, Any]:
    """Return the defaults that `path` gives to the commands of `root`, by command and option.

    A key outside of every table goes to each command with an option of that name; a table is
    named after its command. Without a path, FILE is read where it is there.

    Raises:
        UsageError: the file can't be read, is no TOML, or has a key that no command knows.
    """
    if path is None and not FILE.is_file():
        return {}
    path = path or FILE
    given = _parsed(path)
    shared = {name: value for name, value in given.items() if not isinstance(value, dict)}
    options = {name for command in _commands(root) for name in _options(command)}
    _require_known(path, "", shared, options)
    tables = {name: value for name, value in given.items() if isinstance(value, dict)}
    return _defaults(path, "", root, shared, tables)


def is_named(context: Any, name: str) -> bool:
    """Return whether the parameter `name` of click's `context` is on the command line itself."""
    source = context.get_parameter_source(name)
    return source is not None and source.name == "COMMANDLINE"


def _parsed(path: Path) -> Mapping[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        reason = str(error) if isinstance(error, tomllib.TOMLDecodeError) else type(error).__name__
        raise UsageError(
            f"settings file {str(path)!r} can't be read ({reason}); a TOML file was expected: "
            "mend it, or name another with --config"
        ) from error


def _defaults(
    path: Path, place: str, group: Command, shared: Mapping[str, Any], tables: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the defaults of each command of `group`: what is shared, then its own table."""
    _require_known(path, place, tables, set(group.commands))
    found: dict[str, Any] = {}
    for name, command in group.commands.items():
        own, where = tables.get(name, {}), f"{place}{name}."
        if hasattr(command, "commands"):
            found[name] = _defaults(path, where, command, shared, own)
        else:
            _require_known(path, where, own, set(_options(command)))
            found[name] = _values(command, {**shared, **own})
    return found


def _values(command: Command, given: Mapping[str, Any]) -> dict[str, Any]:
    options = _options(command)
    return {options[name]: value for name, value in given.items() if name in options}


def _commands(group: Command) -> Iterator[Command]:
    for command in group.commands.values():
        yield from _commands(command) if hasattr(command, "commands") else [command]


def _options(command: Command) -> dict[str, str]:
    """Return a command's parameters by each name that a person may write."""
    names = {
        written: parameter.name
        for parameter in command.params
        for written in (parameter.name, *(opt.lstrip("-") for opt in parameter.opts))
        if len(written) > 1
    }
    return names | {written.replace("_", "-"): name for written, name in names.items()}


def _require_known(path: Path, place: str, given: Mapping[str, Any], known: set[str]) -> None:
    for name in given:
        if name not in known:
            close = get_close_matches(name, known, n=1)
            hint = f"did you mean {close[0]!r}?" if close else f"expected {' '.join(sorted(known))}"
            raise UsageError(
                f"settings file {str(path)!r} has an unknown key {place}{name}; {hint}"
            )
