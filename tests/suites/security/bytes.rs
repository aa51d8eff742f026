//! Text and bytes as anybody may send them, by COPY: what is read is a value that comes back the same in both forms, and whatever
//! is none is refused for what it is.

use crate::support::property::check;
use nps_tests::query::{column, prepared};
use postgres::Client;
use proptest::prelude::*;
use std::cell::RefCell;
use std::io::{Read, Write};

const CASES: u32 = 300;

/// Some values of each type, as text, with the number of bytes in binary form where that is always the same.
const TYPES: [(&str, &[&str]); 4] = [
    (
        "nps_tally",
        &[
            "{0,0,0,0,0,0,0,0,0,0,0}",
            "{1,0,0,0,0,0,0,2,0,3,9223372036854775807}",
        ],
    ),
    (
        "nps_weighted",
        &[
            "{{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0}}",
            "{{1,0,0,0,0,0,0,0,0,2,0},{0.5,0,0,0,0,0,0,0,0,1e100,0},{0.25,0,0,0,0,0,0,0,0,1e200,0}}",
        ],
    ),
    ("nps_prior", &["{0,0,0,0,0,0}", "{2,3,2,5,52,1}"]),
    (
        "nps_lexicon",
        &[
            "topic a\njono* *odot*\nnot \"jono ... ei\"",
            "language fi\nset s ä ö\ntopic b\n\"@s & x|y\" # ei",
        ],
    ),
];

/// What is done to a value: a byte changed, some put in, some taken out.
#[derive(Clone, Debug)]
enum Change {
    Set(prop::sample::Index, u8),
    Insert(prop::sample::Index, Vec<u8>),
    Remove(prop::sample::Index, usize),
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let place = any::<prop::sample::Index>;
    let pieces: [&[u8]; 12] = [
        b"{",
        b"}",
        b",",
        b"NaN",
        b"1e308",
        b"-0",
        b"-1",
        b"\n",
        b"\"",
        b" & ",
        b"topic x\n",
        &[0xCC, 0x88],
    ];
    let piece = prop_oneof![
        prop::sample::select(pieces.map(<[u8]>::to_vec).to_vec()),
        prop::collection::vec(any::<u8>(), 1..12)
    ];
    let change = prop_oneof![
        (place(), any::<u8>()).prop_map(|(place, byte)| Change::Set(place, byte)),
        (place(), piece).prop_map(|(place, piece)| Change::Insert(place, piece)),
        (place(), 1usize..12).prop_map(|(place, many)| Change::Remove(place, many)),
    ];
    prop::collection::vec(change, 0..4)
}

fn changed(mut bytes: Vec<u8>, changes: &[Change]) -> Vec<u8> {
    for change in changes {
        match change {
            Change::Set(place, byte) if !bytes.is_empty() => {
                let at = place.index(bytes.len());
                bytes[at] = *byte;
            }
            Change::Set(..) => {}
            Change::Insert(place, piece) => {
                let at = place.index(bytes.len() + 1);
                bytes.splice(at..at, piece.iter().copied());
            }
            Change::Remove(place, many) => {
                let from = place.index(bytes.len() + 1);
                let to = (from + many).min(bytes.len());
                bytes.drain(from..to);
            }
        }
    }
    bytes
}

/// One of the values, changed a little, or anything at all.
fn given(values: Vec<Vec<u8>>) -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        6 => (prop::sample::select(values), changes()).prop_map(|(value, changes)| changed(value, &changes)),
        1 => prop::collection::vec(any::<u8>(), 0..300),
    ]
}

/// What COPY sends of one value: bytes as they are, after a header, or text with what would end it escaped.
fn message(binary: bool, value: &[u8]) -> Vec<u8> {
    if binary {
        let mut message = b"PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0\0\x01".to_vec();
        message.extend(u32::try_from(value.len()).expect("short").to_be_bytes());
        message.extend(value);
        message.extend(b"\xff\xff");
        return message;
    }
    let escaped = value.iter().flat_map(|byte| match byte {
        b'\\' => b"\\\\".to_vec(),
        b'\n' => b"\\n".to_vec(),
        b'\r' => b"\\r".to_vec(),
        b'\t' => b"\\t".to_vec(),
        byte => vec![*byte],
    });
    escaped.chain([b'\n']).collect()
}

fn format(binary: bool) -> &'static str {
    if binary { "(format binary)" } else { "" }
}

fn copy_in(client: &mut Client, binary: bool, message: &[u8]) -> Result<u64, postgres::Error> {
    let mut writer = client.copy_in(&format!("copy value from stdin {}", format(binary)))?;
    writer.write_all(message).expect("written");
    writer.finish()
}

fn copy_out(client: &mut Client, binary: bool) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut reader = client
        .copy_out(&format!("copy value to stdout {}", format(binary)))
        .expect("sent");
    reader.read_to_end(&mut bytes).expect("read");
    bytes
}

/// The one value of a binary message.
fn content(message: &[u8]) -> Vec<u8> {
    message[19 + 2 + 4..message.len() - 2].to_vec()
}

fn sent_by_anybody(binary: bool) {
    for (kind, values) in TYPES {
        let database = prepared("anybodys_bytes");
        let mut client = database.client();
        client
            .batch_execute(&format!("create table value (value {kind})"))
            .expect("a table");
        let values = values.iter().map(|value| {
            if !binary {
                return value.as_bytes().to_vec();
            }
            client.execute("truncate value", &[]).expect("empty");
            copy_in(&mut client, false, &message(false, value.as_bytes())).expect("a value");
            content(&copy_out(&mut client, true))
        });
        let values: Vec<Vec<u8>> = values.collect();
        let (client, accepted) = (RefCell::new(client), RefCell::new(0));
        check(given(values), CASES, |bytes| {
            let client = &mut client.borrow_mut();
            client.execute("truncate value", &[]).expect("empty");
            match copy_in(client, binary, &message(binary, &bytes)) {
                Ok(rows) => {
                    prop_assert_eq!(rows, 1);
                    *accepted.borrow_mut() += 1;
                    for form in [false, true] {
                        let (out, text) = (
                            copy_out(client, form),
                            column(client, "select value::text from value"),
                        );
                        client.execute("truncate value", &[]).expect("empty");
                        let again = copy_in(client, form, &out);
                        prop_assert!(again.is_ok(), "{:?}: {:?}", again, text);
                        prop_assert_eq!(column(client, "select value::text from value"), text);
                        prop_assert_eq!(copy_out(client, form), out);
                    }
                }
                Err(error) => {
                    let Some(refusal) = error.as_db_error() else {
                        return Err(TestCaseError::fail(format!("the server has gone: {error:?}")));
                    };
                    prop_assert!(refusal.code().code().starts_with("22"), "{:?}", refusal);
                    prop_assert!(refusal.message().len() < 400, "{:?}", refusal);
                }
            }
            Ok(())
        });
        let accepted = accepted.into_inner();
        assert!(
            (10..CASES).contains(&accepted),
            "{kind}: {accepted} of {CASES} were values"
        );
    }
}

#[test]
fn text_that_anybody_sends_is_a_value_or_refused() {
    sent_by_anybody(false);
}

#[test]
fn bytes_that_anybody_sends_are_a_value_or_refused() {
    sent_by_anybody(true);
}
