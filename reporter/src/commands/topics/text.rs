//! A text that the user gave: a file, or standard input.

use std::io::{self, Read};
use std::path::Path;

use crate::exit::Failure;

/// Longest text, in bytes: a million comments.
const MOST: u64 = 256 << 20;
const BYTE_ORDER_MARK: char = '\u{feff}';

/// A text, all of it.
pub(super) struct Text {
    /// Where it is from, for messages.
    pub(super) name: String,
    /// What it says.
    pub(super) content: String,
}

impl Text {
    /// Reads a file, or standard input for `-`.
    pub(super) fn read(path: &Path) -> Result<Text, Failure> {
        let mut bytes = Vec::new();
        let (name, read) = match path == Path::new("-") {
            true => (
                "standard input".to_owned(),
                io::stdin().take(MOST + 1).read_to_end(&mut bytes),
            ),
            false => {
                let file = std::fs::File::open(path);
                let read = file.and_then(|file| file.take(MOST + 1).read_to_end(&mut bytes));
                (path.display().to_string(), read)
            }
        };
        read.map_err(|error| {
            Failure::unusable_input(
                format!("cannot read {name}: {error}"),
                "Check the path and the file's permissions.",
            )
        })?;
        if bytes.len() as u64 > MOST {
            return Err(Failure::unusable_input(
                format!("{name} has more than {} MB", MOST >> 20),
                "Split it, or check that it is the file you meant.",
            ));
        }
        let content = decoded(&name, bytes)?;
        Ok(Text { name, content })
    }
}

/// What the bytes say, without byte order mark; the database takes UTF-8 without NUL, and nothing else.
fn decoded(name: &str, bytes: Vec<u8>) -> Result<String, Failure> {
    let content = String::from_utf8(bytes).map_err(|error| {
        let line = line_after(&error.as_bytes()[..error.utf8_error().valid_up_to()]);
        Failure::unusable_input(
            format!("{name} line {line} is not UTF-8"),
            "Save it in UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8.",
        )
    })?;
    if let Some(at) = content.find('\0') {
        let line = line_after(&content.as_bytes()[..at]);
        return Err(Failure::unusable_input(
            format!("{name} line {line} holds a NUL character"),
            "Name a text file; where it is one, take that character out.",
        ));
    }
    match content.strip_prefix(BYTE_ORDER_MARK) {
        Some(rest) => Ok(rest.to_owned()),
        None => Ok(content),
    }
}

fn line_after(before: &[u8]) -> usize {
    before.iter().filter(|byte| **byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn a_byte_order_mark_is_no_part_of_the_text() {
        assert_eq!(decoded("x", b"\xef\xbb\xbftopic a".to_vec()).unwrap(), "topic a");
        assert_eq!(decoded("x", b"topic a\r\n".to_vec()).unwrap(), "topic a\r\n");
    }

    #[test]
    fn what_the_database_cannot_take_is_told_with_its_line() {
        for (bytes, told) in [
            (&b"one\ntwo\xe4"[..], "x line 2 is not UTF-8"),
            (b"\xff\xfet\0", "x line 1 is not UTF-8"),
            (b"one\n\ntwo\0", "x line 3 holds a NUL character"),
        ] {
            assert_eq!(decoded("x", bytes.to_vec()).unwrap_err().to_string(), told);
        }
    }
}
