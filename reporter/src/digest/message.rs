//! A mail as MIME, with the headers that mail programs, filters and readers who want no more of it look for.

use chrono::{DateTime, FixedOffset};
use lettre::Address;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message, MessageBuilder, MultiPart, SinglePart};

use percent_encoding::{AsciiSet, utf8_percent_encode};

use super::facts::Reader;
use super::images::{InlineImage, related};
use super::links::LinkPattern;
use super::week::Week;
use crate::clean::RESERVED;
use crate::config::MailSettings;
use crate::exit::Failure;

/// Never part of a quoted-printable body, where a hexadecimal digit follows every `=`.
const BOUNDARY: &str = "=_nps_weekly_digest";

/// What a mail's address in a link has to be encoded for (RFC 6068).
const NOT_IN_AN_ADDRESS: &AsciiSet = &RESERVED.remove(b'@');

/// Who the mails come from, and where they lead.
pub(crate) struct Sender {
    from: Mailbox,
    reply_to: Option<Mailbox>,
    unsubscribe: Option<Address>,
    unsubscribe_link: Option<LinkPattern>,
    case_link: Option<LinkPattern>,
}

impl Sender {
    /// Checks section `[mail]` of the configuration.
    pub(crate) fn new(settings: &MailSettings) -> Result<Sender, Failure> {
        let mailbox =
            |key: &str, text: &Option<String>| text.as_deref().map(|text| configured(key, text)).transpose();
        let link = |key: &str, text: &Option<String>, places: &[&str], schemes: &[&str]| {
            text.as_deref()
                .map(|text| LinkPattern::new(key, text, places, places[0], schemes))
                .transpose()
        };
        Ok(Sender {
            from: sending("mail.from", &settings.from)?,
            reply_to: mailbox("mail.reply_to", &settings.reply_to)?,
            unsubscribe: mailbox("mail.unsubscribe", &settings.unsubscribe)?.map(|mailbox| mailbox.email),
            // One click is a request from the reader's mail program, and RFC 8058 wants it encrypted.
            unsubscribe_link: link(
                "mail.unsubscribe_link",
                &settings.unsubscribe_link,
                &["token"],
                &["https://"],
            )?,
            case_link: link(
                "mail.case_link",
                &settings.case_link,
                &["case", "answer", "unit"],
                &["https://", "http://"],
            )?,
        })
    }

    /// Where a preview goes: to ourselves.
    pub(crate) fn address(&self) -> &Address {
        &self.from.email
    }

    /// Where a reader stops a subscription: a page, or else an address to write to.
    pub(super) fn way_to_stop(&self, reader: &Reader) -> Option<String> {
        self.page_to_stop(reader).or_else(|| self.mail_to_stop(reader))
    }

    fn page_to_stop(&self, reader: &Reader) -> Option<String> {
        let link = self.unsubscribe_link.as_ref()?;
        Some(link.fill(&[("token", &reader.token)]))
    }

    fn mail_to_stop(&self, reader: &Reader) -> Option<String> {
        let (address, subscription) = (self.unsubscribe.as_ref()?, reader.subscription_id);
        let address = utf8_percent_encode(address.as_ref(), NOT_IN_AN_ADDRESS);
        Some(format!("mailto:{address}?subject=unsubscribe%20{subscription}"))
    }

    /// Where a case is kept; none for a comment without one.
    pub(crate) fn case_link(&self, unit: &str, answer_id: i64, follow_up_id: Option<i64>) -> Option<String> {
        let (case, answer) = (follow_up_id?.to_string(), answer_id.to_string());
        let link = self.case_link.as_ref()?;
        Some(link.fill(&[("case", &case), ("answer", &answer), ("unit", unit)]))
    }
}

/// An address whose domain can stand in Message-ID and List-Id, which are ASCII.
fn sending(key: &str, text: &str) -> Result<Mailbox, Failure> {
    let mailbox = configured(key, text)?;
    match mailbox.email.domain() {
        domain if domain.is_ascii() => Ok(mailbox),
        domain => Err(Failure::usage(
            format!(
                "configuration: {key} is of the domain {domain}, which mail servers don't know by this name"
            ),
            "Write the domain as the mail server has it, in ASCII: it begins with xn--.",
        )),
    }
}

fn configured(key: &str, text: &str) -> Result<Mailbox, Failure> {
    text.parse().map_err(|error| {
        Failure::usage(
            format!("configuration: {key} is no mail address: {error}"),
            format!("Write {key} as nps@example.org or Name <nps@example.org>."),
        )
    })
}

/// What a mail is known by.
pub(super) struct Envelope<'a> {
    pub(super) week: Week,
    /// `unit7`, or `combined`: two mails of a week to a reader are about different things.
    pub(super) about: String,
    pub(super) reader: &'a Reader,
    /// The morning after the week by the unit's clock, whenever the mail is really made.
    pub(super) due: DateTime<FixedOffset>,
}

/// The mail, with its text and HTML, and the images that the HTML shows.
pub(super) fn message(
    sender: &Sender,
    envelope: &Envelope<'_>,
    subject: &str,
    (text, html): (&str, &str),
    images: &[InlineImage],
) -> anyhow::Result<Message> {
    let Envelope {
        week,
        about,
        reader,
        due,
    } = envelope;
    let domain = sender.from.email.domain();
    let subscription = reader.subscription_id;
    let name = Some(reader.name.clone()).filter(|name| !name.is_empty());
    let mut builder = Message::builder()
        .from(sender.from.clone())
        .to(Mailbox::new(name, reader.email.parse()?))
        .subject(subject)
        .message_id(Some(format!(
            "<weekly.{week}.{about}.subscription{subscription}@{domain}>"
        )));
    if let Some(reply_to) = &sender.reply_to {
        builder = builder.reply_to(reply_to.clone());
    }
    builder = raw_header(builder, "List-Id", format!("<nps-weekly.{domain}>"));
    builder = unsubscribing(builder, sender, reader);
    builder = raw_header(builder, "Auto-Submitted", "auto-generated".to_owned());

    let parts = MultiPart::alternative()
        .boundary(BOUNDARY)
        .singlepart(part(ContentType::TEXT_PLAIN, text));
    let html = part(ContentType::TEXT_HTML, html);
    let parts = match images {
        [] => parts.singlepart(html),
        _ => parts.multipart(related(html, images)?),
    };
    let mut message = builder.multipart(parts)?;
    // lettre's own Date is in UTC and would show the day before to some readers.
    let date = HeaderValue::new(HeaderName::new_from_ascii_str("Date"), due.to_rfc2822());
    message.headers_mut().insert_raw(date);
    Ok(message)
}

/// RFC 2369 for the ways there are, RFC 8058 for the one that takes a single click.
fn unsubscribing(builder: MessageBuilder, sender: &Sender, reader: &Reader) -> MessageBuilder {
    let page = sender.page_to_stop(reader);
    let is_one_click = page.is_some();
    let ways = page.into_iter().chain(sender.mail_to_stop(reader));
    let ways: Vec<String> = ways.map(|way| format!("<{way}>")).collect();
    if ways.is_empty() {
        return builder;
    }
    let builder = raw_header(builder, "List-Unsubscribe", ways.join(", "));
    match is_one_click {
        true => raw_header(
            builder,
            "List-Unsubscribe-Post",
            "List-Unsubscribe=One-Click".to_owned(),
        ),
        false => builder,
    }
}

fn raw_header(builder: MessageBuilder, name: &'static str, value: String) -> MessageBuilder {
    builder.raw_header(HeaderValue::new(HeaderName::new_from_ascii_str(name), value))
}

/// lettre would take base64 for a short Finnish text, which people and filters alike find suspect.
fn part(kind: ContentType, body: &str) -> SinglePart {
    SinglePart::builder()
        .header(kind)
        .header(ContentTransferEncoding::QuotedPrintable)
        .body(body.to_owned())
}
