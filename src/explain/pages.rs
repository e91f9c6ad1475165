//! Explanations as pages of Markdown.

use super::{Explanation, Sort, all};
use crate::codebook::Codebook;
use crate::policy::Policy;
use std::fmt::Write;

/// A page of the reference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The name of its file, without the ending.
    pub name: &'static str,
    /// The page.
    pub markdown: String,
}

/// Name, title, and the sorts of words that a page explains.
const PAGES: [(&str, &str, &[Sort]); 8] = [
    ("verdicts", "Verdicts", &[Sort::Verdict]),
    ("kinds", "Kinds of difference", &[Sort::Kind]),
    ("changes", "Changes between reports", &[Sort::Course]),
    ("hedges", "Hedges and vague words", &[Sort::Hedge, Sort::VagueWord]),
    ("policies", "Policies", &[Sort::Policy, Sort::Judgement, Sort::Profile]),
    ("claims", "Claims and questions", &[Sort::Value, Sort::Mode, Sort::OverTime, Sort::Attribute]),
    ("rules", "Rules", &[Sort::ComparingRule, Sort::ReadingRule]),
    ("terms", "Terms", &[Sort::Term]),
];

/// The pages of the reference, an index first.
#[must_use]
pub fn pages() -> Vec<Page> {
    let mut all = all(Codebook::news(), &Policy::default());
    // The words of attributes would bury what is asked; they stand in the codebook.
    all.iter_mut().filter(|known| known.sort == Sort::Attribute).for_each(|known| known.table = None);
    let mut pages = vec![Page { name: "README", markdown: index() }];
    for (name, title, sorts) in PAGES {
        let mut markdown = format!("# {title}\n\nPrinted from the tables by `crosscheck explain --markdown {name}`.\n");
        for sort in sorts {
            if sorts.len() > 1 {
                let _ = write!(markdown, "\n## {}\n", capital(sort.code()));
            }
            let _ = write!(markdown, "\n{}\n", sort.summary());
            let own: Vec<&Explanation> = all.iter().filter(|known| known.sort == *sort).collect();
            words(&mut markdown, &own, if sorts.len() > 1 { "###" } else { "##" });
        }
        pages.push(Page { name, markdown });
    }
    pages
}

fn index() -> String {
    let mut markdown = String::from(
        "# Reference\n\nWhat the words of reports mean, printed from the tables that the code uses: `crosscheck explain WORD` says the \
         same\nof one word, `crosscheck explain` lists all.\n\n",
    );
    for (name, title, sorts) in PAGES {
        let told: Vec<&str> = sorts.iter().map(|sort| sort.summary().trim_end_matches('.')).collect();
        let _ = writeln!(markdown, "- [{title}]({name}.md): {}", told.join("; "));
    }
    markdown.push_str("- [Words of hedges](../words.md): each word with its source, and what it makes of a figure\n");
    markdown
}

/// A table where no word has one of its own, a section for each otherwise.
fn words(markdown: &mut String, own: &[&Explanation], heading: &str) {
    if own.iter().all(|known| known.table.is_none()) {
        markdown.push_str("\n| word | meaning |\n|---|---|\n");
        for known in own {
            let _ = writeln!(markdown, "| `{}` | {} |", known.word, cell(&known.summary));
        }
        return;
    }
    for known in own {
        let _ = write!(markdown, "\n{heading} `{}`\n\n{}\n", known.word, known.summary);
        let Some(table) = &known.table else { continue };
        let _ = write!(markdown, "\n| {} |\n|{}\n", table.head.join(" | "), "---|".repeat(table.head.len()));
        for row in &table.rows {
            let cells: Vec<String> = row.iter().map(|text| cell(text)).collect();
            let _ = writeln!(markdown, "| {} |", cells.join(" | "));
        }
    }
}

fn capital(text: &str) -> String {
    let mut rest = text.chars();
    let first = rest.next().map(|c| c.to_uppercase().collect::<String>()).unwrap_or_default();
    format!("{first}{}", rest.as_str())
}

/// A cell of a table: its bars do not end it.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}
