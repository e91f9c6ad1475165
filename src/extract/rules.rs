//! The rules of the reader in words: one row for each file of `read/` that is a rule.
//!
//! Each has its page of examples under `tests/rules/`, which begins with the same words; a test holds them together.

/// The rules by which figures and times are read: name, title, and what each does.
pub(crate) const READING_RULES: &[[&str; 3]] = &[
    [
        "age",
        "Ages",
        "\"59 years old\", \"aged 12\", \"a 34-year-old\", a number between commas after a name, the decade of a life, and the bound of a group.",
    ],
    [
        "amount",
        "Two figures of one amount",
        "Dollars and cents, a magnitude behind the currency, and two bounds that are one range.",
    ],
    [
        "bare_day",
        "Days of a month that is not named",
        "A rank with \"the\", \"on\" or the month told by its distance; a bare figure is a day only where somebody asks.",
    ],
    ["bound", "Bound", "A bound before a date belongs to it where somebody asks; in a report it does not."],
    [
        "cardinal",
        "Numbers in words",
        "Units after tens, hundreds after units, powers that only shrink, and decimals after \"point\".",
    ],
    [
        "chain",
        "Distances in several units",
        "Years, months, weeks and days that are counted one after another from the day of publication.",
    ],
    ["clock", "Clock", "Times of day in digits and in words, with the zone that follows."],
    ["code", "Codes", "Digits that stick to letters, telephone numbers, and digits that nobody can read."],
    ["count", "Counts", "A figure without a unit: what it counts, and the hedge behind the counted noun."],
    [
        "count_of_units",
        "Count of units",
        "Lengths beside the day of publication: \"over the next four years\" is how long, \"sales of the last 3 months\" is when.",
    ],
    [
        "date",
        "Date",
        "A date is put together from pieces until one of them would say a thing twice. This page holds what the pieces may and may not say together.",
    ],
    [
        "definite",
        "Definite",
        "Periods that the text points at: by the article alone, or by a word that leads to the date named last.",
    ],
    ["deixis", "Deixis", "Times that are told only by where they lie from the moment of writing."],
    ["digits", "Digits", "Separators, decimals and fractions in digits."],
    [
        "distance",
        "Distance",
        "Lengths of time that tell a date by its distance: from today, from the date named last, or from a date that follows.",
    ],
    ["duration", "Duration", "Lengths of time in two units, and bare plurals."],
    ["edge", "Edge", "The edge of a period is told by the period; \"late on\" a day is its night."],
    [
        "event",
        "Event",
        "A length of time that is counted from an event keeps the event; where the sentence dates the other side, the event is dated.",
    ],
    ["exclude", "Numbers that count nothing", "Names, addresses, days that no month has, and list markers."],
    [
        "fraction",
        "Fractions in words",
        "Two thirds, halves and quarters, mixed numbers, compound denominators and what \"over\" means.",
    ],
    [
        "glance",
        "A glance before a number is read as a time",
        "Most numbers of news count something, and no word near them speaks of time. Only where one does, or where the number has the look of a year, a clock or a date, are the rules of dates asked at all.",
    ],
    ["group", "Groups of digits", "Spaces, thin spaces and apostrophes between groups of three digits."],
    [
        "hedge",
        "Hedges",
        "Words before and after a figure that bound it or make it rough; both together are kept apart.",
    ],
    ["holiday", "Holiday", "Days with a name, some of which move with Easter."],
    [
        "hour",
        "Hour",
        "Hours without \"a.m.\" and \"p.m.\": past and to the hour, or by the day that stands beside them.",
    ],
    [
        "hours",
        "Hours",
        "Two hours of one day: the first takes its half of the day from the second, and bare figures need a day beside them.",
    ],
    [
        "impossible",
        "Impossible",
        "Digits in the form of a date or of a time of day that no calendar and no clock has are a label.",
    ],
    ["lasting", "Lasting", "A time of day and how long it lasts are one stretch of time."],
    [
        "length",
        "Lengths told by two figures",
        "Feet and inches, pounds and ounces, metres and centimetres, and the sides of an area.",
    ],
    [
        "magnitude",
        "Magnitudes",
        "What multiplies a numeral: million, dozen, k, bn, score; two magnitudes that are one number.",
    ],
    [
        "month",
        "Month",
        "A month with its day and its year, in any order and with any of the signs that people write between them. Words that are months and something else besides need a preposition, a day or a year.",
    ],
    ["multiple", "Multiples", "What a figure is of another figure."],
    [
        "nearest",
        "Nearest",
        "The day that the parts of a date name, when they leave several open: the one nearest to the day of publication, Tuesday, 24 February 2026, on the side to which the clause looks.",
    ],
    [
        "noun",
        "Counted nouns",
        "The noun with its modifiers and its \"of\" complement; people where none is named; others that go on from a figure.",
    ],
    [
        "numeral",
        "Numerals",
        "Digits or words with their magnitude: million, dozen, k, bn; half a million; vague words.",
    ],
    [
        "numeric_date",
        "Numeric date",
        "Dates in digits. What could be a date or something else needs a neighbour that says date.",
    ],
    ["one_unit", "One of a unit", "An article counts its unit where a hedge stands before it, or a part follows."],
    ["ordinal", "Ranks", "First, 21st, twenty-first, two hundredth."],
    ["part", "Parts of a whole", "Fractions of something and figures that are a part of another figure."],
    [
        "piece",
        "Piece",
        "One piece of a date: weekdays, months and seasons by their shift, parts of the day, days of the month.",
    ],
    [
        "postposed",
        "What is told after the word it belongs to",
        "Spanish shifts a period after its name, makes decades of years, and tells ages by \"de\". The language is guessed by the small words of each sentence.",
    ],
    ["power", "Powers", "Powers and powers of ten, worked out where they can be held exactly."],
    ["quantity", "Quantities", "One figure with its hedges, its unit, its sign and what it counts."],
    ["quarter", "Quarter", "Quarters, halves and business years by their letters and by their words."],
    ["range", "Ranges", "Two figures that are the ends of one range."],
    ["ranked", "Ordinal", "Ranked parts of a longer period. Quarters and halves of a game are none of a year."],
    [
        "rate",
        "Rates",
        "What an amount is told for. A measure takes it into its unit; a price and a count keep it beside.",
    ],
    ["recurring", "Recurring", "Times that come again, with the hour at which they come."],
    [
        "relative",
        "Relative",
        "Dates that are told from the day of publication, Tuesday, 24 February 2026. A bare weekday or month is the last one, and the next one where its clause looks ahead.",
    ],
    ["score", "Pairs that count nothing", "Scores, votes, ratios, odds and the numbers of models."],
    ["share", "Shares", "A part with its whole: of, out of, in, per."],
    [
        "shared_unit",
        "Units that another figure says",
        "A figure takes the unit of the one with which it is listed, or to which it moved.",
    ],
    ["sign", "Signs", "Minus, tolerance and \"plus or minus\"."],
    ["stretch", "Stretch", "From one date to another; the ends take year, week and day from each other."],
    [
        "tense",
        "Tense",
        "The nearest verb of the clause says whether a date lies behind or ahead; \"said\" outranks an earlier \"will\", a participle after \"be\" takes its time from the verb before it, and a date that opens its clause looks on to its verb.",
    ],
    ["trend", "Trends", "Which way a figure moved, and whether the figure is where it went or how far."],
    ["unit", "Units", "Money, percent, measures and time before or after a figure."],
    ["week", "Week", "Weeks by their number or by a day in them."],
    [
        "when",
        "When",
        "The pieces of one date stand next to each other, with small words, a comma or a bracket between them.",
    ],
    ["whole", "Wholes and nothing", "All of a number, almost all, most of, and what is not there."],
    [
        "year",
        "Year",
        "Years in digits, after an apostrophe and in words; decades and centuries. A decade of somebody's life is an age.",
    ],
];
