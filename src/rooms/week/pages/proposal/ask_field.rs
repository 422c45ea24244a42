//! What the fields of an ask share: their ids, and how they change it.

use taakkompas_week::{Ask, GroupId, Kind};

use crate::kit::ui::status_line::StatusLine;
use crate::rooms::week::document::WeekHandle;

/// The id of a field of an ask.
pub(super) fn field(group: GroupId, kind: Kind, name: &str) -> String {
    format!("vraag-{group}-{}-{name}", kind.code())
}

/// Changes an ask of a group, and reports a refusal.
pub(super) fn change(document: WeekHandle, status: StatusLine, id: GroupId, kind: Kind, change: impl FnOnce(&mut Ask)) {
    status.report(document.change(|week| {
        let Some(at) = week.ask_at(id, kind) else { return Ok(()) };
        let Some(mut ask) = week.asks.get(at).cloned() else { return Ok(()) };
        change(&mut ask);
        week.set_ask(at, ask)
    }));
}
