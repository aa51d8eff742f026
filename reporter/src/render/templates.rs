//! The templates by name: ours, or the organisation's own in their place.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::built_in::TEMPLATES;
use super::problem::Problem;
use super::{TEXTS, bare_environment};
use crate::likeness::nearest;

/// Whose a template is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    Ours,
    Own,
    /// A copy of ours that nobody changed: it keeps out what is mended in ours later.
    Copy,
}

/// A template and whose it is.
struct Template {
    source: Cow<'static, str>,
    origin: Origin,
}

/// Every template.
pub(crate) struct Templates {
    by_name: BTreeMap<String, Template>,
}

impl Templates {
    /// The templates that come with the program.
    pub(crate) fn built_in() -> &'static [(&'static str, &'static str)] {
        TEMPLATES
    }

    /// Puts the organisation's own in the place of ours; one that can't be read as a template is told, and ours stays.
    pub(super) fn new(own: Vec<(String, String)>, problems: &mut Vec<Problem>) -> Templates {
        let ours = TEMPLATES.iter().map(|(name, source)| {
            let template = Template {
                source: Cow::Borrowed(*source),
                origin: Origin::Ours,
            };
            ((*name).to_owned(), template)
        });
        let mut templates = Templates {
            by_name: ours.collect(),
        };
        for (name, source) in own {
            let parsed = bare_environment()
                .and_then(|mut environment| environment.add_template_owned(name.clone(), source.clone()));
            if let Err(error) = parsed {
                problems.push(Problem::in_template(&name, &error));
                continue;
            }
            let is_copy = templates
                .by_name
                .get(&name)
                .is_some_and(|ours| ours.source == source);
            let template = Template {
                source: Cow::Owned(source),
                origin: if is_copy { Origin::Copy } else { Origin::Own },
            };
            templates.by_name.insert(name, template);
        }
        templates
    }

    /// Each with its source.
    pub(super) fn sources(&self) -> impl Iterator<Item = (&str, &str)> {
        self.by_name
            .iter()
            .map(|(name, template)| (name.as_str(), template.source.as_ref()))
    }

    /// Each, and whose it is.
    pub(crate) fn names(&self) -> impl Iterator<Item = (&str, Origin)> {
        self.by_name
            .iter()
            .map(|(name, template)| (name.as_str(), template.origin))
    }

    /// Files that nothing uses: no names of ours, and no part of a template that is in use.
    pub(super) fn strangers(&self, others: Vec<String>) -> Vec<Problem> {
        let is_ours = |name: &str| TEMPLATES.iter().any(|(ours, _)| *ours == name);
        let is_named = |name: &str| {
            self.sources()
                .any(|(other, source)| other != name && source.contains(name))
        };
        let unused = self
            .sources()
            .map(|(name, _)| name)
            .filter(|name| !is_ours(name) && !is_named(name));
        unused
            .map(str::to_owned)
            .chain(others)
            .map(|name| {
                let known = TEMPLATES.iter().map(|(ours, _)| *ours).chain([TEXTS]);
                let meant = nearest(&name, known).map(|near| format!("; did you mean {near}?"));
                Problem::of(
                    name,
                    format!("nothing uses this file{}", meant.unwrap_or_default()),
                )
            })
            .collect()
    }
}
