//! The phrases of one language that fit one kind of place.

use std::collections::BTreeMap;

use anyhow::{Context, bail, ensure};
use rand_chacha::ChaCha8Rng;

use super::{SETTINGS, TOPICS, pick};

/// Phrases by tone and topic (empty where the tone has none); slots are kept as phrases of the tone `slot`.
pub(super) struct Phrasebook {
    phrases: BTreeMap<(&'static str, &'static str), Vec<&'static str>>,
}

/// Where the lines under a header belong.
struct Header {
    key: (&'static str, &'static str),
    settings: Vec<&'static str>,
}

impl Phrasebook {
    /// Reads what fits the setting. The rules of the text are told at the top of fi.txt.
    pub(super) fn read(text: &'static str, setting: &str) -> anyhow::Result<Self> {
        let mut phrases: BTreeMap<_, Vec<_>> = BTreeMap::new();
        let mut header: Option<Header> = None;
        for (number, line) in (1..).zip(text.lines()) {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if let Some(words) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                header = Some(Header::read(words).with_context(|| format!("line {number}"))?);
                continue;
            }
            let header = header
                .as_ref()
                .with_context(|| format!("line {number} is under no header"))?;
            if header.settings.is_empty() || header.settings.contains(&setting) {
                phrases.entry(header.key).or_default().push(line);
            }
        }
        Ok(Self { phrases })
    }

    pub(super) fn covers(&self, tone: &str, topic: &str) -> bool {
        self.phrases.contains_key(&(tone, topic))
    }

    /// A sentence with its slots filled, beginning with a capital.
    pub(super) fn phrase(&self, tone: &str, topic: &str, dice: &mut ChaCha8Rng) -> anyhow::Result<String> {
        let mut sentence = String::new();
        let mut rest = self.choose(tone, topic, dice)?;
        while let Some((before, slot)) = rest.split_once('{') {
            let (name, after) = slot
                .split_once('}')
                .with_context(|| format!("{{{slot} is not closed"))?;
            sentence.push_str(before);
            sentence.push_str(self.choose("slot", name, dice)?);
            rest = after;
        }
        sentence.push_str(rest);
        let mut letters = sentence.chars();
        let initial = letters.next().map(char::to_uppercase).into_iter().flatten();
        Ok(initial.chain(letters).collect())
    }

    fn choose(&self, tone: &str, topic: &str, dice: &mut ChaCha8Rng) -> anyhow::Result<&'static str> {
        let choices = self
            .phrases
            .get(&(tone, topic))
            .with_context(|| format!("no phrases for [{tone} {topic}]"))?;
        pick(choices, dice)
    }
}

impl Header {
    fn read(words: &'static str) -> anyhow::Result<Self> {
        let mut words = words.split(' ');
        let tone = words.next().unwrap_or_default();
        let topic = match tone {
            "slot" | "praise" | "wish" | "complaint" => words.next().unwrap_or_default(),
            "thanks" | "warm" | "bitter" | "shrug" | "otherwise" | "contact" => "",
            _ => bail!("unknown tone {tone}"),
        };
        let is_known = tone == "slot" || topic.is_empty() || TOPICS.iter().any(|known| known.name == topic);
        ensure!(is_known, "unknown topic {topic}");
        let settings: Vec<_> = words.collect();
        let unknown = settings.iter().find(|setting| !SETTINGS.contains(setting));
        ensure!(unknown.is_none(), "unknown setting {}", unknown.unwrap_or(&""));
        Ok(Self {
            key: (tone, topic),
            settings,
        })
    }
}
