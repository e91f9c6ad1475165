//! The floors of ARCHITECTURE.md: a module uses only modules of lower floors.

use crate::support::root;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Module → floor. A module that is missing here fails the test.
const FLOORS: &[(&str, u8)] = &[
    ("error", 0),
    ("span", 0),
    ("number", 0),
    ("interval", 0),
    ("forest", 0),
    ("closed", 0),
    ("language", 0),
    ("schema", 0),
    ("synonyms", 0),
    ("value", 1),
    ("source", 1),
    ("note", 1),
    ("digits", 1),
    ("nouns", 1),
    ("spelling", 1),
    ("policy", 2),
    ("behaviour", 2),
    ("codebook", 2),
    ("office", 2),
    ("claim", 3),
    ("extract", 4),
    ("origin", 4),
    ("group", 4),
    ("compare", 4),
    ("sums", 5),
    ("reconcile", 5),
    ("definition", 5),
    ("report", 6),
    ("diff", 6),
    ("baseline", 6),
    ("wire", 7),
    ("plot", 8),
    ("ground", 8),
    ("render", 9),
    ("check", 10),
    ("explain", 10),
    ("pair", 10),
    ("strategies", 10),
    ("laws", 10),
    ("lib", 10),
];

/// The same for `crates/fuse`, which stands on the whole library.
const FUSE: &[(&str, u8)] = &[
    ("error", 0),
    ("total", 0),
    ("parameter", 0),
    ("normal", 1),
    ("table", 2),
    ("method", 3),
    ("settings", 4),
    ("fusion", 5),
    ("json", 6),
    ("terminal", 6),
    ("lib", 7),
];

/// The same for `crates/ingest`, which hands its documents to the library as sources.
const INGEST: &[(&str, u8)] = &[
    ("error", 0),
    ("tidy", 0),
    ("words", 0),
    ("moment", 0),
    ("charset", 1),
    ("document", 1),
    ("kind", 1),
    ("html", 2),
    ("feed", 3),
    ("mail", 3),
    ("markdown", 3),
    ("rows", 3),
    ("lib", 4),
];

/// Siblings of one floor that may know each other, with the reason.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    ("span", "error", "a constructor that can fail says how"),
    ("number", "error", "a constructor that can fail says how"),
    ("interval", "error", "a constructor that can fail says how"),
    ("interval", "number", "an interval is made of numbers"),
    ("language", "error", "a constructor that can fail says how"),
    ("error", "span", "an error names the place"),
    ("source", "value", "a source has a publication date"),
    ("codebook", "behaviour", "an attribute has a behaviour"),
    ("reconcile", "sums", "sums explain the pairs of a question"),
    ("baseline", "report", "a baseline marks findings of reports"),
    ("diff", "report", "what changed is told in the terms of reports"),
    ("group", "extract", "aliases are handed over by extraction"),
];

fn floor(floors: &[(&str, u8)], module: &str) -> u8 {
    let found = floors.iter().find(|(name, _)| *name == module);
    found.unwrap_or_else(|| panic!("the module {module} has no floor; give it one here and in ARCHITECTURE.md")).1
}

/// The crate's own modules that a source text uses, also where rustfmt has wrapped the `use`.
fn used(text: &str) -> Vec<String> {
    let code: String = text.lines().map(|line| line.split("//").next().unwrap_or("")).collect::<Vec<_>>().join(" ");
    let code = code.split("#[cfg(test)]").next().unwrap_or("");
    let mut out = Vec::new();
    for piece in code.split("crate::").skip(1) {
        let piece = piece.trim_start();
        if let Some(group) = piece.strip_prefix('{') {
            // use crate::{a::X, b::{Y, Z}};
            let mut depth = 0;
            let mut word = String::new();
            for c in group.chars() {
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => out.push(std::mem::take(&mut word)),
                    _ => {}
                }
                if depth == 0 && c != ',' {
                    word.push(c);
                }
            }
            out.push(word);
        } else {
            out.push(piece.to_owned());
        }
    }
    let name = |path: &str| path.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    out.iter().map(|path| name(path)).filter(|name| !name.is_empty() && name.starts_with(char::is_lowercase)).collect()
}

fn breaches(floors: &[(&str, u8)], module: &str, text: &str) -> Vec<String> {
    let floor = |module: &str| floor(floors, module);
    let own = floor(module);
    let mut out = Vec::new();
    for target in used(text) {
        let excepted = EXCEPTIONS.iter().any(|(from, to, _)| *from == module && *to == target);
        if target != module && !excepted && floor(&target) >= own {
            out.push(format!("{module} (floor {own}) uses {target} (floor {})", floor(&target)));
        }
    }
    out
}

fn files(folder: &Path, module: Option<&str>, out: &mut BTreeMap<String, Vec<String>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let stem = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let owner = module.unwrap_or(&stem).to_owned();
        if path.is_dir() {
            files(&path, Some(&owner), out);
        } else {
            out.entry(owner).or_default().push(fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn no_module_uses_one_of_its_own_floor_or_above() {
    for (folder, floors) in [("src", FLOORS), ("crates/fuse/src", FUSE), ("crates/ingest/src", INGEST)] {
        let mut modules = BTreeMap::new();
        files(&root().join(folder), None, &mut modules);
        let texts = modules.iter().flat_map(|(module, texts)| texts.iter().map(move |text| (module, text)));
        let found: Vec<String> = texts.flat_map(|(module, text)| breaches(floors, module, text)).collect();
        assert!(found.is_empty(), "{folder}:\n{}", found.join("\n"));
    }
}

/// Weights of sources are for many-source data only: no verdict and no report can come to rest on them.
#[test]
fn the_library_does_not_know_of_weighing_sources() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let (_, own) = manifest.split_once("[dependencies]").unwrap();
    let own = own.split("\n[").next().unwrap();
    assert!(own.contains("serde_json"), "{own}");
    assert!(!own.contains("crosscheck-fuse"), "the library must not depend on crates/fuse");
    for command in ["check", "compare", "reconcile", "extract"] {
        let code = fs::read_to_string(root().join("crates/cli/src").join(command).with_extension("rs")).unwrap();
        assert!(!code.contains("crosscheck_fuse"), "{command} must not weigh sources");
    }
}

#[test]
fn a_planted_breach_is_found_also_when_it_is_wrapped() {
    let wrapped = "use crate::{\n    span::Span,\n    report::{\n        Report,\n    },\n};\nfn f() {}";
    assert_eq!(breaches(FLOORS, "value", wrapped), ["value (floor 1) uses report (floor 6)"]);
    assert_eq!(
        breaches(FLOORS, "claim", "fn f() { crate::extract::read() }"),
        ["claim (floor 3) uses extract (floor 4)"]
    );
    assert!(breaches(FLOORS, "report", "use crate::claim::Claim; // crate::wire is above").is_empty());
}
