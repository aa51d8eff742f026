//! `digest run` over the ledger while everything around it breaks: no mail lost, none doubled.

mod at_once;
mod choice;
mod disk;
mod kills;
mod ledger;
mod program;
mod refusals;
mod restarts;
mod stopping;
