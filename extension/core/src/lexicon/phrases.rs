//! Phrases, followed through the words of a comment.

use super::folding::{SENTENCE, Word};
use super::lists::Lists;
use super::rules::MOST_BETWEEN;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, VecDeque};

const _: () = assert!(
    SENTENCE > MOST_BETWEEN as u32,
    "a phrase would reach across sentences"
);

/// All phrases as a tree, in which those that begin alike share their first steps. A word alone is a phrase of one step.
#[derive(Debug)]
pub(super) struct Phrases {
    /// For each choice of words, the node of the phrases that begin with one of them; beyond it none does.
    first: Box<[Option<u32>]>,
    /// For each node, rules that are complete there.
    complete: Lists<u32>,
    /// And how phrases go on.
    next: Lists<Next>,
    /// Where a node goes on with a choice after some other words.
    known: HashMap<(u32, u32, u8), u32>,
}

/// How phrases go on: with one of a choice of words, after some others at most.
#[derive(Debug, Clone, Copy)]
struct Next {
    choice: u32,
    node: u32,
    between: u8,
}

/// A rule found at words of the comment, by their index.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hit {
    pub(super) rule: u32,
    pub(super) first: u32,
    pub(super) last: u32,
}

/// Phrases in the making.
#[derive(Default)]
pub(super) struct Builder {
    first: Vec<Option<u32>>,
    nodes: Vec<Node>,
    known: HashMap<(u32, u32, u8), u32>,
}

/// Some phrases, up to a step.
#[derive(Default)]
struct Node {
    complete: Vec<u32>,
    next: Vec<Next>,
}

impl Builder {
    /// Adds a rule: each step is a choice of words, and how many others may stand before it. Returns the rules of the same
    /// steps, this one last.
    pub(super) fn add(&mut self, rule: u32, steps: &[(u32, u8)]) -> &mut Vec<u32> {
        let mut at = None;
        for &(choice, between) in steps {
            at = Some(match at {
                None => self.beginning(choice),
                Some(node) => self.continued(node, choice, between),
            });
        }
        let node = at.expect("a rule has a step") as usize;
        self.nodes[node].complete.push(rule);
        &mut self.nodes[node].complete
    }

    fn beginning(&mut self, choice: u32) -> u32 {
        let choice = choice as usize;
        if self.first.len() <= choice {
            self.first.resize(choice + 1, None);
        }
        match self.first[choice] {
            Some(node) => node,
            None => *self.first[choice].insert(new_node(&mut self.nodes)),
        }
    }

    fn continued(&mut self, node: u32, choice: u32, between: u8) -> u32 {
        let next = match self.known.entry((node, choice, between)) {
            Entry::Occupied(known) => return *known.get(),
            Entry::Vacant(unknown) => *unknown.insert(new_node(&mut self.nodes)),
        };
        self.nodes[node as usize].next.push(Next {
            choice,
            node: next,
            between,
        });
        next
    }

    pub(super) fn build(self) -> Phrases {
        Phrases {
            first: self.first.into(),
            complete: self
                .nodes
                .iter()
                .map(|node| node.complete.iter().copied())
                .collect(),
            next: self.nodes.iter().map(|node| node.next.iter().copied()).collect(),
            known: self.known,
        }
    }
}

fn new_node(nodes: &mut Vec<Node>) -> u32 {
    nodes.push(Node::default());
    // A lexicon has fewer words than that.
    nodes.len() as u32 - 1
}

/// The way through a comment, word by word.
pub(super) struct Walk<'lexicon, 'comment> {
    phrases: &'lexicon Phrases,
    words: &'comment [Word],
    /// Choices that the word is one of.
    choices: Vec<u32>,
    /// For each choice the word that last was one of it, from 1.
    chosen_at: Vec<u32>,
    /// Phrases that may go on, by their last words.
    open: VecDeque<Open>,
    /// Where the word leads, and where the phrase began.
    reached: Vec<(u32, u32)>,
}

/// A phrase that has come to a node at a word.
#[derive(Clone, Copy)]
struct Open {
    node: u32,
    first: u32,
    last: u32,
}

impl<'lexicon, 'comment> Walk<'lexicon, 'comment> {
    pub(super) fn new(phrases: &'lexicon Phrases, choices: usize, words: &'comment [Word]) -> Self {
        Self {
            phrases,
            words,
            choices: Vec::new(),
            chosen_at: vec![0; choices],
            open: VecDeque::new(),
            reached: Vec::new(),
        }
    }

    /// The word at hand is one of a choice.
    pub(super) fn choose(&mut self, word: usize, choice: u32) {
        let number = word as u32 + 1;
        let chosen_at = &mut self.chosen_at[choice as usize];
        if *chosen_at != number {
            *chosen_at = number;
            self.choices.push(choice);
        }
    }

    /// All choices of the word are known: phrases go on with it, others begin. Calls for every rule that is complete with it.
    pub(super) fn step(&mut self, word: usize, mut complete: impl FnMut(Hit)) {
        let last = word as u32;
        let phrases = self.phrases;
        while let Some(open) = self.open.front()
            && self.distance(open, word) > 1 + u32::from(MOST_BETWEEN)
        {
            self.open.pop_front();
        }
        for open in &self.open {
            let within = self.distance(open, word) - 1;
            let next = phrases.next.get(open.node as usize);
            let mut go_on = |node| self.reached.push((node, open.first));
            // Whichever are fewer: the ways on, or what the word is.
            if next.len() <= 4 * self.choices.len() {
                next.iter()
                    .filter(|next| {
                        self.chosen_at[next.choice as usize] == last + 1 && within <= u32::from(next.between)
                    })
                    .for_each(|next| go_on(next.node));
            } else {
                for &choice in &self.choices {
                    [0, MOST_BETWEEN]
                        .into_iter()
                        .filter(|between| within <= u32::from(*between))
                        .filter_map(|between| phrases.known.get(&(open.node, choice, between)))
                        .for_each(|&node| go_on(node));
                }
            }
        }
        for choice in self.choices.drain(..) {
            if let Some(node) = phrases.first.get(choice as usize).copied().flatten() {
                self.reached.push((node, last));
            }
        }
        // Of several ways to the same end the longest: what covers it covers the others.
        self.reached.sort_unstable();
        self.reached.dedup_by_key(|(node, _)| *node);
        for (node, first) in self.reached.drain(..) {
            for &rule in phrases.complete.get(node as usize) {
                complete(Hit { rule, first, last });
            }
            if !phrases.next.get(node as usize).is_empty() {
                self.open.push_back(Open { node, first, last });
            }
        }
    }

    fn distance(&self, open: &Open, word: usize) -> u32 {
        self.words[word].position - self.words[open.last as usize].position
    }
}
