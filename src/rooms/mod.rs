//! The rooms: one folder per room, with its model, pages, words and document, and this one list of them.
//!
//! To add a room: one folder, one line in [`rooms`]; and a style sheet with its line in `index.html`, a browser test,
//! native tests. What the rest of the app needs to know of a room, it asks by traits: [`address::Pages`] (in the room's
//! `address.rs`), [`crate::kit::room::Keeps`] (`document.rs`) and [`crate::kit::room::Room`] (`room.rs`). A new room that
//! leaves out an answer does not compile. `CONTRIBUTING.md` has the walk.
//!
//! A room may use the model, the document and the words of the rooms before it in the list, never their `pages`; and the
//! addresses of all. The scan and the plan stay first: the kit knows their models, because every room builds on them.
//! `tests/architecture` checks this.

/// THE LIST. Each line: the folder, the name of the room, the type of its pages and its own. The order is that of
/// the readable file, and of who may read whose model.
macro_rules! rooms {
    ($make:ident) => {
        $make! {
            scan: Scan(ScanPage, ScanRoom),
            plan: Plan(PlanPage, PlanRoom),
            team: Team(TeamPage, TeamRoom),
            board: Board(BoardPage, BoardRoom),
            week: Week(WeekPage, WeekRoom),
            division: Division(DivisionPage, DivisionRoom),
            basics: Basics(BasicsPage, BasicsRoom),
            descriptions: Descriptions(DescriptionsPage, DescriptionsRoom),
            library: Library(LibraryPage, LibraryRoom),
            policy: Policy(PolicyPage, PolicyRoom),
            data: Data(DataPage, DataRoom),
        }
    };
}

macro_rules! modules {
    ($($module:ident: $Room:ident($Page:ident, $Struct:ident),)+) => {
        $(pub mod $module;)+
    };
}

pub mod address;
pub mod route;

rooms!(modules);

pub(crate) use rooms;
