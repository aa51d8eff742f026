//! One mail about all units of a reader who asked for that: a table of all, then the most pressing, one after the other.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::Serialize;

use super::facts::{Facts, Reader, Role};
use super::mail::{Composer, Mail, Section};
use super::message::Envelope;
use super::week::Week;
use crate::clean;

pub(crate) const SUBJECT: &str = "digest/combined/subject.txt.j2";
pub(crate) const TEXT: &str = "digest/combined/body.txt.j2";
pub(crate) const HTML: &str = "digest/combined/body.html.j2";

/// Units that the table has room for, and comments of each kind that are shown of one unit.
const MOST_UNITS: usize = 30;
const MOST_COMMENTS: usize = 2;

/// Units that are told more of: as many as fit into a mail that Gmail doesn't clip. Comments may be short or long.
const MOST_SECTIONS: usize = 10;
const FEWER_SECTIONS: [usize; 3] = [6, 3, 0];

/// Units of readers of combined mails, until all have been read.
#[derive(Default)]
pub(crate) struct Waiting(BTreeMap<(i64, NaiveDate), Vec<Subscribed>>);

/// A unit, and the reader as subscribed to it.
pub(crate) struct Subscribed {
    pub(crate) unit: Arc<Facts>,
    pub(crate) reader: Reader,
}

impl Waiting {
    /// Keeps a unit for its reader's mail.
    pub(crate) fn add(&mut self, unit: &Arc<Facts>, reader: &Reader) {
        let of_reader = self.0.entry((reader.person_id, unit.monday)).or_default();
        of_reader.push(Subscribed {
            unit: Arc::clone(unit),
            reader: reader.clone(),
        });
    }

    /// Each reader's units of a week, by their codes.
    pub(crate) fn into_mails(self) -> Vec<Vec<Subscribed>> {
        let mut mails: Vec<Vec<Subscribed>> = self.0.into_values().collect();
        for units in &mut mails {
            units.sort_by(|one, other| one.unit.code.cmp(&other.unit.code));
        }
        mails
    }
}

/// What the templates are given.
#[derive(Serialize)]
struct Letter<'a> {
    /// The most pressing first.
    sections: &'a [Section<'a>],
    /// How many of them are told more of.
    most_sections: usize,
    total: usize,
    /// How many of these want something done.
    pressing: usize,
    week: String,
    monday: NaiveDate,
    time_zones: String,
    has_parts: bool,
    /// Whether the reader sees no comments of any unit.
    figures_only: bool,
    is_preview: bool,
    /// Where a reader stops the subscription, if that is configured.
    way_to_stop: Option<String>,
    subject: String,
}

impl Composer {
    /// The mail of a reader's units, of which there is one at least.
    pub(crate) fn compose_combined(&self, units: &[Subscribed], is_preview: bool) -> anyhow::Result<Mail> {
        let [subject, text, html] = self.combined_parts(units, is_preview);
        self.combined_mail(units, [subject?, text?, html?])
    }

    /// The same, of parts that are rendered already.
    pub(super) fn combined_mail(&self, units: &[Subscribed], parts: [String; 3]) -> anyhow::Result<Mail> {
        let Subscribed { unit, reader } = &units[0];
        let latest = units.iter().map(|each| each.unit.due()).max();
        let envelope = Envelope {
            week: Week::of(unit.monday),
            about: "combined".to_owned(),
            reader,
            due: latest.unwrap_or_else(|| unit.due()),
        };
        self.assembled("combined".to_owned(), &envelope, parts, None)
    }

    /// Subject, text and HTML of such a mail, each rendered or refused by itself.
    pub(crate) fn combined_parts(
        &self,
        units: &[Subscribed],
        is_preview: bool,
    ) -> [anyhow::Result<String>; 3] {
        let Subscribed { unit, reader } = &units[0];
        // One language for all, and at each unit what the reader may see there.
        let as_told = |each: &Subscribed| Reader {
            locale: reader.locale,
            ..each.reader.clone()
        };
        let mut sections: Vec<Section<'_>> = units
            .iter()
            .map(|each| self.section(&each.unit, &as_told(each), MOST_COMMENTS))
            .collect();
        sections.sort_by_key(Section::urgency);
        let pressing = sections.iter().filter(|section| section.is_pressing()).count();
        sections.truncate(MOST_UNITS);
        let mut letter = Letter {
            sections: &sections,
            most_sections: MOST_SECTIONS,
            total: units.len(),
            pressing,
            week: Week::of(unit.monday).label(),
            monday: unit.monday,
            time_zones: time_zones(units),
            has_parts: units.iter().any(|each| each.unit.has_parts),
            figures_only: units.iter().all(|each| each.reader.role == Role::Manager),
            is_preview,
            way_to_stop: self.sender.way_to_stop(reader),
            subject: String::new(),
        };
        let render = |template, letter: &Letter<'_>| self.renderer.render(reader.locale, template, letter);
        let subject = render(SUBJECT, &letter);
        letter.subject = subject.as_deref().map(clean::line).unwrap_or_default();
        let mut html = render(HTML, &letter);
        for fewer in FEWER_SECTIONS {
            if html.is_ok() {
                break;
            }
            letter.most_sections = fewer;
            html = render(HTML, &letter);
        }
        [subject, render(TEXT, &letter), html]
    }
}

/// Each time zone once, in the order of the units.
fn time_zones(units: &[Subscribed]) -> String {
    let mut zones: Vec<&str> = Vec::new();
    for each in units {
        if !zones.contains(&each.unit.time_zone.as_str()) {
            zones.push(&each.unit.time_zone);
        }
    }
    zones.join(", ")
}
