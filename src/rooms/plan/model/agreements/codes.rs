//! The codes of reasons and of what happened, as they are saved: each stands here once, for writing and for reading.

use super::history::What;
use crate::ActionReason;
use crate::decisions::ActionStatus;
use crate::goals::GoalReason;
use taakkompas_scan::catalog::MeasureId;
use taakkompas_scan::theme::Theme;
use taakkompas_school::school_year::{Holiday, HolidayId, StartReason, Window};

/// What a code may name besides itself: `before:inzet`.
trait Named: Sized {
    fn name(&self) -> &str;
    fn named(name: &str) -> Option<Self>;
}

macro_rules! named {
    ($($List:ty),+) => {
        $(impl Named for $List {
            fn name(&self) -> &str {
                self.code()
            }

            fn named(name: &str) -> Option<Self> {
                name.parse().ok()
            }
        })+
    };
}

named!(Theme, Holiday, Window, ActionStatus);

impl Named for MeasureId {
    fn name(&self) -> &str {
        self.as_str()
    }

    fn named(name: &str) -> Option<Self> {
        Some(name.into())
    }
}

fn with(code: &str, other: &impl Named) -> String {
    format!("{code}:{}", other.name())
}

fn parts(code: &str) -> (&str, Option<&str>) {
    code.split_once(':').map_or((code, None), |(code, other)| (code, Some(other)))
}

/// Writes both ways between a list and its codes: first the choices that stand by themselves, then those that name another
/// thing. A choice without a code does not compile.
macro_rules! codes {
    ($write:ident, $read:ident: $List:ident {
        $($code:literal = $choice:ident,)+
    } with {
        $($of:literal = $names:ident,)+
    }) => {
        pub(super) fn $write(choice: &$List) -> String {
            match choice {
                $($List::$choice => $code.to_owned(),)+
                $($List::$names(other) => with($of, other),)+
            }
        }

        pub(super) fn $read(code: &str) -> Option<$List> {
            let (code, other) = parts(code);
            Some(match code {
                $($code => $List::$choice,)+
                $($of => $List::$names(Named::named(other?)?),)+
                _ => return None,
            })
        }
    };
}

codes! {
    goal_code, read_goal_reason: GoalReason {
        "most-to-win" = MostToWin,
        "worry" = Worry,
        "hours-can-end" = HoursCanEnd,
        "covers-often" = CoversOften,
        "rest-first" = RestFirst,
        "ask-first" = AskFirst,
        "ask-too" = AskToo,
        "keep-up" = KeepUp,
        "one-not-yet" = OneNotYet,
    } with {
        "before" = Before,
    }
}

codes! {
    reason_code, read_reason: ActionReason {
        "quick-win" = QuickWin,
        "this-year" = ThisYear,
        "long-term" = LongTerm,
        "asks" = Asks,
        "continuity" = Continuity,
        "shares" = Shares,
        "calm" = Calm,
        "board-talk" = BoardTalk,
        "hours-that-end" = HoursThatEnd,
        "heard" = Heard,
    } with {
        "before" = Before,
    }
}

codes! {
    start_code, read_start: StartReason {
        "now" = Now,
        "holiday-now" = HolidayNow,
        "test-weeks" = TestWeeks,
        "before-christmas" = BeforeChristmas,
        "next-school-year" = NextSchoolYear,
        "after-other" = AfterOther,
    } with {
        "last-weeks-before" = LastWeeksBefore,
        "not-whole-before" = NotWholeBefore,
        "after-holiday" = AfterHoliday,
        "window" = WaitsForWindow,
    }
}

/// What happened, as it is saved: a code, and beside it what that is about.
#[derive(Debug, Default)]
pub(super) struct CodedEvent {
    pub(super) what: String,
    pub(super) from: Option<HolidayId>,
    pub(super) to: Option<HolidayId>,
    pub(super) with: Option<MeasureId>,
}

fn copy<T: Clone>(of: &T) -> T {
    of.clone()
}

/// The same for what happened: each field beside where it is saved.
macro_rules! events {
    ({
        $($code:literal = $what:ident { $($field:ident: $place:ident),* },)+
    } with {
        $($of:literal = $names:ident,)+
    }) => {
        pub(super) fn coded_event(what: &What) -> CodedEvent {
            let mut coded = CodedEvent::default();
            coded.what = match what {
                $(What::$what { $($field),* } => {
                    $(coded.$place = Some(copy($field));)*
                    $code.to_owned()
                })+
                $(What::$names(other) => with($of, other),)+
            };
            coded
        }

        pub(super) fn read_event(of: CodedEvent) -> Option<What> {
            let (code, other) = parts(&of.what);
            Some(match code {
                $($code => What::$what { $($field: of.$place?),* },)+
                $($of => What::$names(Named::named(other?)?),)+
                _ => return None,
            })
        }
    };
}

events! {
    {
        "chosen" = Chosen { due: to },
        "added" = Added { due: to },
        "taken-over" = TakenOver { due: to },
        "almost" = Almost { to: to },
        "moved" = Moved { from: from, to: to },
        "along" = Along { with: with, from: from, to: to },
        "postponed" = Postponed { until: to },
        "out" = Out {},
        "swapped" = Swapped { with: with },
        "back" = Back { due: to },
        "note" = Note {},
    } with {
        "stood" = Stood,
        "became" = Became,
    }
}
