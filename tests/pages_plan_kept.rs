//! A plan that is kept, as a school sees it: the same on every day, one question when a date has passed, and a story.

use leptos::prelude::*;
use taakkompas::kit::library::{catalog, core, measures};
use taakkompas::kit::records::scan::Scan;
use taakkompas::kit::session::keeping::Beside;
use taakkompas::kit::session::{Derived, Session};
use taakkompas::rooms::plan::room::PlanRoom;
use taakkompas::rooms::plan::words::{agreed, history, in_words, keeping, offer};
use taakkompas::rooms::route::{PlanPage, Route};
use taakkompas_plan::agreements::acts::Outcome;
use taakkompas_plan::agreements::history::{Event, What};
use taakkompas_plan::decisions::ActionStatus;
use taakkompas_scan::catalog::MeasureId;
use taakkompas_scan::scan::Answer;
use taakkompas_school::school_year::{Holiday, HolidayId, SchoolYear};
use time::Date;
use time::macros::date;

use crate::html::{parts, words};
use crate::schools::{SCHOOLS, page, school};

const DAYS: [Date; 5] =
    [date!(2026 - 12 - 07), date!(2027 - 01 - 11), date!(2027 - 03 - 15), date!(2027 - 05 - 17), date!(2027 - 09 - 06)];

const fn holiday(holiday: Holiday) -> HolidayId {
    SchoolYear::new(2026).holiday(holiday)
}

/// A scan after something was done with its plan.
fn after(scan: Scan, act: impl FnOnce(Derived, &[MeasureId])) -> Scan {
    Owner::new().with(|| {
        let session = Session::new(scan);
        let derived = Derived::new(session);
        derived.keep();
        let ids: Vec<MeasureId> =
            derived.agenda.with_untracked(|agenda| agenda.items().map(|item| item.measure.clone()).collect());
        act(derived, &ids);
        session.with_untracked(Clone::clone)
    })
}

fn kept(name: &str) -> Scan {
    after(school(name), |_, _| ())
}

fn on(scan: &Scan, today: Date) -> Scan {
    Scan { today: Some(today), ..scan.clone() }
}

fn plan_of(scan: &Scan) -> String {
    page(scan.clone(), Route::Plan(PlanPage::Plan))
}

/// What each card says of dates, hours and reasons.
fn cards(html: &str) -> Vec<String> {
    let reason = |card: &str| {
        let facts: Vec<String> = parts(card, "<dl class=\"action-facts\"", "</dl>").into_iter().map(words).collect();
        let after_head = card.split("</summary>").nth(1).and_then(|rest| rest.split("</p>").next());
        let first = after_head.map(words).unwrap_or_default();
        format!("{first} {}", facts.join(" "))
    };
    parts(html, "data-measure=\"", "</article>").into_iter().map(reason).collect()
}

#[test]
fn a_kept_plan_reads_the_same_on_every_day() {
    for name in SCHOOLS {
        let scan = kept(name);
        let first = plan_of(&scan);
        let said = cards(&first);
        let is_whole =
            |card: &String| card.contains("Klaar voor") && card.contains("onze schatting") && !card.starts_with(' ');
        assert!(!said.is_empty() && said.iter().all(is_whole), "{name}: {said:?}");
        let goals: Vec<String> = parts(&first, "<section class=\"goal\"", "<article").into_iter().map(words).collect();
        for day in DAYS {
            let mut later = on(&scan, day);
            later.answers.values_mut().for_each(|answer| *answer = Answer::Unknown);
            let html = plan_of(&later);
            assert_eq!(cards(&html), said, "{name} on {day}");
            let now: Vec<String> = parts(&html, "<section class=\"goal\"", "<article").into_iter().map(words).collect();
            assert_eq!(now, goals, "{name} on {day}");
        }
    }
}

#[test]
fn that_the_plan_is_kept_is_told_once() {
    let scan = kept("stadsschool");
    let html = plan_of(&scan);
    let told = html.split("class=\"notice kept-notice\"").nth(1).expect("the notice");
    let (line, rest) = told.split_once("<details>").expect("what it means is folded");
    let line = words(line);
    assert!(line.contains("Dit plan staat er zoals het op") && line.contains("Gelezen"), "{line}");
    assert!(line.split_whitespace().count() <= 14, "a line or two: {line}");
    assert!(words(rest.split("</details>").next().unwrap()).contains("schuiven niet vanzelf"), "{rest}");
    let result = words(&page(scan.clone(), Route::Plan(PlanPage::Result)));
    assert!(!result.contains("Dit plan staat er zoals") && !result.contains("Gelezen"), "{result}");
    let read = after(scan, |derived, _| {
        derived.act(Beside::ThePlan, |acts, _| acts.agreements.is_told = true);
    });
    assert!(!words(&plan_of(&read)).contains("Dit plan staat er zoals"));
    let mut half = school("stadsschool");
    half.answers = half.answers.into_iter().take(6).collect();
    let text = words(&plan_of(&half));
    assert!(text.contains(keeping::NOT_KEPT) && text.contains(keeping::KEEP), "{text}");
}

#[test]
fn a_date_that_has_passed_asks_one_question_per_action() {
    let mut scan = school("stadsschool");
    scan.today = Some(date!(2026 - 11 - 09));
    let scan = after(scan, |_, _| ());
    assert!(!words(&plan_of(&scan)).contains("Even terugkijken"));
    let html = plan_of(&on(&scan, date!(2027 - 01 - 04)));
    let asked = parts(&html, "data-asks=\"", "</article>");
    assert!(asked.len() >= 2, "{}", asked.len());
    for question in asked {
        let text = words(question);
        assert!(text.contains("Dit zou klaar zijn voor de kerstvakantie 2026. Is het gelukt?"), "{text}");
        for button in ["Gelukt", "Bijna", "We stoppen", "Schuif door"] {
            assert!(text.contains(button), "{button}: {text}");
        }
    }
}

#[test]
fn before_a_holiday_each_action_is_spoken_of_once_with_four_answers() {
    let mut scan = school("stadsschool");
    scan.today = Some(date!(2026 - 11 - 09));
    let scan = after(scan, |derived, ids| {
        derived.act(Beside::ThePlan, |acts, _| acts.set_status(&ids[0], ActionStatus::Busy, ""));
    });
    let today = |day: Date| {
        crate::schools::with_session(on(&scan, day), |_, _| PlanRoom::today(false).expect("the room is here").to_html())
    };
    let before = today(date!(2026 - 11 - 10));
    assert!(parts(&before, "data-asks=\"", "</details>").is_empty(), "weeks before it nothing is asked");
    let html = today(date!(2026 - 12 - 15));
    let asked = parts(&html, "data-asks=\"", "</details>");
    assert!(!asked.is_empty());
    for question in asked {
        let id = question.split('"').nth(1).unwrap();
        let title = &measures().card(id).unwrap().title;
        let summaries = html.matches(&format!("<summary>{title}")).count();
        let links = html.matches(&format!("/actieplan/{id}\">{title}")).count();
        assert_eq!((summaries, links), (1, 0), "{id} stands in one place");
        let text = words(question);
        for button in ["Gelukt", "Bijna", "We stoppen", "Schuif door", "Eerste stap"] {
            assert!(text.contains(button), "{button}: {text}");
        }
        assert!(text.contains("Bij 'Bijna' is het klaar voor de voorjaarsvakantie 2027."), "{text}");
    }
}

#[test]
fn what_goes_is_answered_where_it_was_and_each_part_has_its_own_line() {
    let html = plan_of(&kept("stadsschool"));
    for card in parts(&html, "data-measure=\"", "</article>") {
        let id = card.split('"').nth(1).unwrap();
        let line = card.find(&format!("id=\"plan-nieuws-{id}\"")).unwrap_or_else(|| panic!("{id} has no line"));
        assert!(card.find("Gedaan").unwrap() < line && line < card.find("Zet lager").unwrap(), "{id}");
    }
    let ids = crate::html::values(&html, "id");
    let lines: Vec<&&str> = ids.iter().filter(|id| id.starts_with("plan-nieuws")).collect();
    let all: std::collections::BTreeSet<_> = lines.iter().collect();
    assert_eq!(all.len(), lines.len(), "{lines:?}");
}

#[test]
fn what_is_out_of_the_plan_says_once_how_it_went_out() {
    let scan = after(school("stadsschool"), |derived, ids| {
        derived.act(Beside::ThePlan, |acts, _| {
            acts.reject(&ids[0], "");
            acts.postpone(&ids[1], holiday(Holiday::Spring));
        });
    });
    let html = plan_of(&scan);
    let out = words(html.split("<h2>Nu niet in het plan</h2>").nth(1).unwrap().split("</section>").next().unwrap());
    assert!(
        out.contains("Jullie haalden dit weg.") && out.contains("Uitgesteld tot na de voorjaarsvakantie 2027."),
        "{out}"
    );
    assert!(!out.contains("Uit het plan gehaald"), "{out}");
}

#[test]
fn days_are_called_datums_and_the_leaders_hours_are_counted_in_one_way() {
    for name in SCHOOLS {
        let text = words(&plan_of(&kept(name)));
        assert!(!text.contains(" data ") && text.contains("De datums volgen de vakanties van regio "), "{text}");
        assert!(!text.contains("in de eerste periode"), "{text}");
        let is_spread = text.contains("Het meest valt voor de ");
        let is_more = text.contains("die wij aanraden");
        let asked = crate::schools::with_session(kept(name), |_, derived| derived.agenda.get_untracked().leader_time);
        let is_over_a_year = asked.heaviest.is_some_and(|(_, busiest)| busiest < asked.minutes.1);
        assert_eq!(is_over_a_year, is_spread || is_more, "{name}: {asked:?} {text}");
    }
}

#[test]
fn the_history_reads_as_a_story_and_is_in_the_file() {
    let mut scan = school("stadsschool");
    scan.today = Some(date!(2026 - 11 - 09));
    let mut id = None;
    let scan = after(scan, |derived, ids| {
        id = Some(ids[0].clone());
        let act = |today: Date, act: &dyn Fn(&mut taakkompas_plan::agreements::acts::Acts<'_>)| {
            derived.act(Beside::ThePlan, |acts, _| {
                acts.day = today;
                act(acts);
            });
        };
        act(date!(2026 - 11 - 16), &|acts| acts.set_status(&ids[0], ActionStatus::Busy, ""));
        act(date!(2027 - 01 - 04), &|acts| acts.answer(&ids[0], Outcome::Almost, "Nog één groep"));
        act(date!(2027 - 02 - 01), &|acts| acts.write_note(&ids[0], "Ook de invalmap is klaar"));
        act(date!(2027 - 02 - 19), &|acts| acts.answer(&ids[0], Outcome::Done, "Hangt in de teamkamer."));
    });
    let lines = [
        "9 november 2026 In het plan, klaar voor de kerstvakantie 2026.",
        "16 november 2026 Begonnen.",
        "4 januari 2027 Bijna gelukt. Nu klaar voor de voorjaarsvakantie 2027. Nog één groep.",
        "1 februari 2027 Notitie: Ook de invalmap is klaar.",
        "19 februari 2027 Gedaan. Hangt in de teamkamer.",
    ];
    let html = plan_of(&on(&scan, date!(2027 - 09 - 06)));
    let story = words(parts(&html, "story\"", "</ol>")[0]);
    let found: Vec<usize> =
        lines.iter().map(|line| story.find(line).unwrap_or_else(|| panic!("{line} in {story}"))).collect();
    assert!(found.is_sorted(), "{story}");
    assert!(words(&html).contains("Gedaan op 19 februari 2027"));
    let file = in_words(&scan);
    let title = &measures().card(id.unwrap().as_str()).unwrap().title;
    assert!(file.contains(&format!("Actie '{title}', 16 november 2026: Begonnen.")), "{file:#?}");
}

/// The longest sentence that a school reads.
const LONGEST: usize = 20;

fn check(text: &str) {
    assert!(text.ends_with(['.', '?', '!']), "{text}");
    for sentence in text.split_inclusive(['.', '?', '!']).filter(|sentence| !sentence.trim().is_empty()) {
        // A title that is quoted is one name.
        let quoted: Vec<&str> =
            sentence.split('\'').enumerate().filter(|(at, _)| at % 2 == 0).map(|(_, part)| part).collect();
        let count: usize = quoted.iter().map(|part| part.split_whitespace().count()).sum();
        assert!(count <= LONGEST, "{count} words: {sentence}");
    }
}

#[test]
fn every_line_of_a_history_is_a_short_sentence() {
    let (from, to) = (holiday(Holiday::Christmas), holiday(Holiday::Spring));
    for measure in &catalog().measures {
        let with = measure.id.clone();
        let mut whats = vec![
            What::Chosen { due: from },
            What::Added { due: from },
            What::TakenOver { due: from },
            What::Almost { to },
            What::Moved { from, to },
            What::Moved { from: to, to: from },
            What::Along { with: with.clone(), from, to },
            What::Along { with: with.clone(), from, to: from },
            What::Postponed { until: to },
            What::Out,
            What::Swapped { with },
            What::Back { due: to },
            What::Note,
        ];
        for &status in ActionStatus::ALL {
            whats.extend([What::Stood(status), What::Became(status)]);
        }
        for what in whats {
            for line in ["", "met een regel erbij"] {
                check(&history::told(&Event { day: DAYS[0], what: what.clone(), line: line.to_owned() }).1);
            }
        }
    }
}

#[test]
fn what_was_agreed_on_and_what_is_offered_reads_in_short_sentences() {
    for name in crate::schools::all_schools() {
        let scan = kept(&name);
        Owner::new().with(|| {
            let session = Session::new(scan);
            let derived = Derived::new(session);
            derived.agreements.with_untracked(|agreements| {
                agreements.goals.iter().for_each(|goal| check(&agreed::goal(goal)));
                for kept in &agreements.actions {
                    agreed::why(kept).iter().chain(&agreed::start(kept)).for_each(|says| check(says));
                }
            });
            for day in DAYS {
                session.change(|scan| {
                    scan.today = Some(day);
                    let lowered = scan.answers.values_mut().step_by(3);
                    lowered.for_each(|answer| *answer = Answer::Unknown);
                });
                derived.agreements.with_untracked(|agreements| {
                    for change in derived.offer.get_untracked() {
                        let says = offer::says(&change, agreements.of(&change.measure));
                        assert!(!says.is_empty(), "{change:?}");
                        says.iter().for_each(|line| check(line));
                    }
                });
            }
        });
    }
}

#[test]
fn goals_are_sentences_and_no_names_of_themes() {
    let text = words(&plan_of(&kept("stadsschool")));
    assert!(text.contains("Doel 1: Een rustige ochtend, ook als er iemand uitvalt"), "{text}");
    for theme in &core().themes {
        assert!(!theme.goal.ends_with('.') && theme.goal != theme.label, "{}", theme.goal);
    }
}

#[test]
fn what_stood_is_ticked_with_the_answer_it_rests_on() {
    let text = words(&plan_of(&kept("takenberg")));
    assert!(text.contains("Dit stond al toen jullie begonnen"), "{text}");
    assert!(text.contains("Jullie kozen 'Vast'.") || text.contains("Jullie kozen 'Meestal'."), "{text}");
}
