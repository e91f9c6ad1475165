//! Reading takes no memory of its own: what it needs stands in the text and in the tables.

use crate::support::{sources, stories};
use allocation_counter::measure;
use crosscheck::extract::{Text, quantities};

/// Figures of every kind, some of them odd.
const ODD: &str = "\
    Between 1.234.567,89 and 2\u{a0}000\u{a0}000 people, 1,00,000 of them in 3½ towns, paid $1.2bn, €3.50 or 12 ½ lakh rupees on \
    the 3rd of May 2009, at 3:15 p.m., two and a half years after the mid-1990s; 2^10, 1e400, 9,99,9, .25 and minus 4 °C. \
    Tens of thousands, a couple of dozen, several hundred and nearly two thirds of all 32 states stayed, at least about 20. \
    The 737s and the Airbus A320-200, Flight 447, 10 Downing Street, 555-0199, a 6-4 7-6 win and a 34-year-old’s 60 km/h.";

#[test]
fn nothing_is_allocated_while_a_text_is_read() {
    let stories: Vec<_> = stories().iter().flat_map(|story| sources(story)).collect();
    let mut texts: Vec<&str> = stories.iter().map(|source| source.text()).collect();
    texts.push(ODD);
    let first = Text::new("Twelve people died on Monday, a student of 22 among them.");
    assert_eq!(quantities(&first).count(), 3, "and the tables are built");
    for text in texts {
        let text = Text::new(text).published("2026-02-24T18:30".parse().ok());
        let mut found = 0;
        let counted = measure(|| found = quantities(&text).count());
        assert!(found > 0);
        assert_eq!(counted.count_total, 0, "{} allocations in {:.80}", counted.count_total, text.as_str());
    }
}

#[test]
fn splitting_a_text_takes_memory_for_tokens_and_sentences_and_nothing_else() {
    let stories: Vec<_> = stories().iter().flat_map(|story| sources(story)).collect();
    let once: String = stories.iter().map(|source| source.text()).collect();
    drop(Text::new(&once));
    let counted = |text: &str| measure(|| drop(Text::new(text))).count_total;
    assert!(counted(&once) <= 6, "{}", counted(&once));
    assert!(counted(&once.repeat(8)) <= 8, "not one for each word");
}
