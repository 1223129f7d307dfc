"""`contradict serve`: the review page, for editors who click."""

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from contradict.cli import options
from contradict.cli.verdict import WHO

if TYPE_CHECKING:
    from datetime import date

    from contradict.review import Access


def serve_command(  # noqa: PLR0913, PLR0917  # one parameter per option is how typer reads them
    store: options.Store = "contradict.db",
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes a free one.")] = 8000,
    token_file: Annotated[
        Path | None,
        typer.Option(help="Ask for the token in this file; it is made if it is not there."),
    ] = None,
    name: Annotated[
        list[str] | None,
        typer.Option(help="A further host name the page is reached under; repeatable."),
    ] = None,
    by: Annotated[str, typer.Option(help=f"Who gives verdicts; ${WHO} if left out.")] = "",
) -> None:
    """Serve the review page of STORE, on this machine only unless --host says otherwise.

    Exit codes: 0 stopped, 2 wrong usage, 3 no store.
    """
    access = _access(host, token_file)
    from contradict.review import Desk, allowed_hosts, application
    from contradict.stores import open_store

    with open_store(store) as writing, open_store(store, read_only=True) as reading:
        app = application(
            Desk(reading, writing, _today),
            access,
            allowed_hosts(host, name or ()),
            by or os.environ.get(WHO, ""),
        )
        _run(app, host, port)


def _access(host: str, token_file: Path | None) -> "Access":
    """Return who may come in: everyone on this machine, or who has the token.

    Raises:
        UsageError: the extra is not installed, or others could come in without a token.
    """
    from contradict.errors import UsageError

    try:
        from contradict.review import Access, is_loopback, read_token
    except ModuleNotFoundError as error:
        raise UsageError(
            f"the review page needs {error.name}, which is not installed; the extra `review` was "
            "expected: pip install 'contradict[review]'"
        ) from None
    if token_file is not None:
        token = read_token(token_file)
        typer.echo(f"the token to log in with is in {token_file}", err=True)
        return Access.to(token)
    if is_loopback(host):
        return Access()
    raise UsageError(
        f"--host {host} lets other machines in, and nothing keeps them out; a token was expected: "
        "add --token-file FILE, which is made if it is not there"
    )


def _run(app: object, host: str, port: int) -> None:
    """Serve until interrupted. No request is logged: searches quote what may be embargoed."""
    import uvicorn

    from contradict.errors import UsageError

    config = uvicorn.Config(
        app,  # type: ignore[arg-type]
        host=host,
        port=port,
        access_log=False,
        log_level="warning",
        server_header=False,
        ws="none",
        timeout_keep_alive=30,
    )
    try:
        listening = config.bind_socket()
    except SystemExit:
        raise UsageError(
            f"{host} port {port} can't be listened on; a free port of this machine was expected: "
            "name another with --port, or 0 for any that is free"
        ) from None
    listening.listen()  # from now on a browser is answered, if it has to wait a moment
    shown = f"[{host}]" if ":" in host else host
    typer.echo(f"http://{shown}:{listening.getsockname()[1]}/", err=True)
    with suppress(KeyboardInterrupt):  # the way to stop it
        uvicorn.Server(config).run(sockets=[listening])


def _today() -> "date":
    from contradict.config import now

    return now().date()
