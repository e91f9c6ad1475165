//! Names of persons, organisations and things.

use std::fmt;

/// What stands between the keys of names that answer together.
const TOGETHER: &str = " + ";

/// A name as the text gave it, and the key under which its aliases meet.
#[derive(Clone, Debug)]
pub struct Name {
    text: String,
    key: String,
}

impl Name {
    /// The member that stands for those whom a text does not name: "Torres and others".
    pub const OTHERS: &'static str = "others";

    /// A name that stands for itself; its key is its lower-case form without diacritics.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self { text: text.to_owned(), key: fold(text) }
    }

    /// A name that is another way to call what `key` names.
    #[must_use]
    pub fn alias(text: &str, key: &str) -> Self {
        Self { text: text.to_owned(), key: fold(key) }
    }

    /// Several names that answer together: "Ana Torres and Juan Paz".
    #[must_use]
    pub fn several(text: &str, keys: &[String]) -> Self {
        let mut keys: Vec<String> = keys.iter().map(|key| fold(key)).collect();
        keys.sort();
        keys.dedup();
        Self { text: text.to_owned(), key: keys.join(TOGETHER) }
    }

    /// The keys of those it names: one, or several that answer together.
    pub fn members(&self) -> impl Iterator<Item = &str> {
        self.key.split(TOGETHER)
    }

    /// Whether it says that there are others whom it does not name.
    #[must_use]
    pub fn leaves_out_others(&self) -> bool {
        self.members().any(|member| member == Self::OTHERS)
    }

    /// The name as written.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The key under which aliases of one thing meet.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Lower case without the diacritics of Latin letters, so that "Michoacán" meets "Michoacan".
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' | 'ǎ' | '\u{1ea0}'..='\u{1eb7}' => {
                out.push('a')
            }
            'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' | '\u{1eb8}'..='\u{1ec7}' => out.push('e'),
            'í' | 'ì' | 'î' | 'ï' | 'ī' | 'į' | 'ı' | 'ĩ' | 'ǐ' | '\u{1ec8}'..='\u{1ecb}' => out.push('i'),
            'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ō' | 'ő' | 'ø' | 'ŏ' | 'ơ' | 'ǒ' | '\u{1ecc}'..='\u{1ee3}' => {
                out.push('o')
            }
            'ú' | 'ù' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' | 'ũ' | 'ŭ' | 'ư' | 'ǔ' | '\u{1ee4}'..='\u{1ef1}' => {
                out.push('u')
            }
            'ý' | 'ÿ' | '\u{1ef2}'..='\u{1ef9}' => out.push('y'),
            'ñ' | 'ń' | 'ň' => out.push('n'),
            'ç' | 'ć' | 'č' => out.push('c'),
            'ş' | 'ś' | 'š' | 'ș' => out.push('s'),
            'ž' | 'ź' | 'ż' => out.push('z'),
            'ł' => out.push('l'),
            'ğ' => out.push('g'),
            'ř' => out.push('r'),
            'ť' | 'ţ' | 'ț' => out.push('t'),
            'đ' | 'ď' => out.push('d'),
            'ß' => out.push_str("ss"),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'þ' => out.push_str("th"),
            '’' | '‘' | 'ʼ' => out.push('\''),
            // Combining marks, when the text comes decomposed.
            '\u{300}'..='\u{36f}' => {}
            other => out.push(other),
        }
    }
    out
}
