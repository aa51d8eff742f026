//! Root causes: what topics bring and cost, which of them grow, which are missing; and comments as people may read them.

mod comments;
mod emerging;
mod impact;
mod readers;
mod words;
