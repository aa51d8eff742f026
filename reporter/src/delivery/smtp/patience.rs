//! How long each stage may take.

use std::time::Duration;

use crate::delivery::outcome::Stage;

/// Once all is sent, a server is thanked for its goodbye, but not waited for.
pub(super) const FOR_GOODBYE: Duration = Duration::from_secs(5);

/// RFC 5321, 4.5.3.2: two minutes for DATA, and three for each part of the content.
const FOR_DATA: Duration = Duration::from_secs(120);
const FOR_BLOCK: Duration = Duration::from_secs(180);

/// Time limits, a stage each. They hold for the stage as a whole, however slowly single bytes drip in.
#[derive(Clone, Copy)]
pub(super) struct Patience([Duration; Stage::ALL.len()]);

impl Patience {
    /// Limits to connect, to have a command answered, and to have the final dot answered.
    pub(super) fn new(connect: Duration, command: Duration, final_answer: Duration) -> Patience {
        Patience(Stage::ALL.map(|stage| match stage {
            Stage::Connect | Stage::Handshake => connect,
            Stage::Data => command.min(FOR_DATA),
            Stage::Content => command.min(FOR_BLOCK),
            Stage::Answer => final_answer,
            _ => command,
        }))
    }

    /// At most this long at every stage.
    pub(super) fn at_most(self, limit: Duration) -> Patience {
        Patience(self.0.map(|patience| patience.min(limit)))
    }

    pub(super) fn of(&self, stage: Stage) -> Duration {
        self.0[stage as usize]
    }

    /// With another limit for one stage.
    #[cfg(test)]
    pub(super) fn with(mut self, stage: Stage, limit: Duration) -> Patience {
        self.0[stage as usize] = limit;
        self
    }
}
