//! Many short lists in one piece of memory: a comment jumps from one to the next, and what lies close is read fast.

/// Lists, known by their numbers from 0.
#[derive(Debug)]
pub(super) struct Lists<T> {
    /// Where each list begins, and last where all end.
    begins: Box<[u32]>,
    items: Box<[T]>,
}

impl<T> Lists<T> {
    #[inline]
    pub(super) fn get(&self, list: usize) -> &[T] {
        &self.items[self.range(list)]
    }

    /// The numbers of a list's items among the items of all lists.
    #[inline]
    pub(super) fn range(&self, list: usize) -> std::ops::Range<usize> {
        self.begins[list] as usize..self.begins[list + 1] as usize
    }
}

impl<T, List: IntoIterator<Item = T>> FromIterator<List> for Lists<T> {
    fn from_iter<Many: IntoIterator<Item = List>>(lists: Many) -> Self {
        let (mut begins, mut items) = (vec![0], Vec::new());
        for list in lists {
            items.extend(list);
            // A lexicon is too short for more.
            begins.push(items.len() as u32);
        }
        Self {
            begins: begins.into(),
            items: items.into(),
        }
    }
}
