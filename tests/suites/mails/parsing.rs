//! Mails as Python's `email` reads them, another reader than the library that wrote them, and as they are on the wire.

use std::collections::BTreeSet;
use std::fs;

use serde_json::{Value, json};

use super::gallery::{self, Mail, mails};
use crate::support::tools::assert_none;

/// What a test finds wrong in each mail, with the mail's name before it.
fn problems<Found: IntoIterator<Item = String>>(look: impl Fn(&str, &Mail) -> Found) -> Vec<String> {
    let named = |(name, mail): (&String, &Mail)| -> Vec<String> {
        let found = look(name, mail).into_iter();
        found.map(|problem| format!("{name}: {problem}")).collect()
    };
    mails().iter().flat_map(named).collect()
}

#[test]
fn python_finds_no_defect() {
    assert_none(&problems(|_, mail| mail.defects.clone()));
}

#[test]
fn a_mail_is_text_then_the_same_in_html_with_its_images() {
    let is_image = |part: &Value| part.as_str().is_some_and(|kind| kind.starts_with("image/"));
    let is_html = |part: &Value| match part["multipart/related"].as_array().map(Vec::as_slice) {
        Some([html, images @ ..]) => html == "text/html" && images.iter().all(is_image),
        _ => part == "text/html",
    };
    assert_none(&problems(|_, mail| {
        let parts = mail.structure["multipart/alternative"].as_array();
        let is_right = parts.is_some_and(
            |parts| matches!(parts.as_slice(), [text, html] if text == "text/plain" && is_html(html)),
        );
        (!is_right).then(|| mail.structure.to_string())
    }));
    assert_none(&problems(|_, mail| {
        (json!(mail.charsets) != json!(["utf-8", "utf-8"])).then(|| format!("charsets {:?}", mail.charsets))
    }));
}

#[test]
fn every_image_in_the_mail_is_shown_and_every_one_shown_is_in_the_mail() {
    assert_none(&problems(|_, mail| {
        let shown: BTreeSet<&str> = mail
            .html
            .split("cid:")
            .skip(1)
            .filter_map(|rest| rest.split(['"', '\'', ')']).next())
            .collect();
        let carried: BTreeSet<&str> = mail.images.keys().map(String::as_str).collect();
        (shown != carried).then(|| format!("{shown:?} are shown and {carried:?} are carried"))
    }));
}

#[test]
fn headers_say_what_a_mail_is_and_how_to_stop_it() {
    let expected = [
        ("auto-submitted", "auto-generated"),
        ("list-id", "<nps-weekly.example.org>"),
        ("list-unsubscribe", "<https://nps.example.org/stop/"),
        ("list-unsubscribe-post", "List-Unsubscribe=One-Click"),
        ("from", "Esimerkkiterveys <nps@example.org>"),
        ("mime-version", "1.0"),
        ("message-id", "<weekly.2026-W01."),
    ];
    assert_none(&problems(|_, mail| {
        let differs =
            |&(name, value): &(&str, &str)| !mail.header(name).is_some_and(|found| found.starts_with(value));
        expected
            .into_iter()
            .filter(differs)
            .map(|(name, value)| format!("{name} is {:?}, not {value:?}", mail.header(name)))
            .collect::<Vec<_>>()
    }));
    // Six in the morning after the week, by the unit's clock.
    assert_none(&problems(|_, mail| {
        (mail.date != "2026-01-05T06:00:00+02:00").then(|| mail.date.clone())
    }));
    let identities: BTreeSet<_> = mails().values().map(|mail| mail.header("message-id")).collect();
    assert_eq!(identities.len(), mails().len(), "two mails with one Message-ID");
}

#[test]
fn each_reader_gets_their_own_mail() {
    assert_none(&problems(|name, mail| {
        let [address] = mail.to.as_slice() else {
            return Some(format!("to {:?}", mail.to));
        };
        let reader = address.split('@').next().expect("a part before the @");
        (name != gallery::PREVIEWED && !name.ends_with(reader)).then(|| format!("to {address}"))
    }));
}

#[test]
fn subjects_are_one_short_line() {
    assert_none(&problems(|_, mail| {
        let subject = mail.header("subject").unwrap_or_default();
        let length = subject.chars().count();
        (!(10..=120).contains(&length) || subject.contains(char::is_control)).then(|| format!("{subject:?}"))
    }));
}

#[test]
fn on_the_wire_lines_are_short_and_plain() {
    assert_none(&problems(|name, _| {
        let bytes = fs::read(gallery::file(name)).expect("a mail");
        let text = String::from_utf8(bytes).expect("UTF-8");
        let mut found = Vec::new();
        if !text.is_ascii() {
            found.push("not ASCII".to_owned());
        }
        let (headers, body) = text.split_once("\r\n\r\n").expect("headers and a body");
        // RFC 5322, 2.1.1: servers may refuse longer ones; and 78 is what people were asked to keep to.
        for (part, longest) in [(headers, 998), (body, 78)] {
            let is_right = |line: &&str| line.len() <= longest && !line.contains(['\r', '\n']);
            found.extend(
                part.split("\r\n")
                    .filter(|line| !is_right(line))
                    .map(|line| format!("the line {line:?}")),
            );
        }
        found
    }));
}

#[test]
fn every_mail_is_small() {
    assert_none(&problems(|name, mail| {
        let whole = fs::metadata(gallery::file(name)).expect("a mail").len();
        (mail.html.len() > 80_000 || whole > 150_000)
            .then(|| format!("{} bytes of HTML, {whole} in all", mail.html.len()))
    }));
}

#[test]
fn a_preview_shows_the_text_and_the_html_that_the_mail_carries() {
    let mail = &mails()[gallery::PREVIEWED];
    // As a page it shows its images from files beside it.
    let html = mail.html.replace("cid:chart", "hostile-nps.png");
    for (extension, carried) in [("txt", &mail.text), ("html", &html)] {
        let preview = gallery::file(gallery::PREVIEWED).with_extension(extension);
        let written = fs::read_to_string(preview).expect("a preview");
        assert_eq!(carried.trim_end(), written.trim_end(), "{extension}");
    }
}
