//! Makes mails of letters, on every core.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::thread::available_parallelism;

use anyhow::{Context, anyhow};
use rayon::prelude::*;
use rayon::{ThreadPool, ThreadPoolBuilder};

use super::letter::Letter;
use crate::digest::mail::{Composer, Mail};
use crate::exit::Failure;

/// Threads that make mails; it has its own, so that those of the program stay free.
pub(crate) struct Workshop {
    composer: Composer,
    threads: ThreadPool,
}

impl Workshop {
    pub(crate) fn open(composer: Composer) -> Result<Arc<Workshop>, Failure> {
        // While one thread waits for a disk, another one makes the next mail.
        let threads = 2 * available_parallelism().map_or(1, usize::from);
        let pool = ThreadPoolBuilder::new().num_threads(threads).build();
        Ok(Arc::new(Workshop {
            composer,
            threads: pool.context("starting threads")?,
        }))
    }

    /// Makes each letter a mail and does this with it; what came of it, in the order of the letters. One that can't be made stops no
    /// other.
    pub(crate) async fn make<T: Send + 'static>(
        self: &Arc<Self>,
        letters: Vec<Letter>,
        finish: impl Fn(&Letter, anyhow::Result<Mail>) -> T + Send + Sync + 'static,
    ) -> Result<Vec<T>, Failure> {
        let workshop = Arc::clone(self);
        let work = move || {
            let one = |letter: &Letter| {
                let composed = catch_unwind(AssertUnwindSafe(|| letter.compose(&workshop.composer)));
                finish(
                    letter,
                    composed.unwrap_or_else(|_| Err(anyhow!("the program broke"))),
                )
            };
            workshop.threads.install(|| letters.par_iter().map(one).collect())
        };
        let made = tokio::task::spawn_blocking(work).await.context("making mails")?;
        Ok(made)
    }
}
