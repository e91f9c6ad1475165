//! `crosscheck explain`: what a word means.

use crate::args::ExplainOptions;
use crate::output::{self, Outcome, Trouble, print};
use crate::rules::{Book, policy};
use crosscheck::render::visible;
use crosscheck::{Error, explain};

pub(crate) fn run(options: &ExplainOptions) -> Result<Outcome, Trouble> {
    if let Some(name) = &options.markdown {
        let pages = explain::pages();
        let page = pages.iter().find(|page| page.name == name);
        let unknown = || Error::unknown("page", name, pages.iter().map(|page| page.name));
        print(&page.ok_or_else(|| Trouble::with(unknown()))?.markdown)?;
        return Ok(Outcome::Made);
    }
    let policy = policy(options.policy.as_deref())?;
    let book = Book::read(options.codebook.as_deref())?;
    let codebook = book.get();
    let width = output::columns();
    let word = options.words.join(" ");
    if word.trim().is_empty() {
        print(&explain::listing(&explain::all(codebook, &policy), width))?;
        return Ok(Outcome::Made);
    }
    let senses = explain::find(&word, codebook, &policy);
    if senses.is_empty() {
        let near: Vec<String> =
            explain::near(&word, codebook, &policy).iter().map(|word| format!("{word:?}")).collect();
        let hint = match near.split_last() {
            Some((last, [])) => format!("did you mean {last}?"),
            Some((last, others)) => format!("did you mean {} or {last}?", others.join(", ")),
            None => "crosscheck explain lists all words".to_owned(),
        };
        return Err(Trouble::with(format!("unknown word \"{}\"; {hint}", visible(&word))));
    }
    let told: Vec<String> = senses.iter().map(|sense| explain::text(sense, width)).collect();
    print(&told.join("\n"))?;
    Ok(Outcome::Made)
}
