//! Every example runs, and its output is the committed one.

use crate::golden::hold_file;
use crate::support::root;
use std::fs;

macro_rules! examples {
    ($($name:ident $path:literal)+) => {
        $(
            #[allow(dead_code, reason = "only `cargo run --example` calls main")]
            #[path = $path]
            mod $name;

            #[test]
            fn $name() {
                let output = $name::run().unwrap();
                hold_file(&root().join("examples").join(stringify!($name)).with_extension("out"), &output);
            }
        )+

        const HELD: &[&str] = &[$(stringify!($name)),+];
    };
}

examples! {
    articles_to_report "../../examples/articles_to_report.rs"
    claims_by_hand "../../examples/claims_by_hand.rs"
    json_lines "../../examples/json_lines.rs"
    merge_reconcilers "../../examples/merge_reconcilers.rs"
    own_codebook "../../examples/own_codebook.rs"
}

#[test]
fn none_is_left_out() {
    let files = fs::read_dir(root().join("examples")).unwrap().map(|entry| entry.unwrap().path());
    let mut stems: Vec<String> = files
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    stems.sort();
    assert_eq!(stems, HELD, "an example without a test, or a test without an example");
}
