//! A text inside Markdown, shown and never acting: CommonMark, GitHub's flavour of it, and what forges do to the page after.

use crate::render::layout::visible;
use std::iter::Peekable;
use std::str::Chars;

/// What ends a name or a reference that a forge would link; it is decoded before the page is searched for those, so that it
/// parts them and shows nothing. Other tools that write to pull requests do the same.
const APART: &str = "&#8203;";

/// One line of text: white space as single spaces, markup escaped, what shows nothing or turns a line around made visible.
///
/// - `<`, `&`, `[`, `` ` ``, `*`, `_`, `~`, `|`, `$`, `\` and their likes are escaped: no tag, entity, link, image, code, emphasis, table
///   cell or formula begins.
/// - `https://`, `www.` and addresses are parted, so that nothing becomes a link by itself.
/// - `@name`, `#12` and `GH-12` are parted, so that nobody is called and nothing is closed.
pub(super) fn text(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = visible(&line);
    let mut out = String::with_capacity(line.len() + 16);
    let mut rest = line.chars().peekable();
    while let Some(c) = rest.next() {
        let is_first = out.is_empty();
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$' | '!' | '{' | '}' => {
                out.push('\\');
                out.push(c);
            }
            '@' => {
                out.push(c);
                out.push_str(APART);
            }
            '#' => {
                out.push_str("\\#");
                out.push_str(APART);
            }
            // A scheme, "https:", or the name of a picture, ":smile:"; a clock, "15:30", is neither.
            ':' if follows(&mut rest, |c| !c.is_whitespace() && !c.is_ascii_digit()) => {
                out.push(c);
                out.push_str(APART);
            }
            '.' if ends_with_www(&out) => {
                out.push(c);
                out.push_str(APART);
            }
            '-' if ends_with(&out, "gh") && follows(&mut rest, |c| c.is_ascii_digit()) => {
                out.push(c);
                out.push_str(APART);
            }
            // What makes a list, a heading or a rule stands at the head of a line; "12." does so behind digits.
            '-' | '+' | '=' if is_first => {
                out.push('\\');
                out.push(c);
            }
            '.' | ')' if !is_first && out.chars().all(|c| c.is_ascii_digit()) => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}

fn follows(rest: &mut Peekable<Chars<'_>>, is: impl Fn(char) -> bool) -> bool {
    rest.peek().is_some_and(|c| is(*c))
}

fn ends_with(text: &str, word: &str) -> bool {
    text.len()
        .checked_sub(word.len())
        .and_then(|start| text.get(start..))
        .is_some_and(|end| end.eq_ignore_ascii_case(word))
}

fn ends_with_www(text: &str) -> bool {
    ends_with(text, "www")
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn markup_is_shown() {
        for (hostile, shown) in [
            ("<b>x</b> & <!-- y", r"\<b\>x\</b\> \& \<\!-- y"),
            ("![i](u) [l](u)", r"\!\[i\](u) \[l\](u)"),
            ("a | b", r"a \| b"),
            ("see https://x.example or www.x.example", "see https:&#8203;//x.example or www.&#8203;x.example"),
            ("ask @desk, closes #12, GH-12", r"ask @&#8203;desk, closes \#&#8203;12, GH-&#8203;12"),
            ("mailto:a@b.example", "mailto:&#8203;a@&#8203;b.example"),
            ("at 15:30", "at 15:30"),
            ("# head", "\\#&#8203; head"),
            ("- item", r"\- item"),
            ("+ item", r"\+ item"),
            ("== rule", r"\== rule"),
            ("12. item", r"12\. item"),
            ("1) item", r"1\) item"),
            ("a - b + c = 12. d", "a - b + c = 12. d"),
            ("**b** __u__ ~~s~~ $x$ {y} \\*", r"\*\*b\*\* \_\_u\_\_ \~\~s\~\~ \$x\$ \{y\} \\\*"),
            ("gh-1 Gh-2 GH-x", "gh-&#8203;1 Gh-&#8203;2 GH-x"),
            (":smile: WWW.x.example", ":&#8203;smile: WWW.&#8203;x.example"),
            ("two\n\n# lines", "two \\#&#8203; lines"),
            ("``` code", r"\`\`\` code"),
            ("a\u{202e}b\u{1b}[1m", r"a\<U+202E\>b␛\[1m"),
        ] {
            assert_eq!(text(hostile), shown, "{hostile:?}");
        }
    }
}
