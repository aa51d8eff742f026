//! The file that is imported, or standard input: opened, recognised as text, its delimiter found.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};

use crate::exit::Failure;

/// How far we look for the end of the header line.
const LONGEST_HEADER: u64 = 64 * 1024;

/// First bytes of files that are no UTF-8 text, and what they are.
const NOT_TEXT: [(&[u8], &str); 4] = [
    (b"\xff\xfe", "text in UTF-16"),
    (b"\xfe\xff", "text in UTF-16"),
    (b"PK\x03\x04", "a workbook or a zip archive"),
    (b"\x1f\x8b", "compressed with gzip"),
];

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// An opened input, at its first record.
pub(crate) struct Source {
    /// Its name, for messages.
    pub(crate) name: String,
    /// What parts its fields.
    pub(crate) delimiter: u8,
    /// Its size in bytes, where that is known.
    pub(crate) size: Option<u64>,
    /// Its bytes, without byte order mark.
    pub(crate) bytes: Box<dyn Read>,
}

impl Source {
    /// Opens a file, or standard input for `-`.
    pub(crate) fn open(path: &Path, delimiter: Option<u8>) -> Result<Source, Failure> {
        if path == Path::new("-") {
            return Source::recognise("standard input".into(), None, Box::new(io::stdin()), delimiter);
        }
        let name = path.display().to_string();
        let unusable = |error: io::Error| {
            Failure::unusable_input(
                format!("cannot read {name}: {error}"),
                "Check the path and the file's permissions.",
            )
        };
        let file = File::open(path).map_err(unusable)?;
        let metadata = file.metadata().map_err(unusable)?;
        if metadata.is_dir() {
            return Err(Failure::unusable_input(
                format!("{name} is a directory"),
                "Name a CSV file in it.",
            ));
        }
        Source::recognise(
            name,
            metadata.is_file().then_some(metadata.len()),
            Box::new(file),
            delimiter,
        )
    }

    fn recognise(
        name: String,
        size: Option<u64>,
        bytes: Box<dyn Read>,
        delimiter: Option<u8>,
    ) -> Result<Source, Failure> {
        let mut bytes = BufReader::with_capacity(1 << 16, bytes);
        let mut head = Vec::new();
        bytes
            .by_ref()
            .take(LONGEST_HEADER)
            .read_until(b'\n', &mut head)
            .map_err(|error| {
                Failure::unusable_input(
                    format!("cannot read {name}: {error}"),
                    "Check the file, then import it again.",
                )
            })?;
        if let Some((_, what)) = NOT_TEXT.iter().find(|(start, _)| head.starts_with(start)) {
            return Err(Failure::unusable_input(
                format!("{name} is {what}, and not CSV in UTF-8"),
                "Save or export it as CSV in UTF-8, and import that.",
            ));
        }
        if head.starts_with(BYTE_ORDER_MARK) {
            head.drain(..BYTE_ORDER_MARK.len());
        }
        if head.is_empty() {
            return Err(Failure::unusable_input(
                format!("{name} is empty: there is not even a header line"),
                "Check the export that wrote it.",
            ));
        }
        let delimiter = delimiter.unwrap_or_else(|| guess_delimiter(&head));
        Ok(Source {
            name,
            delimiter,
            size,
            bytes: Box::new(Cursor::new(head).chain(bytes)),
        })
    }
}

/// The default place of an input's rejects: beside it.
pub(crate) fn rejects_path(input: &Path) -> PathBuf {
    let mut path = match input.to_str() {
        Some("-") => "standard-input".into(),
        _ => input.as_os_str().to_owned(),
    };
    path.push(".rejects.csv");
    path.into()
}

/// The delimiter that occurs most in the header line; column names hold none of them.
fn guess_delimiter(header: &[u8]) -> u8 {
    let occurrences = |delimiter: u8| header.iter().filter(|&&byte| byte == delimiter).count();
    // max_by_key takes the last of equals: the comma wins where there is nothing to count.
    [b'\t', b';', b',']
        .into_iter()
        .max_by_key(|&delimiter| occurrences(delimiter))
        .unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_line_shows_the_delimiter() {
        assert_eq!(guess_delimiter(b"external_id,unit,score\n"), b',');
        assert_eq!(guess_delimiter(b"external_id;unit;score\n"), b';');
        assert_eq!(guess_delimiter(b"external_id\tunit\tscore\n"), b'\t');
        assert_eq!(guess_delimiter(b"external_id\n"), b',');
    }

    #[test]
    fn rejects_lie_beside_the_input() {
        assert_eq!(
            rejects_path(Path::new("in/answers.csv")),
            Path::new("in/answers.csv.rejects.csv")
        );
        assert_eq!(
            rejects_path(Path::new("-")),
            Path::new("standard-input.rejects.csv")
        );
    }
}
