//! What can go wrong when something is read that has no text in it.

/// Why something could not be read.
///
/// The message starts in lower case and says what was expected; whoever has the name of the file puts it in front.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct Error(Kind);

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Kind {
    #[error("this is {what}, a text was expected; save it as text or HTML first")]
    NotText { what: &'static str },
    #[error("{what} could not be read: {problem}")]
    Broken { what: &'static str, problem: String },
    #[error("the front matter could not be read: {problem}")]
    FrontMatter { problem: String },
    #[error("this is {what}, an article was expected")]
    NoArticle { what: String },
    #[error("line {line}: {problem}")]
    Row { line: usize, problem: String },
    #[error("line {line}: no article row: the field \"text\" is missing")]
    NoArticleRow { line: usize },
    #[error("these are rows of claims, articles were expected; `crosscheck reconcile` reads claims")]
    Claims,
    #[error("the page could not be read: a tag with more than {most} attributes")]
    TooManyAttributes { most: usize },
}

impl Error {
    /// Whether it is well-formed and holds something else than articles: rows of claims, a site map, a report.
    #[must_use]
    pub const fn is_no_article(&self) -> bool {
        matches!(self.0, Kind::NoArticle { .. } | Kind::NoArticleRow { .. } | Kind::Claims)
    }

    /// Whether it holds rows of claims, as they lie beside the texts that they quote.
    #[must_use]
    pub const fn is_claims(&self) -> bool {
        matches!(self.0, Kind::Claims)
    }

    pub(crate) fn broken(what: &'static str, problem: impl std::fmt::Display) -> Self {
        Kind::Broken { what, problem: problem.to_string().replace('\n', " ") }.into()
    }
}

impl From<Kind> for Error {
    fn from(kind: Kind) -> Self {
        Self(kind)
    }
}
