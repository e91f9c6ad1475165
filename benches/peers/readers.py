"""Readers of figures and times behind one face.

Every loader imports one tool, outside the timing, and returns two functions: one that is timed and takes a
paragraph to what the tool returns, and one that takes that to readings.
"""

import json
import re
import subprocess
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

REFERENCE = datetime(2026, 2, 24, 12)
UNITS = {"-": "", "unknown": "", "dimensionless": "", "$": "dollar", "EUR": "euro", "Euro": "euro",
         "Dollar": "dollar", "Kilometer per hour": "kilometre per hour"}


@dataclass
class Reading:
    """One figure (low to high, a bound, a unit) or one time (a TIMEX3 value), and where it stands."""

    start: int
    end: int
    text: str
    low: float | None = None
    high: float | None = None
    unit: str = ""
    bound: str = "="
    timex: str = ""

    def __post_init__(self):
        self.unit = UNITS.get(self.unit, self.unit)

    def __str__(self):
        if self.timex:
            return f"`{self.text}` {self.timex}"
        if self.low is None:
            return f"`{self.text}` without a figure"
        value = " to ".join(f"{round(end, 4):.12g}" for end in dict.fromkeys([self.low, self.high]))
        bound = "" if self.bound == "=" else f"{self.bound} "
        return f"`{self.text}` {bound}{value} {self.unit}".strip()


def rows(paragraphs):
    """The paragraphs as rows for crosscheck, with the date of reference."""
    day = f"{REFERENCE:%Y-%m-%d}"
    return "".join(json.dumps({"id": 1, "text": p, "reference_date": day}) + "\n" for p in paragraphs)


def run(binary, lines):
    """What crosscheck prints for rows."""
    command = [binary, "quantities", "--jsonl", "-", "--offsets", "chars"]
    return subprocess.run(command, input=lines, capture_output=True, text=True, check=True).stdout


def load_crosscheck(binary):
    """crosscheck as a process of its own, fed rows on standard input."""
    def parse(text):
        return json.loads(run(binary, rows([text])))

    def convert(found):
        for q in found["quantities"]:
            ends = q["value"] if isinstance(q["value"], list) else [q["value"]] * 2
            yield Reading(q["start"], q["end"], q["text"], *ends, q["unit"], q["change"])
        for t in found["times"]:
            yield Reading(t["start"], t["end"], t["text"], timex=t["value"])

    return parse, convert


def load_regex():
    """The baseline: digits, with commas and a decimal point."""
    digits = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")

    def convert(found):
        for m in found:
            number = float(m[0].replace(",", ""))
            yield Reading(m.start(), m.end(), m[0], number, number)

    return lambda text: list(digits.finditer(text)), convert


def load_quantulum():
    """quantulum3 without its classifier; its uncertainty is read as the half width of a range."""
    from quantulum3 import parser

    def convert(found):
        for q in found:
            half = q.uncertainty or 0
            yield Reading(*q.span, q.surface, q.value - half, q.value + half, q.unit.name)

    return parser.parse, convert


def load_recognizers():
    """Recognizers-Text; of several dates that it offers, the latest that is not after the reference."""
    from recognizers_date_time import DateTimeRecognizer
    from recognizers_number import NumberRecognizer
    from recognizers_number_with_unit import NumberWithUnitRecognizer
    number, unit = NumberRecognizer("en-us"), NumberWithUnitRecognizer("en-us")
    models = [number.get_number_model(), number.get_percentage_model(), unit.get_currency_model(),
              unit.get_dimension_model(), unit.get_age_model(), unit.get_temperature_model()]
    times = DateTimeRecognizer("en-us").get_datetime_model()

    def parse(text):
        return [f for model in models for f in model.parse(text)] + times.parse(text, REFERENCE)

    def past(values):
        dates = [v for v in values if v.get("start", v.get("value", "")) <= f"{REFERENCE}"]
        best = (dates or values)[-1]
        if not re.search("[X(]", best["timex"]):
            return best["timex"]
        if "start" in best and quarter(best["start"]) and quarter(best["end"]):
            return quarter(best["start"])
        return best.get("value", f"{best.get('start')}/{best.get('end')}").replace(" ", "T")

    def convert(found):
        for f in found:
            at, value = (f.start, f.end + 1, f.text), f.resolution or {}
            if "values" in value:
                yield Reading(*at, timex=past(value["values"]))
            elif value.get("value"):
                unit = "percentage" if value["value"].endswith("%") else value.get("unit", "")
                yield Reading(*at, *[float(value["value"].rstrip("%"))] * 2, unit)

    return parse, convert


def load_duckling():
    """Duckling; an interval open at one end is read as a bound."""
    import duckling
    import tzdata
    zones = duckling.load_time_zones(str(Path(tzdata.__file__).parent / "zoneinfo"))
    now = duckling.parse_ref_time(zones, "UTC", int(REFERENCE.replace(tzinfo=timezone.utc).timestamp()))
    locale = duckling.parse_locale("EN_US", duckling.default_locale_lang(duckling.parse_lang("EN")))
    context = duckling.Context(now, locale)
    wanted = duckling.parse_dimensions(["amount-of-money", "distance", "duration", "number", "quantity",
                                        "temperature", "time", "volume"])

    def moment(value):
        cut = {"year": 4, "month": 7, "week": 10, "day": 10, "hour": 13}.get(value["grain"], 16)
        return quarter(value["value"][:10]) if value["grain"] == "quarter" else value["value"][:cut]

    def convert(found):
        for f in found:
            at, value = (f["start"], f["end"], f["body"]), f["value"]
            low, high = (value.get("from"), value.get("to")) if value["type"] == "interval" else (value, value)
            if f["dim"] == "time":
                ends = [moment(end) if end else "" for end in (low, high)]
                yield Reading(*at, timex=ends[0] if low == high else "/".join(ends))
            elif f["dim"] == "duration" and value["unit"] in ("year", "month", "week", "day"):
                yield Reading(*at, timex=f"P{value['value']}{value['unit'][0].upper()}")
            else:
                bound = "<" if not low else ">" if not high else "="
                low, high = low or high, high or low
                yield Reading(*at, low["value"], high["value"], low.get("unit", ""), bound)

    return lambda text: duckling.parse(text, context, wanted, False), convert


def load_dateparser():
    """dateparser's search; dates without a year are sought in the past."""
    from dateparser.search import search_dates
    settings = {"RELATIVE_BASE": REFERENCE, "PREFER_DATES_FROM": "past"}

    def convert(found):
        for i, (text, date) in enumerate(found or []):  # it tells no positions, and nothing overlaps
            yield Reading(i, i + 1, text, timex=f"{date:%Y-%m-%dT%H:%M}")

    return lambda text: search_dates(text, languages=["en"], settings=settings), convert


def quarter(date):
    """The TIMEX3 value of the quarter that begins at a date, if one does."""
    year, month, day = map(int, date.split("-"))
    return f"{year}-Q{month // 3 + 1}" if day == 1 and month % 3 == 1 else ""
