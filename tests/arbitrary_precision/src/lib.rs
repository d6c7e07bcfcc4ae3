//! No code of its own: see `tests/`.
