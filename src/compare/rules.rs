//! The questions that are asked of two claims, in words and in their order: one row for each file that asks one.

/// Name, title, and what is asked; a test holds the names to the files of this folder.
pub(crate) const COMPARING_RULES: &[[&str; 3]] = &[
    [
        "comparable",
        "Do they speak of one thing?",
        "Another subject, attribute, event or unit of counting is not comparable; a denied figure is held against a stated one.",
    ],
    [
        "suspect",
        "Is one of them a slip?",
        "A factor of exactly a thousand, a year or an age read as a count, miles for kilometres, swapped digits: suspect, and no contradiction.",
    ],
    [
        "exchange",
        "Do two figures stand the other way round?",
        "Where one source has 12 killed and 30 wounded and another 30 killed and 12 wounded, that is one slip and not two contradictions.",
    ],
    [
        "scope",
        "Do they count over the same?",
        "Counts over places, groups or stages that lie apart or within each other are a question of scope; a part that is larger than its whole contradicts it.",
    ],
    [
        "stages",
        "Which stage lies in which?",
        "Who died in hospital died later; who died in the operation died in the event.",
    ],
    [
        "time",
        "Do they stand at one time?",
        "Where the figure moves and the times differ it is an update; a toll that fell is called a revision; a missing date is named as what would settle it.",
    ],
    [
        "amounts",
        "What do two figures say of each other?",
        "Contradict where neither leaves room for what the other typically means, tension where both hold only on an open end, agree where the readings are the same, compatible otherwise.",
    ],
    [
        "share",
        "Are two shares on one scale?",
        "Four in five and 80 percent are brought onto one scale before they are held against each other.",
    ],
    [
        "money",
        "Are two amounts in one currency?",
        "Two named currencies are undecided for want of a rate; a sign that several currencies share is undecided where the figures differ.",
    ],
    [
        "dates",
        "Are dates told only in part?",
        "A Tuesday and the 2nd of December can be one day where some year makes them so; where none does they contradict.",
    ],
    [
        "names",
        "Is it one name?",
        "Shared words, initials, one name cut short, titles left out and family names first or last decide; similar spelling alone makes two names compatible at most.",
    ],
    [
        "places",
        "Is it one place?",
        "A place and what contains it are compatible; two places contradict where both are known to lie apart, and are undecided where one has no known container.",
    ],
];
