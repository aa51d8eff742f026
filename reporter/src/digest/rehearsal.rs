//! Every kind of digest, made of invented facts before any is made of real ones: what is wrong with a template is told to
//! whoever wrote it, and not by a mail that never came.

use std::sync::Arc;

use super::combined::{self, Subscribed};
use super::facts::{Facts, Reader, Role};
use super::mail::{self, Composer, Mail};
use super::samples;
use crate::exit::Failure;
use crate::locale::Locale;
use crate::render::Problem;

/// Bytes of a whole mail. With more, programs clip it or leave it on the server.
const LARGEST_MAIL: usize = 150_000;

/// Units of a combined mail: more than it has room for.
const MANY: usize = 45;

/// Whom a digest is made for.
struct Audience {
    name: &'static str,
    role: Role,
    is_preview: bool,
    combined: bool,
}

const AUDIENCES: [Audience; 4] = [
    Audience {
        name: "supervisor",
        role: Role::Supervisor,
        is_preview: false,
        combined: false,
    },
    Audience {
        name: "manager",
        role: Role::Manager,
        is_preview: false,
        combined: false,
    },
    Audience {
        name: "preview",
        role: Role::Supervisor,
        is_preview: true,
        combined: false,
    },
    Audience {
        name: "combined",
        role: Role::Supervisor,
        is_preview: false,
        combined: true,
    },
];

/// Something wrong, and the digests in which it shows, as `full-fi-manager`.
pub(crate) struct Fault {
    pub(crate) problem: Problem,
    pub(crate) digests: Vec<String>,
}

/// How many digests a rehearsal makes.
pub(crate) fn digests() -> usize {
    samples::all().count() * Locale::ALL.len() * AUDIENCES.len()
}

/// Makes them all, and tells everything that went wrong. Each mail that was made is shown, with the name of its digest.
pub(crate) fn rehearse(
    composer: &Composer,
    mut show: impl FnMut(&str, &Mail) -> Result<(), Failure>,
) -> Result<Vec<Fault>, Failure> {
    let mut faults = Vec::new();
    for (sample, unit) in samples::all() {
        let unit = Arc::new(unit);
        for locale in Locale::ALL {
            for audience in &AUDIENCES {
                let digest = format!("{sample}-{}-{}", locale.code(), audience.name);
                let reader = reader(composer, audience.role, locale);
                match make(composer, sample, &unit, &reader, audience) {
                    Ok(mail) => show(&digest, &mail)?,
                    Err(problems) => note(&mut faults, problems, &digest),
                }
            }
        }
    }
    Ok(faults)
}

fn reader(composer: &Composer, role: Role, locale: Locale) -> Reader {
    Reader::trying(0, role, composer.sender.address().as_ref(), locale)
}

fn note(faults: &mut Vec<Fault>, problems: Vec<Problem>, digest: &str) {
    for problem in problems {
        match faults.iter_mut().find(|fault| fault.problem == problem) {
            // Text and HTML may stumble over the same part.
            Some(known) if known.digests.last().is_some_and(|last| last == digest) => {}
            Some(known) => known.digests.push(digest.to_owned()),
            None => faults.push(Fault {
                problem,
                digests: vec![digest.to_owned()],
            }),
        }
    }
}

fn make(
    composer: &Composer,
    sample: &str,
    unit: &Arc<Facts>,
    reader: &Reader,
    audience: &Audience,
) -> Result<Mail, Vec<Problem>> {
    let many = |unit: &Arc<Facts>| Subscribed {
        unit: Arc::clone(unit),
        reader: reader.clone(),
    };
    let units: Vec<Subscribed> = std::iter::repeat_with(|| many(unit)).take(MANY).collect();
    let (templates, parts) = match audience.combined {
        true => (
            [combined::SUBJECT, combined::TEXT, combined::HTML],
            composer.combined_parts(&units, audience.is_preview),
        ),
        false => (
            [mail::SUBJECT, mail::TEXT, mail::HTML],
            composer.parts(unit, reader, audience.is_preview),
        ),
    };
    let html = templates[2];
    let (mut rendered, mut found) = (Vec::new(), Vec::new());
    for (template, part) in templates.into_iter().zip(parts) {
        match part {
            Ok(part) => {
                found.extend(amiss(template, &part, sample).map(|what| Problem::of(template, what)));
                rendered.push(part);
            }
            Err(error) => found.push(refusal(template, error)),
        }
    }
    let Ok(rendered) = <[String; 3]>::try_from(rendered) else {
        return Err(found);
    };
    if !found.is_empty() {
        return Err(found);
    }
    let mail = match audience.combined {
        true => composer.combined_mail(&units, rendered),
        false => composer.mail(unit, reader, rendered),
    };
    let mail = mail.map_err(|error| vec![refusal(html, error)])?;
    match mail.message.formatted().len() {
        0..=LARGEST_MAIL => Ok(mail),
        size => {
            let what = format!("makes a mail of {size} bytes; {LARGEST_MAIL} are the most");
            Err(vec![Problem::of(html, what)])
        }
    }
}

/// Rendering tells of the place where it stopped; anything else concerns the whole.
fn refusal(template: &str, error: anyhow::Error) -> Problem {
    error
        .downcast()
        .unwrap_or_else(|error| Problem::of(template, format!("makes no mail: {error:#}")))
}

/// What is wrong with a part that was rendered.
fn amiss(template: &str, part: &str, sample: &str) -> Option<String> {
    if [mail::SUBJECT, combined::SUBJECT].contains(&template) && part.trim().lines().count() != 1 {
        return Some("is not one line".to_owned());
    }
    if sample == samples::HOSTILE {
        // People's names and comments may hold anything.
        return None;
    }
    let place = unfilled_place(part)?;
    Some(format!(
        "leaves {{{place}}} as it is; texts with places go through `fill`"
    ))
}

/// A `{place}` that is left in a text.
fn unfilled_place(text: &str) -> Option<&str> {
    let pieces = text.split('{').skip(1).filter_map(|piece| piece.split_once('}'));
    let is_place =
        |name: &str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    pieces.map(|(name, _)| name).find(|name| is_place(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Chart;
    use crate::config::Settings;
    use crate::digest::message::Sender;
    use crate::render::Renderer;

    fn composer() -> Composer {
        let settings = Settings::default();
        Composer {
            renderer: Renderer::new(&settings.templates).expect("templates"),
            sender: Sender::new(&settings.mail).expect("a sender"),
            chart: Chart::new(),
        }
    }

    #[test]
    fn our_own_templates_pass() {
        let faults = rehearse(&composer(), |_, _| Ok(())).expect("a rehearsal");
        let told: Vec<String> = faults.iter().map(|fault| fault.problem.to_string()).collect();
        assert!(told.is_empty(), "{told:?}");
    }

    #[test]
    fn what_strangers_wrote_is_never_taken_for_a_template_or_for_html() {
        let composer = composer();
        let (_, unit) = samples::all()
            .find(|(name, _)| *name == samples::HOSTILE)
            .expect("a sample");
        for locale in Locale::ALL {
            let parts = composer.parts(&unit, &reader(&composer, Role::Supervisor, locale), false);
            let [subject, text, html] = parts.map(|part| part.expect("a part"));
            for part in [&subject, &text, &html] {
                assert!(
                    !part.contains('\r') && !part.contains('\u{202e}') && !part.contains("49"),
                    "{part}"
                );
            }
            assert!(
                !html.contains("<script") && !html.contains("<img src=x") && !html.contains("lang=\"xx\""),
                "{html}"
            );
            assert!(
                text.contains("{{ 7*7 }}") && text.contains("{nps}") && html.contains("{{ 7*7 }}"),
                "{text}"
            );
        }
    }

    #[test]
    fn a_place_is_a_name_in_braces() {
        assert_eq!(
            unfilled_place("a {css: x} {} {Big} {week_span} {nps}"),
            Some("week_span")
        );
        assert_eq!(unfilled_place("{ week }"), None);
    }
}
