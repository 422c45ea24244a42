//! What of the board's page is nowhere but on that page: the browser asks before it goes with the tab.

/// What came since the last time that the round was saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Loose {
    files: u32,
    has_text: bool,
    has_answers: bool,
}

impl Loose {
    /// Summaries were read from a file, or from a text or a link that is no file.
    pub const fn read(&mut self, is_file: bool) {
        if is_file {
            self.files = self.files.saturating_add(1);
        } else {
            self.has_text = true;
        }
    }

    /// Something was typed; what was written may be gone with it.
    pub const fn wrote(&mut self, is_anything_written: bool) {
        self.has_answers = is_anything_written;
    }

    /// Whether work is lost with the page: answers, or schools that somebody brought together. What is in one file is there
    /// still, and one summary is opened again in a moment.
    pub const fn is_work(self, schools: u64) -> bool {
        self.has_answers || (schools > 1 && (self.has_text || self.files > 1))
    }
}
