"""Which names the page answers to: another site's name may lead here too (DNS rebinding)."""

from collections.abc import Callable, Collection
from ipaddress import ip_address
from urllib.parse import urlsplit

Allowed = Callable[[str], bool]
"""Says of a Host header's value whether it is one of ours."""


def is_loopback(host: str) -> bool:
    """Return whether only this machine can reach `host`."""
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def allowed_hosts(host: str, names: Collection[str] = ()) -> Allowed:
    """Return which Host headers a server on `host` answers.

    On a loopback address only that machine's own names; elsewhere any IP address too, for no name
    was rebound to reach it, `host` itself and the further `names` that people know it by.
    """
    known = {name.lower().rstrip(".") for name in (host, *names)}
    local = is_loopback(host)

    def allowed(header: str) -> bool:
        name = hostname(header)
        return bool(name) and (name in known or is_loopback(name) or (not local and _is_ip(name)))

    return allowed


def hostname(netloc: str) -> str:
    """Return the name in `name:port`, in lower case; "" if it isn't one."""
    try:
        split = urlsplit(f"//{netloc}")
        split.port  # noqa: B018  # raises where it is no number
    except ValueError:
        return ""
    if split.path or split.query or split.fragment or "@" in netloc:
        return ""
    return (split.hostname or "").rstrip(".")


def _is_ip(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
