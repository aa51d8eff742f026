//! What patients write: one to four sentences from a phrasebook, in keeping with the score and the unit.

mod phrasebook;
mod style;

use anyhow::Context;
use rand::{
    RngExt,
    distr::{Distribution, weighted::WeightedIndex},
    seq::IndexedRandom,
};
use rand_chacha::ChaCha8Rng;

use super::visits::Visit;
use phrasebook::Phrasebook;

/// The kinds of place that phrases can be tied to.
pub(super) const SETTINGS: [&str; 5] = ["medical_centre", "dental", "hospital", "maternity", "fertility"];

const LANGUAGES: [(&str, &str); 3] = [
    ("fi", include_str!("comments/fi.txt")),
    ("sv", include_str!("comments/sv.txt")),
    ("en", include_str!("comments/en.txt")),
];

/// How often a topic is praised and blamed.
pub(super) struct Topic {
    pub(super) name: &'static str,
    praised: u32,
    blamed: u32,
}

/// What patients talk about.
#[rustfmt::skip]
pub(super) const TOPICS: [Topic; 12] = [
    Topic { name: "waiting",     praised: 13, blamed: 22 },
    Topic { name: "booking",     praised: 8,  blamed: 12 },
    Topic { name: "encounter",   praised: 30, blamed: 16 },
    Topic { name: "competence",  praised: 18, blamed: 9 },
    Topic { name: "price",       praised: 3,  blamed: 13 },
    Topic { name: "facilities",  praised: 5,  blamed: 8 },
    Topic { name: "information", praised: 12, blamed: 12 },
    Topic { name: "digital",     praised: 5,  blamed: 7 },
    Topic { name: "outcome",     praised: 7,  blamed: 7 },
    Topic { name: "pain",        praised: 5,  blamed: 4 },
    Topic { name: "dental_fear", praised: 8,  blamed: 5 },
    Topic { name: "phone",       praised: 3,  blamed: 7 },
];

/// A comment and what it amounts to.
pub(super) struct Comment {
    pub(super) text: String,
    pub(super) language: &'static str,
    pub(super) mood: Mood,
}

/// What a comment amounts to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mood {
    /// Thanks or praise, perhaps with a wish.
    Thankful,
    /// A matter-of-fact remark or a wish.
    Matter,
    /// Nothing but complaint.
    Complaining,
}

/// Writes comments.
pub(super) struct Commenter {
    books: Vec<(&'static str, &'static str, Phrasebook)>,
}

impl Commenter {
    pub(super) fn new() -> anyhow::Result<Self> {
        let mut books = Vec::new();
        for (language, text) in LANGUAGES {
            for setting in SETTINGS {
                let book =
                    Phrasebook::read(text, setting).with_context(|| format!("the phrases in {language}"))?;
                books.push((language, setting, book));
            }
        }
        Ok(Self { books })
    }

    pub(super) fn comment(
        &self,
        visit: &Visit<'_>,
        score: u8,
        dice: &mut ChaCha8Rng,
    ) -> anyhow::Result<Comment> {
        let language = language(visit.unit.locale, dice);
        let mut books = self.books.iter();
        let (_, _, book) = books
            .find(|(of, setting, _)| *of == language && *setting == visit.care.setting)
            .with_context(|| format!("no phrases in {language} for {}", visit.care.setting))?;
        let mut draft = Draft {
            book,
            strength: visit.care.strength(),
            weakness: visit.care.weakness(visit.date),
            topics: Vec::new(),
            sentences: Vec::new(),
            dice,
        };
        let mood = draft.compose(score)?;
        let mut text = style::written(draft.sentences, language, mood, dice);
        if mood != Mood::Thankful && dice.random_bool(0.03) {
            text = format!("{text} {}", book.phrase("contact", "", dice)?);
        }
        Ok(Comment { text, language, mood })
    }
}

fn language(locale: &str, dice: &mut ChaCha8Rng) -> &'static str {
    match (locale, dice.random_range(0..1000)) {
        ("sv", 0..740) => "sv",
        ("sv", 740..950) => "fi",
        ("sv", _) => "en",
        (_, 0..940) => "fi",
        (_, 940..958) => "sv",
        _ => "en",
    }
}

/// A comment in the making.
struct Draft<'a> {
    book: &'a Phrasebook,
    strength: Option<&'static str>,
    weakness: Option<&'static str>,
    /// Topics spoken of already: nobody praises and blames the same thing.
    topics: Vec<&'static str>,
    sentences: Vec<String>,
    dice: &'a mut ChaCha8Rng,
}

impl Draft<'_> {
    fn compose(&mut self, score: u8) -> anyhow::Result<Mood> {
        match (score, self.dice.random_range(0..100)) {
            (9, 0..9) => self.indifference(),
            (9.., 9..25) => self.thanks(),
            (9.., 25..29) => self.praise_with_a_wish(),
            (9.., throw) => self.praise(if throw < 66 {
                1
            } else if throw < 91 {
                2
            } else {
                3
            }),
            (7..=8, 0..34) => self.praise_with_a_wish(),
            (7..=8, 34..72) => self.wish(),
            (7..=8, _) => self.indifference(),
            (5..=6, 0..55) => self.wish(),
            (5..=6, _) => self.complaint(1),
            (_, throw) => self.complaint(if throw < 50 {
                1
            } else if throw < 86 {
                2
            } else {
                3
            }),
        }
    }

    fn thanks(&mut self) -> anyhow::Result<Mood> {
        self.say("thanks")?;
        Ok(Mood::Thankful)
    }

    fn indifference(&mut self) -> anyhow::Result<Mood> {
        self.say("shrug")?;
        Ok(Mood::Matter)
    }

    fn praise(&mut self, sentences: usize) -> anyhow::Result<Mood> {
        // Where the waiting is bad, even the happy do not praise it.
        self.topics.extend(self.weakness);
        for _ in 0..sentences {
            self.speak_of("praise", self.strength)?;
        }
        if self.dice.random_bool(0.22) {
            self.say("warm")?;
        }
        Ok(Mood::Thankful)
    }

    fn praise_with_a_wish(&mut self) -> anyhow::Result<Mood> {
        self.speak_of("wish", self.weakness)?;
        self.speak_of("praise", self.strength)?;
        if self.dice.random_bool(0.8) {
            self.sentences.reverse();
        }
        Ok(Mood::Thankful)
    }

    fn wish(&mut self) -> anyhow::Result<Mood> {
        self.speak_of("wish", self.weakness)?;
        if self.dice.random_bool(0.5) {
            self.say("otherwise")?;
        }
        Ok(Mood::Matter)
    }

    fn complaint(&mut self, sentences: usize) -> anyhow::Result<Mood> {
        for _ in 0..sentences {
            self.speak_of("complaint", self.weakness)?;
        }
        if self.dice.random_bool(0.3) {
            self.say("bitter")?;
        }
        Ok(Mood::Complaining)
    }

    fn say(&mut self, tone: &'static str) -> anyhow::Result<()> {
        self.sentences.push(self.book.phrase(tone, "", self.dice)?);
        Ok(())
    }

    /// Says something about a topic not yet spoken of, most often the one that stands out here.
    fn speak_of(&mut self, tone: &'static str, standing_out: Option<&'static str>) -> anyhow::Result<()> {
        let open = |topic: &str| !self.topics.contains(&topic) && self.book.covers(tone, topic);
        let likelihood = if tone == "praise" { 0.35 } else { 0.72 };
        let topic = match standing_out.filter(|topic| open(topic)) {
            Some(topic) if self.dice.random_bool(likelihood) => topic,
            _ => {
                let weight = |topic: &Topic| {
                    if tone == "praise" {
                        topic.praised
                    } else {
                        topic.blamed
                    }
                };
                let weights = TOPICS
                    .iter()
                    .map(|topic| if open(topic.name) { weight(topic) } else { 0 });
                TOPICS[WeightedIndex::new(weights)?.sample(self.dice)].name
            }
        };
        self.topics.push(topic);
        self.sentences.push(self.book.phrase(tone, topic, self.dice)?);
        Ok(())
    }
}

fn pick<'a>(choices: &[&'a str], dice: &mut ChaCha8Rng) -> anyhow::Result<&'a str> {
    choices.choose(dice).copied().context("nothing to choose from")
}
