//! One mention in each of two sentences: whether they answer one question, and what comes of it.

use crosscheck::{Codebook, Policy, Source, Span, TextComparison, Verdict, compare_mentions};

fn compared(a: &str, at_a: &str, b: &str, at_b: &str) -> TextComparison {
    let (x, y) = (Source::new("a", a), Source::new("b", b));
    let at = |text: &str, words: &str| Span::find(text, words).expect("the words stand in the text");
    compare_mentions((&x, at(a, at_a)), (&y, at(b, at_b)), Codebook::news(), &Policy::default())
}

/// A sentence with the mention in it between square brackets.
fn marked(sentence: &str) -> (String, String) {
    let (before, rest) = sentence.split_once('[').expect("a mention is marked");
    let (words, after) = rest.split_once(']').expect("the mark is closed");
    (format!("{before}{words}{after}"), words.to_owned())
}

#[track_caller]
fn holds(rows: &[(&str, &str, Verdict)]) {
    for (a, b, expected) in rows {
        let ((a, at_a), (b, at_b)) = (marked(a), marked(b));
        let found = compared(&a, &at_a, &b, &at_b);
        assert_eq!(found.verdict, *expected, "{a:?} against {b:?}: {}", found.why);
        let mirrored = compared(&b, &at_b, &a, &at_a);
        assert_eq!(mirrored.verdict, *expected, "mirrored: {a:?} against {b:?}: {}", mirrored.why);
    }
}

use Verdict::{Agree, Compatible, Contradict, NotComparable, Tension};

#[test]
fn one_slot_of_one_event_is_compared() {
    holds(&[
        ("The ferry sank, killing [12 people] and injuring 30.", "[Twelve] died when the ferry sank.", Agree),
        ("The blaze killed [9 workers].", "[Eleven workers] were killed in the blaze.", Contradict),
        ("The mine blast killed [18 miners].", "[Eighteen workers] died in the pit.", Agree),
        ("Operating profit rose to [2.4 billion euros].", "Operating income was [2.6 billion euros].", Contradict),
        ("Voters go to the polls on [3 May 2026].", "The vote will be held on [May 3, 2026].", Agree),
        ("She scored [31 points] for the Kestrels.", "Her [31 points] led the Kestrels.", Agree),
        ("Turnout was [52.3 percent].", "[Just over half] of voters cast a ballot.", Compatible),
        ("The quake measured [6.3].", "A [magnitude-6.3] quake struck.", Agree),
    ]);
}

#[test]
fn other_slots_and_other_moments_are_not() {
    holds(&[
        ("The quake killed [24 people] and injured 200.", "Some [300 people] were injured.", NotComparable),
        ("The actor checked in on [Tuesday].", "His agent spoke to reporters on [Friday].", NotComparable),
        ("Keane scored [9 points] early on.", "The school record stands at [2,290 points].", NotComparable),
        ("Net profit was [1.9 billion euros].", "Operating profit was [2.4 billion euros].", NotComparable),
        ("The film made [$58 million] in its first weekend.", "It has made [$129 million] worldwide.", NotComparable),
        ("They won [31-24].", "They had led [14-0].", NotComparable),
        ("He opened in [2005].", "She left on [9 December 2008].", NotComparable),
    ]);
}

#[test]
fn what_one_only_points_at_is_read_as_well() {
    holds(&[
        ("Lowe is the [11th] president.", "He will be the [eleventh] president.", Agree),
        ("The crash closed [Route 94].", "It happened on [Route 94].", Agree),
        ("It stands at [97th Avenue and 4th Street].", "They met on [4th Street].", Compatible),
        ("The [No. 5 seed] lost.", "The [fifth seed] was out.", Agree),
    ]);
}

#[test]
fn the_answer_holds_the_pairs_of_the_mentions_only() {
    let found = compared("It killed 24 people and injured 200.", "200", "24 died and 180 were injured.", "180");
    assert_eq!(found.pairs.len(), 1);
    assert!(found.pairs[0].0.quote().starts_with("200") && found.pairs[0].1.quote().starts_with("180"));
    assert_eq!(found.pairs[0].0.topic().attribute(), "injured");
}

#[test]
fn a_mention_told_twice_is_one() {
    let found = compared("It hit at 7:48 a.m. (2248 GMT).", "7:48 a.m. (2248 GMT)", "It hit at 7:48 a.m.", "7:48 a.m.");
    assert_eq!(found.verdict, Agree);
}

#[test]
fn clocks_reach_as_far_as_their_words() {
    holds(&[
        ("The fire was reported at [3:33 a.m.].", "The fire was reported at [3:30 a.m. on Tuesday].", Contradict),
        ("The fire was reported at [3:32 a.m.].", "The fire was reported at [3:30 a.m. on Tuesday].", Compatible),
        ("It sank at [around 1:10 p.m.].", "It sank at [2 p.m. on Monday].", Contradict),
        ("The raid began on [Friday evening].", "The raid began on [Friday night].", Compatible),
        ("The raid began on [Friday morning].", "The raid began on [Friday night].", Contradict),
    ]);
}

#[test]
fn when_it_was_said_is_not_when_it_was() {
    holds(&[
        ("The minister said on [Monday] that the dam had burst.", "The dam burst on [Saturday].", NotComparable),
        ("Shares fell on [Monday].", "The bank said shares fell on [Monday].", Agree),
        ("He led the club until [2009].", "He will be replaced in [2010].", NotComparable),
    ]);
}

#[test]
fn two_nouns_may_be_two_words_for_the_same() {
    holds(&[
        ("The deal needs the nod of [11 jurisdictions].", "The deal needs the nod of [nine countries].", Contradict),
        ("The shop lost [three canvases].", "Gone are [three paintings].", Agree),
        ("Some [1,870 employees] will move.", "The bank takes on [about 1,900 engineers].", Compatible),
        // Nobody is both, and a house is no car.
        ("The town counted [nine soldiers].", "There were [eight civilians].", NotComparable),
        ("The town counted [nine hotels].", "There were [eight trucks].", NotComparable),
        // Figures that differ by one say less where nothing is known of the nouns.
        ("The yard held [12 poles].", "There were [19 wickets].", NotComparable),
    ]);
}

#[test]
fn figures_close_to_each_other_are_mostly_of_one_thing() {
    holds(&[
        ("They searched [two villages].", "The men went through [three villages].", Contradict),
        ("They searched [31 villages].", "The men went through [40 villages].", Contradict),
        ("They searched [31 villages].", "The men went through [70 villages].", NotComparable),
        ("[Two thirds] of the trains stood still.", "[Half] of the services were cut.", Contradict),
        // One and two are told of everything.
        ("They had [one tent].", "The men slept in [two tents].", NotComparable),
    ]);
}

#[test]
fn numbers_without_a_noun_may_be_ages() {
    holds(&[
        ("Ivo Petrak, a [61-year-old] general, won.", "The general, who at [61] is the oldest, won.", Agree),
        ("The general, [61], won.", "They freed [12 miners].", NotComparable),
    ]);
}

#[test]
fn results_that_share_a_side_are_of_one_contest() {
    holds(&[
        ("The Kestrels beat the Kings [118-109].", "The Kestrels won [118-107] against the Kings.", Contradict),
        ("The Kestrels beat the Kings [118-109].", "The Kings lost [109-118] to the Kestrels.", Agree),
        ("The Kestrels beat the Kings [118-109].", "They had lost [95-101] on Sunday.", NotComparable),
    ]);
}

#[test]
fn figures_that_agree_are_of_one_whole() {
    holds(&[
        ("[Four fishermen] were rescued.", "A helicopter rescued [four survivors] off Brest.", Agree),
        ("[Nine fishermen] were rescued.", "A helicopter rescued [four survivors] off Brest.", Verdict::Scope),
    ]);
}

#[test]
fn a_ton_may_be_any_of_three() {
    holds(&[
        ("Customs found [4.2 tonnes] of cocaine.", "Agents seized [more than four tons] of cocaine.", Compatible),
        ("The raft weighs [40 tonnes].", "The raft weighs [40 tons].", Compatible),
        // 44 short tons are 39.9 tonnes.
        ("The raft weighs [40 tonnes].", "The raft weighs [44 tons].", Compatible),
        ("The raft weighs [40 tonnes].", "The raft weighs [50 tons].", Contradict),
    ]);
}

#[test]
fn after_an_hour_is_soon_after_it() {
    holds(&[
        ("The fire broke out [shortly after 2 a.m.]", "The fire broke out [around 11 p.m.]", Tension),
        ("The fire broke out [shortly after 2 a.m.]", "The fire broke out at [2:10 a.m.]", Compatible),
    ]);
}

#[test]
fn words_for_one_thing_beside_two_figures_are_one_word() {
    holds(&[
        ("Their takeover will cost [$90 million].", "The acquisition will cost [$130 million].", Contradict),
        ("Their festival will cost [$90 million].", "The acquisition will cost [$130 million].", NotComparable),
    ]);
}
