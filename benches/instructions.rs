//! One stage of reading over all stories of `seeds/`, once: what `instructions.sh` counts the instructions of.
//!
//! `instructions STAGE` with `nothing`, `text` (tokens and sentences) or `figures` (and what is read from them). The texts are
//! loaded and the tables built before, which `nothing` does too; so a stage costs the difference to it.

#![allow(clippy::print_stdout, reason = "a bench prints what it measured")]

use crosscheck::Language;
use crosscheck::extract::{Text, quantities};
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};

/// The texts of the English stories, in the order of their paths.
fn texts() -> Vec<String> {
    let list = |folder: PathBuf| {
        let mut paths: Vec<PathBuf> = fs::read_dir(folder).into_iter().flatten().flatten().map(|e| e.path()).collect();
        paths.sort();
        paths
    };
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let files = list(seeds).into_iter().filter(|path| path.is_dir()).flat_map(list);
    files
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .filter_map(|p| fs::read_to_string(p).ok())
        .collect()
}

fn main() {
    #[allow(clippy::disallowed_methods, reason = "a bench is a program: it reads its arguments")]
    let stage = std::env::args().nth(1).unwrap_or_default();
    let texts = texts();
    let bytes: usize = texts.iter().map(String::len).sum();
    for language in Language::ALL {
        black_box(quantities(&Text::in_language("12", *language)).count());
    }
    black_box(Text::new("Twelve people died on Monday."));
    match stage.as_str() {
        "text" => texts.iter().for_each(|text| _ = black_box(Text::new(text))),
        "figures" => texts.iter().for_each(|text| _ = black_box(quantities(&Text::new(text)).count())),
        // Cargo runs every bench once with its own arguments.
        _ => {}
    }
    println!("{bytes} bytes");
}
