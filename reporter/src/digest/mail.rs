//! One reader's digest as a message: the same facts always give the same bytes.

use chrono::{DateTime, FixedOffset, TimeDelta};
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message, MultiPart, SinglePart};
use lettre::{Address, message::MessageBuilder};
use serde::Serialize;

use super::clean;
use super::facts::{Class, Comment, Facts, Reader, Role};
use super::headline::{Difference, ENOUGH_ANSWERS, Headline};
use super::week::Week;
use crate::config::MailSettings;
use crate::exit::Failure;
use crate::locale::Locale;
use crate::render::Renderer;

/// Never part of a quoted-printable body, where a hexadecimal digit follows every `=`.
const BOUNDARY: &str = "=_nps_weekly_digest";

/// Characters of a unit's name that a subject has room for.
const SHORT_NAME: usize = 60;

/// Who the mails come from.
pub(crate) struct Sender {
    from: Mailbox,
    reply_to: Option<Mailbox>,
    unsubscribe: Option<Address>,
}

impl Sender {
    /// Checks section `[mail]` of the configuration.
    pub(crate) fn new(settings: &MailSettings) -> Result<Sender, Failure> {
        Ok(Sender {
            from: configured("mail.from", &settings.from)?,
            reply_to: settings
                .reply_to
                .as_deref()
                .map(|text| configured("mail.reply_to", text))
                .transpose()?,
            unsubscribe: settings
                .unsubscribe
                .as_deref()
                .map(|text| configured("mail.unsubscribe", text).map(|mailbox| mailbox.email))
                .transpose()?,
        })
    }

    /// Where a preview goes: to ourselves.
    pub(crate) fn address(&self) -> &Address {
        &self.from.email
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

/// A digest for one reader, ready to be carried.
pub(crate) struct Mail {
    pub(crate) week: Week,
    pub(crate) unit_code: String,
    pub(crate) subscription_id: i64,
    pub(crate) text: String,
    pub(crate) html: String,
    pub(crate) message: Message,
}

/// Turns facts into mails.
pub(crate) struct Composer {
    pub(crate) renderer: Renderer,
    pub(crate) sender: Sender,
}

/// What the templates are given.
#[derive(Serialize)]
struct Letter<'a> {
    unit: &'a Facts,
    /// For the subject, of which a phone shows some forty characters.
    short_name: String,
    week: String,
    headline: Headline,
    few_answers: bool,
    /// None for a reader who sees figures only.
    comments: Option<Comments<'a>>,
    is_preview: bool,
    subject: &'a str,
}

#[derive(Serialize)]
struct Comments<'a> {
    critical: Vec<&'a Comment>,
    praise: Vec<&'a Comment>,
}

impl Composer {
    /// The mail of a unit's week to a reader.
    pub(crate) fn compose(&self, unit: &Facts, reader: &Reader, is_preview: bool) -> anyhow::Result<Mail> {
        let week = Week::of(unit.monday);
        let mut letter = Letter {
            unit,
            short_name: clean::shorten(&unit.name, SHORT_NAME),
            week: week.label(),
            headline: Headline::of(
                unit.responses,
                Difference::of(unit.change, unit.change_is_real),
                Difference::of(unit.organisation_gap, unit.organisation_gap_is_real),
            ),
            few_answers: unit.responses < ENOUGH_ANSWERS,
            comments: (reader.role == Role::Supervisor).then(|| Comments {
                critical: of_class(&unit.comments, Class::Detractor),
                praise: of_class(&unit.comments, Class::Promoter),
            }),
            is_preview,
            subject: "",
        };
        let subject = clean::line(&self.render(reader.locale, "digest/subject.txt.j2", &letter)?);
        letter.subject = &subject;
        let text = self.render(reader.locale, "digest/body.txt.j2", &letter)?;
        let html = self.render(reader.locale, "digest/body.html.j2", &letter)?;
        let message = self.message(unit, reader, week, &subject, (&text, &html))?;
        Ok(Mail {
            week,
            unit_code: unit.code.clone(),
            subscription_id: reader.subscription_id,
            text,
            html,
            message,
        })
    }

    fn render(&self, locale: Locale, template: &str, letter: &Letter) -> anyhow::Result<String> {
        self.renderer.render(locale, template, letter)
    }

    fn message(
        &self,
        unit: &Facts,
        reader: &Reader,
        week: Week,
        subject: &str,
        (text, html): (&str, &str),
    ) -> anyhow::Result<Message> {
        let domain = self.sender.from.email.domain();
        let (unit_id, subscription) = (unit.unit_id, reader.subscription_id);
        let name = Some(reader.name.clone()).filter(|name| !name.is_empty());
        let mut builder = Message::builder()
            .from(self.sender.from.clone())
            .to(Mailbox::new(name, reader.email.parse()?))
            .subject(subject)
            .message_id(Some(format!(
                "<weekly.{week}.unit{unit_id}.subscription{subscription}@{domain}>"
            )));
        if let Some(reply_to) = &self.sender.reply_to {
            builder = builder.reply_to(reply_to.clone());
        }
        if let Some(address) = &self.sender.unsubscribe {
            let link = format!("<mailto:{address}?subject=unsubscribe%20{subscription}>");
            builder = raw_header(builder, "List-Unsubscribe", link);
        }
        builder = raw_header(builder, "List-Id", format!("<nps-weekly.{domain}>"));
        builder = raw_header(builder, "Auto-Submitted", "auto-generated".to_owned());

        let parts = MultiPart::alternative()
            .boundary(BOUNDARY)
            .singlepart(part(ContentType::TEXT_PLAIN, text))
            .singlepart(part(ContentType::TEXT_HTML, html));
        let mut message = builder.multipart(parts)?;
        // lettre's own Date is in UTC and would show the day before to some readers.
        let date = HeaderValue::new(HeaderName::new_from_ascii_str("Date"), due(unit).to_rfc2822());
        message.headers_mut().insert_raw(date);
        Ok(message)
    }
}

fn of_class(comments: &[Comment], class: Class) -> Vec<&Comment> {
    comments.iter().filter(|comment| comment.class == class).collect()
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

/// The morning after the week by the unit's clock, whenever the mail is really made.
fn due(unit: &Facts) -> DateTime<FixedOffset> {
    let ahead: TimeDelta = unit.due_local - unit.due_utc;
    let offset = i32::try_from(ahead.num_seconds())
        .ok()
        .and_then(FixedOffset::east_opt);
    unit.due_utc
        .and_utc()
        .with_timezone(&offset.unwrap_or(chrono::Offset::fix(&chrono::Utc)))
}
