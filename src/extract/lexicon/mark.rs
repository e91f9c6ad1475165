//! What a word can be for the rules beside its grammar: one mark for each list of words, read from the tables.

macro_rules! marks {
    ($($name:ident $code:literal $doc:literal)+) => {
        /// A list of words that some rule asks for; each language fills it with its own words.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u16)]
        pub(in crate::extract) enum Mark { $(#[doc = $doc] $name,)+ }

        impl Mark {
            /// All marks.
            pub(super) const ALL: &[Self] = &[$(Self::$name,)+];

            /// Its name in the tables.
            pub(super) const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }
        }
    };
}

marks! {
    A "a" "The indefinite article in its plain form."
    Abbreviation "abbreviation" "A full stop after it does not end a sentence."
    About "about" "Near a figure, or on a topic."
    Address "address" "Ends the name of a street."
    After "after" "Tells a time after another one."
    AfterBareDay "after-bare-day" "Follows a bare day of the month."
    AfterClock "after-clock" "May follow a time of day in digits: \"15:30 horas\"."
    AfterLength "after-length" "Follows a length: \"3 m high\"."
    AfterLengthWithArticle "after-length-with-article" "Follows a length of time whose article belongs to it: \"the six months to March\"."
    AfterNoon "after-noon" "The second half of the day."
    AfterOne "after-one" "After \"one\" it makes a pronoun or an idiom of it."
    AfterOneDay "after-one-day" "Follows \"one day\" where it is a length of time."
    AfterOneHyphen "after-one-hyphen" "After \"one-\" it is counted: \"a one-bedroom flat\"."
    AfterOpenUnit "after-open-unit" "Follows a unit of time that is not the current one: \"the year to March\"."
    AfterOr "after-or" "Follows \"or\" in a hedge: \"or more\"."
    AfterQuantifier "after-quantifier" "Follows a quantifier that shares nothing out."
    AfterScore "after-score" "Follows a pair of figures that is a score."
    AfterTimes "after-times" "Follows \"times\" where a multiple is meant."
    AfterVagueLength "after-vague-length" "Follows a plural unit of time without a figure."
    Age "age" "The noun of an age."
    AgeBound "age-bound" "Bounds the age of a group: \"children under 10\"."
    AgeGroup "age-group" "People whose age may be bounded: \"children under 10\"."
    AgeNoun "age-noun" "The noun of an age, before \"of\"."
    AgeWord "age-word" "Stands before an age."
    AgedPerson "aged-person" "People whose age may follow \"of\": \"a woman of 71\"."
    Ago "ago" "Counts a length of time back from today."
    AgoBefore "ago-before" "Counts a length of time back from today, and stands before it."
    Ahead "ahead" "The clause looks ahead: \"will\", \"scheduled\"."
    AheadOf "ahead-of" "Before \"of\" it puts a day ahead: \"ahead of Sunday\"."
    All "all" "The whole."
    Alternate "alternate" "Every other."
    And "and" "Joins two of a kind."
    AndOrBut "and-or-but" "Joins two bounds."
    AndOrThen "and-or-then" "Before \"some one\" it goes on."
    Another "another" "Goes on from an earlier figure, before the figure."
    AnyArticle "any-article" "The articles."
    Article "article" "The indefinite article, which may stand for one."
    ArticleOrWhole "article-or-whole" "Stands before a unit of time and makes one of it."
    As "as" "\"as early as\"."
    AsOrThe "as-or-the" "Follows a multiple."
    Asap "asap" "As soon as possible."
    Asks "asks" "Speaks to somebody: \"show me\"."
    At "at" "Stands before an hour."
    AtOrUntil "at-or-until" "Stands before an hour that is a bound or a moment."
    BareHalf "bare-half" "Halves the word after it without an article: \"medio millón\"."
    Before "before" "Tells a time before another one."
    BeforeAboutTopic "before-about-topic" "Verbs of speech and thought, after which \"about\" opens a topic."
    BeforeDay "before-day" "Stands between an hour and its day."
    BeforeDayOfMonth "before-day-of-month" "Stands before the bare day of a month: \"on the 4th\"."
    BeforeDecade "before-decade" "Stands before a decade of two digits."
    BeforeDefinite "before-definite" "Stands before a unit that is the current one: \"for the month\"."
    BeforeEmergencyNumber "before-emergency-number" "Is said of a telephone: \"called 911\"."
    BeforeHourPart "before-hour-part" "Joins an hour to its part of the day: \"de la tarde\"."
    BeforeLength "before-length" "Stands before a length of time."
    BeforeLengthBeside "before-length-beside" "Stands before a length beside the day of publication: \"over the next four years\"."
    BeforeLevel "before-level" "Before \"above\" and \"below\" it makes places of them."
    BeforeLifeDecade "before-life-decade" "Stands right before the decade of a life: \"his early 40s\"."
    BeforeModel "before-model" "Adjectives before the name of a model or a run."
    BeforeMonth "before-month" "Stands before a month that is no name and no verb."
    BeforeNoon "before-noon" "The first half of the day."
    BeforeNow "before-now" "Belongs to \"now\": \"right now\"."
    BeforeNumericDate "before-numeric-date" "Stands before a date in digits."
    BeforeOfMonth "before-of-month" "Stands before \"of\" and a month."
    BeforeOverTime "before-over-time" "Stands before \"over\" where it bounds a length of time."
    BeforePart "before-part" "Stands before a part of something that is not named."
    BeforePartOfDay "before-part-of-day" "Stands before a part of the day that is meant as a time."
    BeforePlace "before-place" "Stands before the name of a place."
    BeforePronounOne "before-pronoun-one" "Before \"one\" it makes a pronoun of it."
    BeforeRate "before-rate" "Stands before a rate."
    BeforeSeason "before-season" "Stands before a season without a year."
    BeforeShortDay "before-short-day" "Stands before a weekday that is cut short."
    BeforeSmallMonth "before-small-month" "Stands before a month in lower case."
    BeforeState "before-state" "Stands between a figure and the state of those it counts."
    BeforeVagueLength "before-vague-length" "Stands before a plural unit of time without a figure."
    BeforeWithin "before-within" "Stands before \"within\" where it hedges."
    BeforeYearName "before-year-name" "Stands before a year that names a thing: \"its 2008 results\"."
    Beginning "beginning" "The start of a period, or a verb."
    Behind "behind" "The clause tells of the past: \"was\", \"said\"."
    BelowOrAbove "below-or-above" "Bounds that are places too."
    Between "between" "Opens a range whose ends \"and\" joins."
    Bound "bound" "Bounds a time before it: \"after 2010\"."
    By "by" "Says by how much, or until when."
    ByOrFrom "by-or-from" "Stands before the edge of a month: \"by end March\"."
    ByOrOf "by-or-of" "Stands between a movement and how far it went."
    Casualty "casualty" "A state that counted people are in: \"12 dead\"."
    CasualtyVerb "casualty-verb" "A verb whose bare figure counts people: \"killing 12\"."
    Cent "cent" "\"per cent\"."
    Cents "cents" "The hundredth part of a currency."
    Century "century" "A hundred years."
    Circa "circa" "Short for about, before a year."
    ClockOfAGame "clock-of-a-game" "Follows the time that is left of a game: \"with 7:41 left\"."
    ClosingAbbreviation "closing-abbreviation" "An abbreviation that may well end a sentence."
    Comparative "comparative" "Compares after a part: \"a third fewer\"."
    Contest "contest" "Contests and votes, where pairs of figures are scores."
    Continuing "continuing" "Goes on from an earlier figure."
    ContractedThe "contracted-the" "A preposition that has swallowed the article: \"del\"."
    CountOf "count-of" "Nouns whose \"of\" tells their count: \"a majority of one\"."
    CountedInMillions "counted-in-millions" "Nouns that news counts in millions: \"1.5m jobs\" are no metres."
    CountingDeterminer "counting-determiner" "Determiners before a figure that counts."
    Couple "couple" "Two, or two who are one."
    Cut "cut" "A part of a period, before \"of\": \"the end of May\"."
    Date "date" "\"year to date\"."
    DateAbbreviation "date-abbreviation" "An abbreviation before or after figures, and a word besides."
    Day "day" "The day."
    DaySymbol "day-symbol" "The day after a slash: \"mg/d\"."
    Deadline "deadline" "Makes a deadline of a date."
    DecadeNoun "decade-noun" "Makes a decade of the tens after it: \"los años noventa\"."
    DegreeLetter "degree-letter" "Letters that are degrees right after digits: \"21C\"."
    DescribesNumber "describes-number" "After a hyphen it describes a number and is not counted: \"4,000-strong\"."
    Descriptive "descriptive" "Stands before a noun that it describes, and looks like a plural noun."
    Dozens "dozens" "Dozens, as a number that another number may multiply."
    EarlierLater "earlier-later" "The edge of a period in the comparative."
    EarlierOrLater "earlier-or-later" "Measures a length of time from another time."
    Early "early" "The first part of a day."
    EdgeOfDay "edge-of-day" "A part of the day that is none before \"of\" or a noun: \"at dawn\"."
    EdgePrefix "edge-prefix" "Joined by a hyphen to the period of which it means a part."
    End "end" "The last part of a period."
    Ended "ended" "Says when a period ended: \"the quarter ended 30 June\"."
    Every "every" "Makes a period recurring."
    EveryOrEach "every-or-each" "Makes a period recurring, one by one."
    Exponent "exponent" "The letter before a power of ten: \"2.5e-3\"."
    Fall "fall" "A season, or a movement."
    Final "final" "The last one."
    Fiscal "fiscal" "The year of a business."
    Fold "fold" "Makes a multiple of the figure before it: \"10-fold\"."
    Following "following" "The one after."
    For "for" "Says how long."
    ForWithinIn "for-within-in" "Stands before a vague length of time."
    From "from" "Opens a range, or says where something came from."
    FromAfterBefore "from-after-before" "Measures a length of time from a day."
    Future "future" "The time to come."
    GluedSymbol "glued-symbol" "Short symbols that must stick to their digits, or close what is said."
    GoOrPlay "go-or-play" "Follows \"to\" after the time that is left of a game."
    Half "half" "The word for one of two equal parts."
    HalfDay "half-day" "Makes an hour of the figure before it."
    HalfDayLetter "half-day-letter" "The letter of \"5p\"."
    HalfLetter "half-letter" "The letter of \"H1\"."
    HalfNoun "half-noun" "Half, as a noun that takes an article: \"la mitad\"."
    HasYears "has-years" "Before years it makes an age of them: \"tenía 59 años\"."
    HourArticle "hour-article" "The article before an hour."
    HourSymbol "hour-symbol" "The hour after a slash: \"km/h\"."
    HourUnit "hour-unit" "Follows the four digits of an hour: \"at 1930 hrs\"."
    In "in" "\"in\": where, when, out of how many."
    InOnOf "in-on-of" "Joins the edge of a period to the period."
    Infinite "infinite" "Before a participle or an infinitive it takes its tense away."
    InsideDate "inside-date" "May stand between two pieces of a date."
    InsideRange "inside-range" "Words that may stand before the second end of a range."
    Intent "intent" "Looks ahead where \"to\" follows: \"is set to open\"."
    IsOrAre "is-or-are" "Tells of a day that is still to come: \"the final is on Sunday\"."
    IsOrTurns "is-or-turns" "Says how old somebody is."
    Ish "ish" "Sticks to an hour that is meant roughly: \"11ish\"."
    KelvinSymbol "kelvin-symbol" "The kelvin after a slash: \"W/m2/K\"."
    Label "label" "Makes the number after it a name: \"flight\", \"section\"."
    LargeSums "large-sums" "Words that are money only after a large figure: \"500 won\" may be a verb."
    Last "last" "The one before, or the end."
    Late "late" "The last part of a day."
    Later "later" "After another time."
    LessOrFewer "less-or-fewer" "Compares downwards."
    Local "local" "\"local time\"."
    LongRightHedge "long-right-hedge" "Hedges after a figure where no noun follows."
    LooseThis "loose-this" "Before a weekday it says no more than an article."
    Magnitude "magnitude" "Stands before the magnitude of a quake."
    ManyOrMuch "many-or-much" "The quantity that is compared."
    MaySayYear "may-say-year" "May stand before a year."
    MayStick "may-stick" "May stick to digits without making a code of them."
    MeasuredNoun "measured-noun" "What is told by measure: \"an acre of land\"."
    Mid "mid" "The middle of a period."
    Minus "minus" "The sign of a figure below nought."
    MinuteLetter "minute-letter" "The second letter of \"p . m .\"."
    Minutes "minutes" "Minutes before or past an hour."
    Modal "modal" "A verb that says how sure another is: \"will\", \"may\"."
    Moment "moment" "\"at the moment\", \"at present\"."
    More "more" "Goes on from an earlier figure."
    MostWord "most-word" "The quantifier of more than half."
    Multi "multi" "Makes a vague word of the power after it: \"multi-million\"."
    NearestShift "nearest-shift" "The nearest one behind or ahead."
    Next "next" "The following one."
    NoHedgeBeforeArticle "no-hedge-before-article" "Hedges that are none before an article."
    NoRate "no-rate" "Follows a unit of time that is no rate."
    NoneOf "none-of" "Nothing of those named: \"none of the passengers\"."
    NotOne "not-one" "Before \"a single\" it leaves nothing."
    Now "now" "The moment of publication."
    NowOrToday "now-or-today" "The day of publication, after \"from\"."
    Nowadays "nowadays" "In our days."
    NumberSign "number-sign" "Short for number: \"No. 5\"."
    Oclock "oclock" "Makes an hour of the figure before it."
    Of "of" "Joins a part to its whole, a month to its day."
    OfInSlash "of-in-slash" "Joins a quarter to its year."
    OfOrIn "of-or-in" "Joins a period to the longer one in which it lies."
    Old "old" "Makes an age of a length of time."
    On "on" "Stands before a day."
    One "one" "The word that is a pronoun as often as a figure."
    OnlyGluedSymbol "only-glued-symbol" "Short symbols that must stick to their digits."
    OpensDate "opens-date" "A word that is none of the calendar and may begin a date."
    OpensLasting "opens-lasting" "Stands before a time of day that lasts, or before how long it lasts."
    OpensPartOfDay "opens-part-of-day" "Opens a part of the day that is meant as a time."
    Or "or" "Joins two figures of which one is right."
    OrdinalEnding "ordinal-ending" "Sticks to digits and makes a rank of them."
    Other "other" "Goes on from an earlier figure, before a noun."
    Others "others" "The rest."
    OthersOrMore "others-or-more" "Goes on from an earlier figure, without a noun."
    Out "out" "\"out of\" a whole."
    Over "over" "\"over\", as a bound or in a fraction."
    Parent "parent" "Has children, who may be counted after \"of\": \"a mother of six\"."
    PartDeterminer "part-determiner" "Stands between a fraction and its whole."
    Past "past" "Minutes past an hour."
    PastVerb "past-verb" "An irregular verb in the past, or its participle."
    Payment "payment" "Near it, pounds are money."
    Pc "pc" "Per cent, glued to digits."
    PenceLetter "pence-letter" "The letter of \"50p\"."
    Pending "pending" "Puts a date ahead: \"until Friday\"."
    Per "per" "Joins an amount to the unit that it is told for."
    PerArticle "per-article" "Makes a rate of a unit of time."
    Percent "percent" "Hundredths."
    PercentArticle "percent-article" "May stand between a movement and a percentage: \"cayó un 3 %\"."
    Percentage "percentage" "The noun, which alone is no unit."
    PersonDeterminer "person-determiner" "Stands before a noun for a person."
    PersonPronoun "person-pronoun" "Speaks of one person."
    PersonalA "personal-a" "Stands between a verb and the people to whom it is done: \"mató a 12\"."
    Play "play" "The play of a game, which has quarters and halves too."
    Plural "plural" "Several days of the week."
    PluralEnding "plural-ending" "Sticks to digits and makes a plural of them: the 1990s."
    PluralPower "plural-power" "A power of ten that is vague where no figure stands before it."
    PluralVerb "plural-verb" "Verbs of which only several can be the subject."
    Plus "plus" "After a figure: and more."
    Point "point" "The decimal point in words."
    Points "points" "Percentage points."
    Possessive "possessive" "Says whose life is meant."
    Possible "possible" "\"as soon as possible\"."
    Pound "pound" "Money or weight."
    Prefix "prefix" "Joined by a hyphen to a figure without making a code of it."
    Previous "previous" "The one before."
    Quarter "quarter" "A quarter of a year or of an hour."
    QuarterLetter "quarter-letter" "The letter of \"Q3\"."
    RangeJoiner "range-joiner" "Joins the two ends of a stretch of time."
    RangeNoun "range-noun" "Says that two figures with a dash between are a range: \"the range is 15 - 45\"."
    RangeOpener "range-opener" "Opens a range."
    RateArticle "rate-article" "Joins a rate to its unit."
    RateNoun "rate-noun" "Things that a price or a count is told for: \"$3 a share\"."
    Recent "recent" "Not long ago, before a unit of time."
    Recently "recently" "Not long ago."
    Rest "rest" "What is left of a period."
    Same "same" "The one that was named."
    SamePlural "same-plural" "Nouns that one and many are called by: \"one aircraft\"."
    SaysYear "says-year" "Makes a year of the four digits after it."
    Second "second" "A rank, or a unit of time."
    SecondSymbol "second-symbol" "The second after a slash: \"m/s\"."
    SentenceOpener "sentence-opener" "Capitalised after initials, it much rather opens a sentence than goes on with a name."
    Several "several" "The vague word that needs a noun."
    ShiftAfter "shift-after" "Shifts the period before it: \"la semana pasada\"."
    ShortRightHedge "short-right-hedge" "Hedges that stand right after a figure."
    ShortTimeSymbol "short-time-symbol" "Units of time that need digits."
    ShortUnits "short-units" "Units of time too short to be meant vaguely."
    SingleOrOne "single-or-one" "After \"not a\" it leaves nothing."
    SingularVerb "singular-verb" "A verb whose subject is one."
    SmallOpener "small-opener" "Opens a date only before a word that speaks of time: \"at present\", \"as early as 2010\"."
    Some "some" "\"some\": about, before a figure."
    Soon "soon" "\"as soon as possible\"."
    SpokenNought "spoken-nought" "Nought, as decimals are read aloud."
    Starting "starting" "Bounds a time together with \"on\" or \"from\"."
    Sterling "sterling" "Makes money of pounds."
    SymbolAfterWord "symbol-after-word" "Symbols that are read after a figure in words too: \"five kg\"."
    Take "take" "The last word of \"give or take\"."
    TakesOf "takes-of" "A number that joins what it counts by a preposition: \"un millón de\"."
    Tens "tens" "The vague word that is a power of ten."
    TensJoiner "tens-joiner" "Joins tens and units: \"treinta y dos\"."
    Th "th" "The ordinal ending that may stand apart."
    Than "than" "Compares with what follows."
    That "that" "Points at what was named, or joins a clause."
    The "the" "The definite article."
    TheOrA "the-or-a" "Articles before a currency that is no unit."
    TheOrOther "the-or-other" "Stands before a half that is no figure."
    ThisOrAt "this-or-at" "Stands between an hour and its part of the day."
    ThisOrFollowing "this-or-following" "Shifts that do not take a length of time."
    Time "time" "\"half time\": no half of a time."
    TimeLetter "time-letter" "The letter between the date and the time of ISO 8601."
    Times "times" "Makes a multiple of the figure before it."
    TimesSign "times-sign" "Stands between a figure and a power of ten, or between two measures."
    To "to" "Joins the ends of a range, or says where something went."
    ToOrAnd "to-or-and" "Joins the two ends of a range that both say their unit."
    ToOrThrough "to-or-through" "Joins two days or months."
    ToOrUntil "to-or-until" "Joins two hours."
    ToThrough "to-through" "Joins the two ends of a range."
    Tomorrow "tomorrow" "The day after that of publication."
    TwiceThrice "twice-thrice" "Multiples that need a comparison."
    UnitAsThing "unit-as-thing" "Units that after an article are things: \"over a barrel\"."
    UnitOrThing "unit-or-thing" "Units that are things besides: \"15 stone\", \"stone houses\"."
    Up "up" "Upwards."
    UpOrDown "up-or-down" "The bare directions."
    VagueAfterArticle "vague-after-article" "Vague words that need an article before them."
    VagueBeforeOf "vague-before-of" "Vague words that need \"of\" after them."
    VagueWithOf "vague-with-of" "Vague words whose \"of\" belongs to them."
    Vaguely "vaguely" "A vague number of units: \"the last few weeks\"."
    We "we" "Asks where a modal verb follows: \"can we\", \"we could\"."
    WeakHalfDay "weak-half-day" "Half-day marks that after a word are something else."
    Weather "weather" "Speaks of degrees, which come in tens: \"in the 90s\"."
    Week "week" "Seven days."
    WeekLetter "week-letter" "The letter of \"2016-W37\"."
    WholeDeterminer "whole-determiner" "Stands between \"all\" and a figure."
    Within "within" "Inside a bound, or a length of time."
    Working "working" "Before \"days\", those on which offices are open."
    YearLetters "year-letters" "The letters of \"FY18\"."
    YearToDate "year-to-date" "The year up to today."
    Yesterday "yesterday" "The day before that of publication."
    Zero "zero" "A noun whose absence is a count: \"no deaths\"."
    Zone "zone" "A time zone."
    ZoneKind "zone-kind" "\"Eastern Standard Time\"."
    ZuluLetter "zulu-letter" "The letter of universal time: \"14:05Z\"."
}

impl Mark {
    pub(super) fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|mark| mark.code() == code)
    }
}

/// Words of the bit set; each holds 64 marks.
const WORDS: usize = 6;

/// The marks of one word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::extract) struct Marks([u64; WORDS]);

impl Marks {
    pub(super) const NONE: Self = Self([0; WORDS]);

    const fn place(mark: Mark) -> (usize, u64) {
        #[allow(clippy::as_conversions, reason = "the number of a mark is its place in the list")]
        let index = mark as usize;
        (index / 64, 1 << (index % 64))
    }

    pub(super) const fn set(&mut self, mark: Mark) {
        let (word, bit) = Self::place(mark);
        #[allow(clippy::indexing_slicing, reason = "a test holds that all marks have a place")]
        {
            self.0[word] |= bit;
        }
    }

    pub(in crate::extract) const fn has(&self, mark: Mark) -> bool {
        let (word, bit) = Self::place(mark);
        #[allow(clippy::indexing_slicing, reason = "a test holds that all marks have a place")]
        {
            self.0[word] & bit != 0
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_has_a_place_and_a_name_of_its_own() {
        assert!(Mark::ALL.len() <= WORDS * 64);
        for mark in Mark::ALL {
            assert_eq!(Mark::from_code(mark.code()), Some(*mark));
        }
        assert!(Mark::ALL.is_sorted_by_key(|mark| format!("{mark:?}")), "keep the list sorted");
    }
}
