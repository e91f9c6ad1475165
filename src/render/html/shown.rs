//! The one place where text of others becomes part of a page.

use crate::render::layout::stand_in;
use maud::Render;

/// Text of a source, or made from one: what would act, hide or turn the line around is shown instead.
///
/// Markup is escaped by the template, which escapes whatever is not marked as markup.
pub(super) struct Shown<'t>(pub(super) &'t str);

impl Render for Shown<'_> {
    fn render_to(&self, page: &mut String) {
        let mut rest = self.0;
        while let Some((at, c)) = rest.char_indices().find(|(_, c)| steers(*c)) {
            let (plain, after) = rest.split_at(at);
            plain.render_to(page);
            match stand_in(c) {
                Some(shown) => shown.render_to(page),
                None => c.render_to(page),
            }
            rest = after.strip_prefix(c).unwrap_or_default();
        }
        rest.render_to(page);
    }
}

/// Whether a character needs a stand-in; letters of most scripts are passed over with one look.
fn steers(c: char) -> bool {
    !matches!(c, ' '..='~' | '\u{c0}'..='\u{24f}') && c != '\n' && stand_in(c).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        Shown(text).render().into_string()
    }

    #[test]
    fn nothing_of_a_text_acts() {
        assert_eq!(shown("<b>\"a\" & 'b'</b>"), "&lt;b&gt;&quot;a&quot; &amp; 'b'&lt;/b&gt;");
        assert_eq!(shown("a\u{1b}[31mb\u{202e}c\u{200b}"), "a␛[31mb&lt;U+202E&gt;c&lt;U+200B&gt;");
        assert_eq!(shown("Zoë met 王 in Köln"), "Zoë met 王 in Köln");
    }
}
