//! Starting points for the week, from what a school filled in for its scan and its profile.
//!
//! Each comes with its reason and is an offer: the school sees it and may decide otherwise, and nothing that was filled
//! in is changed. An unanswered statement, or one answered with "weet ik niet", gives no starting point. The choices
//! below are our own, like the rules of the plan: first a protocol for when someone is out, then a protected week.

use super::starts;
use crate::AssistantWeek;
use crate::asks::Rules;
use crate::day_card::rotation::is_too_small;
use crate::protocol::{Line, Protocol, Step};
use taakkompas_scan::catalog::{Catalog, StatementId};
use taakkompas_scan::profile::{GroupForm, LeaderDuty, Pool, SchoolProfile, Worry};
use taakkompas_scan::scan::{Answers, Level, counted_level};

coded! {
    /// A statement of the scan that says something about the week; its code is the id of the statement.
    pub enum PointStatement {
        /// Everyone knows which step comes first.
        Order = "vervanging-volgorde",
        /// Work of the assistant and the ib'er goes on when a teacher is out.
        WorkGoesOn = "vervanging-werk-gaat-door",
        /// Substitutes, a pool or a specialist, agreed beforehand.
        Substitutes = "vervanging-vaste-invallers",
        /// The teacher who is responsible has time for it.
        Responsible = "vervanging-verantwoordelijk",
        /// The school looks back on replacement.
        LookBack = "vervanging-terugkijken",
        /// The assistant's week is fixed.
        Week = "inzet-week",
        /// Teacher and assistant have fixed time to talk.
        Talk = "inzet-overleg",
        /// Teacher and assistant know who does what.
        WhoDoesWhat = "afspraken-wie-wat",
        /// Tasks of support staff are on paper.
        OnPaper = "afspraken-op-papier",
        /// Everyone knows what is allowed without a lesbevoegdheid.
        MayDo = "afspraken-wat-mag",
    }
}

coded! {
    /// A task of the week, in the order that breaks ties.
    pub enum WeekTask {
        /// The day cards.
        Cards = "cards",
        /// Three protected blocks.
        Blocks = "blocks",
        /// The order when someone is out.
        Protocol = "protocol",
        /// The agreement on one page.
        Agreements = "agreements",
        /// The log.
        Log = "log",
    }
}

impl WeekTask {
    /// The statements that say how much this task would help; the first one with the lowest answer is the reason.
    const fn asked(self) -> &'static [PointStatement] {
        match self {
            Self::Cards => &[PointStatement::Order, PointStatement::Responsible],
            Self::Blocks => &[PointStatement::Week, PointStatement::WorkGoesOn],
            Self::Protocol => &[PointStatement::Order, PointStatement::Substitutes, PointStatement::MayDo],
            Self::Agreements => &[PointStatement::WhoDoesWhat, PointStatement::OnPaper, PointStatement::Talk],
            Self::Log => &[PointStatement::LookBack],
        }
    }

    const fn of(worry: Worry) -> Option<Self> {
        match worry {
            Worry::Cover => Some(Self::Cards),
            Worry::Deployment => Some(Self::Blocks),
            Worry::Agreements => Some(Self::Agreements),
            Worry::Tasks | Worry::Tired | Worry::Future => None,
        }
    }

    fn fits(self, profile: &SchoolProfile) -> bool {
        !matches!(self, Self::Blocks | Self::Agreements) || profile.may_have_support_staff()
    }

    /// Whether the school has done it, so that another task comes first.
    fn is_done(self, week: &AssistantWeek) -> bool {
        match self {
            Self::Cards => {
                let filled = week.cards.days.iter().filter(|day| day.call.is_known() && day.decides.is_known());
                filled.count() == taakkompas_school::time_of_day::Weekday::ALL.len()
            }
            Self::Blocks => {
                let starts = starts(week);
                !starts.is_empty() && starts.iter().all(super::Start::is_ready)
            }
            Self::Protocol => !week.protocol.lines.is_empty(),
            Self::Agreements => !week.agreements.is_empty(),
            Self::Log => !week.log.entries.is_empty(),
        }
    }
}

/// Why something is a starting point: what the school filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PointReason {
    /// An answer to a statement.
    Answer {
        /// The statement that was answered.
        asked: PointStatement,
        /// The level of the answer.
        level: Level,
    },
    /// A worry that the school named.
    Worry(Worry),
    /// No assistant or leraarondersteuner works there.
    NoSupportStaff,
    /// At most four groups.
    SmallSchool,
    /// The leader teaches, or leads another school too.
    Leader(LeaderDuty),
    /// The school has units.
    Units,
    /// The school has no substitute pool.
    NoPool,
}

/// What the school filled in.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// The statements of the scan.
    pub catalog: &'a Catalog,
    /// The profile of the school.
    pub profile: &'a SchoolProfile,
    /// The answers to the scan.
    pub answers: &'a Answers,
}

impl Known<'_> {
    /// The level of the answer, if there is one that counts for this school.
    pub fn level(self, asked: PointStatement) -> Option<Level> {
        counted_level(&self.catalog.statements, &StatementId::from(asked.code()), self.profile, self.answers)
    }

    fn answer(self, asked: PointStatement) -> Option<PointReason> {
        self.level(asked).map(|level| PointReason::Answer { asked, level })
    }

    /// The answer, if it shows that there is something to gain.
    fn low(self, asked: PointStatement) -> Option<PointReason> {
        self.answer(asked).filter(|_| self.is_low(asked))
    }

    fn is_low(self, asked: PointStatement) -> bool {
        self.level(asked).is_some_and(|level| level <= Level::Sometimes)
    }

    fn lowest(self, task: WeekTask) -> Option<(Level, PointReason)> {
        let mut lowest: Option<(Level, PointReason)> = None;
        for &asked in task.asked() {
            if let Some(level) = self.level(asked).filter(|&level| lowest.is_none_or(|(other, _)| level < other)) {
                lowest = Some((level, PointReason::Answer { asked, level }));
            }
        }
        lowest
    }
}

/// The task that makes sense first, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct First {
    /// The task.
    pub task: WeekTask,
    /// Why it comes first.
    pub reason: PointReason,
}

/// The task that makes sense first: not done yet, with the lowest answer of "nog niet" or "soms". A tie goes to a task
/// the school worries about, then to the order of the tasks. Without such an answer: the cards if there is no support
/// staff, or else the task that a worry is about. `None` if nothing the school filled in points anywhere.
pub fn first(known: Known<'_>, week: &AssistantWeek) -> Option<First> {
    let open: Vec<WeekTask> =
        WeekTask::ALL.iter().copied().filter(|task| task.fits(known.profile) && !task.is_done(week)).collect();
    let worries: Vec<WeekTask> = known.profile.worries.iter().filter_map(|&worry| WeekTask::of(worry)).collect();
    let low = open.iter().filter_map(|&task| {
        let (level, reason) = known.lowest(task).filter(|&(level, _)| level <= Level::Sometimes)?;
        Some(((level, !worries.contains(&task), task), First { task, reason }))
    });
    if let Some((_, first)) = low.min_by_key(|&(key, _)| key) {
        return Some(first);
    }
    if !known.profile.may_have_support_staff() && open.contains(&WeekTask::Cards) {
        return Some(First { task: WeekTask::Cards, reason: PointReason::NoSupportStaff });
    }
    known.profile.worries.iter().find_map(|&worry| {
        // If the answers say that the task is in order, the worry is about something else.
        let task = WeekTask::of(worry).filter(|task| open.contains(task) && known.lowest(*task).is_none())?;
        Some(First { task, reason: PointReason::Worry(worry) })
    })
}

/// What is good to know for a task, and why. At most one note per answer; none if nothing was filled in.
pub fn notes(known: Known<'_>, task: WeekTask, week: &AssistantWeek) -> Vec<PointReason> {
    let profile = known.profile;
    let small = profile.is_very_small().then_some(PointReason::SmallSchool);
    let all = match task {
        WeekTask::Cards => [
            known.answer(PointStatement::Order),
            known.low(PointStatement::Responsible),
            profile
                .leader
                .filter(|duty| matches!(duty, LeaderDuty::Teaches | LeaderDuty::TwoSchools))
                .map(PointReason::Leader),
            small,
            profile.group_forms.contains(&GroupForm::Units).then_some(PointReason::Units),
        ],
        WeekTask::Blocks => {
            [known.answer(PointStatement::Week), known.low(PointStatement::WorkGoesOn), None, None, None]
        }
        WeekTask::Protocol => {
            let mut reasons = begin_protocol(known, week, "").reasons;
            reasons.extend(known.low(PointStatement::MayDo));
            return reasons;
        }
        WeekTask::Agreements => [
            known.low(PointStatement::WhoDoesWhat),
            known.low(PointStatement::OnPaper),
            known.low(PointStatement::Talk),
            None,
            None,
        ],
        WeekTask::Log => [known.low(PointStatement::LookBack), None, None, None, None],
    };
    all.into_iter().flatten().collect()
}

/// A first order, and what in it comes from what the school filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BegunProtocol {
    /// The order to start with.
    pub protocol: Protocol,
    /// Why it differs from the usual order, or fits this school.
    pub reasons: Vec<PointReason>,
}

/// The usual order, adapted to what the school filled in:
/// - substitutes agreed beforehand come first; without such an agreement, those who said yes are asked before them;
/// - if other work is often dropped, the ib'er comes after the leader;
/// - if it is unclear which teacher is responsible, `note` is added to the step in which groups join; the caller passes
///   it because the model has no text in the school's language;
/// - a small school does not split.
/// - a small school does not split.
#[must_use]
pub fn begin_protocol(known: Known<'_>, week: &AssistantWeek, note: &str) -> BegunProtocol {
    let mut protocol = Protocol::usual(week, known.profile);
    let lines = &mut protocol.lines;
    let mut reasons = Vec::new();
    match (known.level(PointStatement::Substitutes), known.profile.pool) {
        (Some(level), _) if level >= Level::Mostly => {
            // A school without a pool may have substitutes of its own.
            if !lines.iter().any(|line| line.step == Step::Pool) {
                lines.insert(0, Line::new(Step::Pool));
            }
            reasons.extend(known.answer(PointStatement::Substitutes));
        }
        (_, Some(Pool::None)) => reasons.push(PointReason::NoPool),
        (Some(_), _) => {
            put_behind(lines, Step::Pool, Step::SaidYes);
            reasons.extend(known.answer(PointStatement::Substitutes));
        }
        (None, _) => {}
    }
    if let Some(reason) = known.low(PointStatement::WorkGoesOn) {
        put_behind(lines, Step::Ib, Step::Leader);
        reasons.push(reason);
    }
    if let Some(reason) = known.low(PointStatement::Responsible) {
        for line in lines.iter_mut().filter(|line| line.step == Step::Join) {
            note.clone_into(&mut line.words);
        }
        reasons.push(reason);
    }
    if is_too_small(week, known.profile) && known.profile.is_very_small() {
        reasons.push(PointReason::SmallSchool);
    }
    BegunProtocol { protocol, reasons }
}

fn put_behind(lines: &mut Vec<Line>, step: Step, other: Step) {
    let place = |lines: &[Line], step| lines.iter().position(|line| line.step == step);
    let (Some(from), Some(to)) = (place(lines, step), place(lines, other)) else { return };
    if from < to {
        let line = lines.remove(from);
        lines.insert(to, line);
    }
}

/// Minutes a week of talking for each pair to start with, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Talking {
    /// Minutes a week for each pair.
    pub minutes: u32,
    /// Why this many.
    pub reason: PointReason,
}

/// If nothing is fixed yet: ten minutes, as in the measure that starts with one pair; a talk that happens is worth more
/// than a quarter of an hour that does not. If pairs already talk, the usual quarter of an hour stays, or the school
/// knows better. Offered only as long as the school chose no minutes itself. The minutes are our own estimate.
pub fn talking(known: Known<'_>, week: &AssistantWeek) -> Option<Talking> {
    const SMALL: u32 = 10;
    let reason = known.answer(PointStatement::Talk)?;
    let is_unchosen = week.rules.talking_minutes == Rules::default().talking_minutes;
    (is_unchosen && known.level(PointStatement::Talk) == Some(Level::NotYet))
        .then_some(Talking { minutes: SMALL, reason })
}
