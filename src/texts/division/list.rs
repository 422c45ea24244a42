//! Words of the list of tasks.
