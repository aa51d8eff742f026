//! Counting: any order, split, parallel plan, window frame or form gives what counting by hand gives.

mod binary;
mod memory;
mod merging;
mod tally;
mod windows;
