//! A message as SMTP carries it: RFC 5321, 2.3.8 and 4.5.2.

use memchr::memchr2;

/// Ends what `carried` gives.
pub(super) const FINAL_DOT: &[u8] = b".\r\n";

/// Lines that end as SMTP's do, and begin with one dot more where they begin with one.
///
/// A lone CR or LF would let some servers see an end where we see none: a message within the message. We write none, and if one came in all
/// the same, it would become a line's end like any other.
pub(super) fn carried(message: &[u8]) -> Vec<u8> {
    let mut carried = Vec::with_capacity(message.len() + message.len() / 64 + 2);
    let mut rest = message;
    while !rest.is_empty() {
        let end = memchr2(b'\r', b'\n', rest).unwrap_or(rest.len());
        let (line, after) = rest.split_at(end);
        if line.starts_with(b".") {
            carried.push(b'.');
        }
        carried.extend_from_slice(line);
        carried.extend_from_slice(b"\r\n");
        rest = after
            .strip_prefix(b"\r\n")
            .or_else(|| after.get(1..))
            .unwrap_or_default();
    }
    carried
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_begin_with_a_dot_begin_with_two() {
        assert_eq!(carried(b"a\r\n.\r\n..b\r\nc.\r\n"), b"a\r\n..\r\n...b\r\nc.\r\n");
        assert_eq!(carried(b".a"), b"..a\r\n");
        assert_eq!(carried(b""), b"");
        assert_eq!(carried(b"a\r\n\r\nb\r\n"), b"a\r\n\r\nb\r\n");
    }

    #[test]
    fn no_end_can_be_smuggled_in() {
        for hidden in [
            "\n.\n",
            "\r.\r",
            "\n.\r\n",
            "\r\n.\n",
            "\r\n.\r",
            "\r\r\n.\r\n",
            "\n\r\n.\r\n",
        ] {
            let text = carried(format!("a{hidden}MAIL FROM:<b>\r\n").as_bytes());
            let text = String::from_utf8(text).expect("text");
            assert!(
                !text.replace("\r\n", "|").contains(['\r', '\n']),
                "{hidden:?}: {text:?}"
            );
            assert!(text.split("\r\n").all(|line| line != "."), "{hidden:?}: {text:?}");
        }
    }
}
