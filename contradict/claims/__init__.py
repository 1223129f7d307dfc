"""From documents to claims: sentences with exact offsets, each made to stand alone."""

from contradict.claims.assertions import Reason
from contradict.claims.splitting import LeftOut, Split, split

__all__ = ["LeftOut", "Reason", "Split", "split"]
