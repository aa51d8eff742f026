//! Being asked to stop, by Ctrl-C or by the word of a scheduler.

use anyhow::Context;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

use crate::exit::Failure;

/// Hears of it, wherever it is copied to.
#[derive(Clone)]
pub(crate) struct Stop(watch::Receiver<bool>);

impl Stop {
    /// Begins to listen: from now on, signals don't end the program by themselves.
    pub(crate) fn listen() -> Result<Stop, Failure> {
        let listen = |kind| signal(kind).context("listening to signals");
        let mut interrupt = listen(SignalKind::interrupt())?;
        let mut terminate = listen(SignalKind::terminate())?;
        let (asked, hears) = watch::channel(false);
        tokio::spawn(async move {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
            asked.send_replace(true);
            // Whoever listens later hears of it too.
            asked.closed().await;
        });
        Ok(Stop(hears))
    }

    /// Ends once somebody has asked to stop.
    pub(crate) async fn asked(&mut self) {
        if self.0.wait_for(|is_asked| *is_asked).await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}
