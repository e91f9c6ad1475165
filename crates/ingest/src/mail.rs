//! Letters as mail programs save them: releases of ministries, copy of agencies.

use crate::document::Document;
use crate::error::Error;
use crate::moment::Moment;
use crate::{html, tidy};
use mail_parser::{MessageParser, MimeHeaders, PartType};

/// Reads a letter: its subject is the headline, who sent it is the publisher.
pub(crate) fn read(bytes: &[u8]) -> Result<Document, Error> {
    let Some(message) = MessageParser::default().parse(bytes) else {
        return Err(Error::broken("the e-mail", "it has no headers"));
    };
    let sender = message.from().and_then(|from| from.first());
    let sender = sender.and_then(|sender| sender.name().or_else(|| sender.address()));
    let mut document = Document {
        title: message.subject().and_then(tidy::line),
        publisher: sender.and_then(tidy::line),
        published: message.date().and_then(|date| Moment::parse(&date.to_rfc3339())).map(|moment| moment.period),
        ..Document::default()
    };
    // A part that is no text stands for both bodies in some letters.
    let part = |ids: &[u32]| ids.iter().find_map(|id| message.parts.get(usize::try_from(*id).ok()?));
    let plain = part(&message.text_body).and_then(|part| match &part.body {
        PartType::Text(text) => {
            let flowed = part.content_type().and_then(|kind| kind.attribute("format")) == Some("flowed");
            Some(letter(text, flowed))
        }
        _ => None,
    });
    let page = match part(&message.html_body).map(|part| &part.body) {
        Some(PartType::Html(page)) => Some(html::fragment(page)?),
        _ => None,
    };
    // Some programs write "this letter needs a browser" as the plain text.
    let use_page = |(plain, page): (&Letter, &String)| plain.text.len() * 4 < page.len();
    match (plain, page) {
        (Some(plain), page) if !page.as_ref().is_some_and(|page| use_page((&plain, page))) => {
            document.text = plain.text;
            if plain.quoted > 0 {
                document.remark("lines of an earlier letter that it quotes were left out");
            }
        }
        (_, Some(page)) => document.text = page,
        (_, None) => {}
    }
    let names: Vec<String> = message
        .attachments()
        .map(|part| part.attachment_name().and_then(tidy::line).unwrap_or_else(|| "one without a name".to_owned()))
        .collect();
    if !names.is_empty() {
        document.remark(format!("its attachments were not read: {}", names.join(", ")));
    }
    Ok(document)
}

/// The text of a letter without what it quotes and what stands under it.
struct Letter {
    text: String,
    quoted: usize,
}

fn letter(text: &str, flowed: bool) -> Letter {
    let lines: Vec<&str> = text.lines().take_while(|line| !matches!(*line, "-- " | "--")).collect();
    let own: Vec<&str> = lines.iter().copied().filter(|line| !line.starts_with('>')).collect();
    // The width at which the sender's program broke lines; longer ones were never broken.
    let width = own.iter().map(|line| line.trim_end().chars().count()).max().unwrap_or_default();
    let wrapped = (60..=100).contains(&width);
    let mut paragraphs: Vec<String> = Vec::new();
    let mut current = String::new();
    let mut lines_of_own = own.iter().peekable();
    while let Some(line) = lines_of_own.next() {
        current.push_str(line.trim_end());
        let next = lines_of_own.peek().map(|next| next.trim()).filter(|next| !next.is_empty());
        let goes_on = next.is_some_and(|next| {
            let word = next.split(' ').next().map_or(0, |word| word.chars().count());
            let broken = line.trim_end().chars().count() + 1 + word > width;
            if flowed { line.ends_with(' ') } else { wrapped && broken && !is_item(next) && !line.trim().is_empty() }
        });
        match (goes_on, next) {
            (true, _) => current.push(' '),
            (false, Some(_)) if !line.trim().is_empty() => current.push('\n'),
            (false, _) => paragraphs.push(std::mem::take(&mut current)),
        }
    }
    paragraphs.push(current);
    let paragraphs: Vec<String> =
        paragraphs.iter().map(|text| tidy::paragraph(text)).filter(|text| !text.is_empty()).collect();
    Letter { text: paragraphs.join("\n\n"), quoted: lines.len() - own.len() }
}

/// "- three dead", "2. The road"
fn is_item(line: &str) -> bool {
    let mut words = line.split(' ');
    let first = words.next().unwrap_or_default();
    let numbered =
        first.strip_suffix(['.', ')']).is_some_and(|n| n.len() <= 2 && n.bytes().all(|b| b.is_ascii_digit()));
    words.next().is_some() && (matches!(first, "-" | "*" | "•" | "–" | "—") || numbered)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "From: \"Harbour Office\" <press@harbour.example>\r\nTo: desk@x.example\r\nSubject: =?utf-8?q?Ferry_Aurora=3A_toll_?=\r\n =?utf-8?q?raised?=\r\nDate: Tue, 3 Mar 2026 18:05:00 +0100\r\nMIME-Version: 1.0\r\n";

    #[test]
    fn a_letter_is_its_sender_s_release() {
        let body = "The toll of the sinking of the ferry Aurora has been raised to at\r\nleast 14. Two of the injured died in hospital on Tuesday.\r\n\r\n\
                    Those aboard:\r\n- 38 passengers\r\n- 4 crew\r\n\r\n> We had said 12\r\n> yesterday.\r\n-- \r\nPress office, 3 Quay Street\r\n";
        let document = read(format!("{HEAD}Content-Type: text/plain; charset=utf-8\r\n\r\n{body}").as_bytes()).unwrap();
        assert_eq!(document.title.as_deref(), Some("Ferry Aurora: toll raised"));
        assert_eq!(document.name(), Some("Harbour Office"));
        assert_eq!(document.published.unwrap().to_string(), "2026-03-03T18:05");
        assert_eq!(
            document.text,
            "The toll of the sinking of the ferry Aurora has been raised to at least 14. Two of the injured died in hospital on Tuesday.\n\n\
             Those aboard:\n- 38 passengers\n- 4 crew"
        );
        assert_eq!(document.notes[0].text, "lines of an earlier letter that it quotes were left out");
    }

    #[test]
    fn html_and_attachments() {
        let body = "--x\r\nContent-Type: multipart/alternative; boundary=y\r\n\r\n--y\r\nContent-Type: text/plain\r\n\r\nView in browser\r\n--y\r\n\
                    Content-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Doce murieron el s=E1bado, seg=FAn el puerto, y otras treinta personas resultaron heridas.</p>\r\n--y--\r\n\
                    --x\r\nContent-Type: application/pdf; name=\"toll.pdf\"\r\nContent-Disposition: attachment; filename=\"toll.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERg==\r\n--x--\r\n";
        let document =
            read(format!("{HEAD}Content-Type: multipart/mixed; boundary=x\r\n\r\n{body}").as_bytes()).unwrap();
        assert_eq!(
            document.text,
            "Doce murieron el sábado, según el puerto, y otras treinta personas resultaron heridas."
        );
        assert_eq!(document.notes[0].text, "its attachments were not read: toll.pdf");
    }

    #[test]
    fn flowed_text_says_where_its_lines_go_on() {
        let body = "Twelve passengers \r\ndrowned.\r\nSo it was said.\r\n";
        let document = read(format!("{HEAD}Content-Type: text/plain; format=flowed\r\n\r\n{body}").as_bytes()).unwrap();
        assert_eq!(document.text, "Twelve passengers drowned.\nSo it was said.");
    }
}
