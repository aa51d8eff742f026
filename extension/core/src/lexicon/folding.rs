//! Comments as the lexicon reads them: words in lower case, with dotted letters set apart from plain ones.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

/// What a letter has above it that makes it another letter in Finnish and Swedish: nothing, two dots or a ring. Other marks are
/// ornaments, é is an e.
type Mark = u8;
const PLAIN: Mark = 0;
const DIAERESIS: Mark = 1;
const RING: Mark = 2;

/// A text reduced to words: the letters without their marks, each word between two spaces, and beside them the marks.
#[derive(Debug, Default)]
pub(super) struct Folded {
    /// Words in plain lower-case letters, or digits, with a space before and after each.
    pub(super) letters: String,
    /// For each byte of `letters`, the mark that its letter had.
    marks: Vec<Mark>,
    pub(super) words: Vec<Word>,
}

/// A word of the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    /// Where the word ends in `letters`.
    pub(super) end: u32,
    /// Its number in the text; between sentences numbers are left out, so that no phrase reaches across.
    pub(super) position: u32,
    /// The bytes of the original text that it stands in.
    pub(super) from: u32,
    pub(super) to: u32,
}

/// How many numbers are left out between sentences: more than a phrase may skip.
pub(super) const SENTENCE: u32 = 4;

/// Bytes of a text that are read, as many as PostgreSQL's longest has: places in them are counted by 32 bits, even at a full stop
/// for each.
const MOST_BYTES: usize = (1 << 30) - 1;

/// What words are made of; where one kind ends, so does the word: 45e is 45 and e, 20€ is 20 and €.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Letters,
    Digits,
    Currency,
}

impl Kind {
    #[inline]
    fn of(character: char) -> Option<Self> {
        match character {
            // Most of what is written.
            'a'..='z' | 'A'..='Z' | 'ä' | 'ö' | 'å' | 'Ä' | 'Ö' | 'Å' => Some(Self::Letters),
            '0'..='9' => Some(Self::Digits),
            '€' | '$' | '£' => Some(Self::Currency),
            '\0'..='\x7f' => None,
            _ if character.is_numeric() => Some(Self::Digits),
            _ if character.is_alphabetic() => Some(Self::Letters),
            _ => None,
        }
    }
}

impl Folded {
    /// Reads a text, in time linear in its length.
    pub(super) fn new(text: &str) -> Self {
        let text = &text[..text.floor_char_boundary(MOST_BYTES)];
        let mut folded = Self {
            letters: String::with_capacity(text.len() + 2),
            marks: Vec::with_capacity(text.len() + 2),
            // Words have some letters each.
            words: Vec::with_capacity(text.len() / 4),
        };
        folded.push(' ', PLAIN);
        let mut position = 0;
        let mut word: Option<(Kind, usize, usize)> = None;
        for (at, character) in text.char_indices() {
            let kind = match word {
                // Didn't and didnt are one word; what nobody sees parts no word either.
                Some((Kind::Letters, ..)) if is_apostrophe(character) => continue,
                Some(_) if is_invisible(character) => continue,
                Some((kind, ..)) if !character.is_ascii() && is_combining_mark(character) => Some(kind),
                _ => Kind::of(character),
            };
            let ended = word.take_if(|(open, ..)| kind != Some(*open));
            if let Some((_, from, to)) = ended {
                folded.end_word(&mut position, from, to);
            }
            match kind {
                Some(kind) => {
                    folded.fold(character);
                    let next = at + character.len_utf8();
                    word = Some((kind, word.map_or(at, |(_, from, _)| from), next));
                }
                None if character == '.' && !ends_sentence(ended, &text[at + 1..]) => {}
                None if matches!(character, '.' | '!' | '?' | '\n' | ';' | '…') => position += SENTENCE,
                // As far apart as if a word stood there.
                None if matches!(character, ',' | ':' | '(' | ')') => position += 1,
                None => {}
            }
        }
        if let Some((_, from, to)) = word {
            folded.end_word(&mut position, from, to);
        }
        folded
    }

    fn end_word(&mut self, position: &mut u32, from: usize, to: usize) {
        // Some letters are nothing but a mark.
        if self.letters.ends_with(' ') {
            return;
        }
        let word = Word {
            end: self.letters.len() as u32,
            position: *position,
            from: from as u32,
            to: to as u32,
        };
        self.words.push(word);
        *position += 1;
        self.push(' ', PLAIN);
    }

    #[inline]
    fn fold(&mut self, character: char) {
        match character {
            '\0'..='\x7f' => self.push(character.to_ascii_lowercase(), PLAIN),
            'ä' | 'Ä' => self.push('a', DIAERESIS),
            'ö' | 'Ö' => self.push('o', DIAERESIS),
            'å' | 'Å' => self.push('a', RING),
            _ => self.decompose(character),
        }
    }

    fn decompose(&mut self, character: char) {
        for part in character.to_lowercase().nfkd() {
            if canonical_combining_class(part) == 0 {
                // Some letters are a whole saying.
                if !part.is_whitespace() {
                    self.push(part, PLAIN);
                }
            } else if let ('\u{308}', Some(last)) | ('\u{30A}', Some(last)) = (part, self.marks.last_mut()) {
                *last = if part == '\u{308}' { DIAERESIS } else { RING };
            }
        }
    }

    #[inline]
    fn push(&mut self, letter: char, mark: Mark) {
        self.letters.push(letter);
        self.marks.extend(std::iter::repeat_n(mark, letter.len_utf8()));
    }

    /// Whether the marks at a place of the text fit those of a pattern: a letter without its dots fits, as people without the keys
    /// for them write it; dots where the pattern has none make it another word.
    pub(super) fn fits(&self, at: usize, pattern: &[u8]) -> bool {
        self.marks[at..at + pattern.len()]
            .iter()
            .zip(pattern)
            .all(|(&found, &wanted)| found == PLAIN || found == wanted)
    }

    /// The marks of a single word, and its letters.
    pub(super) fn into_words(self) -> Vec<(String, Vec<u8>)> {
        let mut begin = 1;
        let mut words = Vec::with_capacity(self.words.len());
        for word in &self.words {
            let end = word.end as usize;
            words.push((
                self.letters[begin..end].to_owned(),
                self.marks[begin..end].to_vec(),
            ));
            begin = end + 1;
        }
        words
    }
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | '´' | '`')
}

/// Soft hyphens, joiners and the like.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'
    )
}

/// Whether a full stop ends a sentence, by the word right before it and what comes after: not in 1.5, and not in "n. 2 tuntia".
fn ends_sentence(before: Option<(Kind, usize, usize)>, after: &str) -> bool {
    let next = after.trim_start_matches(' ').chars().next();
    match before {
        Some((Kind::Digits, ..)) => !after.starts_with(|next: char| next.is_numeric()),
        Some((Kind::Letters, from, to)) if to - from <= 2 => {
            !next.is_some_and(|next| next.is_lowercase() || next.is_numeric())
        }
        _ => true,
    }
}
