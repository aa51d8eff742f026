//! A server's answers, as RFC 5321, 4.2 has them.

use std::fmt;
use std::io::{self, BufRead, ErrorKind, Read};

/// A line has 512 bytes by the RFC; servers with long explanations exceed it.
const LONGEST_LINE: u64 = 4096;
const MOST_LINES: usize = 256;

/// An answer of one line or several.
#[derive(Debug, Default)]
pub(super) struct Reply {
    pub(super) code: u16,
    pub(super) lines: Vec<String>,
}

impl Reply {
    /// Reads one answer, to its last line. What is no answer is `InvalidData`.
    pub(super) fn read(input: &mut impl BufRead) -> io::Result<Reply> {
        let (mut code, mut lines) = (None, Vec::new());
        while lines.len() < MOST_LINES {
            let line = read_line(input)?;
            let (its_code, is_last, text) = parts(&line).ok_or(ErrorKind::InvalidData)?;
            if *code.get_or_insert(its_code) != its_code {
                break;
            }
            lines.push(text.to_owned());
            if is_last {
                return Ok(Reply {
                    code: its_code,
                    lines,
                });
            }
        }
        Err(ErrorKind::InvalidData.into())
    }

    pub(super) fn is_positive(&self) -> bool {
        self.code / 100 == 2
    }

    pub(super) fn is_transient(&self) -> bool {
        self.code / 100 == 4
    }

    pub(super) fn is_permanent(&self) -> bool {
        self.code / 100 == 5
    }

    /// The words after this keyword, in an answer to EHLO.
    pub(super) fn extension(&self, keyword: &str) -> Option<impl Iterator<Item = &str>> {
        self.lines.iter().skip(1).find_map(|line| {
            let mut words = line.split_whitespace();
            words.next()?.eq_ignore_ascii_case(keyword).then_some(words)
        })
    }
}

impl fmt::Display for Reply {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {}", self.code, self.lines.join(" "))
    }
}

/// In whatever encoding the server likes: only the digits count.
fn read_line(input: &mut impl BufRead) -> io::Result<String> {
    let mut line = Vec::new();
    input.take(LONGEST_LINE).read_until(b'\n', &mut line)?;
    match line.as_slice() {
        [text @ .., b'\r', b'\n'] | [text @ .., b'\n'] => Ok(String::from_utf8_lossy(text).into_owned()),
        text if text.len() as u64 == LONGEST_LINE => Err(ErrorKind::InvalidData.into()),
        // The end, even in the middle of a line.
        _ => Err(ErrorKind::UnexpectedEof.into()),
    }
}

/// Code, whether the line is the last one, and text.
fn parts(line: &str) -> Option<(u16, bool, &str)> {
    let (code, rest) = line.split_at_checked(3)?;
    let [b'2'..=b'5', b'0'..=b'9', b'0'..=b'9'] = code.as_bytes() else {
        return None;
    };
    let is_last = match rest.as_bytes().first() {
        None | Some(b' ') => true,
        Some(b'-') => false,
        Some(_) => return None,
    };
    Some((code.parse().ok()?, is_last, rest.get(1..).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Result<String, ErrorKind> {
        Reply::read(&mut &bytes[..])
            .map(|reply| reply.to_string())
            .map_err(|error| error.kind())
    }

    #[test]
    fn answers_have_one_line_or_several_in_any_encoding() {
        assert_eq!(read(b"250 OK\r\n"), Ok("250 OK".into()));
        assert_eq!(read(b"250\r\n"), Ok("250 ".into()));
        assert_eq!(
            read(b"250-one\r\n250-two\r\n250 three\r\nnext"),
            Ok("250 one two three".into())
        );
        assert_eq!(
            read(b"550 k\xe4ytt\xe4j\xe4\r\n"),
            Ok("550 k\u{fffd}ytt\u{fffd}j\u{fffd}".into())
        );
        assert_eq!(read(b"421 bye\n"), Ok("421 bye".into()));
    }

    #[test]
    fn what_is_no_answer_is_told_from_an_end() {
        for garbage in [
            &b"HTTP/1.1 400 Bad Request\r\n"[..],
            b"\r\n",
            b"25 OK\r\n",
            b"150 OK\r\n",
            b"2500 OK\r\n",
            b"250-one\r\n550 two\r\n",
            b"\xe4\xe4\xe4\r\n",
        ] {
            assert_eq!(read(garbage), Err(ErrorKind::InvalidData), "{garbage:?}");
        }
        assert_eq!(read(&[b'2'; 100_000]), Err(ErrorKind::InvalidData));
        assert_eq!(
            read(&b"250-more\r\n".repeat(100_000)),
            Err(ErrorKind::InvalidData)
        );
        for cut in [&b""[..], b"250 OK", b"250-one\r\n"] {
            assert_eq!(read(cut), Err(ErrorKind::UnexpectedEof), "{cut:?}");
        }
    }
}
