//! What the project's documents show.

use std::fs;
use std::path::Path;

/// A fenced block of a Markdown file.
pub struct Block {
    /// What stands behind the fence: a language, and a name where the block is a file.
    pub language: String,
    /// What stands between the fences.
    pub content: String,
}

/// The directory of the project.
pub fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the project")
}

/// The fenced blocks of a Markdown file of the project.
pub fn blocks_of(document: &str) -> Vec<Block> {
    blocks_in(&fs::read_to_string(project().join(document)).expect(document))
}

/// The fenced blocks of a text.
pub fn blocks_in(text: &str) -> Vec<Block> {
    let fenced = text
        .split("```")
        .skip(1)
        .step_by(2)
        .filter_map(|block| block.split_once('\n'));
    fenced
        .map(|(language, content)| Block {
            language: language.to_owned(),
            content: content.to_owned(),
        })
        .collect()
}
