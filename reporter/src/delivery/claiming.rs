//! Claims mails over a connection of its own, while the clerk writes over another.

use std::pin::Pin;
use std::sync::Arc;

use super::claim::{Claim, Wish};
use super::ledger::Ledger;
use crate::exit::Failure;

type Busy = Pin<Box<dyn Future<Output = (Ledger, Result<Claim, Failure>)>>>;

/// One claim at a time.
pub(super) struct Claiming {
    wish: Arc<Wish>,
    idle: Option<Ledger>,
    busy: Option<Busy>,
}

impl Claiming {
    pub(super) fn new(wish: Wish, ledger: Ledger) -> Claiming {
        Claiming {
            wish: Arc::new(wish),
            idle: Some(ledger),
            busy: None,
        }
    }

    pub(super) fn claimant(&self) -> &str {
        &self.wish.claimant.name
    }

    /// How many mails a claim brings at most.
    pub(super) fn most(&self) -> usize {
        self.wish.most
    }

    /// Whether there is a claim under way.
    pub(super) fn is_busy(&self) -> bool {
        self.busy.is_some()
    }

    /// Begins one, unless there is one.
    pub(super) fn begin(&mut self) {
        let wish = Arc::clone(&self.wish);
        if let Some(mut ledger) = self.idle.take() {
            self.busy = Some(Box::pin(async move {
                let claim = ledger.claim(&wish).await;
                (ledger, claim)
            }));
        }
    }

    /// What came of the one that is under way; never ends where there is none. Whoever stops waiting may wait again.
    pub(super) async fn end(&mut self) -> Result<Claim, Failure> {
        let Some(busy) = &mut self.busy else {
            return std::future::pending().await;
        };
        let (ledger, claim) = busy.await;
        (self.busy, self.idle) = (None, Some(ledger));
        claim
    }
}
