//! The team, the wishes, the proposals and the text for the plan, as a school gets them.

use crate::documents::documents;
use taakkompas::kit::document::Document;
use taakkompas::kit::records::scan::Scan;
use taakkompas::kit::ui::fields::lead_choices;
use taakkompas::rooms::division::words::{answers, in_words::in_words, proposals, team};
use taakkompas::rooms::route::{DivisionPage, Route};
use taakkompas_content::language::sentences;
use taakkompas_division::handed_in::{HandedIn, Line};
use taakkompas_division::list::PeopleList;
use taakkompas_division::proposal::{Second, propose};
use taakkompas_division::{
    Aim, ColleagueId, Fixed, Holding, PeopleRule, Qualification, Share, Size, Task, TaskDivision, Verdict, Wishes,
};
use taakkompas_school::qualification::MayLead;
use taakkompas_school::staff::StaffRole;
use taakkompas_week::AssistantWeek;

use crate::html::{parts, says, says_not, values, words};
use crate::schools::page;

const PAGES: [DivisionPage; 4] =
    [DivisionPage::Team, DivisionPage::Wishes, DivisionPage::Proposals, DivisionPage::Plan];

fn shown(of: &TaskDivision, to: DivisionPage) -> String {
    page(
        Scan { documents: documents([("division", of.write())]), name: "Takenberg".to_owned(), ..Scan::default() },
        Route::Division(to),
    )
}

/// A team of this many with tasks of each kind; every fourth is an assistant.
fn team_of(people: usize, tasks: usize) -> TaskDivision {
    let mut of = TaskDivision::default();
    of.set_year(Some(2026));
    of.skip_board(true);
    let row = |number: usize| match number % 4 {
        3 => format!("onderwijsassistent {number}; weinig; ma di do"),
        _ => format!("leraar groep {number}; gewoon; ma di wo do vr"),
    };
    let list: Vec<String> = (0..people).map(row).collect();
    assert_eq!(of.add_people(&PeopleList::read(&list.join("\n")).unwrap()).added.len(), people);
    for number in 0..tasks {
        let parts = if number % 5 == 0 { 2 } else { 1 };
        of.add_task(Task {
            size: Size::Minutes(600),
            qualification: if number % 3 == 0 { Qualification::Group } else { Qualification::None },
            may_share: parts > 1,
            most_people: parts,
            verdict: Some(Verdict::Keep),
            ..Task::new(&format!("taak {number}"))
        })
        .unwrap();
    }
    of.add_task(Task { verdict: Some(Verdict::Stop), ..Task::new("kerstmarkt") }).unwrap();
    of.add_task(Task { fixed: Some(Fixed::Council), holders: vec![ColleagueId(1)], ..Task::new("mr") }).unwrap();
    of
}

/// The same, with wishes, a division that was chosen and a lock.
fn begun() -> TaskDivision {
    let mut of = team_of(24, 45);
    let task = of.tasks[1].id;
    let handed = HandedIn { good: vec!["taak 1".to_owned()], stop: Some("taak 2".to_owned()), ..HandedIn::default() };
    let wishes = of.found_in(&handed).wishes;
    let who = of.colleagues[4].id;
    of.change_colleague(who, |who| who.wishes = Some(wishes)).unwrap();
    of.lock(Share { task, colleague: who, parts: 1 }).unwrap();
    propose(&of, Aim::BestFit).apply(&mut of).unwrap();
    of
}

fn states() -> [(&'static str, TaskDivision); 5] {
    let mut closed = team_of(24, 45);
    closed.skip_board(false);
    let mut undecided = closed.clone();
    undecided.tasks[0].verdict = None;
    [
        ("empty", TaskDivision::default()),
        ("undecided", undecided),
        ("not begun", closed),
        ("small", team_of(6, 30)),
        ("begun", begun()),
    ]
}

#[test]
fn ids_are_once_on_a_page_and_fields_have_labels() {
    for (name, of) in states() {
        for to in PAGES {
            let html = shown(&of, to);
            let ids = values(&html, "id");
            let mut once = ids.clone();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len(), ids.len(), "{name}, {to:?}: an id is there twice");
            let labels = values(&html, "for");
            for field in parts(&html, "<input", ">").into_iter().chain(parts(&html, "<select", ">")) {
                let is_labelled = values(field, "id").first().is_some_and(|id| labels.contains(id));
                assert!(is_labelled || field.contains("type=\"checkbox\""), "{name}, {to:?}: {field}");
            }
            assert_eq!(html.matches("<fieldset").count(), html.matches("<legend").count(), "{name}, {to:?}");
            assert_eq!(html.matches("<h1").count(), 1);
        }
    }
}

#[test]
fn sentences_are_short() {
    let (mut count, mut all) = (0, 0);
    for (name, of) in states() {
        for to in PAGES {
            for tag in ["p", "dd", "h2", "h3", "span", "label"] {
                let html = shown(&of, to);
                let all_parts = parts(&html, &format!("<{tag}"), &format!("</{tag}>"));
                // Not what only begins so, such as a path or a progress.
                let is_tag = |part: &&str| part.as_bytes().get(tag.len() + 1).is_some_and(|next| b" >".contains(next));
                for part in all_parts.into_iter().filter(is_tag) {
                    let text = words(part.split_once('>').map_or("", |(_, text)| text));
                    for sentence in sentences(&text) {
                        let length = sentence.split_whitespace().count();
                        assert!(length <= 20, "{name}, {to:?}: {length} words: {sentence}");
                        count += 1;
                        all += length;
                    }
                }
            }
        }
    }
    assert!(count > 100 && all <= count * 12, "{all} words in {count} sentences");
}

#[test]
fn a_role_without_lesbevoegdheid_is_never_offered_what_needs_one() {
    let of = begun();
    for task in of.tasks.iter().filter(|task| task.qualification == Qualification::Group) {
        let offered = proposals::who_may(&of, task.id);
        assert!(!offered.is_empty());
        assert!(offered.iter().all(|(_, says)| says.starts_with("Leraar")), "{offered:?}");
    }
    let free = of.tasks.iter().find(|task| task.qualification == Qualification::None).unwrap();
    assert!(proposals::who_may(&of, free.id).iter().any(|(_, says)| says.starts_with("Onderwijsassistent")));
    for &role in StaffRole::ALL {
        let may = lead_choices(|lead| role.allows(lead)).contains(&MayLead::Yes);
        assert_eq!(may, matches!(role, StaffRole::Teacher | StaffRole::Other), "{role:?}");
    }
}

#[test]
fn proposals_come_after_the_board_or_after_it_was_skipped_knowingly() {
    for (name, of) in states() {
        let text = words(&shown(&of, DivisionPage::Proposals));
        match name {
            "empty" => says(&text, &["Er is nog geen taak om te verdelen."]),
            "undecided" => {
                says(&text, &["Eerst: wat mag er af?", "Over 1 taak is nog niet besloten."]);
                says_not(&text, &["Vraag een voorstel", "Vraag drie voorstellen"]);
            }
            "begun" => says(&text, &["Vraag twee voorstellen, met wat vaststaat"]),
            // Nothing to go by: the school chooses, and only then is there something to ask for.
            _ => {
                says(&text, &["Waar gaan jullie van uit?", "Begin zonder wensen en zonder vorig jaar"]);
                says_not(&text, &["Vraag een eerste puzzel", "Vraag drie voorstellen"]);
                let mut begins = of.clone();
                begins.begin_without(true);
                let text = words(&shown(&begins, DivisionPage::Proposals));
                says(&text, &["Vraag een eerste puzzel"]);
                says_not(&text, &["Waar gaan jullie van uit?"]);
            }
        }
    }
}

#[test]
fn what_exactly_four_or_everyone_do_is_told_as_such() {
    let mut of = team_of(3, 1);
    let each = Task { per_person: true, size: Size::Minutes(720), ..Task::new("Kerstviering") };
    let four = Task { people_rule: PeopleRule::Exactly, most_people: 4, ..each.clone() };
    let four = of.add_task(Task { verdict: Some(Verdict::Keep), ..four }).unwrap();
    let all =
        Task { people_rule: PeopleRule::Everyone, label: "Studiedag".to_owned(), size: Size::Minutes(510), ..each };
    let all = of.add_task(Task { verdict: Some(Verdict::Keep), ..all }).unwrap();
    let list = words(&shown(&of, DivisionPage::List));
    says(&list, &["met 4 mensen · uren per persoon", "iedereen · uren per persoon"]);
    let file = in_words(&of).join("\n");
    says(
        &file,
        &[
            "12 uur per jaar per persoon · hele jaar · met 4 mensen",
            "8,5 uur per jaar per persoon · hele jaar · iedereen",
        ],
    );
    let proposal = propose(&of, Aim::MostEven);
    let unfit = proposal.unfit.iter().find(|unfit| unfit.task == four).unwrap();
    assert_eq!(proposals::unfit(&of, unfit), "Kerstviering: 1 mens te kort, 12 uur. Maar 3 collega's kunnen dit doen.");
    let everyone = proposals::for_everyone(&of, &proposal).unwrap();
    assert_eq!(everyone, "Dit telt bij iedereen al mee, met de uren per persoon: Studiedag (8,5 uur).");
    assert_eq!(proposals::holders(&of, &proposal.shares(), all), "iedereen");
    assert!(sentences(&everyone).iter().all(|sentence| sentence.split_whitespace().count() <= 20));
}

#[test]
fn a_proposal_is_called_the_best_only_if_that_is_proven() {
    let small = team_of(2, 3);
    let mut found = propose(&small, Aim::MostEven);
    assert!(found.is_best_possible);
    assert!(proposals::how_good(&[&found]).starts_with("Een beter voorstel is er niet"));
    found.is_best_possible = false;
    for shown in [vec![&found], vec![&found, &found]] {
        let told = proposals::how_good(&shown);
        assert!(told.contains("eerste puzzel") && !told.contains("beste"), "{told}");
    }
}

#[test]
fn the_room_that_follows_from_role_and_working_time_is_told() {
    let mut of = TaskDivision::default();
    let list =
        PeopleList::read("leraar groep 3; 0,5 fte\nleraar groep 4;;ma di wo\nonderwijsassistent A\nleraar 5").unwrap();
    of.add_people(&list);
    let said: Vec<String> = of.colleagues.iter().map(|who| team::capacity(who, of.capacity_scale)).collect();
    assert_eq!(
        said,
        [
            "110 uur, volgens functie en 0,5 fte",
            "132 uur, volgens functie en 3 dagen",
            "80 uur, volgens functie",
            "220 uur, volgens functie"
        ]
    );
    for (typed, read) in [("0,6", Some(600)), ("1", Some(1000)), ("0", None), ("half werk", None), ("3", None)] {
        assert_eq!(team::read_full_time(typed), read, "{typed}");
    }
    assert_eq!((team::part_of_full_time(600), team::part_of_full_time(1000)), ("0,6".to_owned(), "1".to_owned()));
}

/// With wishes, with last year, or with both.
fn with(wishes: bool, last_year: bool) -> TaskDivision {
    let mut of = team_of(24, 45);
    let (task, who) = (of.tasks[1].id, of.colleagues[4].id);
    if wishes {
        of.change_colleague(who, |who| who.wishes = Some(Wishes { like: vec![task], ..Wishes::default() })).unwrap();
    }
    if last_year {
        of.set_last_year(vec![Holding { task, colleague: who }]).unwrap();
    }
    of
}

#[test]
fn before_proposals_are_asked_it_is_said_what_they_cannot_know() {
    let text_of = |of: &TaskDivision| words(&shown(of, DivisionPage::Proposals));
    let (wishes, year) = ("Er zijn nog geen wensen", "an vorig jaar is niets ingevuld");
    let mut begins = with(false, false);
    says(&text_of(&begins), &[wishes, year, "Vraag eerst ieders wensen", "Vul in wie wat vorig jaar deed"]);
    begins.begin_without(true);
    let neither = text_of(&begins);
    says(&neither, &[wishes, year, "kijken dan alleen naar ruimte en drukte", "Vraag eerst ieders wensen"]);
    says(&text_of(&with(false, true)), &[wishes, "Vraag eerst ieders wensen", "Vraag twee voorstellen"]);
    let no_year = text_of(&with(true, false));
    says(&no_year, &[year, "Vul in wie wat vorig jaar deed", "Vraag twee voorstellen"]);
    says_not(&no_year, &[wishes]);
    let both = text_of(&with(true, true));
    says(&both, &["Vraag drie voorstellen"]);
    says_not(&both, &[wishes, year]);
}

#[test]
fn where_several_would_do_as_well_none_is_named_second() {
    let of = with(false, false);
    let who = of.colleagues[0].id;
    let second = |as_good| Second { colleague: who, hindrance: None, worse_by: 0, as_good };
    says(&proposals::second(&of, Some(second(1))), &["Tweede keus: leraar groep 0."]);
    let equal = proposals::second(&of, Some(second(2)));
    says(&equal, &["Het kan ook iemand anders zijn: meerdere collega's hebben evenveel ruimte."]);
    says_not(&equal, &["Tweede keus"]);
}

#[test]
fn the_chosen_division_has_a_heading_of_its_own_on_paper() {
    let text = words(&shown(&begun(), DivisionPage::Proposals));
    says(&text, &["Onze verdeling van taken", "Concept, om over te praten. Het team beslist.", "1 taak staat vast."]);
    let (to_plan, change) = ("Naar de tekst voor het werkverdelingsplan", "Verander wat anders moet");
    assert!(text.find(to_plan).unwrap() < text.find(change).unwrap(), "what comes next is above the long list");
    says_not(&words(&shown(&with(true, true), DivisionPage::Proposals)), &["Onze verdeling van taken"]);
}

#[test]
fn a_small_team_with_few_tasks_is_not_called_small() {
    says_not(&words(&shown(&team_of(6, 12), DivisionPage::Proposals)), &["Jullie team is klein", "halveer"]);
}

#[test]
fn a_small_team_is_led_to_halving_and_to_another_school() {
    let mut small = team_of(6, 30);
    // More than 60% of the capacity.
    small.tasks.iter_mut().for_each(|task| task.size = Size::Minutes(1800));
    for to in [DivisionPage::Proposals, DivisionPage::Plan] {
        let html = shown(&small, to);
        says(
            &words(&html),
            &[
                "Met 6 collega's heeft iedereen al snel 5 taken. Kleiner maken helpt dan meer dan verdelen.",
                "Naar het bord: wat mag er kleiner?",
                "Eerst: halveer",
                "Dan: deel met een andere school",
                "met een buurschool",
            ],
        );
        assert!(html.contains("taken-halveren-met-buurschool"));
        says_not(&words(&shown(&begun(), to)), &["Jullie team is klein"]);
    }
}

#[test]
fn the_turn_of_the_year_says_before_what_will_happen() {
    let text = words(&shown(&begun(), DivisionPage::Proposals));
    says(
        &text,
        &[
            "Is dit schooljaar voorbij?",
            "Het schooljaar wordt 2027-2028.",
            "1 taak stopt en gaat van de lijst.",
            "1 keuze staat niet meer vast. Vaste houders en functies blijven.",
            "De wensen van 1 collega gaan weg: een wens geldt voor één jaar.",
            "Begin aan het volgende schooljaar",
        ],
    );
    let mut not_begun = begun();
    not_begun.chosen.clear();
    says_not(&words(&shown(&not_begun, DivisionPage::Proposals)), &["volgende schooljaar"]);
    // And then the board is first, as every year.
    let mut next = begun();
    next.turn_year().unwrap();
    let text = words(&shown(&next, DivisionPage::Proposals));
    says(&text, &["Eerst: wat mag er af?"]);
    says_not(&text, &["volgende schooljaar"]);
}

#[test]
fn the_people_of_the_week_are_offered_until_they_are_here() {
    let mut week = AssistantWeek::default();
    week.add_person(StaffRole::Assistant).unwrap();
    week.add_person(StaffRole::Assistant).unwrap();
    let text_of = |of: &TaskDivision, week: &AssistantWeek| {
        let scan = Scan { documents: documents([("division", of.write()), ("week", week.write())]), ..Scan::default() };
        words(&page(scan, Route::Division(DivisionPage::Team)))
    };
    let offer = "Neem de mensen uit de week over";
    let mut known = TaskDivision::default();
    for label in ["onderwijsassistent A", "onderwijsassistent B"] {
        known.add_colleague(StaffRole::Assistant, label).unwrap();
    }
    // Who is in both lists is linked, not told as missing.
    let text = text_of(&known, &week);
    says(&text, &["2 mensen staan hier al, en ook in jullie week. Koppel ze.", "Koppel ze met de week"]);
    says_not(&text, &["hier nog niet staan", offer]);
    let mut of = TaskDivision::default();
    says(&text_of(&of, &week), &["In jullie week staan 2 mensen die hier nog niet staan.", offer]);
    of.take_over_week(&week, taakkompas::rooms::week::words::person).unwrap();
    says(&text_of(&of, &week), &["Onderwijsassistent A", "Onderwijsassistent B", "2 collega's"]);
    says_not(&text_of(&of, &week), &["In jullie week staan"]);
    for (added, linked) in [(1, 0), (0, 1), (3, 2)] {
        for sentence in sentences(&team::taken_over(added, linked)) {
            assert!(sentence.split_whitespace().count() <= 20, "{sentence}");
        }
    }
}

#[test]
fn wishes_are_shown_to_the_leader_and_never_asked_there() {
    let html = shown(&begun(), DivisionPage::Team);
    says(&words(&html), &["wensen binnen", "24 collega's", "Zelf kun je niets voor een ander invullen."]);
    let of = begun();
    let rows = answers::handed_in(&of, of.colleagues.get(4).unwrap());
    assert_eq!(rows, [(answers::line(Line::Good), "taak 1".to_owned())]);
    // Whoever fills in their wishes sees nobody else's.
    says_not(&words(&shown(&begun(), DivisionPage::Wishes)), &["leraar groep"]);
}

#[test]
fn a_pasted_row_says_what_of_it_is_not_known() {
    let list = PeopleList::read("lk groep 3; 0,6 fte\nAnja\nib'er\ndirecteur\ngroep 5; half").unwrap();
    let list = PeopleList { rows: list.rows.into_iter().take(4).collect(), ..list };
    let remarks: Vec<String> = list.rows.iter().map(|row| team::row_remark(row).unwrap_or_default()).collect();
    let [known, name, coordinator, leader] = &remarks[..] else { panic!("{remarks:?}") };
    assert_eq!(known, "");
    assert!(coordinator.starts_with("Functie niet herkend: nu 'andere functie'"));
    assert_eq!(*name, format!("{coordinator} Is dit een naam? Schrijf de functie, zoals 'leraar groep 4'."));
    assert!(leader.starts_with("Schoolleider, nu zonder lesbevoegdheid."));
    let of = TaskDivision::default();
    assert_eq!(
        team::row(&list.rows[0], of.capacity_scale),
        "lk groep 3 (leraar): 132 uur, volgens functie en 0,6 fte · elke dag"
    );
    let refused = team::problem(&of, &list.problems[0]);
    assert!(refused.ends_with("Schrijf 'half fte' of 'half uur'."), "{refused}");
    assert!(team::unread_roles(&list).starts_with("Van 3 collega's"));
    let all = remarks.join(" ") + &refused + &team::unread_roles(&list);
    assert!(sentences(&all).iter().all(|sentence| sentence.split_whitespace().count() <= 20), "{all}");
}

#[test]
fn the_page_of_the_team_leads_on_and_names_far_more_room_than_work() {
    let text = words(&shown(&team_of(24, 3), DivisionPage::Team));
    says(&text, &["Er is veel meer ruimte dan werk: ", " tegen 30 uur.", "Ga verder: drie voorstellen"]);
    let mut full = team_of(2, 45);
    says_not(&words(&shown(&full, DivisionPage::Team)), &["Er is veel meer ruimte dan werk: "]);
    full.skip_board(false);
    full.tasks[0].verdict = None;
    says(&words(&shown(&full, DivisionPage::Team)), &["Ga verder: wat mag er af?"]);
}

#[test]
fn the_wishes_lead_back_to_a_list_only_where_there_is_one() {
    let back = "Terug naar het overzicht van de taken";
    let text = words(&shown(&TaskDivision::default(), DivisionPage::Wishes));
    says(&text, &["Wat mag, wat moet, wat hoeft niet", "Print een lege kaart"]);
    says_not(&text, &[back, "Maatregelen die je hier doet"]);
    says(&words(&shown(&team_of(4, 3), DivisionPage::Wishes)), &[back]);
}

#[test]
fn the_text_for_the_plan_is_there_before_a_division_is_chosen() {
    says(
        &words(&shown(&begun(), DivisionPage::Plan)),
        &["Taak 0 (10 uur): ", "Kerstmarkt: stopt (25 uur vrij)", "8. Werkdrukmiddelen Vul samen in: "],
    );
    let before = words(&shown(&team_of(24, 45), DivisionPage::Plan));
    says(&before, &["Er is nog geen verdeling.", "5. Welke taken we doen, wie ze doet en hoeveel tijd Vul samen in: "]);
    says_not(before.split("Bronnen").next().unwrap(), &["Taak 0", " resultaat", "uitkomst"]);
}

#[test]
fn what_a_proposal_says_is_short_and_names_no_outcome() {
    let of = team_of(6, 60);
    let (mut count, mut all) = (0, 0);
    let mut read = |text: String| {
        for sentence in sentences(&text) {
            let length = sentence.split_whitespace().count();
            assert!(length <= 20, "{length} words: {sentence}");
            assert!(!sentence.contains("resultaat"), "{sentence}");
            count += 1;
            all += length;
        }
    };
    for &aim in Aim::ALL {
        read(proposals::can_come(aim).to_owned());
        let proposal = propose(&of, aim);
        let totals = of.totals(&proposal.shares());
        read(proposals::after(aim).to_owned());
        proposals::in_short(&of, &proposal, &totals).into_iter().for_each(&mut read);
        read(proposals::load(&of, &totals));
        proposals::with_fixed(&totals).into_iter().for_each(&mut read);
        proposal.unfit.iter().for_each(|unfit| read(proposals::unfit(&of, unfit)));
        for placed in &proposal.placed {
            read(proposals::because(&placed.reason));
            read(proposals::second(&of, placed.second));
        }
    }
    assert!(all <= count * 12, "{all} words in {count} sentences");
}
