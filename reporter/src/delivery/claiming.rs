//! Claims mails over a connection of its own, while the clerk writes over another.

use std::pin::{Pin, pin};
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
    ended: Option<Result<Claim, Failure>>,
}

impl Claiming {
    pub(super) fn new(wish: Wish, ledger: Ledger) -> Claiming {
        Claiming {
            wish: Arc::new(wish),
            idle: Some(ledger),
            busy: None,
            ended: None,
        }
    }

    pub(super) fn claimant(&self) -> &str {
        &self.wish.claimant.name
    }

    /// How many mails a claim brings at most.
    pub(super) fn most(&self) -> usize {
        self.wish.most
    }

    /// Whether there is a claim under way, or one that nobody has asked about yet.
    pub(super) fn is_busy(&self) -> bool {
        self.busy.is_some() || self.ended.is_some()
    }

    /// Begins one, unless there is one.
    pub(super) fn begin(&mut self) {
        if self.is_busy() {
            return;
        }
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
        loop {
            if let Some(claim) = self.ended.take() {
                return claim;
            }
            self.go_on().await;
        }
    }

    /// Lets the one that is under way come to its end; never ends where there is none. Whoever waits for something else lets it go on: a
    /// connection that is half made, and says nothing, keeps a server from shutting down.
    pub(super) async fn go_on(&mut self) {
        let Some(busy) = &mut self.busy else {
            return std::future::pending().await;
        };
        let (ledger, claim) = busy.await;
        (self.busy, self.idle, self.ended) = (None, Some(ledger), Some(claim));
    }

    /// Does something else, while the one that is under way goes on.
    pub(super) async fn alongside<T>(&mut self, work: impl Future<Output = T>) -> T {
        let mut work = pin!(work);
        loop {
            tokio::select! {
                biased;
                done = &mut work => return done,
                () = self.go_on() => {}
            }
        }
    }
}
