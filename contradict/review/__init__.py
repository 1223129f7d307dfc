"""The review page: a small web application over a nightly store, for editors who click.

Needs the extra `review`. It reads the store's last run, and what a click says is the same verdict
as `contradict verdict` gives.
"""

from contradict.review.access import Access, read_token
from contradict.review.app import application
from contradict.review.desk import Desk
from contradict.review.hosts import allowed_hosts, is_loopback

__all__ = ["Access", "Desk", "allowed_hosts", "application", "is_loopback", "read_token"]
