//! Bytes → text, in whatever encoding a newsroom meets.

use crate::error::{Error, Kind};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// A text, and what a reader should know of how it was decoded.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Decoded {
    pub(crate) text: String,
    /// The encoding and how it was told, where it is not UTF-8, and what could not be decoded.
    pub(crate) remark: Option<String>,
}

/// Files that are often given by mistake, by their first bytes.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
];

/// Decodes bytes; `declared` is the encoding that the file names itself, if it does.
///
/// A byte order mark counts first, then UTF-8 if the bytes are that, then what is declared, then what the bytes look like.
pub(crate) fn decode(bytes: &[u8], declared: Option<&str>) -> Result<Decoded, Error> {
    if let Some((_, what)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return Err(Kind::NotText { what }.into());
    }
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return Ok(told(encoding, bytes.get(mark..).unwrap_or_default(), "as its byte order mark says"));
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return Ok(told(encoding, bytes, "as every other byte tells"));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(Decoded { text: text.to_owned(), remark: None });
    }
    if bytes.contains(&0) {
        return Err(Kind::NotText { what: "a file of bytes that are no text" }.into());
    }
    if mostly_utf8(bytes) {
        return Ok(told(UTF_8, bytes, ""));
    }
    let declared = declared.and_then(|label| Encoding::for_label(label.trim().as_bytes()));
    if let Some(encoding) = declared.filter(|encoding| *encoding != UTF_8) {
        let (text, malformed) = encoding.decode_without_bom_handling(bytes);
        if !malformed {
            return Ok(Decoded { text: text.into_owned(), remark: Some(remark(encoding, "as it declares", 0)) });
        }
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    Ok(told(detector.guess(None, Utf8Detection::Deny), bytes, "as its bytes suggest"))
}

fn told(encoding: &'static Encoding, bytes: &[u8], how: &str) -> Decoded {
    let (text, malformed) = encoding.decode_without_bom_handling(bytes);
    let lost = if malformed { text.matches('\u{fffd}').count() } else { 0 };
    let silent = encoding == UTF_8 && lost == 0;
    Decoded { text: text.into_owned(), remark: (!silent).then(|| remark(encoding, how, lost)) }
}

fn remark(encoding: &'static Encoding, how: &str, lost: usize) -> String {
    let name = encoding.name();
    let read = if encoding == UTF_8 { "read as UTF-8".to_owned() } else { format!("read as {name}, {how}") };
    match lost {
        0 => read,
        1 => format!("{read}; one character could not be decoded and stands as \u{fffd}"),
        _ => format!("{read}; {lost} characters could not be decoded and stand as \u{fffd}"),
    }
}

/// UTF-16 that lost its mark: text of Latin letters has a zero in every other byte.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(2048) / 2 * 2)?;
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, pairs) = (zeros(0), zeros(1), head.len() / 2);
    // A text of a few letters could be a file of numbers.
    if pairs < 8 {
        return None;
    }
    match () {
        () if odd * 2 > pairs && even * 20 < pairs => Some(UTF_16LE),
        () if even * 2 > pairs && odd * 20 < pairs => Some(UTF_16BE),
        () => None,
    }
}

/// Whether these are many characters of UTF-8 and a few broken ones: a cut text, a stray byte, and no other encoding.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    good >= 4 && good / 8 >= broken
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], declared: Option<&str>) -> (String, Option<String>) {
        let decoded = decode(bytes, declared).unwrap();
        (decoded.text, decoded.remark)
    }

    #[test]
    fn encodings_are_told_and_reported() {
        let spanish =
            "Doce pasajeros murieron el sábado en la bahía, según la Guardia Civil. Años después, ¿quién lo dirá?";
        let (western, _, _) = encoding_rs::WINDOWS_1252.encode(spanish);
        assert_eq!(
            read(&western, None),
            (spanish.to_owned(), Some("read as windows-1252, as its bytes suggest".to_owned()))
        );
        assert_eq!(read(&western, Some("iso-8859-15")).1.unwrap(), "read as ISO-8859-15, as it declares");
        assert_eq!(read(spanish.as_bytes(), Some("windows-1252")), (spanish.to_owned(), None), "the bytes know better");
        let marked = [b"\xef\xbb\xbf", spanish.as_bytes()].concat();
        assert_eq!(read(&marked, None), (spanish.to_owned(), None));
        let wide: Vec<u8> = spanish.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(
            read(&wide, None),
            (spanish.to_owned(), Some("read as UTF-16LE, as every other byte tells".to_owned()))
        );
        let wide = [b"\xfe\xff".to_vec(), spanish.encode_utf16().flat_map(u16::to_be_bytes).collect()].concat();
        assert_eq!(
            read(&wide, None),
            (spanish.to_owned(), Some("read as UTF-16BE, as its byte order mark says".to_owned()))
        );
        let polish =
            "Dwunastu pasażerów zginęło, gdy prom zatonął na wysokości Łeby; źródła mówią też o rannych i zaginionych.";
        let (central, _, _) = encoding_rs::ISO_8859_2.encode(polish);
        assert_eq!(read(&central, None).0, polish);
        let cut = spanish.as_bytes().get(..spanish.find("ía").unwrap() + 1).unwrap();
        assert!(!mostly_utf8(cut), "two good letters are too few to tell");
        let cut = &[spanish.as_bytes(), spanish.as_bytes(), b" \xc3"].concat();
        let (text, remark) = read(cut, None);
        assert!(text.ends_with('\u{fffd}') && text.starts_with(spanish));
        assert_eq!(remark.unwrap(), "read as UTF-8; one character could not be decoded and stands as \u{fffd}");
    }

    #[test]
    fn what_is_no_text_is_named() {
        let said = |bytes: &[u8]| decode(bytes, None).unwrap_err().to_string();
        assert_eq!(said(b"%PDF-1.7 x"), "this is a PDF document, a text was expected; save it as text or HTML first");
        assert!(said(b"\x7fELF\x00\x00\xff\xfe\x00").starts_with("this is a file of bytes that are no text"));
    }
}
