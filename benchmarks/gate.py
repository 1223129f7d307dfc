"""One cold check, taken apart: `python -m benchmarks.gate FOLDER NEIGHBOURS`.

It does what `contradict check --store` does, in a process that has imported nothing before.
"""

import gc
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

STORE, DRAFT = "contradict.db", "draft.md"


class Laps:
    """A progress that shows nothing, and prints a stage's time and peak memory at its end."""

    def __init__(self, label: str) -> None:
        self.label, self.since, self.busy = label, time.perf_counter(), time.process_time()

    def __call__(self, items: Sequence[Any], label: str) -> Sequence[Any]:
        """Begin the stage called `label`, and return `items`."""
        self.begin(label)
        return items

    def begin(self, label: str) -> None:
        """End the current stage and begin the one called `label`."""
        now, busy = time.perf_counter(), time.process_time()
        print(
            f"  {self.label:24} {now - self.since:6.2f} s, {busy - self.busy:6.2f} s of "
            f"processors, peak {_peak():5.0f} MiB"
        )
        self.label, self.since, self.busy = label, now, busy


def _peak() -> float:
    """Return the most memory that this process has had, in MiB, as Linux counts it.

    `getrusage` would give the most of the process that started this one, if that had more.
    """
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def main(folder: Path, neighbours: int) -> None:
    """Check the draft in `folder` against the archive there."""
    laps = Laps("importing")
    from dataclasses import replace

    from contradict.archive import Archive
    from contradict.checking import GATE_SETTINGS
    from contradict.comparators import load_comparator
    from contradict.config import circumstances
    from contradict.detector import Detector
    from contradict.encoders import load_encoder
    from contradict.gate import Gate, locate, narrow, require_alive
    from contradict.readers import read_documents
    from contradict.renderers.findings import TextRenderer
    from contradict.types import Checked

    laps.begin("loading models")
    search = replace(GATE_SETTINGS.search, across=neighbours)
    encoder, comparator = GATE_SETTINGS.encoder, GATE_SETTINGS.comparator
    detector = Detector(load_encoder(encoder), load_comparator(comparator), search, laps)
    laps.begin("canary")
    require_alive(detector)
    laps.begin("opening the store")
    from contradict.stores import open_store

    with open_store(str(folder / STORE), read_only=True) as store:
        laps.begin("loading the archive")
        gate = Gate(detector, Archive.from_parts(store.part))
    laps.begin("reading the draft")
    drafts = read_documents([folder / DRAFT]).documents
    laps.begin("splitting the draft")
    report = gate.report(drafts, (), circumstances(GATE_SETTINGS))
    laps.begin("rendering")
    found = Checked(report, locate(report.conflicts, drafts), {}, "error", "note")
    text = TextRenderer().render(narrow(found, "error", "warning"))
    laps.begin("")
    print(f"  {report.run.counts.pairs} pairs compared")
    print(f"  {text.splitlines()[-1]}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
    gc.freeze()  # as the command does when it ends
