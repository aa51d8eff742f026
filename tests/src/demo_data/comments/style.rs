//! How people type on a phone: not everybody cares for capitals, full stops or dots on letters.

use rand::{RngExt, seq::IndexedRandom};
use rand_chacha::ChaCha8Rng;

use super::Mood;

const HAPPY: [&str; 9] = ["😊", "👍", "❤️", "🙏", "🌸", "😀", "👏", "🥰", ":)"];
const UNHAPPY: [&str; 4] = ["😡", "👎", "😞", ":("];

/// Puts the sentences down the way one patient would.
pub(super) fn written(sentences: Vec<String>, language: &str, mood: Mood, dice: &mut ChaCha8Rng) -> String {
    let casual = dice.random_bool(0.18);
    let sentences: Vec<String> = if casual {
        sentences.iter().map(|text| uncapped(text)).collect()
    } else {
        sentences
    };
    let mut text = sentences.join(if dice.random_bool(0.04) { "\n" } else { " " });
    if casual {
        text.truncate(text.trim_end_matches('.').len());
    } else if mood != Mood::Matter && dice.random_bool(0.05) {
        text.truncate(text.trim_end_matches('.').len());
        text.push_str(if text.ends_with(['!', '?']) { "" } else { "!!" });
    }
    if language != "en" && dice.random_bool(0.04) {
        text = undotted(&text);
    }
    if dice.random_bool(0.006) {
        text = text.to_uppercase();
    }
    let (likelihood, faces) = match mood {
        Mood::Thankful => (0.06, &HAPPY[..]),
        Mood::Complaining => (0.04, &UNHAPPY[..]),
        Mood::Matter => (0.0, &[][..]),
    };
    if dice.random_bool(likelihood)
        && let Some(face) = faces.choose(dice)
    {
        text = format!("{text} {face}");
    }
    text
}

fn uncapped(text: &str) -> String {
    let mut letters = text.chars();
    let initial = letters.next().map(char::to_lowercase).into_iter().flatten();
    initial.chain(letters).collect()
}

/// Keyboards set to English have no ä, ö or å.
fn undotted(text: &str) -> String {
    let plain = |letter| match letter {
        'ä' | 'å' => 'a',
        'Ä' | 'Å' => 'A',
        'ö' => 'o',
        'Ö' => 'O',
        other => other,
    };
    text.chars().map(plain).collect()
}
