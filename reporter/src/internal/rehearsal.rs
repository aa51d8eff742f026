//! Every kind of internal page, made of invented facts before any is made of real ones.

use chrono::{DateTime, NaiveDate, NaiveDateTime};

use super::facts::{Critical, Facts, Group, Names, Period, Place, SevenDays, Topic, Unit};
use super::site::Site;
use crate::digest::facts::{self as digest, Labels};
use crate::digest::message::Sender;
use crate::digest::samples;
use crate::exit::Failure;
use crate::locale::Locale;
use crate::render::{Problem, Renderer};

/// What is wrong with the templates of the pages.
pub(crate) fn rehearse(renderer: &Renderer, sender: &Sender) -> Result<Vec<Problem>, Failure> {
    let mut problems = Vec::new();
    for locale in Locale::ALL {
        let facts = facts(locale);
        for sender in [Some(sender), None] {
            let site = Site {
                facts: &facts,
                renderer,
                sender,
                updated_at: DateTime::UNIX_EPOCH,
            };
            for problem in site.problems()? {
                if !problems.contains(&problem) {
                    problems.push(problem);
                }
            }
        }
    }
    Ok(problems)
}

/// The digest's samples, each below the one before it.
fn facts(locale: Locale) -> Facts {
    let units = (1..).zip(samples::all()).map(|(unit_id, (_, mut week))| {
        week.unit_id = unit_id;
        week.locale = locale;
        (unit_id, unit(week))
    });
    Facts {
        units: units.collect(),
        smallest_group: 5,
    }
}

fn unit(week: digest::Facts) -> Unit {
    Unit {
        place: Place {
            above_id: Some(week.unit_id - 1),
        },
        seven_days: (week.responses > 0).then(|| SevenDays {
            first_day: week.monday,
            last_day: week.monday + chrono::Days::new(6),
            responses: week.responses,
            nps: week.nps,
            lower: week.lower,
            upper: week.upper,
            previous_responses: week.previous_responses,
            change: week.change,
            change_is_real: week.change_is_real,
        }),
        topics: topics(&week),
        groups: groups(&week),
        critical: critical(&week),
        week,
    }
}

/// Those of the digest, every other of them told by too few.
fn topics(week: &digest::Facts) -> Vec<Topic> {
    let topic = |(place, topic): (usize, &digest::Topic)| {
        let is_told = place % 2 == 0;
        let period = |share| Period {
            first_day: NaiveDate::default(),
            share,
        };
        Topic {
            topic: topic.topic.clone(),
            labels: topic.labels.clone(),
            answers: is_told.then_some(topic.answers),
            praise: is_told.then_some(topic.praise),
            complaints: is_told.then_some(topic.complaints),
            impact: topic.impact.filter(|_| is_told),
            impact_is_real: topic.impact_is_real.filter(|_| is_told),
            change: is_told.then_some(1.5),
            change_is_real: is_told.then_some(place == 0),
            periods: vec![
                period(Some(0.1)),
                period(None),
                period(Some(0.2)),
                period(is_told.then_some(0.3)),
            ],
        }
    };
    week.topics.iter().enumerate().map(topic).collect()
}

fn groups(week: &digest::Facts) -> Vec<Group> {
    let variables = [
        ("channel", "key", Some("sms")),
        ("channel", "key", Some("pigeon")),
        ("channel", "key", None),
        ("visit_first", "boolean", Some("true")),
        ("visit_first", "boolean", Some("false")),
        ("visit_name", "text", Some(week.name.as_str())),
    ];
    let group = |(variable, kind, value): (&str, &str, Option<&str>)| {
        let (value, label) = (value.map(str::to_owned), week.name.clone());
        Group {
            variable: variable.to_owned(),
            kind: kind.to_owned(),
            labels: Labels {
                label_fi: label.clone(),
                label_sv: label.clone(),
                label_en: label,
            },
            names: Names {
                value_fi: value.clone(),
                value_sv: value.clone(),
                value_en: value.clone(),
            },
            others: value.is_none().then_some(3),
            value,
            answers: 12,
            share: 0.5,
            nps: 20.0,
            lower: -10.0,
            upper: 48.0,
            gap: Some(-12.0),
            gap_is_real: Some(true),
            change: None,
            change_is_real: None,
        }
    };
    variables.into_iter().map(group).collect()
}

fn critical(week: &digest::Facts) -> Vec<Critical> {
    let critical = |critical: &digest::Critical| Critical {
        total: critical.total,
        overdue: 1,
        answered_at: critical.answered_at,
        score: critical.score,
        language: critical.language.clone(),
        comment: critical.comment.clone(),
        place: critical.place.clone(),
        answer_id: critical.answer_id,
        follow_up_id: critical.follow_up_id,
        age_days: critical.age_days,
        is_overdue: critical.is_overdue,
        deadline: critical.follow_up_id.map(|_| NaiveDateTime::default()),
        state: critical.state.clone(),
        assignee: critical.assignee.clone(),
    };
    week.critical.iter().map(critical).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{MailSettings, TemplateSettings};

    #[test]
    fn our_own_templates_are_fine() {
        let renderer = Renderer::new(&TemplateSettings::default()).expect("templates");
        let sender = Sender::new(&MailSettings::default()).expect("a sender");
        let problems = rehearse(&renderer, &sender).expect("a rehearsal");
        assert!(problems.is_empty(), "{problems:?}");
    }

    #[test]
    fn what_patients_and_others_write_stays_text() {
        let renderer = Renderer::new(&TemplateSettings::default()).expect("templates");
        let sender = Sender::new(&MailSettings::default()).expect("a sender");
        let facts = facts(Locale::En);
        let site = Site {
            facts: &facts,
            renderer: &renderer,
            sender: Some(&sender),
            updated_at: DateTime::UNIX_EPOCH,
        };
        let (hostile, _) = samples::all()
            .map(|(name, week)| (week.code, name))
            .find(|(_, name)| *name == samples::HOSTILE)
            .expect("the hostile sample");
        let files = site.files().expect("files");
        let page = &files[&format!("units/{hostile}/index.html")];
        let page = String::from_utf8_lossy(page);
        assert!(page.contains("&lt;script&gt;"), "{page}");
        assert_eq!(page.matches("<script").count(), 2, "{page}");
    }
}
