//! Words of the board.
