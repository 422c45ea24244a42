//! The usual tasks, unpacked on first use. Only the division's pages read them, so they are part of its chunk.

use std::sync::LazyLock;

use taakkompas_content::model::UsualTasks;

use crate::kit::browser::{self, ContentPart};

static USUAL: LazyLock<UsualTasks> = LazyLock::new(|| {
    #[expect(clippy::expect_used, reason = "the bytes are made by build.rs from checked content; a test reads them")]
    UsualTasks::from_bytes(browser::content(
        ContentPart::UsualTasks,
        include_bytes!(concat!(env!("OUT_DIR"), "/usual-tasks.bin")),
    ))
    .expect("the usual tasks are readable")
});

pub(super) fn usual_tasks() -> &'static UsualTasks {
    &USUAL
}

#[cfg(test)]
mod tests {
    #[test]
    fn packed_tasks_are_readable() {
        assert!(super::usual_tasks().tasks.len() >= 45);
    }
}
