//! Comments in SQL: lexicons wherever they are stored, whatever the encoding, and hostile texts.

mod encodings;
mod hostile;
mod stored;
