//! The meeting: an agenda, point by point with its decisions, and what to send afterwards.

use leptos::prelude::*;
use taakkompas_team::ids::MeetingId;
use taakkompas_team::meeting::{Length, Meeting, Phase, Place, Point};
use taakkompas_team::{EditError, TeamDocument};

use super::timer::Timer;
use super::wall::{Step, Wall};
use super::{status_line, to_hub};
use crate::kit::session::{Derived, Session, use_derived, use_session};
use crate::kit::ui::basics::PageHead;
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::address::Pages;
use crate::rooms::route::TeamPage;
use crate::rooms::team::document::TeamHandle;
use decide::Draft;

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
    draft: Draft,
    /// The meeting on the page; `None` while one is being prepared.
    open: RwSignal<Option<MeetingId>>,
    /// Where that meeting is.
    at: Memo<Option<At>>,
    length: RwSignal<Length>,
    /// The agenda that is being prepared.
    points: RwSignal<Vec<Point>>,
    /// The decision or meeting that is asked about before it is removed.
    asked: RwSignal<Option<Asked>>,
}

/// Where a meeting is.
#[derive(Debug, Clone, PartialEq, Eq)]
enum At {
    /// At a part of a point; the numbers count from zero.
    Part { number: usize, of: usize, point: Point, phase: Option<Phase> },
    /// The agenda is through.
    Through,
}

/// What is asked about before it is removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
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
        let go = |team: &mut TeamDocument| -> Result<(), EditError> {
            match step {
                Step::On => team.go_on(id),
                Step::Back => team.go_back(id),
            }
        };
        if self.status.report(self.document.change(go)).is_some() {
            self.timer.reset();
            self.draft.begin_at(self.at.get_untracked().as_ref());
        }
    }
}

/// The meeting that is shown first: one that is going on, or that was held today.
fn going_on(team: &TeamDocument, today: time::Date) -> Option<MeetingId> {
    let last = team.meetings().last()?;
    (last.place().is_some() || last.day() == today).then(|| last.id())
}

pub fn meeting_page(document: TeamHandle) -> AnyView {
    let (session, derived) = (use_session(), use_derived());
    let today = untrack(|| session.today());
    let open = RwSignal::new(document.with_untracked(|team| going_on(team, today)));
    let at = Memo::new(move |_| {
        let id = open.get()?;
        document.with(|team| team.meeting(id).map(At::of))
    });
    let draft = Draft::new();
    draft.begin_at(at.get_untracked().as_ref());
    let room = Room {
        document,
        session,
        derived,
        status: status_line::<TeamPage>(),
        timer: Timer::new(),
        wall: Wall::new(),
        draft,
        open,
        at,
        length: RwSignal::new(Length::Middle),
        points: RwSignal::new(Vec::new()),
        asked: RwSignal::new(None),
    };
    proposal::propose_for(room, Length::Middle);
    room.wall.frame(move || desk(room), move || shown::shown(room), Callback::new(move |step| room.step(step)))
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
