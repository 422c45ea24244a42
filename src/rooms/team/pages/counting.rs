//! Counting in the room: choosing eight statements, then asking, counting and looking at each, then all of them together.
//!
//! What is shown follows [`State`]; only where the wall is halfway a statement, and what is being typed, are the page's own.

use leptos::prelude::*;
use taakkompas_team::TeamDocument;
use taakkompas_team::counting::{Counting, State, Way};

use super::timer::Timer;
use super::wall::{Step, Wall};
use super::{status_line, to_hub};
use crate::kit::browser;
use crate::kit::session::{Session, use_session};
use crate::kit::ui::asking::{Question, ask_once_more};
use crate::kit::ui::basics::{Link, PageHead};
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::address::Pages;
use crate::rooms::route::{Route, TeamPage};
use crate::rooms::team::document::TeamHandle;
use entry::Entry;

mod entry;
mod figure;
mod overview;
mod setup;
mod shown;
mod step;

pub(super) use setup::{proposed, radio};

/// What takes the focus after a step: the statement, or all of them together.
const STATEMENT: &str = "stelling";
const OVERVIEW: &str = "overzicht";

/// What the parts of the page share.
#[derive(Debug, Clone, Copy)]
struct Room {
    document: TeamHandle,
    session: Session,
    status: StatusLine,
    entry: Entry,
    timer: Timer,
    wall: Wall,
    /// Where the counting is; `None` if there is none.
    state: Memo<Option<State>>,
    /// Whether the wall asks for what was counted.
    is_entering: RwSignal<bool>,
}

impl Room {
    /// Reads the counting; `None` if there is none.
    fn read<T>(self, read: impl FnOnce(&Counting) -> T) -> Option<T> {
        self.document.with(|team| team.counting().map(read))
    }

    /// How people say it.
    fn way(self) -> Way {
        untrack(|| self.read(Counting::way)).unwrap_or(Way::Hands)
    }

    /// Goes to another statement: what was typed for this one and its time are over.
    fn go(self, to: impl Fn(&mut Counting)) {
        let done = self.document.change(|team: &mut TeamDocument| {
            team.count(|counting| {
                to(counting);
                Ok(())
            })
        });
        if self.status.report(done).is_some() {
            self.entry.empty();
            self.timer.reset();
            self.is_entering.set(false);
            self.focus_step();
        }
    }

    /// The button that was pressed is gone: the focus goes to what is there now, which is read out. On the wall the buttons stay.
    fn focus_step(self) {
        if !self.wall.is_on() {
            browser::focus_soon(vec![STATEMENT.to_owned(), OVERVIEW.to_owned()]);
        }
    }

    /// A step on the wall: from asking to counting to the figure, and then to the next statement. On paper nothing is counted
    /// there.
    fn step(self, step: Step) {
        match (step, self.state.get_untracked()) {
            (_, None) => {}
            (Step::Back, _) if self.is_entering.get_untracked() => self.is_entering.set(false),
            (Step::Back, Some(_)) => self.go(Counting::back),
            (Step::On, Some(State::Asking(_))) if self.way() == Way::Hands => {
                if !self.is_entering.get_untracked() {
                    self.is_entering.set(true);
                } else if self.entry.is_empty() {
                    self.go(Counting::next);
                } else {
                    self.enter();
                }
            }
            (Step::On, Some(State::Asking(_) | State::Counted(_))) => self.go(Counting::next),
            (Step::On, Some(State::Done)) => {}
        }
    }

    /// Enters what was typed.
    fn enter(self) {
        let Some(counted) = self.entry.read(self.status) else { return };
        let done = self.document.change(|team| team.count(|counting| counting.enter(&counted)));
        if self.status.report(done).is_some() {
            self.show_entered();
            self.timer.reset();
            self.is_entering.set(false);
            // The fields are gone, also on the wall.
            if self.wall.is_on() {
                self.status.focus();
            }
            self.focus_step();
        }
    }

    /// Puts what was entered into the fields, so that it can be corrected. On paper only as far as it is shown: the rest is typed
    /// again.
    fn show_entered(self) {
        let shown = |counting: &Counting| match counting.state() {
            State::Counted(at) => counting.steps().get(at).and_then(|step| counting.figure(step)?.counts),
            State::Asking(_) | State::Done => None,
        };
        match untrack(|| self.read(shown)).flatten() {
            Some(counts) => self.entry.fill(counts),
            None => self.entry.empty(),
        }
    }
}

pub fn counting_page(document: TeamHandle) -> AnyView {
    let room = Room {
        document,
        session: use_session(),
        status: status_line::<TeamPage>(),
        entry: Entry::new(),
        timer: Timer::new(),
        wall: Wall::new(),
        state: Memo::new(move |_| document.with(|team| team.counting().map(Counting::state))),
        is_entering: RwSignal::new(false),
    };
    room.wall.frame(move || desk(room), move || shown::shown(room), Callback::new(move |step| room.step(step)))
}

/// The page on a desk.
fn desk(room: Room) -> AnyView {
    let part = move || match room.state.get() {
        None => untrack(|| setup::setup(room)),
        Some(State::Asking(at)) => untrack(|| step::asking(room, at)),
        Some(State::Counted(at)) => untrack(|| step::counted(room, at)),
        Some(State::Done) => untrack(|| overview::overview(room)),
    };
    view! {
        <PageHead
            title=TeamPage::Counting.title()
            lead="Hooguit acht stellingen, twee minuten per stelling. Zo zie je in een kwartier waar jullie hetzelfde denken, en waar niet."
        />
        {room.status.line()}
        {part}
        <p class="no-print"><Link to=Route::Team(TeamPage::Cards)>{TeamPage::Cards.title()}</Link></p>
        {to_hub::<TeamPage>()}
    }
    .into_any()
}

/// Begins again with other statements or another way: what was counted goes, after asking.
fn again(room: Room) -> AnyView {
    let asked = RwSignal::new(None::<()>);
    let forget = move || {
        let done = room.document.change(|team: &mut TeamDocument| {
            team.forget_counting();
            Ok(())
        });
        if room.status.report(done).is_some() {
            room.status.announce("De telling is weg. Kies opnieuw.");
            room.status.focus();
        }
    };
    let question = Question {
        id: "telling-opnieuw".to_owned(),
        label: "Begin een nieuwe telling",
        about: String::new(),
        question: "Deze telling gaat dan weg. Doorgaan?".to_owned(),
        yes: "Ja, begin opnieuw",
    };
    ask_once_more(question, asked, (), forget)
}
