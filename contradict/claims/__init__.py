"""From documents to claims: sentences with exact offsets, each made to stand alone."""

from contradict.claims.assertions import Reason
from contradict.claims.comments import COMMENT, without_comments
from contradict.claims.splitting import LeftOut, Split, split
from contradict.claims.topics import distinctive

__all__ = ["COMMENT", "LeftOut", "Reason", "Split", "distinctive", "split", "without_comments"]
