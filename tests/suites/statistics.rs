//! What the figures are worth: intervals hold what they promise, noise is not called a change, steady units make few signals.

mod change;
mod coverage;
mod likelihood;
mod signals;
mod weighted;
