//! Phrases, followed through the words of a comment.

use super::folding::Word;
use super::rules::MOST_BETWEEN;
use std::collections::VecDeque;

/// All phrases as a tree, in which those that begin alike share their first steps. A word alone is a phrase of one step.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    nodes: Vec<Node>,
    /// For each choice of words, the phrases that begin with one of them.
    first: Vec<Option<u32>>,
}

/// Some phrases, up to a step.
#[derive(Debug, Default)]
struct Node {
    /// Rules that are complete here.
    complete: Vec<u32>,
    next: Vec<Next>,
}

/// How phrases go on: with one of a choice of words, after some others at most.
#[derive(Debug)]
struct Next {
    choice: u32,
    between: usize,
    node: u32,
}

/// A rule found at words of the comment, by their index.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hit {
    pub(super) rule: u32,
    pub(super) first: u32,
    pub(super) last: u32,
}

impl Phrases {
    /// Adds a rule: each step is a choice of words, and how many others may stand before it.
    pub(super) fn add(&mut self, rule: u32, steps: &[(u32, usize)]) {
        let mut at = None;
        for &(choice, between) in steps {
            at = Some(match at {
                None => self.beginning(choice),
                Some(node) => self.continued(node, choice, between),
            });
        }
        if let Some(node) = at {
            self.nodes[node as usize].complete.push(rule);
        }
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

    fn continued(&mut self, node: u32, choice: u32, between: usize) -> u32 {
        let known = &self.nodes[node as usize].next;
        if let Some(next) = known
            .iter()
            .find(|next| (next.choice, next.between) == (choice, between))
        {
            return next.node;
        }
        let next = new_node(&mut self.nodes);
        self.nodes[node as usize].next.push(Next {
            choice,
            between,
            node: next,
        });
        next
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
    /// For each choice the word that last was one of it, and for each node the word that last came to it; both from 1.
    chosen_at: Vec<u32>,
    reached_at: Vec<u32>,
    /// Phrases that may go on, by their last words.
    open: VecDeque<Open>,
    pub(super) hits: Vec<Hit>,
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
            reached_at: vec![0; phrases.nodes.len()],
            open: VecDeque::new(),
            hits: Vec::new(),
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

    /// All choices of the word are known: phrases go on with it, and others begin.
    pub(super) fn step(&mut self, word: usize) {
        let last = word as u32;
        let phrases = self.phrases;
        while let Some(open) = self.open.front()
            && self.distance(open, word) > 1 + MOST_BETWEEN
        {
            self.open.pop_front();
        }
        // The nearest first: a phrase that comes again to where it was keeps the shorter way.
        for earlier in (0..self.open.len()).rev() {
            let open = self.open[earlier];
            let distance = self.distance(&open, word);
            for next in &phrases.nodes[open.node as usize].next {
                if self.chosen_at[next.choice as usize] == last + 1 && distance <= 1 + next.between {
                    self.reach(next.node, open.first, last);
                }
            }
        }
        for choice in std::mem::take(&mut self.choices) {
            if let Some(node) = phrases.first.get(choice as usize).copied().flatten() {
                self.reach(node, last, last);
            }
        }
    }

    fn distance(&self, open: &Open, word: usize) -> usize {
        self.words[word].position - self.words[open.last as usize].position
    }

    fn reach(&mut self, node: u32, first: u32, last: u32) {
        let reached_at = &mut self.reached_at[node as usize];
        if *reached_at == last + 1 {
            return;
        }
        *reached_at = last + 1;
        let Node { complete, next } = &self.phrases.nodes[node as usize];
        self.hits
            .extend(complete.iter().map(|&rule| Hit { rule, first, last }));
        if !next.is_empty() {
            self.open.push_back(Open { node, first, last });
        }
    }
}
