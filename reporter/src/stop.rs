//! Being asked to stop, by Ctrl-C or by the word of a scheduler.

use std::time::Duration;

use anyhow::Context;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;
use tokio::time::{Instant, sleep_until};

use crate::exit::Failure;

/// Hears of it, wherever it is copied to.
#[derive(Clone)]
pub(crate) struct Stop(watch::Receiver<Option<Instant>>);

impl Stop {
    /// Begins to listen: from now on, signals don't end the program by themselves.
    pub(crate) fn listen() -> Result<Stop, Failure> {
        let listen = |kind| signal(kind).context("listening to signals");
        let mut interrupt = listen(SignalKind::interrupt())?;
        let mut terminate = listen(SignalKind::terminate())?;
        let (asked, hears) = watch::channel(None);
        tokio::spawn(async move {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
            asked.send_replace(Some(Instant::now()));
            // Whoever listens later hears of it too.
            asked.closed().await;
        });
        Ok(Stop(hears))
    }

    /// Ends once somebody has asked to stop.
    pub(crate) async fn asked(&mut self) {
        self.asked_for(Duration::ZERO).await;
    }

    /// Ends so long after somebody has asked to stop.
    pub(crate) async fn asked_for(&mut self, wait: Duration) {
        let asked = match self.0.wait_for(Option::is_some).await {
            Ok(asked) => *asked,
            Err(_) => None,
        };
        match asked {
            Some(asked) => sleep_until(asked + wait).await,
            None => std::future::pending().await,
        }
    }
}
