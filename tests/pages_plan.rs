//! Result, plan and action as a school sees them, for the example schools.

use taakkompas::kit::library::{core, measures};
use taakkompas::kit::records::scan::Scan;
use taakkompas::rooms::route::{PlanPage, Route};
use taakkompas_plan::Action;
use taakkompas_plan::decisions::{ActionStatus, Direction, Placement};
use taakkompas_scan::catalog::{MeasureId, Role};
use taakkompas_scan::profile::FilledInBy;
use taakkompas_scan::scan::{Answer, Level};
use time::Date;
use time::macros::date;

use crate::html::{headings, parts, values, words};
use crate::schools::{SCHOOLS, page, plan, school, with_session};

fn title(id: &MeasureId) -> &'static str {
    &measures().card(id.as_str()).unwrap().title
}

#[test]
fn the_result_begins_as_a_talk_and_gives_one_step_with_its_words() {
    for name in SCHOOLS {
        let scan = school(name);
        let first = plan(&scan).0.actions[0].measure.clone();
        let html = page(scan, Route::Plan(PlanPage::Result));
        let text = words(&html);
        let start = "Het resultaat Dit is geen beoordeling. Het is een begin van een gesprek.";
        assert!(text.starts_with(start), "{name}: {text}");
        let heading = match name {
            "eenpitter" => "Eén stap voor na de vakantie",
            "takenberg" => "Eén stap om straks mee te beginnen",
            _ => "Eén stap voor deze week",
        };
        assert!(text.contains(heading), "{name}");
        let card = measures().card(first.as_str()).unwrap();
        assert!(text.contains(&card.first_step), "{name}: the literal question of {first}");
        assert_eq!(text.matches("Naar het actieplan").count(), 1, "{name}");
        assert_eq!(html.matches("<h1").count(), 1, "{name}");
    }
}

#[test]
fn the_result_begins_with_options_that_the_school_chose() {
    let mut count = 0;
    for name in SCHOOLS {
        let scan = school(name);
        let chosen: Vec<String> = scan
            .answers
            .iter()
            .filter_map(|(id, answer)| {
                let Answer::Level(level) = answer else { return None };
                core().statement(id.as_str()).unwrap().levels.get(usize::try_from(level.value()).unwrap()).cloned()
            })
            .collect();
        let text = words(&page(scan, Route::Plan(PlanPage::Result)));
        let told = text.split("Jullie kozen '").skip(1).chain(text.split("Jullie kozen ook '").skip(1));
        for part in told {
            let quoted = part.split("\" Da").next().and_then(|part| part.split("': \"").nth(1)).unwrap();
            assert!(chosen.iter().any(|option| option.starts_with(quoted)), "{name}: {quoted}");
            count += 1;
        }
    }
    assert!(count > 4, "{count}");
}

#[test]
fn on_paper_the_plan_is_a_table_with_every_action_and_room_to_sign() {
    for name in SCHOOLS {
        let scan = school(name);
        let actions = plan(&scan).0.actions;
        let html = page(scan, Route::Plan(PlanPage::Plan));
        let table = parts(&html, "<table class=\"plan-on-paper\"", "</table>")[0];
        assert_eq!(table.matches("scope=\"row\"").count(), actions.len(), "{name}");
        for action in &actions {
            let card = measures().card(action.measure.as_str()).unwrap();
            assert!(
                words(table).contains(&card.title) && words(table).contains(&card.done),
                "{name} {}",
                action.measure
            );
        }
        assert!(words(&html).contains("Paraaf PMR:"), "{name}");
    }
}

#[test]
fn a_crisis_has_its_own_words_and_no_bars_in_sight() {
    let crisis = page(school("school-in-brand"), Route::Plan(PlanPage::Result));
    let text = words(&crisis);
    let kind = text.find("niet over jullie team").expect("the kind sentence");
    assert!(kind < text.find("Eén stap voor deze week").unwrap());
    let (before_fold, fold) = crisis.split_once("Bekijk de acht thema").expect("the picture is folded");
    assert!(!before_fold.contains("profile-chart") && fold.contains("profile-chart"));
    for name in SCHOOLS.into_iter().filter(|name| *name != "school-in-brand") {
        let other = page(school(name), Route::Plan(PlanPage::Result));
        assert!(!words(&other).contains("niet over jullie team"), "{name}");
        assert!(!other.contains("Bekijk de acht thema"), "{name}");
    }
    assert!(words(&page(school("school-in-brand"), Route::Plan(PlanPage::Plan))).contains("niet over jullie team"));
}

#[test]
fn no_heading_is_empty() {
    for name in SCHOOLS {
        for route in [Route::Plan(PlanPage::Result), Route::Plan(PlanPage::Plan)] {
            let html = page(school(name), route.clone());
            for (heading, below) in headings(&html) {
                assert!(!heading.is_empty() && !below.is_empty(), "{name} {route:?}: '{heading}'");
            }
        }
    }
}

#[test]
fn the_picture_shows_every_theme_in_order_and_says_the_same_in_a_table() {
    let html = page(school("weet-niet"), Route::Plan(PlanPage::Result));
    let chart = parts(html.split("profile-chart").nth(1).unwrap(), "<text", "</svg>")[0];
    let labels: Vec<String> = parts(chart, "<text", "</text>").into_iter().step_by(2).map(words).collect();
    let themes: Vec<String> = core().themes.iter().map(|theme| theme.label.clone()).collect();
    assert_eq!(labels, themes);
    assert_eq!(chart.matches("class=\"hatch\"").count(), 7, "what is unknown is hatched");
    let rows: Vec<String> = parts(&html, "<th scope=\"row\"", "</th>").into_iter().map(words).collect();
    assert_eq!(rows, themes);
    assert!(words(&html).contains("Nog onbekend:"), "the sentence names it");
    assert!(!words(&html).contains("Nog te weinig ingevuld"), "who does not know has filled it in");

    let short = page(school("groeischool"), Route::Plan(PlanPage::Result));
    assert_eq!(short.matches("(eerste indruk)").count(), 8, "a short scan is a first impression, in the table");
    assert!(words(&short).contains("* Eerste indruk"));
}

#[test]
fn what_is_not_known_is_not_called_low() {
    let text = words(&page(school("weet-niet"), Route::Plan(PlanPage::Result)));
    assert!(text.contains("Dit is nog onbekend"));
    let mut few = school("stadsschool");
    let kept: Vec<_> = few.answers.iter().take(2).map(|(id, answer)| (id.clone(), *answer)).collect();
    few.answers = kept.into_iter().collect();
    let text = words(&page(few, Route::Plan(PlanPage::Result)));
    assert!(text.contains("nog te weinig ingevuld"), "{text}");
    assert!(text.contains("Jullie vulden 2 van de 40 stellingen in."), "{text}");
    assert!(text.contains("Er is nog weinig ingevuld."), "{text}");
    assert!(!text.contains("Hier is het meest te winnen"), "nothing is known to be low");
}

#[test]
fn strong_points_on_hours_that_can_end_are_said_kindly() {
    let result = |scan| words(&page(scan, Route::Plan(PlanPage::Result)));
    let mut in_order = school("op-orde");
    let ends = "Let wel op. De uren van jullie ondersteuners zijn zeker tot en met 31 juli 2027.";
    assert!(result(in_order.clone()).contains(ends));
    in_order.profile.hours_until = None;
    assert!(result(in_order).contains("Let wel op. De uren van jullie ondersteuners zijn niet zeker."));
    assert!(!result(school("takenberg")).contains("De uren van jullie ondersteuners"));
}

#[test]
fn before_the_scan_pages_say_what_will_come() {
    for route in [Route::Plan(PlanPage::Result), Route::Plan(PlanPage::Plan)] {
        let html = page(Scan::default(), route.clone());
        let text = words(&html);
        assert!(text.contains("Hier komt") && text.contains("Start de zelfscan"), "{route:?}: {text}");
        assert!(values(&html, "data-goal").is_empty() && values(&html, "data-measure").is_empty(), "{route:?}");
    }
    let mut begun = Scan::default();
    let statement = core().statements[0].facts.id.clone();
    begun.answers.insert(statement, Answer::Unknown);
    assert_eq!(values(&page(begun, Route::Plan(PlanPage::Plan)), "data-goal"), ["vragen"]);
}

#[test]
fn the_plan_reads_goal_by_goal_and_every_action_says_what_it_needs() {
    for name in SCHOOLS {
        let scan = school(name);
        let (proposal, _) = plan(&scan);
        let html = page(scan, Route::Plan(PlanPage::Plan));
        let goals: Vec<_> = proposal.goals.iter().map(|goal| goal.kind.code()).collect();
        assert_eq!(values(&html, "data-goal"), goals, "{name}");
        assert_eq!(values(&html, "data-measure").len(), proposal.actions.len(), "{name}");
        for section in parts(&html, "<section class=\"goal\"", "</section>") {
            // What cannot wait and serves no goal stands in a section of its own.
            let goal = values(section, "data-goal").first().copied();
            let is_here = |action: &&Action| match goal {
                Some(goal) => action.goal.code() == goal,
                None => !goals.contains(&action.goal.code()),
            };
            for action in proposal.actions.iter().filter(is_here) {
                let article = parts(section, &format!("data-measure=\"{}\"", action.measure), "</article>")[0];
                let text = words(article);
                let card = measures().card(action.measure.as_str()).unwrap();
                for part in [&card.title, &card.first_step, &card.done] {
                    assert!(text.contains(part.as_str()), "{name} {}: {part}", action.measure);
                }
                for part in ["Wie trekt het", "Klaar voor", "onze schatting", "Landt in", "Eerste stap"] {
                    assert!(text.contains(part), "{name} {}: {part}", action.measure);
                }
            }
        }
        let text = words(&html);
        assert!(text.contains("van de schoolleider (onze schatting)"), "{name}");
        assert!(text.contains("Waarom niet meer doelen en acties?") && text.contains("Hooguit"), "{name}");
        assert!(proposal.waiting.is_empty() || text.contains("Wat wacht"), "{name}");
        assert!(!text.contains("Nu niet in het plan") && !text.contains("Het voorstel van Taakkompas"), "{name}");
    }
}

#[test]
fn a_day_is_named_only_if_there_is_school_and_the_action_can_begin() {
    let on = |today: Date| {
        let mut scan = school("stadsschool");
        scan.today = Some(today);
        words(&page(scan, Route::Plan(PlanPage::Result)))
    };
    assert!(on(date!(2026 - 11 - 23)).contains("Eerste stap, vandaag"), "a Monday");
    let saturday = on(date!(2026 - 11 - 21));
    assert!(saturday.contains("Eén stap voor volgende week") && saturday.contains("Eerste stap, op 23 november"));
    let easter_monday = on(date!(2027 - 03 - 29));
    assert!(easter_monday.contains("Eerste stap, op 30 maart"), "{easter_monday}");
    let last_week = on(date!(2026 - 12 - 14));
    assert!(last_week.contains("Eén stap om straks mee te beginnen") && last_week.contains("Begin op 4 januari 2027."));
    assert!(!last_week.contains("vandaag (") && !last_week.contains("Eén stap voor deze week"), "{last_week}");
}

#[test]
fn the_page_of_an_action_for_later_does_not_say_today() {
    let scan = school("takenberg");
    for action in plan(&scan).0.actions {
        let text = words(&page(scan.clone(), Route::Plan(PlanPage::Action(action.measure.to_string()))));
        assert!(text.contains("Eerste stap") && !text.contains("Eerste stap, vandaag"), "{}", action.measure);
    }
}

#[test]
fn time_is_that_of_each_person() {
    let html = page(school("stadsschool"), Route::Plan(PlanPage::Plan));
    let times: Vec<String> = parts(&html, "<dt>Tijd per persoon", "</div>").into_iter().map(words).collect();
    assert_eq!(times.len(), values(&html, "data-measure").len());
    assert!(times.iter().any(|time| time.contains("elke leraar ")), "{times:?}");
    assert!(times.iter().all(|time| !time.contains(", leraar ") && !time.contains("elke schoolleider")), "{times:?}");
}

#[test]
fn who_filled_it_in_alone_is_told_with_whom_to_talk() {
    let told = |by| {
        let mut scan = school("stadsschool");
        scan.profile.filled_in_by = by;
        let page = |page| words(&crate::schools::page(scan.clone(), Route::Plan(page)));
        (page(PlanPage::Result), page(PlanPage::Plan))
    };
    let (result, plan) = told(Some(FilledInBy::Teacher));
    assert!(result.contains("Bespreek dit met je schoolleider.") && plan.contains("Bespreek het met je schoolleider"));
    assert!(!plan.contains("jullie kiezen, ruilen"), "{plan}");
    let (result, plan) = told(Some(FilledInBy::Together));
    assert!(!result.contains("Bespreek dit met") && plan.contains("jullie kiezen, ruilen en schrappen"));
}

#[test]
fn a_leader_who_leads_nearly_all_is_told_how_to_share() {
    let says = |scan: Scan| words(&page(scan, Route::Plan(PlanPage::Plan)));
    let mut scan = school("stadsschool");
    let actions = plan(&scan).0.actions;
    for action in &actions {
        scan.decisions.change(&action.measure, |decision| decision.owners = vec![Role::Leader]);
    }
    let text = says(scan.clone());
    assert!(text.contains("acties liggen nu bij de schoolleider.") && text.contains("kies die bij 'Wie trekt het?'"));
    for action in &actions[..2] {
        scan.decisions.change(&action.measure, |decision| decision.owners = vec![Role::Teacher]);
    }
    assert!(!says(scan).contains("liggen nu bij de schoolleider"));
}

#[test]
fn where_nothing_applies_the_result_says_so_and_what_to_do() {
    let text = words(&page(school("niets-van-toepassing"), Route::Plan(PlanPage::Result)));
    assert!(text.contains("gelden deze thema's niet voor jullie school. Kijk samen of dat klopt."), "{text}");
    assert!(!text.contains("Dit is nog onbekend"), "{text}");
    let plan = words(&page(school("niets-van-toepassing"), Route::Plan(PlanPage::Plan)));
    assert!(plan.contains("Deze thema's gelden niet voor jullie school") && !plan.contains("Veel is nog onbekend"));
}

#[test]
fn one_statement_that_is_not_there_yet_is_named_in_the_result() {
    let scan = school("bijna-op-orde-met-drie-nullen");
    let not_yet: Vec<_> =
        scan.answers.iter().filter(|(_, answer)| **answer == Answer::Level(Level::NotYet)).map(|(id, _)| id).collect();
    assert!(!not_yet.is_empty());
    let text = words(&page(scan.clone(), Route::Plan(PlanPage::Result)));
    assert!(text.contains("Bijna alles") && !text.contains("Alles wat jullie invulden"), "{text}");
    for id in not_yet {
        let statement = core().statement(id.as_str()).unwrap();
        assert!(text.contains(statement.text.trim_end_matches('.')), "{id}");
    }
}

#[test]
fn what_was_rejected_leaves_the_plan_and_can_be_put_back() {
    let mut scan = school("stadsschool");
    let first = plan(&scan).0.actions[0].measure.clone();
    scan.decisions.change(&first, |decision| decision.placement = Placement::Rejected { reason: "te druk".to_owned() });
    let html = page(scan, Route::Plan(PlanPage::Plan));
    assert!(!values(&html, "data-measure").contains(&first.as_str()));
    let removed = html.split("<h2>Nu niet in het plan</h2>").nth(1).expect("the list");
    let text = words(removed.split("</section>").next().unwrap());
    assert!(
        text.contains(title(&first)) && text.contains("Niet voor ons: te druk") && text.contains("Zet terug"),
        "{text}"
    );
    let proposed = words(html.split("Het voorstel van Taakkompas").nth(1).expect("the proposal stays visible"));
    assert!(proposed.contains(&format!("{}. Niet voor ons: te druk", title(&first))));
}

#[test]
fn a_swap_stands_in_the_same_place_as_the_schools_own() {
    let mut scan = school("stadsschool");
    let before = page(scan.clone(), Route::Plan(PlanPage::Plan));
    let (_, school_plan) = plan(&scan);
    let old = school_plan.entries[0].measure.clone();
    let place =
        |html: &str, id: &MeasureId| values(html, "data-measure").iter().position(|shown| *shown == id.as_str());
    let new: MeasureId = "ja-lijst".into();
    let new = if measures().card(new.as_str()).is_some() && !school_plan.holds(new.as_str()) {
        new
    } else {
        let free = |id: &MeasureId| !school_plan.holds(id.as_str());
        measures().cards.iter().map(|card| card.facts.id.clone()).find(free).unwrap()
    };
    scan.decisions.swap(&old, &new, &school_plan);
    let after = page(scan, Route::Plan(PlanPage::Plan));
    assert_eq!(place(&after, &new), place(&before, &old));
    let article = words(parts(&after, &format!("data-measure=\"{new}\""), "</article>")[0]);
    assert!(article.contains("eigen keuze"), "{article}");
    assert!(article.contains(&format!("Jullie kozen dit in de plaats van '{}'.", title(&old))), "{article}");
    assert!(words(&after).contains(&format!("Geruild voor '{}'.", title(&new))));
}

#[test]
fn what_the_school_decided_is_shown_and_marked() {
    let mut scan = school("takenberg");
    let id = plan(&scan).0.actions[0].measure.clone();
    let holiday = scan.calendar.period_of(scan.today.unwrap()).period.next();
    scan.decisions.change(&id, |decision| {
        decision.owners = vec![Role::Teacher, Role::Coordinator];
        decision.due = Some(holiday);
        decision.progress = ActionStatus::Done;
        decision.note = "Marieke begint".to_owned();
    });
    let article = page(scan, Route::Plan(PlanPage::Plan));
    let article = parts(&article, &format!("data-measure=\"{id}\""), "</article>")[0];
    let text = words(article);
    for part in ["Leraar en bouwcoördinator eigen keuze", "Gedaan", "Notitie Marieke begint"] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn the_schools_own_order_is_kept_within_a_goal() {
    let mut scan = school("stadsschool");
    let shown = |scan: &Scan| {
        values(&page(scan.clone(), Route::Plan(PlanPage::Plan)), "data-measure")
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
    };
    let before = shown(&scan);
    let (proposal, school_plan) = plan(&scan);
    let goal = proposal.goals[0].kind;
    let of_goal: Vec<MeasureId> =
        proposal.actions.iter().filter(|action| action.goal == goal).map(|action| action.measure.clone()).collect();
    assert!(of_goal.len() > 1, "a goal with more actions");
    scan.decisions.move_among(&of_goal, &of_goal[1], Direction::Up, &school_plan);
    let mut expected = before.clone();
    expected.swap(0, 1);
    assert_eq!(shown(&scan), expected);
}

#[test]
fn every_action_of_every_school_has_its_whole_chain() {
    for name in SCHOOLS {
        let scan = school(name);
        for action in plan(&scan).0.actions {
            let html = page(scan.clone(), Route::Plan(PlanPage::Action(action.measure.to_string())));
            let chain =
                html.split("<ol class=\"chain\">").nth(1).unwrap_or_else(|| panic!("{name} {}", action.measure));
            let text = words(chain);
            for (statement, _) in &action.rests_on {
                let statement = core().statement(statement.as_str()).unwrap();
                assert!(text.contains(&statement.text), "{name} {}: {}", action.measure, statement.text);
                if let Some(Answer::Level(level)) = scan.answers.get(&statement.facts.id) {
                    let meaning = &statement.levels[level.value() as usize];
                    assert!(text.contains(meaning.as_str()), "{name} {}: {meaning}", action.measure);
                }
            }
            let findings = values(chain, "data-finding");
            let card = measures().card(action.measure.as_str()).unwrap();
            for finding in &card.facts.findings {
                assert!(findings.contains(&finding.as_str()), "{name} {}: {finding}", action.measure);
            }
            assert_eq!(chain.matches("Paragraaf ").count(), findings.len(), "each with its section");
            assert!(text.contains("van ons: het rapport zet die niet"), "{name}");
            assert!(text.contains("eigen uitwerking"), "{name}");
            assert_eq!(html.matches("<h1").count(), 1);
        }
    }
}

#[test]
fn any_measure_can_be_read_and_added_and_an_unknown_id_leads_on() {
    let scan = school("stadsschool");
    let (_, school_plan) = plan(&scan);
    for card in measures().cards.iter().filter(|card| !school_plan.holds(card.facts.id.as_str())) {
        let text = words(&page(scan.clone(), Route::Plan(PlanPage::Action(card.facts.id.to_string()))));
        assert!(
            text.contains("Deze maatregel staat niet in jullie plan.") && text.contains("Zet in het plan"),
            "{}",
            card.facts.id
        );
    }
    let text = words(&page(scan, Route::Plan(PlanPage::Action("bestaat-niet".to_owned()))));
    assert!(text.contains("Deze actie kennen we niet") && text.contains("Zoek in alle maatregelen"));
}

#[test]
fn what_the_school_adds_beside_the_goals_has_its_own_heading() {
    let mut scan = school("takenberg");
    let (proposal, school_plan) = plan(&scan);
    let beside = measures()
        .cards
        .iter()
        .find(|card| !proposal.goals.iter().any(|goal| goal.kind.theme() == Some(card.facts.theme)));
    scan.decisions.add(&beside.unwrap().facts.id, &school_plan);
    let html = page(scan, Route::Plan(PlanPage::Plan));
    assert!(html.contains("Door jullie toegevoegd"));
    assert_eq!(values(&html, "data-goal").len(), proposal.goals.len(), "a goal stays a goal");
}

#[test]
fn an_empty_plan_page_holds_nothing_but_what_the_school_added() {
    let mut scan = Scan::default();
    let id = measures().cards[0].facts.id.clone();
    with_session(scan.clone(), |_, derived| {
        use leptos::prelude::GetUntracked;
        scan.decisions.add(&id, &derived.plan.get_untracked());
    });
    if !plan(&scan).0.actions.iter().any(|action| action.measure == id) {
        assert_eq!(values(&page(scan, Route::Plan(PlanPage::Plan)), "data-measure"), [id.as_str()]);
    }
}

#[test]
fn a_measure_says_that_it_saves_only_where_something_was_pressed() {
    let id = &measures().cards[0].facts.id;
    let main = crate::schools::main_part(&format!("/maatregelen/{id}"), school("stadsschool"));
    assert!(main.contains("Zet in mijn plan") || main.contains("Al in jullie plan."), "{main}");
    assert!(!main.contains("meteen bewaard"), "nothing can be filled in");
}
