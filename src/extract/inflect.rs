//! English inflection: the forms of a verb, the singular of a noun.

use once_cell::sync::Lazy;
use std::collections::HashMap;

static IRREGULAR: Lazy<HashMap<&'static str, Vec<&'static str>>> = Lazy::new(|| {
    super::table::rows(include_str!("../../data/lexicon/en/irregular_verbs.tsv"))
        .filter_map(|row| Some((*row.first()?, row.get(1..5)?.to_vec())))
        .collect()
});

/// Which form of a verb a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum VerbForm {
    /// "kill", "kills"
    Present,
    /// "killed", where past and participle are one
    PastOrParticiple,
    /// "took"
    Past,
    /// "taken"
    Participle,
    /// "killing"
    Ing,
}

/// All forms of a verb of one word, regular ones first; both spellings where consonants may double.
pub(crate) fn verb_forms(base: &str) -> Vec<(String, VerbForm)> {
    // "Found" is hardly ever the verb of those who found something, but the past of "find".
    let is_another_verb = base == "found";
    let mut forms = if is_another_verb { Vec::new() } else { vec![(base.to_owned(), VerbForm::Present)] };
    let irregular = IRREGULAR.get(base);
    let ends = |suffixes: &[&str]| suffixes.iter().any(|suffix| base.ends_with(suffix));
    let stem = base.strip_suffix('e').filter(|_| !ends(&["ee", "oe", "ye"])).unwrap_or(base);
    let consonant_y = base.strip_suffix('y').filter(|rest| !rest.ends_with(['a', 'e', 'i', 'o', 'u']));
    let third = match consonant_y {
        Some(rest) => format!("{rest}ies"),
        None if ends(&["s", "x", "z", "ch", "sh", "o"]) => format!("{base}es"),
        None => format!("{base}s"),
    };
    forms.push((third, VerbForm::Present));
    forms.push((format!("{stem}ing"), VerbForm::Ing));
    let past = consonant_y.map_or_else(|| format!("{stem}ed"), |rest| format!("{rest}ied"));
    // An irregular past replaces the regular one only where it is no mere doubling of the last consonant.
    let doubled = base.chars().last().map(|last| format!("{base}{last}ed"));
    match irregular.map(Vec::as_slice) {
        Some([third, past_form, participle, ing]) => {
            forms.push(((*third).to_owned(), VerbForm::Present));
            forms.push(((*ing).to_owned(), VerbForm::Ing));
            if doubled.as_deref() == Some(past_form) || *past_form == "burned" {
                forms.push((past, VerbForm::PastOrParticiple));
            }
            if past_form == participle {
                forms.push(((*past_form).to_owned(), VerbForm::PastOrParticiple));
            } else {
                forms.push(((*past_form).to_owned(), VerbForm::Past));
                forms.push(((*participle).to_owned(), VerbForm::Participle));
            }
        }
        _ => forms.push((past, VerbForm::PastOrParticiple)),
    }
    // "cut", "hit", "set": one form for all; as a participle it can be passive, as a present it is active all the same.
    if irregular.and_then(|forms| forms.get(1)).is_some_and(|past| *past == base) {
        forms.remove(0);
    }
    let mut seen: Vec<String> = Vec::new();
    forms.retain(|(form, _)| {
        let new = !seen.contains(form);
        seen.push(form.clone());
        new
    });
    forms
}

/// The singular of an English noun in lower case; the word itself where it is none.
pub(crate) fn singular(noun: &str) -> String {
    const IRREGULAR_PLURALS: &[(&str, &str)] = &[
        ("aircraft", "aircraft"),
        ("bodies", "body"),
        ("bus", "bus"),
        ("buses", "bus"),
        ("children", "child"),
        ("crises", "crisis"),
        ("firefighters", "firefighter"),
        ("firemen", "fireman"),
        ("gas", "gas"),
        ("knives", "knife"),
        ("lives", "life"),
        ("men", "man"),
        ("people", "person"),
        ("persons", "person"),
        ("police", "police"),
        ("series", "series"),
        ("species", "species"),
        ("thieves", "thief"),
        ("troops", "soldier"),
        ("women", "woman"),
        ("wives", "wife"),
    ];
    if let Some((_, singular)) = IRREGULAR_PLURALS.iter().find(|(plural, _)| *plural == noun) {
        return (*singular).to_owned();
    }
    if let Some(stem) = noun.strip_suffix("men").filter(|stem| stem.len() > 2) {
        return format!("{stem}man");
    }
    if let Some(stem) = noun.strip_suffix("ies").filter(|stem| stem.len() > 2) {
        return format!("{stem}y");
    }
    for suffix in ["sses", "shes", "ches", "xes", "zes"] {
        if noun.ends_with(suffix) {
            return noun.strip_suffix("es").unwrap_or(noun).to_owned();
        }
    }
    if noun.len() > 3 && noun.ends_with('s') && !noun.ends_with("ss") && !noun.ends_with("us") && !noun.ends_with("is")
    {
        return noun.strip_suffix('s').unwrap_or(noun).to_owned();
    }
    noun.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_inflect() {
        let forms = |base: &str| verb_forms(base).into_iter().map(|(form, _)| form).collect::<Vec<_>>();
        assert_eq!(forms("kill"), ["kill", "kills", "killing", "killed"]);
        assert!(forms("carry").contains(&"carried".to_owned()));
        assert!(forms("cancel").contains(&"canceled".to_owned()) && forms("cancel").contains(&"cancelled".to_owned()));
        assert!(!forms("take").contains(&"taked".to_owned()));
        assert!(forms("axe").contains(&"axed".to_owned()));
        assert!(forms("flee").contains(&"fled".to_owned()));
    }

    #[test]
    fn nouns_have_a_singular() {
        for (plural, one) in
            [("states", "state"), ("policemen", "policeman"), ("cities", "city"), ("churches", "church")]
        {
            assert_eq!(singular(plural), one);
        }
        assert_eq!(singular("people"), "person");
        assert_eq!(singular("virus"), "virus");
    }
}
