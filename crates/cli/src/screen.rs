//! What standard output is shown on: how wide it is, and which colours, signs and links it can show.

use crate::args::{LayoutOptions, When};
use crosscheck::render::Terminal;
use std::io::{self, IsTerminal};

/// How many columns a report takes where nobody says: a longer line is hard to read.
const MOST_COLUMNS: u16 = 100;

/// What is known of where the report goes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Screen {
    is_terminal: bool,
    columns: Option<u16>,
    rows: Option<u16>,
    /// `NO_COLOR` is set (no-color.org).
    no_color: bool,
    term: Option<String>,
    /// What the locale says of characters, as `LC_ALL`, `LC_CTYPE` or `LANG` has it.
    locale: Option<String>,
    /// Whether the terminal is one that opens links, by the variables that terminals set.
    opens_links: bool,
    /// Whether the terminal stands on another machine, where a file of this one cannot be opened.
    is_remote: bool,
}

impl Screen {
    /// Asks the environment.
    pub(crate) fn found() -> Self {
        let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
        let text = |name: &str| set(name).map(|value| value.to_string_lossy().into_owned());
        let size = terminal_size::terminal_size();
        Self {
            is_terminal: io::stdout().is_terminal(),
            columns: size.map(|(width, _)| width.0),
            rows: size.map(|(_, height)| height.0),
            no_color: set("NO_COLOR").is_some(),
            term: text("TERM"),
            locale: ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(text),
            opens_links: supports_hyperlinks::on(supports_hyperlinks::Stream::Stdout),
            is_remote: set("SSH_CONNECTION").is_some() || set("SSH_TTY").is_some(),
        }
    }

    /// How the report is laid out here, as far as the options leave it open.
    pub(crate) fn layout(&self, options: &LayoutOptions) -> Terminal {
        let found = self.columns.filter(|_| self.is_terminal).map(|columns| columns.min(MOST_COLUMNS));
        Terminal {
            width: usize::from(options.width.or(found).unwrap_or(80)),
            colour: options.color.decide(self.is_terminal && !self.no_color && !self.is_term("dumb")),
            ascii: options.ascii || !self.shows_unicode(),
            ..Terminal::default()
        }
    }

    /// Whether quotes are linked to their files.
    pub(crate) fn links(&self, options: &LayoutOptions) -> bool {
        options.hyperlinks.decide(self.opens_links && !self.is_remote && !self.is_term("dumb"))
    }

    /// Advice for a text that is longer than the terminal.
    pub(crate) fn hint(&self, text: &str) -> Option<String> {
        let lines = text.lines().count();
        let is_long = self.is_terminal && self.rows.is_some_and(|rows| lines >= usize::from(rows));
        is_long.then(|| format!("{lines} lines; to page through them: crosscheck ... --color always | less -R"))
    }

    fn is_term(&self, name: &str) -> bool {
        self.term.as_deref() == Some(name)
    }

    /// Whether signs beyond ASCII can be shown. Where no locale is set, as in most containers, they can.
    fn shows_unicode(&self) -> bool {
        // The fonts of the Linux console lack the dots and arrow heads.
        let is_poor = self.is_terminal && (self.is_term("linux") || self.is_term("dumb"));
        let is_utf8 = |locale: &String| {
            let locale = locale.to_lowercase();
            locale.contains("utf-8") || locale.contains("utf8")
        };
        !is_poor && self.locale.as_ref().is_none_or(is_utf8)
    }
}

impl When {
    /// What holds where `auto` comes to this.
    fn decide(self, auto: bool) -> bool {
        match self {
            Self::Always => true,
            Self::Never => false,
            Self::Auto => auto,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terminal() -> Screen {
        Screen { is_terminal: true, columns: Some(120), rows: Some(40), opens_links: true, ..Screen::default() }
    }

    fn of_term(term: &str) -> Screen {
        Screen { term: Some(term.to_owned()), ..terminal() }
    }

    #[test]
    fn colours_follow_the_flag_then_the_environment() {
        let colour =
            |screen: &Screen, color| screen.layout(&LayoutOptions { color, ..LayoutOptions::default() }).colour;
        assert!(colour(&terminal(), When::Auto));
        assert!(!colour(&Screen::default(), When::Auto), "a pipe");
        let without = Screen { no_color: true, ..terminal() };
        assert!(!colour(&without, When::Auto) && !colour(&of_term("dumb"), When::Auto));
        assert!(colour(&without, When::Always) && colour(&Screen::default(), When::Always));
        assert!(!colour(&terminal(), When::Never));
    }

    #[test]
    fn signs_follow_the_locale_and_the_terminal() {
        let options = LayoutOptions::default();
        let ascii = |screen: &Screen| screen.layout(&options).ascii;
        let locale = |locale: &str| Screen { locale: Some(locale.to_owned()), ..terminal() };
        assert!(!ascii(&terminal()) && !ascii(&locale("de_DE.UTF-8")) && !ascii(&locale("C.utf8")));
        assert!(ascii(&locale("C")) && ascii(&locale("POSIX")) && ascii(&locale("es_MX.ISO-8859-1")));
        assert!(ascii(&of_term("linux")) && ascii(&of_term("dumb")) && !ascii(&of_term("xterm-256color")));
        assert!(!ascii(&Screen { is_terminal: false, ..of_term("linux") }), "a file has no fonts");
        assert!(terminal().layout(&LayoutOptions { ascii: true, ..options.clone() }).ascii);
    }

    #[test]
    fn links_are_made_where_they_can_be_opened() {
        let links =
            |screen: &Screen, hyperlinks| screen.links(&LayoutOptions { hyperlinks, ..LayoutOptions::default() });
        assert!(links(&terminal(), When::Auto) && !links(&Screen::default(), When::Auto));
        let remote = Screen { is_remote: true, ..terminal() };
        assert!(!links(&remote, When::Auto) && links(&remote, When::Always));
        assert!(!links(&terminal(), When::Never) && !links(&of_term("dumb"), When::Auto));
    }

    #[test]
    fn the_width_is_asked_for_found_or_eighty() {
        let width = |screen: &Screen, width| screen.layout(&LayoutOptions { width, ..LayoutOptions::default() }).width;
        assert_eq!((width(&terminal(), None), width(&terminal(), Some(140))), (100, 140));
        let piped = Screen { is_terminal: false, ..terminal() };
        assert_eq!((width(&piped, None), width(&Screen { columns: Some(61), ..terminal() }, None)), (80, 61));
    }

    #[test]
    fn only_a_report_longer_than_the_terminal_gets_a_hint() {
        let long = "line\n".repeat(217);
        assert_eq!(
            terminal().hint(&long).as_deref(),
            Some("217 lines; to page through them: crosscheck ... --color always | less -R")
        );
        assert_eq!(terminal().hint("line\n"), None);
        assert_eq!(Screen { is_terminal: false, ..terminal() }.hint(&long), None);
    }
}
