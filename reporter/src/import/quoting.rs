//! Sees what the CSV parser forgives: a quote that is never closed, and one inside a quoted field that is not doubled.
//!
//! Forgiven, either would silently make one comment of all the rows up to the next quote.

/// Follows the quotes of a file, byte by byte.
pub(crate) struct Quoting {
    delimiter: u8,
    place: Place,
}

/// Where the last byte was.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Before the first byte of a field.
    Start,
    /// In a field that does not start with a quote; in it a quote is a character like others.
    Plain,
    /// Between quotes.
    Quoted,
    /// After a quote between quotes: the first half of a doubled one, or the closing one.
    Quote,
    /// In the white space after the closing quote.
    Closed,
}

impl Quoting {
    /// Starts before the first byte.
    pub(crate) fn new(delimiter: u8) -> Quoting {
        Quoting {
            delimiter,
            place: Place::Start,
        }
    }

    /// Whether the next byte is in order.
    pub(crate) fn accepts(&mut self, byte: u8) -> bool {
        let ends = byte == self.delimiter || byte == b'\n';
        let (place, in_order) = match (self.place, byte) {
            (Place::Quoted, b'"') => (Place::Quote, true),
            (Place::Quoted, _) => (Place::Quoted, true),
            (Place::Start | Place::Quote, b'"') => (Place::Quoted, true),
            (_, _) if ends => (Place::Start, true),
            (Place::Start | Place::Plain, _) => (Place::Plain, true),
            (Place::Quote | Place::Closed, b' ' | b'\t') => (Place::Closed, true),
            (Place::Quote | Place::Closed, _) => (Place::Plain, false),
        };
        self.place = place;
        in_order
    }

    /// Whether a quote is open.
    pub(crate) fn is_open(&self) -> bool {
        self.place == Place::Quoted
    }
}

#[cfg(test)]
mod tests {
    use super::Quoting;

    /// Whether every byte is in order, and whether a quote is open at the end.
    fn follow(text: &str) -> (bool, bool) {
        let mut quoting = Quoting::new(b',');
        let out_of_order = text.bytes().filter(|&byte| !quoting.accepts(byte)).count();
        (out_of_order == 0, quoting.is_open())
    }

    #[test]
    fn proper_quotes_are_in_order() {
        for text in [
            "",
            "a,b\n",
            "\"a\",\"b,\n\"\n",
            "\"\"",
            "\"say \"\"hi\"\"\",x\n",
            "\"a\" ,b\n",
            "\"\"\"\"\n",
            "5\" wide,\"x\"\n",
        ] {
            assert_eq!(follow(text), (true, false), "{text:?}");
        }
    }

    #[test]
    fn an_open_quote_is_seen() {
        for text in ["\"", "a,\"b\nc,d\n", "\"a\"\"", "\"a\",\"b\n"] {
            assert_eq!(follow(text), (true, true), "{text:?}");
        }
    }

    #[test]
    fn a_quote_that_is_not_doubled_is_seen() {
        for text in ["\"a\"b\"\n", "\"open,x\nb,\"closed\",y\n", "\"a\" b,c\n"] {
            assert!(!follow(text).0, "{text:?}");
        }
    }
}
