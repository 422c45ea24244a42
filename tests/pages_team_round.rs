//! Handing in and collecting: what a colleague is told, what each row of a paste brings, and that no page shows a code.

use crate::documents::{documents, with};
use crate::html::{parts, words};
use crate::schools::main_part;
use taakkompas::kit::browser::ChosenFile;
use taakkompas::kit::document::Document;
use taakkompas::kit::library::core;
use taakkompas::kit::records::record::{self, Stamp};
use taakkompas::kit::records::scan::Scan;
use taakkompas::kit::words::document::DocumentWords;
use taakkompas::kit::words::labels;
use taakkompas::rooms::route::{Route, TeamPage};
use taakkompas::rooms::team::document::brought::{NotBrought, team_in};
use taakkompas::rooms::team::words::round::rows::{Brings, Found, Row};
use taakkompas::rooms::team::words::round::{brought, meanwhile};
use taakkompas::rooms::team::words::{hand_in, hub, round as t, round_line};
use taakkompas_content::language::sentences;
use taakkompas_plan::decisions::ActionStatus;
use taakkompas_scan::catalog::Role;
use taakkompas_scan::scan::{Answer, Answers, Level};
use taakkompas_school::iso_date;
use taakkompas_school::school_year::{Holiday, SchoolYear};
use taakkompas_school::slices::at_once;
use taakkompas_team::code::revision::Revision;
use taakkompas_team::code::{Code, CodeError, HandIn, Kind, RoleGroup};
use taakkompas_team::known::Known;
use taakkompas_team::meeting::{DecisionRecord, Length};
use taakkompas_team::rounds::{NotTakenReason, Refresh, RoundId};
use taakkompas_team::{Brought, Mend, TeamDocument};
use time::Date;

/// Made with a revision that is not there yet, the seventh.
pub const NEWER: &str = "8WM9S-346Q3-D25VT-4QXGG";

fn today() -> Date {
    iso_date::parse("2026-11-30").unwrap()
}

/// The code of somebody who answers everything so.
fn code(kind: Kind, role: RoleGroup, level: Level, person: u128) -> Code {
    let own: Answers = Revision::NEWEST.statements().map(|id| (id, Answer::Level(level))).collect();
    HandIn::of_person(kind, role, &own, person.wrapping_mul(0x9e37_79b9)).code()
}

fn teachers(people: core::ops::Range<u128>) -> Vec<Code> {
    people.map(|person| code(Kind::Short, RoleGroup::Teacher, Level::Mostly, person)).collect()
}

fn begun(codes: &[Code]) -> (TeamDocument, RoundId) {
    let mut team = TeamDocument::default();
    let id = team.begin_round("herfst", today()).unwrap();
    assert_eq!(team.hand_in(id, codes).unwrap().added, codes.len());
    (team, id)
}

fn found(team: &TeamDocument, id: RoundId, text: &str) -> Found {
    at_once(Found::read(team.clone(), id, text, &Known::default()))
}

fn says(found: &Found) -> Vec<String> {
    found.rows.iter().map(Row::says).collect()
}

/// With another character in its third group.
fn mistyped(code: &Code) -> String {
    let mut signs: Vec<char> = code.to_string().chars().collect();
    let at = 13;
    signs[at] = if signs[at] == '7' { '9' } else { '7' };
    signs.into_iter().collect()
}

fn html(team: &TeamDocument, page: TeamPage) -> String {
    let scan = Scan { documents: documents([("team", team.write())]), ..Scan::default() };
    main_part(&Route::Team(page).path(), scan)
}

fn are_short(text: &str) {
    for sentence in sentences(text) {
        assert!(sentence.split_whitespace().count() <= 20, "{sentence}");
    }
}

#[test]
fn each_row_of_a_paste_says_what_it_brings() {
    let before = teachers(0..2);
    let (team, id) = begun(&before);
    let new = code(Kind::Full, RoleGroup::Support, Level::Fixed, 40);
    let changed = code(Kind::Short, RoleGroup::Teacher, Level::Fixed, 1);
    let wrong = mistyped(&code(Kind::Short, RoleGroup::Ib, Level::Sometimes, 41));
    let text = format!("Anna: {new}\nJan {}\nhoi allemaal\n{new}\nPiet: {wrong}\n{NEWER}\n{changed}", before[0]);
    let found = found(&team, id, &text);
    assert_eq!(
        says(&found),
        [
            "Regel 1: een goede code.",
            "Regel 2: deze code is al ingeleverd. We tellen hem één keer.",
            "Regel 3: geen code.",
            "Regel 4: dezelfde code als in regel 1. We tellen hem één keer.",
            "Regel 5: hier klopt iets niet. In groep 3 klopt iets niet.",
            "Regel 6: een code uit een nieuwere versie. We bewaren hem tot we hem kunnen lezen.",
            "Regel 7: een nieuwe code van een collega die al inleverde. De nieuwe telt.",
        ]
    );
    assert_eq!(found.says(), "6 codes gevonden: 2 nieuw, 1 uit een nieuwere versie, 2 dubbel, 1 met een fout.");
    assert_eq!(found.codes.len(), 3);
    assert!(!found.is_whole());
    assert_eq!(found.left_of(&text), format!("Piet: {wrong}"), "the line as it was, with whose it is");
    are_short(&says(&found).join(" "));
    are_short(&found.says());
}

#[test]
fn what_is_told_is_what_is_taken() {
    let (mut team, id) = begun(&teachers(0..5));
    assert_eq!(team.show(id), Ok(Refresh::Ready));
    let shown = code(Kind::Short, RoleGroup::Teacher, Level::Fixed, 2);
    let text = format!("{shown}\n{}\n{NEWER}", code(Kind::Full, RoleGroup::Leader, Level::NotYet, 50));
    let found = found(&team, id, &text);
    assert_eq!(found.rows[0].brings, Brings::NotTaken(NotTakenReason::InPicture));
    assert_eq!(found.left_of(&text), shown.to_string());
    let taken = team.hand_in(id, &found.codes).unwrap();
    assert_eq!((taken.added, taken.newer, taken.left), (2, 1, vec![]));
    let taken = team.hand_in(id, &[shown]).unwrap();
    assert_eq!(t::taken_one(&taken), Err("Van deze collega zit al een code in het beeld. Daarbij blijft het."));
    let taken = team.hand_in(id, &teachers(10..12)).unwrap();
    assert_eq!(t::taken(&taken, true), "2 codes zijn opgenomen.");
    let later = code(Kind::Full, RoleGroup::Teacher, Level::Fixed, 10);
    let taken = team.hand_in(id, &[later, code(Kind::Short, RoleGroup::Ib, Level::Fixed, 70)]).unwrap();
    assert_eq!(
        t::taken(&taken, false),
        "1 code is opgenomen. 1 code telt in plaats van een eerdere. Wat nog niet klopt, staat hieronder."
    );
}

/// A code does not say when it was made. Of two in one text the reader may know, and the rule is told before anything is taken.
#[test]
fn of_one_person_two_codes_in_a_text_is_told_which_counts() {
    let (team, id) = begun(&teachers(0..1));
    let changed = |level| code(Kind::Short, RoleGroup::Teacher, level, 7);
    let (first, last) = (changed(Level::Sometimes), changed(Level::Fixed));
    let text = format!("{first}\n{}\n{last}", code(Kind::Short, RoleGroup::Teacher, Level::Fixed, 0));
    let found = found(&team, id, &text);
    let brings: Vec<&Brings> = found.rows.iter().map(|row| &row.brings).collect();
    assert_eq!(
        brings,
        [&Brings::New, &Brings::Instead, &Brings::ByOrder],
        "the second came instead of one from before"
    );
    assert!(found.rows[2].is_to_look_at() && !found.rows[2].needs_care() && !found.rows[1].is_to_look_at());
    assert_eq!((found.codes.len(), found.is_whole(), found.left_of(&text).as_str()), (3, true, ""));
    let says = found.rows[2].says();
    assert!(says.contains("Alleen de onderste telt. Staat de nieuwste bovenaan?"), "{says}");
    are_short(&says);
}

/// Two pictures that differ by a code would show its answers, so what another scan here has goes into no other.
#[test]
fn a_code_of_another_scan_on_this_device_is_told_and_not_taken() {
    let (other, _) = begun(&teachers(0..8));
    let mut known = Known::default();
    other.add_known(&mut known);
    let (team, id) = begun(&[]);
    let own = code(Kind::Short, RoleGroup::Teacher, Level::Fixed, 90);
    let text = format!("{}\n{own}", teachers(0..1)[0]);
    let found = at_once(Found::read(team, id, &text, &known));
    assert_eq!(found.rows[0].brings, Brings::NotTaken(NotTakenReason::Elsewhere));
    assert_eq!(found.codes, [own]);
    are_short(&found.rows[0].says());
}

/// What was handed in and is in no picture is told, and where it is.
#[test]
fn codes_that_are_in_no_picture_are_told_wherever_a_round_is() {
    let closed = |codes: u128, is_shown: bool| {
        let (mut team, id) = begun(&teachers(0..5));
        if is_shown {
            team.show(id).unwrap();
        } else {
            for code in &teachers(codes..5) {
                team.take_out(id, code).unwrap();
            }
        }
        let late = if is_shown { codes } else { 0 };
        team.hand_in(id, &teachers(5..5 + late)).unwrap();
        team.close_round(id, today()).unwrap();
        team
    };
    for (team, says) in [
        (closed(2, false), "geen beeld. 2 codes telden niet mee."),
        (closed(1, false), "geen beeld. 1 code telde niet mee."),
        (closed(2, true), "beeld uit 5 codes. 2 codes telden niet mee."),
        (closed(0, true), "beeld uit 5 codes."),
    ] {
        assert_eq!(t::earlier(&team.rounds()[0]), format!("30 november 2026: {says}"));
        assert_eq!(hub::round_state(&team), "gesloten op 30 november 2026");
    }
    assert_eq!(
        round_line(&closed(2, true).rounds()[0]),
        "herfst: beeld uit 5 codes, gesloten op 30 november 2026. 2 codes telden niet mee."
    );
    // From a file: with a picture it is over; without one it begins, and its codes are where it came from.
    let (mut team, id) = begun(&teachers(0..7));
    let from_file = team.without_codes();
    let left = "7 codes bleven achter waar ze verzameld zijn.";
    assert_eq!(
        t::how_many(&from_file.rounds()[0]),
        format!("Er is nog geen code binnen. {left} Ga daar verder, of plak alles hier opnieuw.")
    );
    assert_eq!(round_line(&from_file.rounds()[0]), format!("herfst: geen beeld, begonnen op 30 november 2026. {left}"));
    assert_eq!(hub::round_state(&from_file), "0 codes binnen");
    team.show(id).unwrap();
    team.hand_in(id, &teachers(10..11)).unwrap();
    let from_file = team.without_codes();
    let says = t::earlier(&from_file.rounds()[0]);
    assert_eq!(
        says,
        "30 november 2026, uit een bestand of kopie: beeld uit 7 codes. 1 code bleef achter waar hij verzameld is."
    );
    assert_eq!(hub::round_state(&from_file), "beeld uit 7 codes");
    assert!(words(&html(&from_file, TeamPage::Round)).contains(&format!("Eerdere rondes herfst {says}")));
    assert_eq!(hub::round_state(&team), "8 codes binnen");
}

/// Somebody else collects: their picture comes as a file. Whatever comes of it is told, with what to do.
#[test]
fn a_picture_comes_from_a_file_or_the_page_says_what_to_do() {
    let file = |team: String| {
        let scan = with(Scan::default(), "team", team);
        ChosenFile::Bytes(record::write(&scan, Stamp::default()).into_bytes())
    };
    let (mut collected, id) = begun(&teachers(0..6));
    let no_picture = team_in(file(collected.without_codes().write()));
    assert_eq!(no_picture, Err(NotBrought::NoPicture));
    collected.show(id).unwrap();
    let came = team_in(file(collected.without_codes().write())).unwrap();
    let (mut here, open) = begun(&teachers(4..6));
    let said = brought::brought(&here.take_pictures(&came).unwrap());
    assert_eq!(said, "1 beeld is overgenomen. 2 codes zijn uit de open ronde: die tellen in dat beeld.");
    assert_eq!(here.picture().map(|(_, picture)| picture), collected.picture().map(|(_, picture)| picture));
    assert_eq!(here.round(open).map(|round| round.hand_ins()), Some(0));
    assert_eq!(brought::brought(&here.take_pictures(&came).unwrap()), "1 beeld stond hier al.");
    let all = Brought { new: vec![id, id], later: vec![id], here: 2, overlapping: 2, out: 1 };
    are_short(&brought::brought(&all));
    are_short(brought::HOW);
    are_short(brought::HAND_OVER);
    let some_shared = brought::brought(&Brought { overlapping: 1, ..Brought::default() });
    assert!(
        some_shared.contains("1 beeld is niet overgenomen.") && some_shared.contains("op het toestel waar"),
        "{some_shared}"
    );
    let refusals = [
        (team_in(ChosenFile::NotRead), "kies het opnieuw"),
        (team_in(ChosenFile::TooBig { bytes: 30_000_000 }), "Kies een ander bestand."),
        (team_in(ChosenFile::Bytes(b"hoi".to_vec())), "Kies een bestand dat begint met"),
        (team_in(file(r#"{"version":9,"team":{}}"#.to_owned())), "Laad deze pagina opnieuw"),
        (team_in(file(r#"{"version":1,"team":{"rounds":7}}"#.to_owned())), "Vraag wie verzamelt om een nieuw bestand."),
        (no_picture, "om eerst het beeld te maken"),
    ];
    for (refused, way_on) in refusals {
        let says = brought::not_brought(&refused.unwrap_err());
        assert!(says.contains(way_on) && says.ends_with("Wat je op je scherm hebt, is niet veranderd."), "{says}");
        are_short(&says);
    }
    assert!(words(&html(&here, TeamPage::Round)).contains("Neem het beeld over uit een bestand"));
}

/// Nothing is put right by itself; once the offer is taken, its row is done.
#[test]
fn an_offer_that_was_taken_over_is_done() {
    let (mut team, id) = begun(&teachers(0..1));
    let meant = code(Kind::Full, RoleGroup::Teacher, Level::Sometimes, 7);
    let text = format!("Anna: {}", mistyped(&meant));
    let before = found(&team, id, &text);
    let Brings::Wrong { error, is_mended, .. } = &before.rows[0].brings else { panic!("{before:?}") };
    assert_eq!((error.offer(), *is_mended), (Some(&meant), false));
    assert_eq!((before.codes.len(), before.is_whole()), (0, false));
    team.hand_in(id, [&meant]).unwrap();
    let after = found(&team, id, &text);
    assert_eq!(
        (says(&after), after.is_whole()),
        (vec!["Regel 1: een code die al binnen is, met een tikfout. We tellen hem één keer.".to_owned()], true)
    );
    assert_eq!(after.left_of(&text), "");
}

#[test]
fn a_code_that_was_broken_over_lines_stays_whole_in_the_field() {
    let (team, id) = begun(&[]);
    let wrong = mistyped(&code(Kind::Short, RoleGroup::Teacher, Level::Sometimes, 7));
    let (one, other) = wrong.split_at(12);
    let text = format!("Piet: {one}\n> {other}\ngroet");
    let found = found(&team, id, &text);
    let left = found.left_of(&text);
    assert_eq!(left, wrong, "{found:?}");
}

#[test]
fn every_mistake_is_told_with_its_place() {
    let wrong = [
        (CodeError::Empty, "Hier staat geen code."),
        (CodeError::TooShort { group: Some(2), missing: 1, offer: None }, "In groep 2 mist een teken."),
        (CodeError::TooShort { group: None, missing: 4, offer: None }, "Er missen 4 tekens."),
        (CodeError::TooLong { group: Some(3), extra: 1, offer: None }, "In groep 3 staat een teken te veel."),
        (CodeError::TooLong { group: None, extra: 2, offer: None }, "Er staan 2 tekens te veel."),
        (
            CodeError::WrongCharacter { group: 1, place: 4, found: 'U', offer: None },
            "In groep 1 staat op plaats 4 een 'U'. Dat teken komt in geen code voor.",
        ),
        (CodeError::WrongCheck { groups: vec![2, 4], offer: None }, "In groep 2 en groep 4 klopt iets niet."),
        (
            CodeError::WrongCheck { groups: vec![], offer: None },
            "Er kloppen meer tekens niet, of er ontbreekt een stuk.",
        ),
    ];
    for (error, says) in wrong {
        assert_eq!(hand_in::wrong(&error), says);
    }
}

#[test]
fn a_colleague_hears_how_much_it_is_and_who_can_read_it() {
    assert_eq!(hand_in::how_much(Kind::Short, Some(RoleGroup::Ib)), "4 stellingen, ongeveer 2 minuten.");
    assert_eq!(hand_in::how_much(Kind::Full, None), "Hooguit 31 stellingen, ongeveer 11 minuten.");
    let page = words(&html(&TeamDocument::default(), TeamPage::HandIn));
    for says in [
        "We bewaren hier niets. Je antwoorden staan alleen in dit tabblad. Sluit je het, dan is alles weg.",
        "Onderwijsassistenten, leraarondersteuners, administratie en conciërge. Jullie zijn samen één groep.",
        "Begin met invullen",
    ] {
        assert!(page.contains(says), "{says} in {page}");
    }
    let sent = hand_in::message(&code(Kind::Short, RoleGroup::Ib, Level::Fixed, 3));
    assert_eq!(found(&begun(&[]).0, begun(&[]).1, &sent).codes.len(), 1, "what is sent is read: {sent}");
    let invites = t::invitation(
        "https://voorbeeld.nl/team/inleveren",
        Some("https://voorbeeld.nl/taakverdeling/mijn-wensen#taken=a"),
    );
    assert!(invites.contains("\nhttps://voorbeeld.nl/team/inleveren\n"), "a line of its own");
    are_short(&invites);
    // Before anybody fills in: who can read it.
    for told in [&invites, &page] {
        assert!(told.contains(t::WHO_READS_IT), "{told}");
    }
    assert!(hand_in::LATER.contains("Anders tel je dubbel."));
}

#[test]
fn a_round_says_where_its_codes_are_and_in_spring_asks_about_tasks_in_the_same_message() {
    let (team, _) = begun(&teachers(0..3));
    let on = |day: &str| {
        let scan = Scan { today: iso_date::parse(day).ok(), ..Scan::default() };
        words(&main_part(&Route::Team(TeamPage::Round).path(), with(scan, "team", team.write())))
    };
    let (autumn, spring) = (on("2026-11-30"), on("2027-03-15"));
    for page in [&autumn, &spring] {
        assert!(page.contains(t::ONLY_HERE) && page.contains(t::POSTER), "{page}");
    }
    assert!(spring.contains("Vraag ook naar de taken") && !autumn.contains("Vraag ook naar de taken"));
    let empty = words(&html(&TeamDocument::default(), TeamPage::Round));
    assert!(empty.contains("de personeelsleden in de MR"), "{empty}");
}

/// "1 code" has a verb of its own.
#[test]
fn one_is_one_also_in_its_verb() {
    let (mut team, id) = begun(&teachers(0..4));
    let round = |team: &TeamDocument| team.round(id).unwrap().clone();
    assert_eq!(t::refresh(&round(&team)), "Voor een beeld zijn er 5 nodig. Er ontbreekt nog 1 code.");
    team.hand_in(id, &teachers(4..6)).unwrap();
    team.show(id).unwrap();
    team.hand_in(id, &teachers(6..10)).unwrap();
    assert_eq!(t::refresh(&round(&team)), "Het beeld staat er. Voor een nieuw beeld is nog 1 code nodig.");
    let mended = [
        (
            Mend::Figures { round: id, cells: 1 },
            "herfst: 1 deel van het beeld kon niet kloppen. Dat laten we niet meer zien.",
        ),
        (
            Mend::NotTaken { round: id, codes: 1 },
            "herfst: 1 code uit een nieuwere Taakkompas telt niet mee. Van die collega telt al een code.",
        ),
        (
            Mend::NotTaken { round: id, codes: 2 },
            "herfst: 2 codes uit een nieuwere Taakkompas tellen niet mee. Van die collega's telt al een code.",
        ),
        (Mend::Choices { choices: 1 }, "1 keuze voor de school is weg. Die zei niets."),
        (Mend::Choices { choices: 2 }, "2 keuzes voor de school zijn weg. Die zeiden niets."),
    ];
    for (mend, says) in mended {
        assert_eq!(team.explain(&mend).says, says);
    }
}

#[test]
fn a_round_says_what_it_takes_and_what_closing_does() {
    let (mut team, id) = begun(&teachers(0..3));
    let round = |team: &TeamDocument| team.round(id).unwrap().clone();
    assert_eq!(t::refresh(&round(&team)), "Voor een beeld zijn er 5 nodig. Er ontbreken nog 2 codes.");
    team.hand_in(id, &teachers(3..6)).unwrap();
    assert_eq!(
        t::refresh(&round(&team)),
        "Je kunt een beeld maken. Met minder dan 8 codes staan er alleen woorden in, geen aantallen."
    );
    team.show(id).unwrap();
    assert_eq!(t::refresh(&round(&team)), "Het beeld staat er. Voor een nieuw beeld zijn nog 5 codes nodig.");
    team.hand_in(id, &teachers(6..8)).unwrap();
    team.hand_in(id, [&Code::read(NEWER).unwrap()]).unwrap();
    assert_eq!(t::how_many(&round(&team)), "Er zijn 8 codes binnen. 1 code uit een nieuwere versie wacht.");
    assert_eq!(
        t::closing(&round(&team)),
        "3 codes zitten nog in geen beeld. Die gaan weg en tellen nooit mee. Alle codes gaan weg. Het beeld blijft. Sluiten draai je niet terug."
    );
    team.hand_in(id, &teachers(8..11)).unwrap();
    assert_eq!(t::refresh(&round(&team)), "5 codes zitten nog niet in het beeld. Je kunt een nieuw beeld maken.");
}

/// Whoever sees a code can read it, so no page of the round shows one, nor a group of one.
#[test]
fn no_page_shows_a_code_or_what_is_in_it() {
    let codes: Vec<Code> = teachers(0..9).into_iter().chain([Code::read(NEWER).unwrap()]).collect();
    let (mut team, id) = begun(&[]);
    team.hand_in(id, &codes).unwrap();
    team.show(id).unwrap();
    team.hand_in(id, &teachers(20..22)).unwrap();
    for page in [TeamPage::Round, TeamPage::Hub, TeamPage::HandIn] {
        let html = html(&team, page).to_uppercase();
        for code in team.round(id).unwrap().known() {
            let written = code.to_string();
            assert!(!html.contains(&code.characters()), "{page:?}");
            // All begin with the same characters; those after are of the person.
            for group in written.split('-').skip(1) {
                assert!(!html.contains(group), "{page:?}: {group}");
            }
        }
    }
}

#[test]
fn two_rounds_stand_beside_each_other_in_words_and_a_table() {
    let mut team = TeamDocument::default();
    let round = |team: &mut TeamDocument, name: &str, level: Level, people: core::ops::Range<u128>| {
        let id = team.begin_round(name, today()).unwrap();
        let codes: Vec<Code> = people.map(|person| code(Kind::Full, RoleGroup::Teacher, level, person)).collect();
        team.hand_in(id, &codes).unwrap();
        team.show(id).unwrap();
        team.close_round(id, today()).unwrap();
        id
    };
    let first = round(&mut team, "najaar", Level::Sometimes, 0..6);
    assert!(!words(&html(&team, TeamPage::Round)).contains("Vorige ronde naast deze"));
    round(&mut team, "lente", Level::Mostly, 10..16);
    let page = words(&html(&team, TeamPage::Round));
    assert!(page.contains("Het team zit nu bij 7 thema's hoger."), "{page}");
    assert!(page.contains("Thema najaar lente Wat jullie afspraken en deden"), "{page}");
    assert!(page.contains("Soms Meestal"), "{page}");
    assert!(page.contains("Eerdere rondes lente 30 november 2026: beeld uit 6 codes."), "{page}");
    // Beside it what was decided since, by theme, and how far the plan is with it.
    let meeting = team.begin_meeting(today(), Length::Short, Vec::new()).unwrap();
    let by = SchoolYear::new(2026).holiday(Holiday::Spring);
    let mut decision = DecisionRecord::new("Elk koppel krijgt tien minuten.".to_owned(), vec![Role::Teacher], by);
    decision.statement = Some("inzet-overleg".into());
    team.decide(meeting, decision).unwrap();
    let free = DecisionRecord::new("Taart op vrijdag".to_owned(), vec![Role::Team], by);
    team.decide(meeting, free).unwrap();
    let html_of = html(&team, TeamPage::Round);
    let row =
        parts(&html_of, "<th scope=\"row\"", "</tr>").into_iter().find(|row| row.contains("tien minuten")).unwrap();
    let theme = labels::theme(core().statement("inzet-overleg").unwrap().facts.theme);
    assert!(row.contains(theme) && row.contains("Afgesproken: Elk koppel krijgt tien minuten."), "{row}");
    assert!(words(&html_of).contains("Ook afgesproken in de tussentijd: Afgesproken: Taart op vrijdag."));
    assert_eq!(meanwhile::decided("Wij beginnen", Some(ActionStatus::Done)), "Afgesproken: Wij beginnen (gedaan).");
    team.remove_round(first).unwrap();
    assert!(!words(&html(&team, TeamPage::Round)).contains("najaar"));
}

#[test]
fn a_round_that_cannot_be_read_is_not_written_over() {
    let scan = with(Scan::default(), "team", r#"{"version":1,"team":{"rounds":7}}"#.to_owned());
    let page = words(&main_part(&Route::Team(TeamPage::Round).path(), scan));
    assert!(page.contains("Wat hier van het team staat, kunnen we niet lezen"), "{page}");
    assert!(!page.contains("Begin een ronde"), "{page}");
}
