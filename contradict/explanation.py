"""Why a pair scores what it scores, as a table and as a picture."""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from contradict.errors import UsageError
from contradict.identity import pair_id
from contradict.plots import folded, waterfall_chart
from contradict.renderers.waterfall import Step, steps
from contradict.types import Pair

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from pandas import DataFrame

FORMATS = {
    "value": "{:.2f}".format,
    "weight": "{:+.2f}".format,
    "total": "{:+.2f}".format,
    "probability": "{:.1%}".format,
}
COLUMNS = ("feature", "value", "weight", "total", "probability")


@dataclass(frozen=True, slots=True)
class Explanation:
    """A pair's score taken apart; in a notebook it shows the picture above the table.

    What it shows has features that add little folded into one row; `table` has each.
    """

    pair: Pair
    steps: tuple[Step, ...]

    def table(self) -> "DataFrame":
        """Return one row per feature, the intercept first, then by size.

        `weight` is what the feature adds, in log-odds, `total` the sum with it, `probability`
        what that sum stands for. The last one is the pair's score.
        """
        return _table(self.steps)

    def figure(self) -> "Figure":
        """Return the waterfall from the intercept to the score."""
        return waterfall_chart(self.steps)

    def _repr_html_(self) -> str:
        file = BytesIO()
        self.figure().savefig(file, format="png", dpi=90, metadata={"Software": None})
        picture = b64encode(file.getvalue()).decode()
        score = f"{self.pair.score:.0%}"
        shown = _table(folded(self.steps)).set_index("feature")
        table = shown.to_html(border=0, formatters=FORMATS, index_names=False)
        return (
            f'<img alt="Waterfall of the features of pair {pair_id(self.pair)}, whose score is '
            f'{score}; the table below has its numbers." src="data:image/png;base64,{picture}">'
            f"{table}"
        )


def _table(steps: Sequence[Step]) -> "DataFrame":
    import pandas as pd

    rows = [(one.feature, one.value, one.weight, one.total, one.chance) for one in steps]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def explained(pair: Pair) -> Explanation:
    """Return the explanation of a pair.

    Raises:
        UsageError: it does not say what its score is made of.
    """
    if not pair.contributions:
        raise UsageError(
            f"pair {pair_id(pair)} has no contributions; one of a report by this version of "
            "contradict was expected: scan again"
        )
    return Explanation(pair, steps([asdict(one) for one in pair.contributions]))
