"""Runs crosscheck and other readers of figures on the same text; prints a table of speed and one of phrases.

Usage: peers.py CROSSCHECK, the path of its binary. run.sh makes the environment that this needs.
"""

import csv
import os
import sys
import time
import warnings
from pathlib import Path

import readers
from readers import rows, run

HERE = Path(__file__).parent
COPIES, RUNS, SECONDS = 400, 5, 30


def best(action):
    """The shortest time of several runs, in seconds, within a limit in all."""
    times, begun = [], time.perf_counter()
    while len(times) < RUNS and time.perf_counter() - begun < SECONDS:
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return min(times)


def speeds(binary, tools):
    """The table of speed."""
    paragraphs = (HERE / "text.txt").read_text(encoding="utf-8").splitlines()
    kilobytes = sum(len(p.encode()) + 1 for p in paragraphs) / 1000
    many, one = rows(paragraphs * COPIES), rows(["It cost $5 on Friday."])
    start_up = best(lambda: run(binary, one))
    own = (best(lambda: run(binary, many)) - start_up) / COPIES
    print(f"crosscheck: start-up {start_up * 1000:.1f} ms as a process; the text {COPIES} times, start-up taken off\n")
    print("| tool | kB/s | crosscheck is so many times as fast |\n|---|---|---|")
    for name, (parse, _) in tools.items():
        parse(paragraphs[0])
        seconds = own if name == "crosscheck" else best(lambda: [parse(p) for p in paragraphs])
        print(f"| {name} | {figure(kilobytes / seconds)} | {figure(seconds / own)} |", flush=True)


def figure(number):
    """A number to two digits."""
    return f"{float(f'{number:.2g}'):,g}"


def outermost(readings):
    """Readings without those that lie inside a longer one."""
    def inside(r, o):
        return o.start <= r.start and r.end <= o.end and o.end - o.start > r.end - r.start
    return [r for r in readings if not any(inside(r, o) for o in readings)]


def matches(reading, value, row):
    """Whether a reading has the expected value, and no unit but the expected one, or the expected time."""
    if reading.timex:
        return bool(row["timex"]) and reading.timex.startswith(row["timex"])
    if value == "-" or reading.low is None or reading.unit not in ("", row["unit"]):
        return False
    ends = [float(end) for end in value.split("..")]
    return all(abs(a - b) <= abs(b) / 1000 for a, b in ((reading.low, ends[0]), (reading.high, ends[-1])))


def judge(row, readings):
    """Whether the value is right with nothing found beside it, whether the bound is too, and the cell to print."""
    for way in row["value"].split(" or "):
        values = [] if way == "none" else way.split(" and ")
        found = [[r for r in readings if matches(r, value, row)] for value in values]
        right = [r for rs in found for r in rs]
        apart = [r for r in readings if not any(r.start < o.end and o.start < r.end for o in right)]
        if all(found) and not apart:
            bound = not row["bound"] or any(r.bound in row["bound"] and not r.timex for r in right)
            return True, bound, "✓ value and bound" if bound and row["bound"] else "✓" if bound else "✓ value"
    return False, False, "; ".join(map(str, readings)) or "nothing"


def phrases(tools):
    """The table of phrases."""
    with open(HERE / "phrases.tsv", encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    right = {name: [0, 0] for name in tools}
    print(f"\n| phrase | expected | {' | '.join(tools)} |\n|{'---|' * (len(tools) + 2)}")
    for row in table:
        cells = []
        for name, (parse, convert) in tools.items():
            value, bound, cell = judge(row, outermost(list(convert(parse(row["phrase"])))))
            right[name] = [right[name][0] + value, right[name][1] + bound]
            cells.append(cell)
        wanted = [row["bound"].replace("~<", "~ or <"), row["value"], row["unit"], row["timex"]]
        print(f"| {row['phrase']} | {' '.join(w for w in wanted if w not in ('', '-', '='))} | {' | '.join(cells)} |")
    for i, what in enumerate(["value", "value and bound"]):
        print(f"| **right, of {len(table)}** | {what} | {' | '.join(str(n[i]) for n in right.values())} |")


def main(binary):
    """Loads what can be loaded, names what cannot, and prints both tables."""
    warnings.simplefilter("ignore")
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    loaders = {"crosscheck": lambda: readers.load_crosscheck(binary), "digits": readers.load_regex,
               "quantulum3": readers.load_quantulum, "Recognizers-Text": readers.load_recognizers,
               "Duckling": readers.load_duckling, "dateparser": readers.load_dateparser}
    tools = {}
    for name, load in loaders.items():
        try:
            tools[name] = load()
            tools[name][0]("It cost $5 on Friday.")
        except Exception as reason:  # whatever a peer may raise, the others are to run
            tools.pop(name, None)
            print(f"{name}: not run: {reason!r}")
    speeds(binary, tools)
    phrases(tools)


if __name__ == "__main__":
    main(sys.argv[1])
