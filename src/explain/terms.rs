//! The words of the field that belong to no closed list.

/// Word and meaning, by word.
pub(super) const TERMS: &[(&str, &str)] = &[
    (
        "as_of",
        "The time at which a claim holds, where its text says so; otherwise it holds when its source was published.",
    ),
    (
        "attribute",
        "What is asked of a subject: how many were killed, when it was founded. The codebook lists attributes; a figure that none takes is kept under an open one.",
    ),
    (
        "baseline",
        "A file in which a desk marks findings as known, each with a reason. Known findings are told last and do not count for --fail-on.",
    ),
    ("claim", "One source, one question, one value, one quote."),
    (
        "codebook",
        "The list of attributes with their questions, their words and how they behave. The built-in one is for news events.",
    ),
    ("credit", "The wire, pool or release from which a source says it was taken: \"LONDON (AP)\"."),
    (
        "derivation",
        "What follows from several claims taken together: parts that make up a total, or figures that cannot add up.",
    ),
    (
        "difference",
        "A steady difference: two camps of sources that lie apart by the same step over many questions, as take-off and leaving the gate do.",
    ),
    (
        "extent",
        "Of an attribute: a place says how far something reached, so that a part of it is another answer than the whole.",
    ),
    ("finding", "Two statements of one question with what was found of them, or a sum that does not add up."),
    (
        "hedge",
        "A word that says how firmly a figure is meant: nearly, at least, up to. What it means is for the policy to say.",
    ),
    ("known", "Marked in the baseline, with a reason."),
    ("linked_by", "Why the claims of a question were put together."),
    ("loose", "Of an attribute: it is told loosely, so that different answers are a tension and no contradiction."),
    (
        "note",
        "What a reader should know besides the findings: a text without a date, a language that cannot be read, an entry of the baseline that matches nothing.",
    ),
    ("one_answer", "Of an attribute: only one name or place can be the answer."),
    (
        "origin",
        "Sources that share long wording or print one credit are one origin: five articles, three origins. Agreeing on a figure makes no origin.",
    ),
    (
        "parts_add",
        "Of an attribute: counts over places, groups or stages that lie apart add up to the count of the whole.",
    ),
    ("position", "A camp of claims that can stand together, with its sources and origins."),
    (
        "possible",
        "What the words of a value leave open: nearly a dozen is possibly 10 to 11, at least 12 anything from 12 on.",
    ),
    ("profile", "A named and cited judgement of what vague words such as dozens mean."),
    ("provisional", "A range that rests on fewer origins than its policy asks for."),
    (
        "question",
        "Subject and attribute: National Guard, killed. Place, group, stage, time and speaker are no part of it; they explain differences within it.",
    ),
    ("quote", "The words of the source on which a claim rests, and where they stand."),
    (
        "range",
        "Low, best and high of a question under a named policy. Each bound rests on a claim, and none is an average.",
    ),
    ("reading", "What a policy takes a value to mean: a typical range within a possible one."),
    ("settle", "The fact that would decide a finding: what to ask, and of whom."),
    (
        "source",
        "One account: an article, a release, a database row; with a name and, where it is known, a time of publication.",
    ),
    (
        "speaker",
        "Who said it, according to the source. What several papers have from one speaker is one speaker's figure.",
    ),
    ("subject", "Whom or what a question is about, under all names by which the texts call it."),
    (
        "sum",
        "Parts set beside a total, or figures of several questions set beside each other, with the arithmetic in words.",
    ),
    (
        "summarised",
        "How many claims of a question are not listed pair by pair, because others with the same reading stand for them.",
    ),
    (
        "typical",
        "What a speaker who says this means: at least 12 is typically meant up to 18. It lies within what is possible.",
    ),
    ("unless", "What would make both claims true: \"the two were counted at different hours\"."),
];
