"""From documents to claims: sentences with exact offsets, each made to stand alone."""

from contradict.claims.assertions import Reason
from contradict.claims.comments import comments, without_comments
from contradict.claims.ledger import Ledger, Picked
from contradict.claims.splitting import LeftOut, Split, split
from contradict.claims.topics import distinctive

__all__ = [
    "Ledger",
    "LeftOut",
    "Picked",
    "Reason",
    "Split",
    "comments",
    "distinctive",
    "split",
    "without_comments",
]
