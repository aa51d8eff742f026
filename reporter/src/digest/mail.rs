//! One reader's digest: facts and templates in, a mail out. The same facts always give the same bytes.

use std::cmp::Reverse;

use serde::Serialize;

use super::facts::{Comment, Critical, Facts, Reader, Role, Topic};
use super::headline::Headline;
use super::images::InlineImage;
use super::message::{Envelope, Sender, message};
use super::week::Week;
use crate::chart::Chart;
use crate::chart::description::describe;
use crate::clean;
use crate::locale::Locale;
use crate::render::Renderer;
use lettre::message::Message;

/// The templates that a mail is made of.
pub(crate) const SUBJECT: &str = "digest/subject.txt.j2";
pub(crate) const TEXT: &str = "digest/body.txt.j2";
pub(crate) const HTML: &str = "digest/body.html.j2";

/// Characters of a unit's name that a subject has room for.
const SHORT_NAME: usize = 60;

/// Topics that are told of each kind.
const MOST_TOPICS: usize = 3;

/// A digest for one reader, ready to be carried.
pub(crate) struct Mail {
    pub(crate) week: Week,
    /// What the mail is about: a unit's code, or `combined`.
    pub(crate) about: String,
    pub(crate) subscription_id: i64,
    pub(crate) text: String,
    pub(crate) html: String,
    pub(crate) images: Vec<InlineImage>,
    pub(crate) message: Message,
}

impl Mail {
    /// Its Message-ID.
    pub(crate) fn message_id(&self) -> String {
        let header = self.message.headers().get_raw("Message-ID");
        header.unwrap_or_default().to_owned()
    }
}

/// Turns facts into mails; many threads may do so at once.
pub(crate) struct Composer {
    pub(crate) renderer: Renderer,
    pub(crate) sender: Sender,
    pub(crate) chart: Chart,
}

/// What the templates of a unit's mail are given.
#[derive(Serialize)]
pub(super) struct Letter<'a> {
    #[serde(flatten)]
    section: Section<'a>,
    /// For the subject, of which a phone shows some forty characters.
    short_name: String,
    week: String,
    chart: Option<ChartImage>,
    topics: Topics<'a>,
    /// The NPS against its target: passed, missed or near.
    target: Option<&'static str>,
    is_preview: bool,
    /// Where a reader stops the subscription, if that is configured.
    way_to_stop: Option<String>,
    subject: String,
}

/// A unit's week, as a mail about it or a part of a combined mail tells it.
#[derive(Serialize)]
pub(super) struct Section<'a> {
    unit: &'a Facts,
    headline: Headline<'a>,
    few_answers: bool,
    /// None for a reader who sees figures only.
    comments: Option<Comments<'a>>,
}

impl Section<'_> {
    /// Whether cases are past their deadline, or there is bad news.
    pub(super) fn is_pressing(&self) -> bool {
        self.unit.overdue_follow_ups > 0 || self.headline.is_bad()
    }

    /// Sorts units by what is to be done: those with cases past their deadline, then those with bad news, then those with open
    /// cases; among equals they stay in the order of their codes.
    pub(super) fn urgency(&self) -> impl Ord + use<> {
        let unit = self.unit;
        (
            Reverse(unit.overdue_follow_ups),
            Reverse(self.headline.is_bad()),
            Reverse(unit.follow_ups),
            unit.responses == 0,
        )
    }
}

#[derive(Serialize)]
struct Comments<'a> {
    critical: Vec<Case<'a>>,
    praise: &'a [Comment],
}

#[derive(Serialize)]
struct Case<'a> {
    #[serde(flatten)]
    critical: &'a Critical,
    /// Where the case is kept, if that is configured.
    link: Option<String>,
}

#[derive(Serialize)]
struct Topics<'a> {
    lift: Vec<&'a Topic>,
    cost: Vec<&'a Topic>,
}

/// How a template shows the chart.
#[derive(Serialize)]
struct ChartImage {
    content_id: &'static str,
    alt: String,
}

impl Composer {
    /// The mail of a unit's week to a reader.
    pub(crate) fn compose(&self, unit: &Facts, reader: &Reader, is_preview: bool) -> anyhow::Result<Mail> {
        let [subject, text, html] = self.parts(unit, reader, is_preview);
        self.mail(unit, reader, [subject?, text?, html?])
    }

    /// The same, of parts that are rendered already.
    pub(super) fn mail(&self, unit: &Facts, reader: &Reader, parts: [String; 3]) -> anyhow::Result<Mail> {
        let envelope = Envelope {
            week: Week::of(unit.monday),
            about: format!("unit{}", unit.unit_id),
            reader,
            due: unit.due(),
        };
        let chart = self.chart(unit, reader.locale)?;
        self.assembled(unit.code.clone(), &envelope, parts, chart)
    }

    /// Puts a mail together: its parts, the logo that every mail has, and an image of its own.
    pub(super) fn assembled(
        &self,
        about: String,
        envelope: &Envelope<'_>,
        [subject, text, html]: [String; 3],
        image: Option<InlineImage>,
    ) -> anyhow::Result<Mail> {
        let logo = self.renderer.logo().map(InlineImage::of);
        let images: Vec<InlineImage> = logo.into_iter().chain(image).collect();
        let subject = clean::line(&subject);
        let message = message(&self.sender, envelope, &subject, (&text, &html), &images)?;
        Ok(Mail {
            week: envelope.week,
            about,
            subscription_id: envelope.reader.subscription_id,
            text,
            html,
            images,
            message,
        })
    }

    /// Subject, text and HTML, each rendered or refused by itself.
    pub(crate) fn parts(
        &self,
        unit: &Facts,
        reader: &Reader,
        is_preview: bool,
    ) -> [anyhow::Result<String>; 3] {
        let chart = match self.chart_words(unit, reader.locale) {
            Ok(chart) => chart,
            Err(error) => return [Err(error), Ok(String::new()), Ok(String::new())],
        };
        let mut letter = Letter {
            section: self.section(unit, reader, usize::MAX),
            short_name: clean::shorten(&unit.name, SHORT_NAME),
            week: Week::of(unit.monday).label(),
            chart,
            topics: Topics::of(unit),
            target: unit.against_target(),
            is_preview,
            way_to_stop: self.sender.way_to_stop(reader),
            subject: String::new(),
        };
        let render = |template, letter: &Letter| self.renderer.render(reader.locale, template, letter);
        let subject = render(SUBJECT, &letter);
        letter.subject = subject.as_deref().map(clean::line).unwrap_or_default();
        [subject, render(TEXT, &letter), render(HTML, &letter)]
    }

    /// What is told of a unit's week, with so many comments of each kind at most.
    pub(super) fn section<'a>(&self, unit: &'a Facts, reader: &Reader, most_comments: usize) -> Section<'a> {
        let case = |critical: &'a Critical| Case {
            critical,
            link: self
                .sender
                .case_link(&unit.code, critical.answer_id, critical.follow_up_id),
        };
        Section {
            unit,
            headline: Headline::of(unit, reader.locale),
            few_answers: unit.has_few_answers(),
            comments: (reader.role == Role::Supervisor).then(|| Comments {
                critical: unit.critical.iter().take(most_comments).map(case).collect(),
                praise: &unit.praise[..unit.praise.len().min(most_comments)],
            }),
        }
    }

    fn chart(&self, unit: &Facts, locale: Locale) -> anyhow::Result<Option<InlineImage>> {
        let drawn = unit.charted().map(|(weeks, target)| {
            let picture = self.chart.draw(&self.renderer, locale, weeks, target)?;
            Ok(InlineImage::chart(picture))
        });
        drawn.transpose()
    }

    fn chart_words(&self, unit: &Facts, locale: Locale) -> anyhow::Result<Option<ChartImage>> {
        let described = unit.charted().map(|(weeks, target)| {
            let alt = describe(&self.renderer, locale, weeks, target)?;
            Ok(ChartImage {
                content_id: InlineImage::CHART,
                alt: clean::line(&alt),
            })
        });
        described.transpose()
    }
}

impl<'a> Topics<'a> {
    /// Those that really move the NPS, the strongest first, as the database lists them; where none does, the strongest all the
    /// same. Rising ones are always told, for a headline may be about them.
    fn of(unit: &'a Facts) -> Topics<'a> {
        let some = |is_wanted: fn(f64) -> bool| {
            let wanted = || {
                let topics = unit.topics.iter();
                topics.filter(move |topic| topic.impact.is_some_and(is_wanted))
            };
            let is_sure = |topic: &&Topic| topic.impact_is_real == Some(true) || topic.is_rising;
            let any_is_sure = wanted().any(|topic| is_sure(&topic));
            let told = wanted().filter(|topic| is_sure(topic) || !any_is_sure);
            told.take(MOST_TOPICS).collect()
        };
        Topics {
            lift: some(|impact| impact >= 0.0),
            cost: some(|impact| impact < 0.0),
        }
    }
}
