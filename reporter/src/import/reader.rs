//! Records of a CSV file, each with the line it starts on: bounded in size, line ends evened out, quotes watched.

use std::collections::VecDeque;
use std::io::{self, ErrorKind, Read};

use csv::ByteRecord;

use super::quoting::Quoting;

/// The longest record. Far above any answer; a record that grows past it is a quote that was never closed.
const LONGEST_RECORD: u64 = 1 << 20;

/// Why reading can't go on; with the line on which the record in question starts.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unreadable {
    #[error("the record that starts on line {0} is longer than 1 MiB")]
    TooLong(u64),
    #[error("the record that starts on line {0} opens a quote that is never closed")]
    Unclosed(u64),
    #[error("reading fails at line {0}: {1}")]
    Failed(u64, io::Error),
}

/// Where a record stands, and whether it can be trusted.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// The line on which it starts.
    pub(crate) line: u64,
    /// Whether its quotes are in order; if not, rows that follow it may have become part of it.
    pub(crate) well_quoted: bool,
}

/// The records of a CSV file.
pub(crate) struct Records<R> {
    parser: csv::Reader<Watched<R>>,
}

impl<R: Read> Records<R> {
    /// Reads records from `input`, whose fields `delimiter` parts.
    pub(crate) fn new(input: R, delimiter: u8) -> Records<R> {
        let mut parser = csv::ReaderBuilder::new();
        parser.has_headers(false).flexible(true).delimiter(delimiter);
        Records {
            parser: parser.from_reader(Watched::new(input, delimiter)),
        }
    }

    /// Reads the next record and returns its place; at the end, `None`.
    pub(crate) fn read(&mut self, record: &mut ByteRecord) -> Result<Option<Place>, Unreadable> {
        let before = self.parser.position().clone();
        self.parser.get_mut().limit = before.byte() + LONGEST_RECORD;
        let found = self
            .parser
            .read_byte_record(record)
            .map_err(|error| match error.into_kind() {
                csv::ErrorKind::Io(error) if error.kind() == ErrorKind::FileTooLarge => {
                    Unreadable::TooLong(before.line())
                }
                csv::ErrorKind::Io(error) => Unreadable::Failed(before.line(), error),
                other => Unreadable::Failed(before.line(), io::Error::other(format!("{other:?}"))),
            })?;
        let end = self.parser.position().clone();
        let input = self.parser.get_mut();
        if found && input.ended && input.quoting.is_open() && end.byte() == input.delivered {
            return Err(Unreadable::Unclosed(before.line()));
        }
        // Counted back from the record's end: the parser's own start is off where blank lines come before a record.
        let inside = record.as_slice().iter().filter(|&&byte| byte == b'\n').count() as u64;
        let well_quoted = !input.misplaced_quotes_before(end.byte());
        Ok(found.then(|| Place {
            line: end.line() - 1 - inside,
            well_quoted,
        }))
    }
}

/// Watches the bytes on their way to the parser: delivers `limit` of them at most, ends every line with LF, whether it
/// came as CR LF, CR or LF or is the last one without any, and follows the quotes.
struct Watched<R> {
    input: R,
    quoting: Quoting,
    misplaced_quotes: VecDeque<u64>,
    after_return: bool,
    ended: bool,
    delivered: u64,
    limit: u64,
}

impl<R> Watched<R> {
    fn new(input: R, delimiter: u8) -> Watched<R> {
        let quoting = Quoting::new(delimiter);
        let misplaced_quotes = VecDeque::new();
        Watched {
            input,
            quoting,
            misplaced_quotes,
            after_return: false,
            ended: false,
            delivered: 0,
            limit: 0,
        }
    }

    /// Evens out line ends in place, follows the quotes, and returns how many bytes are left.
    fn watch(&mut self, bytes: &mut [u8]) -> usize {
        let mut kept = 0;
        for index in 0..bytes.len() {
            let byte = bytes[index];
            let second_half = byte == b'\n' && self.after_return;
            self.after_return = byte == b'\r';
            if second_half {
                continue;
            }
            bytes[kept] = if byte == b'\r' { b'\n' } else { byte };
            if !self.quoting.accepts(bytes[kept]) {
                self.misplaced_quotes.push_back(self.delivered + kept as u64);
            }
            kept += 1;
        }
        kept
    }

    /// Whether there were any; each is told once.
    fn misplaced_quotes_before(&mut self, byte: u64) -> bool {
        let mut any = false;
        while self
            .misplaced_quotes
            .pop_front_if(|place| *place < byte)
            .is_some()
        {
            any = true;
        }
        any
    }
}

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        // The parser asks for more only when it has used up what it got: all of it belongs to one record by now.
        if self.delivered >= self.limit {
            return Err(ErrorKind::FileTooLarge.into());
        }
        let mut count = 0;
        while count == 0 && !self.ended {
            let mut read = self.input.read(buffer)?;
            if read == 0 {
                self.ended = true;
                buffer[0] = b'\n';
                read = 1;
            }
            count = self.watch(&mut buffer[..read]);
        }
        self.delivered += count as u64;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_all(text: impl Read) -> Result<Vec<(u64, Vec<String>)>, Unreadable> {
        let mut records = Records::new(text, b',');
        let mut record = ByteRecord::new();
        let mut all = Vec::new();
        while let Some(place) = records.read(&mut record)? {
            all.push((
                place.line,
                record
                    .iter()
                    .map(|field| String::from_utf8_lossy(field).into_owned())
                    .collect(),
            ));
        }
        Ok(all)
    }

    fn lines(text: &str) -> Vec<u64> {
        read_all(text.as_bytes())
            .unwrap()
            .into_iter()
            .map(|(line, _)| line)
            .collect()
    }

    #[test]
    fn a_record_knows_its_line_whatever_ends_the_lines() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["a,b", "", "c,\"d", "", "e\"", "", "", "f,g"].join(end);
            assert_eq!(lines(&text), [1, 3, 8], "{end:?}");
            assert_eq!(lines(&(text + end + end)), [1, 3, 8], "{end:?} at the end too");
        }
    }

    #[test]
    fn line_ends_inside_quotes_are_evened_out() {
        let records = read_all("x,\"one\r\ntwo\"\r\n".as_bytes()).unwrap();
        assert_eq!(records, [(1, vec!["x".to_owned(), "one\ntwo".to_owned()])]);
    }

    #[test]
    fn nothing_is_read_from_nothing() {
        assert_eq!(lines(""), [0; 0]);
        assert_eq!(lines("\n\r\n"), [0; 0]);
    }

    #[test]
    fn an_open_quote_is_noticed_wherever_the_file_ends() {
        for text in ["a,b\nc,\"d\ne,f\n", "a,b\nc,\"", "a,b\nc,\"d\"\"", "a,b\n\"\n"] {
            let error = read_all(text.as_bytes()).unwrap_err();
            assert!(matches!(error, Unreadable::Unclosed(2)), "{text:?}: {error}");
        }
    }

    #[test]
    fn a_closed_quote_at_the_end_is_fine() {
        for text in ["a,\"b\"", "a,\"b\"\n", "a,\"b\n\"\n", "a,\"b\"\"\""] {
            assert_eq!(lines(text), [1], "{text:?}");
        }
    }

    #[test]
    fn a_quote_that_is_not_doubled_makes_its_record_doubtful_and_no_other() {
        let text = "a,b\n\"c,\"d\ne,\"f\",g\nh,\"i\"\nj,k\"\n";
        let mut records = Records::new(text.as_bytes(), b',');
        let mut record = ByteRecord::new();
        let mut places = Vec::new();
        while let Some(Place { line, well_quoted }) = records.read(&mut record).unwrap() {
            places.push((line, well_quoted));
        }
        assert_eq!(places, [(1, true), (2, false), (3, true), (4, true), (5, true)]);
    }

    #[test]
    fn a_record_without_end_is_given_up_without_reading_all_of_it() {
        let endless = "a,b\n".as_bytes().chain(io::repeat(b'x'));
        assert!(matches!(read_all(endless).unwrap_err(), Unreadable::TooLong(2)));
        let long_but_allowed = format!("a\n{}\nb\n", "x".repeat(1_000_000));
        assert_eq!(lines(&long_but_allowed), [1, 2, 3]);
    }
}
