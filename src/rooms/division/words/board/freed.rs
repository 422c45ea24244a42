//! What the board frees, in a sentence and in figures that add up.

use taakkompas_division::board::Freed;

use crate::rooms::division::words::{hours, tasks};

/// What the board frees, in sentences that are read out.
pub fn freed(freed: &Freed) -> String {
    let fewer = freed.stopped_tasks + freed.smaller_tasks;
    if freed.before == 0 {
        return "Er staan nog geen taken op het bord.".to_owned();
    }
    let decided = match freed.undecided_tasks {
        0 => "Over alle taken is besloten.".to_owned(),
        left => format!("Over {} is nog niet besloten.", count(left)),
    };
    let gone = match fewer {
        0 => "Er is nog niets gestopt of kleiner.".to_owned(),
        fewer => {
            format!("{} gestopt of kleiner: samen {} eraf.", count(fewer), hours::of_tenths(InTenths::of(freed).gone))
        }
    };
    format!("{gone} {decided}")
}

fn count(of: u32) -> String {
    tasks(usize::try_from(of).unwrap_or(usize::MAX))
}

/// The figures as shown, in tenths of an hour. They add up: what stopped and what became smaller make what is gone, and
/// with what is left they make the total. So only sums are rounded, and a part is a difference of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct InTenths {
    stopped: u32,
    smaller: u32,
    gone: u32,
    left: u32,
    before: u32,
}

impl InTenths {
    const fn of(freed: &Freed) -> Self {
        let stopped = hours::in_tenths(freed.stopped);
        let gone = hours::in_tenths(freed.stopped.saturating_add(freed.smaller));
        let before = hours::in_tenths(freed.before);
        let (smaller, left) = (gone.saturating_sub(stopped), before.saturating_sub(gone));
        Self { stopped, smaller, gone, left, before }
    }
}

/// The board in figures: label and amount.
pub fn figures(freed: &Freed) -> [(&'static str, String); 5] {
    let shown = InTenths::of(freed);
    let row = |tasks: u32, tenths: u32| {
        if tasks == 0 { "geen".to_owned() } else { format!("{}, {}", count(tasks), hours::of_tenths(tenths)) }
    };
    let left = format!("{} van {}", hours::of_tenths(shown.left), hours::of_tenths(shown.before));
    [
        ("Gestopt", row(freed.stopped_tasks, shown.stopped)),
        ("Kleiner gemaakt", row(freed.smaller_tasks, shown.smaller)),
        ("Overgedragen", row(freed.handed_over_tasks, hours::in_tenths(freed.handed_over))),
        ("Gehouden", if freed.kept_tasks == 0 { "geen".to_owned() } else { count(freed.kept_tasks) }),
        ("Blijft te verdelen", left),
    ]
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use taakkompas_division::{Task, TaskDivision, Verdict};

    #[test]
    fn what_is_freed_is_told() {
        let mut division = TaskDivision::default();
        assert_eq!(freed(&division.freed()), "Er staan nog geen taken op het bord.");
        let kerst = division.add_task(Task::new("Kerst")).unwrap();
        division.add_task(Task::new("Pasen")).unwrap();
        assert_eq!(freed(&division.freed()), "Er is nog niets gestopt of kleiner. Over 2 taken is nog niet besloten.");
        division.decide(kerst, Some(Verdict::Smaller { freed: 300 })).unwrap();
        let told = "1 taak gestopt of kleiner: samen 5 uur eraf. Over 1 taak is nog niet besloten.";
        assert_eq!(freed(&division.freed()), told);
    }

    /// The tenths of every number of hours in a text: "88,5 uur van 759 uur" is 885 and 7590.
    fn shown(text: &str) -> Vec<u32> {
        let words: Vec<&str> = text.split([' ']).collect();
        let hours = words.windows(2).filter(|pair| pair[1].starts_with("uur")).map(|pair| pair[0].replace('.', ""));
        hours
            .map(|text| match text.split_once(',') {
                Some((whole, tenth)) => whole.parse::<u32>().unwrap() * 10 + tenth.parse::<u32>().unwrap(),
                None => text.parse::<u32>().unwrap() * 10,
            })
            .collect()
    }

    #[test]
    fn the_figures_that_are_shown_add_up() {
        for stopped in (0..9000).step_by(37) {
            for smaller in [0, 1, 2, 3, 29, 31, 59, 61, 599, 601, 2713, 40_003] {
                for left in [0, 1, 3, 30, 599, 37_620, 37_653] {
                    let of = Freed {
                        stopped,
                        smaller,
                        left,
                        before: stopped + smaller + left,
                        stopped_tasks: 1,
                        smaller_tasks: 1,
                        ..Freed::default()
                    };
                    let [(_, stop), (_, less), _, _, (_, stays)] = figures(&of);
                    let (stop, less, stays) = (shown(&stop), shown(&less), shown(&stays));
                    assert_eq!(stop[0] + less[0] + stays[0], stays[1], "{of:?}");
                    if of.before > 0 {
                        assert_eq!(shown(&freed(&of)), [stop[0] + less[0]], "{of:?}");
                    }
                    for (tenths, minutes) in [(stop[0], stopped), (less[0], smaller), (stays[0], left)] {
                        assert!((tenths * 6).abs_diff(minutes) <= 6, "{of:?}");
                    }
                }
            }
        }
    }
}
