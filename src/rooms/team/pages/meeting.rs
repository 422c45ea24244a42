//! The meeting: an agenda, point by point with its decisions, and what to send afterwards.

use leptos::prelude::*;
use taakkompas_team::ids::MeetingId;
use taakkompas_team::meeting::{Length, Meeting, Phase, Place, Point};
use taakkompas_team::{EditError, TeamDocument};

use super::timer::Timer;
use super::wall::{Step, Wall};
use super::{status_line, to_hub};
use crate::kit::browser;
use crate::kit::session::{Derived, Session, use_derived, use_session, use_shared};
use crate::kit::ui::basics::PageHead;
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::address::Pages;
use crate::rooms::route::TeamPage;
use crate::rooms::team::document::TeamHandle;
use decide::Drafts;

mod after;
mod agenda;
mod decide;
mod decided;
mod earlier;
mod paper;
mod point;
mod proposal;
mod shown;

/// What the parts of the page share.
#[derive(Debug, Clone, Copy)]
struct Room {
    document: TeamHandle,
    session: Session,
    derived: Derived,
    status: StatusLine,
    timer: Timer,
    wall: Wall,
    drafts: Drafts,
    /// The meeting on the page; `None` while one is being prepared.
    open: RwSignal<Option<MeetingId>>,
    /// Where that meeting is.
    at: Memo<Option<At>>,
    length: RwSignal<Length>,
    /// The agenda that is being prepared.
    points: RwSignal<Vec<Point>>,
    /// The decision or meeting that is asked about before it is removed or left.
    asked: RwSignal<Option<Asked>>,
    /// On the wall, once the agenda is through: which decision is shown, from zero. After the last one it says thanks.
    screen: RwSignal<usize>,
}

/// How many days a meeting is still shown first if its agenda is not through: one that was begun while preparing is held some days
/// later. An older one is in the list.
const GOES_ON_DAYS: i64 = 7;

/// What takes the focus after a step: the part of a point, the point, or the end.
const PHASE: &str = "fase";
const POINT: &str = "punt";
const END: &str = "na-afloop";

/// Where a meeting is.
#[derive(Debug, Clone, PartialEq, Eq)]
enum At {
    /// At a part of a point; the numbers count from zero.
    Part { number: usize, of: usize, point: Point, phase: Option<Phase> },
    /// The agenda is through.
    Through,
}

/// What is asked about before it is removed or left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    Leave,
    Decision(taakkompas_team::ids::DecisionId),
    Meeting(MeetingId),
}

impl At {
    fn of(meeting: &Meeting) -> Self {
        let of = meeting.points().len();
        meeting.place().map_or(Self::Through, |Place { number, point, phase }| Self::Part {
            number,
            of,
            point: point.clone(),
            phase,
        })
    }

    /// How long it takes, in seconds.
    fn seconds(&self) -> u32 {
        match self {
            Self::Part { point, phase, .. } => phase.map_or(point.minutes, |phase| point.minutes_of(phase)) * 60,
            Self::Through => 0,
        }
    }
}

impl Room {
    /// Reads the meeting on the page.
    fn read<T>(self, read: impl FnOnce(&Meeting) -> T) -> Option<T> {
        let id = self.open.get()?;
        self.document.with(|team| team.meeting(id).map(read))
    }

    fn step(self, step: Step) {
        let Some(id) = self.open.get_untracked() else { return };
        // What is typed belongs to this point. On the wall there is no field for it.
        if step == Step::On && !self.wall.is_on() && untrack(|| self.drafts.is_typed()) {
            return self.drafts.ask_for(self);
        }
        let go = |team: &mut TeamDocument| -> Result<(), EditError> {
            match step {
                Step::On => team.go_on(id),
                Step::Back => team.go_back(id),
            }
        };
        let before = self.at.get_untracked();
        if self.status.report(self.document.change(go)).is_some() {
            self.arrive(before.as_ref());
        }
    }

    /// Something else is on the page: its time, what a decision would be about, and the focus.
    fn arrive(self, before: Option<&At>) {
        self.timer.reset();
        self.screen.set(0);
        self.drafts.begin_at(self);
        if self.wall.is_on() {
            return;
        }
        let number = |at: Option<&At>| match at {
            Some(At::Part { number, .. }) => Some(*number),
            Some(At::Through) | None => None,
        };
        let is_same_point = self.at.with_untracked(|now| number(now.as_ref()) == number(before));
        let first = if is_same_point { PHASE } else { POINT };
        browser::focus_soon([first, POINT, END].map(str::to_owned).to_vec());
    }

    /// A step on the wall: once the agenda is through, the decisions come one by one.
    fn step_on_wall(self, step: Step) {
        let decisions = untrack(|| self.read(|meeting| meeting.decisions().len())).unwrap_or_default();
        let screen = self.screen.get_untracked().min(decisions);
        match (self.at.get_untracked(), step) {
            (Some(At::Through), Step::On) => self.screen.set((screen + 1).min(decisions)),
            (Some(At::Through), Step::Back) if screen > 0 => self.screen.set(screen - 1),
            _ => self.step(step),
        }
    }

    /// Shows another meeting.
    fn show(self, id: MeetingId) {
        self.open.set(Some(id));
        self.arrive(None);
    }

    /// Prepares a new agenda: the meeting on the page stays as it is, in the list.
    fn prepare(self) {
        self.asked.set(None);
        self.open.set(None);
        proposal::propose_for(self, self.length.get_untracked());
        self.status.announce("Hier maak je een nieuwe agenda.");
        self.status.focus();
    }
}

/// The meeting that is shown first: one that is going on, or that was held today.
fn going_on(team: &TeamDocument, today: time::Date) -> Option<MeetingId> {
    let last = team.meetings().last()?;
    let is_recent = (today - last.day()).whole_days() <= GOES_ON_DAYS;
    (last.place().is_some() && is_recent || last.day() == today).then(|| last.id())
}

pub fn meeting_page(document: TeamHandle) -> AnyView {
    let (session, derived) = (use_session(), use_derived());
    let today = untrack(|| session.today());
    let open = RwSignal::new(document.with_untracked(|team| going_on(team, today)));
    let at = Memo::new(move |_| {
        let id = open.get()?;
        document.with(|team| team.meeting(id).map(At::of))
    });
    let room = Room {
        document,
        session,
        derived,
        status: status_line::<TeamPage>(),
        timer: Timer::new(),
        wall: Wall::new(),
        drafts: use_shared(Drafts::new),
        open,
        at,
        length: RwSignal::new(Length::Middle),
        points: RwSignal::new(Vec::new()),
        asked: RwSignal::new(None),
        screen: RwSignal::new(0),
    };
    room.drafts.open(room);
    proposal::propose_for(room, Length::Middle);
    room.wall.frame(move || desk(room), move || shown::shown(room), Callback::new(move |step| room.step_on_wall(step)))
}

/// The page on a desk.
fn desk(room: Room) -> AnyView {
    let part = move || match room.at.get() {
        None => untrack(|| agenda::agenda(room)),
        Some(At::Through) => untrack(|| after::after(room)),
        Some(At::Part { number, of, point, phase }) => untrack(|| point::point(room, number, of, &point, phase)),
    };
    view! {
        <div class="no-print">
            <PageHead
                title=TeamPage::Meeting.title()
                lead="Eerst waarom iets zo is, dan pas wat jullie doen. Met een agenda uit jullie eigen verschillen."
            />
            {room.status.line()}
            {part}
        </div>
        {paper::paper(room)}
        {to_hub::<TeamPage>()}
    }
    .into_any()
}
