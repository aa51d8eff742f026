//! Rows of words, one column below the other.

/// Lines of columns, each as wide as its widest word; nothing trails.
pub(in crate::commands) fn aligned(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let width = |column: usize| {
        let words = rows.iter().filter_map(|row| row.get(column));
        words.map(|word| word.chars().count()).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let lines = rows.iter().map(|row| {
        let words = row.iter().zip(&widths);
        let padded: Vec<String> = words.map(|(word, width)| format!("{word:width$}")).collect();
        padded.join("  ").trim_end().to_owned()
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_below_each_other() {
        let rows = [["käsi", "a", ""], ["i", "bb", "c"]].map(|row| row.map(str::to_owned).to_vec());
        assert_eq!(aligned(&rows), "käsi  a\ni     bb  c");
        assert_eq!(aligned(&[]), "");
    }
}
