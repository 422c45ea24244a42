//! The pages to read and to link to: research, measures, rules, and the pages about the site.

use taakkompas::kit::browser;
use taakkompas::kit::library;
use taakkompas::kit::records::scan::Scan;
use taakkompas::kit::words::labels;
use taakkompas::rooms::address::Entry;
use taakkompas::rooms::route::{DescriptionsPage, LibraryPage, PlanPage, Route, ScanPage};
use taakkompas_content::Library;
use taakkompas_content::model::RuleGroup;
use taakkompas_descriptions::DescriptionRole;
use taakkompas_plan::decisions::Placement;
use taakkompas_scan::catalog::{GroupsFit, MeasureId};
use taakkompas_scan::profile::AssistantCount;
use taakkompas_scan::scan::{Answer, Level};
use taakkompas_text_search::{Kind, Target};

use crate::html::{parts, text, values};
use crate::schools::written_out;

pub fn page(path: &str) -> String {
    written_out(path, Scan::default())
}

pub fn all_of_it() -> Library {
    browser::packed_library().expect("packed in natively")
}

pub fn check_says(path: &str, says: &[&str]) {
    let text = text(&page(path));
    for sentence in says {
        assert!(text.contains(sentence), "{path} does not say {sentence:?}:\n{text}");
    }
}

fn answered(level: Level) -> Scan {
    let mut scan = Scan::default();
    for statement in library::statements().iter() {
        scan.answers.insert(statement.id.clone(), Answer::Level(level));
    }
    scan
}

#[test]
fn every_page_has_one_heading_of_the_first_level() {
    let library = all_of_it();
    let findings = library.findings.iter().map(|finding| format!("/onderzoek/{}", finding.id.as_str().to_lowercase()));
    let measures = library::measures().cards.iter().map(|card| format!("/maatregelen/{}", card.facts.id));
    let others = [
        "/onderzoek",
        "/maatregelen",
        "/wat-mag",
        "/zoeken",
        "/over",
        "/privacy",
        "/toegankelijkheid",
        "/licenties",
        "/bronnen",
        "/bestaat-niet",
    ];
    for path in others.into_iter().map(str::to_owned).chain(findings).chain(measures) {
        assert_eq!(page(&path).matches("<h1").count(), 1, "{path}");
    }
}

/// What can be found on the site.
fn can_be_found() -> Vec<Target> {
    browser::packed_text_index().expect("packed in natively").targets().to_vec()
}

#[test]
fn every_page_can_be_found_by_its_own_title() {
    let targets = can_be_found();
    let library = all_of_it();
    let mut missing = Vec::new();
    for route in Route::all(library::measures(), &library) {
        let path = route.path();
        let (kind, id, title) = match &route {
            // The mark leads to the landing page from everywhere; the search is where the visitor is.
            Route::Home | Route::Library(LibraryPage::Search) => continue,
            // Theirs are the same pages, in another form.
            Route::Plan(PlanPage::Action(_)) | Route::Scan(ScanPage::ShortTheme(_)) => continue,
            Route::Descriptions(DescriptionsPage::Role(DescriptionRole::Empty)) => continue,
            Route::Library(LibraryPage::Measure(id)) if library::measures().retired(id).is_some() => continue,
            Route::Library(LibraryPage::Measure(id)) => (Kind::Measure, id.as_str(), None),
            Route::Library(LibraryPage::Finding(id)) => (Kind::Finding, id.as_str(), None),
            Route::Library(LibraryPage::Rule(id)) => (Kind::Rule, id.as_str(), None),
            Route::Descriptions(DescriptionsPage::Role(role)) => (Kind::Role, role.code(), None),
            // A page outside the scan may be called as a theme.
            Route::Scan(ScanPage::Theme(theme)) => {
                (Kind::Page, &path[1..], Some(format!("Zelfscan: {}", labels::theme(*theme))))
            }
            route => (Kind::Page, &path[1..], Some(route.title().to_string())),
        };
        let found = targets.iter().find(|target| target.kind == kind && target.id == id);
        if found.is_none_or(|target| title.as_ref().is_some_and(|title| *title != target.title)) {
            missing.push(format!("{path}, {title:?}"));
        }
    }
    assert!(missing.is_empty(), "write them in src/content/nl/pages.toml, as their pages are called: {missing:#?}");
}

#[test]
fn everything_that_can_be_found_has_a_page() {
    let rules = values(&page("/wat-mag"), "id").into_iter().map(str::to_owned).collect::<Vec<_>>();
    for target in can_be_found() {
        let has_page = match target.kind {
            Kind::Page => Route::parse(&target.id).is_some(),
            Kind::Measure => library::measures().card(&target.id).is_some(),
            Kind::Finding => all_of_it().finding(&target.id).is_some(),
            Kind::Role => target.id.parse::<DescriptionRole>().is_ok(),
            Kind::Rule => rules.contains(&target.id),
        };
        assert!(has_page, "{target:?}");
    }
}

#[test]
fn the_header_of_every_page_has_a_plain_form_that_searches() {
    for path in ["/", "/zelfscan/vervanging", "/onderzoek/oz-05", "/inzet", "/bestaat-niet"] {
        let html = page(path);
        let forms = parts(&html, "<form", "</form>").into_iter().filter(|form| form.contains("action=\"/zoeken\""));
        assert_eq!(forms.filter(|form| form.contains("name=\"q\"")).count(), 1, "{path}");
    }
    check_says("/zoeken", &["Waar zoek je naar?", "Zoek bijvoorbeeld op:"]);
}

#[test]
fn the_overviews_of_the_menu_call_each_page_as_it_is_called_and_promise_nothing() {
    for entry in [Entry::Work, Entry::Together, Entry::Knowledge] {
        let path = Route::of_entry(entry).path();
        let html = page(&path);
        let rows = parts(&html, "<li class=\"task\">", "</li>");
        assert!(rows.len() > 4, "{path}");
        for row in rows {
            let to = Route::parse(values(row, "href")[0].split('?').next().unwrap()).expect("a page that is there");
            assert!(to == Route::Library(LibraryPage::Measures) || text(row).starts_with(to.title()), "{path}: {row}");
        }
        let said = text(&html);
        assert!(["straks", "binnenkort", "komt er"].iter().all(|promise| !said.contains(promise)), "{path}");
    }
}

#[test]
fn the_menu_of_every_page_marks_where_one_is() {
    for route in Route::all(library::measures(), &Library::default()) {
        let html = page(&route.path());
        let menu = parts(&html, "aria-label=\"Hoofdmenu\"", "</nav>").concat();
        assert_eq!(values(&menu, "href"), Entry::ALL.map(|entry| Route::of_entry(entry).path()), "{}", route.path());
        let marks = parts(&menu, "aria-current=", "</a>");
        let marked: Vec<_> = marks.iter().filter_map(|mark| mark.rsplit('>').next()).collect();
        assert_eq!(marked, route.entry().map(Entry::label).into_iter().collect::<Vec<_>>(), "{}", route.path());
    }
}

#[test]
fn the_page_of_an_action_says_all_that_the_page_of_its_measure_says() {
    let scan = answered(Level::Sometimes);
    for card in &library::measures().cards {
        let own = written_out(&format!("/maatregelen/{}", card.facts.id), scan.clone());
        let action = text(&written_out(&format!("/actieplan/{}", card.facts.id), scan.clone()));
        for part in ["<ol class=\"steps\">", "<dl class=\"facts\">", "<q>", "<table>"] {
            for said in parts(&own, part, &part.split([' ', '>']).next().unwrap().replace('<', "</")) {
                assert!(action.contains(&text(said)), "{}: {part}", card.facts.id);
            }
        }
    }
}

#[test]
fn nobody_reads_of_a_plan_who_has_none() {
    let id = &library::measures().cards[0].facts.id;
    for path in [format!("/actieplan/{id}"), format!("/maatregelen/{id}"), "/inzet/streepjes".to_owned()] {
        assert!(!text(&page(&path)).contains("jullie plan"), "{path}");
    }
}

#[test]
fn the_findings_are_all_there_in_groups() {
    let library = all_of_it();
    let html = page("/onderzoek");
    let shown = values(&html, "data-finding");
    assert_eq!(shown.len(), library.findings.len());
    check_says(
        "/onderzoek",
        &[
            "Je ziet alle 147 bevindingen.",
            "Oorzaken van werkdruk (33)",
            "Suggesties voor onderzoek (5)",
            "uit hun eigen netwerk (N=17)",
            "Het rapport koppelt nergens een oorzaak aan een oplossing.",
            "top 3 van oorzaken: te weinig leraren, weinig tijd voor lesgeven en geen beleid voor de lange termijn.",
        ],
    );
}

fn check_findings(query: &str, wanted: impl Fn(&taakkompas_content::model::Finding) -> bool) {
    let library = all_of_it();
    let html = page(&format!("/onderzoek?{query}"));
    let mut shown = values(&html, "data-finding");
    let mut expected: Vec<&str> =
        library.findings.iter().filter(|finding| wanted(finding)).map(|finding| finding.id.as_str()).collect();
    shown.sort_unstable();
    expected.sort_unstable();
    assert_eq!(shown, expected, "{query}");
    let all = library.findings.len();
    let says = match expected.len() {
        0 => "Geen bevinding gevonden.".to_owned(),
        1 => format!("Je ziet 1 van de {all} bevindingen."),
        some if some == all => format!("Je ziet alle {all} bevindingen."),
        some => format!("Je ziet {some} van de {all} bevindingen."),
    };
    assert!(text(&html).contains(&says), "{query}: {says}");
}

#[test]
fn the_address_says_which_findings_are_shown() {
    check_findings("soort=cause", |finding| finding.kind.code() == "cause");
    check_findings("soort=cause&wie=leaders", |finding| {
        finding.kind.code() == "cause" && finding.perspective.code() == "leaders"
    });
    check_findings("wie=unnamed", |finding| finding.perspective.code() == "unnamed");
    check_findings("thema=ruimte", |finding| finding.themes.iter().any(|theme| theme.code() == "ruimte"));
    check_findings("zoek=rv-22", |finding| finding.id.as_str() == "RV-22");
    check_findings("zoek=zwxqv", |_| false);
    // A code that is not ours chooses nothing.
    check_findings("soort=onzin&iets=anders", |_| true);
}

#[test]
fn a_side_stands_beside_a_finding_only_if_the_report_says_who_speaks() {
    // No board was interviewed.
    check_says("/onderzoek/oz-24", &["Van welke kant", "Bovenschools en sector"]);
    check_says("/onderzoek/oz-30", &["Van welke kant", "De onderzoekers"]);
    check_says("/onderzoek/op-14", &["de rol staat niet in het rapport"]);
    for path in ["/onderzoek/op-14", "/onderzoek/ws-05", "/onderzoek/vb-07"] {
        assert!(!text(&page(path)).contains("Van welke kant"), "{path}");
    }
}

#[test]
fn searching_minds_no_accents_and_no_capitals() {
    let one = page("/onderzoek?zoek=ASSISTENT+pauze");
    assert_eq!(values(&one, "data-finding"), values(&page("/onderzoek?zoek=pauze%20assistent"), "data-finding"));
    let with = page("/maatregelen?zoek=bouwco%C3%B6rdinator");
    assert!(!values(&with, "data-measure").is_empty());
    assert_eq!(values(&with, "data-measure"), values(&page("/maatregelen?zoek=bouwcoordinator"), "data-measure"));
}

#[test]
fn a_finding_says_who_how_strongly_and_what_holds_today() {
    check_says(
        "/onderzoek/ws-02",
        &[
            "onze woorden",
            "Wie zegt het De onderzoekers, in een voetnoot",
            "Paragraaf 1.1 (aanleiding), voetnoot 2",
            "Wat nu geldt Wij volgen deze voetnoot niet.",
            "Inspectie van het Onderwijs, zonder datum, gelezen op 28 november 2026 (officieel).",
        ],
    );
    check_says("/onderzoek/ef-01", &["voorzichtig", "Het rapport zegt het zelf voorzichtig."]);
    check_says(
        "/onderzoek/oz-01",
        &[
            "Een school kan het landelijke tekort aan leraren niet zelf oplossen.",
            "Hoort bij Top 3: te weinig leraren (OZ-30); deze koppeling is van ons",
        ],
    );
    check_says("/onderzoek/op-23", &["In het rapport staat dit als conclusie, niet als opdracht."]);
    check_says("/onderzoek/op-14", &["In het rapport staat dit als ervaring, niet als opdracht."]);
    check_says("/onderzoek/oz-30", &["Bevindingen die hierbij horen"]);
}

#[test]
fn a_finding_names_all_that_rests_on_it_and_its_neighbours() {
    let library = all_of_it();
    for (place, finding) in library.findings.iter().enumerate() {
        let html = page(&format!("/onderzoek/{}", finding.id.as_str().to_lowercase()));
        let links = values(&html, "href");
        for card in library::measures().cards.iter().filter(|card| card.facts.findings.contains(&finding.id)) {
            let path = format!("/maatregelen/{}", card.facts.id);
            assert!(links.contains(&path.as_str()), "{} leads to {path}", finding.id);
        }
        let around = [place.checked_sub(1), Some(place + 1)];
        for other in around.into_iter().flatten().filter_map(|place| library.findings.get(place)) {
            let path = format!("/onderzoek/{}", other.id.as_str().to_lowercase());
            assert!(links.contains(&path.as_str()), "{} leads to {path}", finding.id);
        }
        let core = library::core();
        let statements =
            core.statements.iter().filter(|statement| statement.facts.findings.contains(&finding.id)).count();
        let measures =
            library::measures().cards.iter().filter(|card| card.facts.findings.contains(&finding.id)).count();
        let text = text(&html);
        assert_eq!(text.contains("Stellingen in de zelfscan"), statements > 0, "{}", finding.id);
        assert!(text.contains("deze koppeling is van ons") || statements + measures == 0, "{}", finding.id);
    }
}

fn check_measures(query: &str, wanted: impl Fn(&taakkompas_scan::catalog::Measure) -> bool) {
    let html = page(&format!("/maatregelen?{query}"));
    let catalog = library::catalog();
    let expected: Vec<&str> =
        catalog.measures.iter().filter(|measure| wanted(measure)).map(|measure| measure.id.as_str()).collect();
    assert!(!expected.is_empty(), "{query} finds something");
    assert_eq!(values(&html, "data-measure"), expected, "{query}");
}

#[test]
fn the_address_says_which_measures_are_shown() {
    check_measures("", |_| true);
    check_measures("thema=inzet", |measure| measure.theme.code() == "inzet");
    check_measures("soort=quick-win", |measure| measure.horizon.code() == "quick-win");
    check_measures("beslist=board", |measure| measure.decides.iter().any(|decider| decider.code() == "board"));
    check_measures("kleine-school=ja", |measure| measure.groups != GroupsFit::FromFive);
    check_measures("zonder-assistent=ja&thema=inzet", |measure| {
        !measure.needs_support_staff && measure.theme.code() == "inzet"
    });
}

#[test]
fn a_measure_shows_all_its_steps_and_what_it_rests_on() {
    let library = all_of_it();
    for card in &library::measures().cards {
        let path = format!("/maatregelen/{}", card.facts.id);
        let html = page(&path);
        let text = text(&html);
        let links = values(&html, "href");
        let body = library.body(card.facts.id.as_str()).expect("every measure has a body");
        for step in &body.steps {
            assert!(text.contains(step.what.trim()), "{path}: {}", step.what);
        }
        assert!(
            ["Probleem: ", "Idee: ", "De stappen: eigen uitwerking"].iter().all(|says| text.contains(says)),
            "{path}"
        );
        let findings = card.facts.findings.iter().map(|id| format!("/onderzoek/{}", id.as_str().to_lowercase()));
        let first = card.facts.requires.iter().map(|id| format!("/maatregelen/{id}"));
        for link in findings.chain(first).chain([path.clone()]) {
            assert!(links.contains(&link.as_str()), "{path} leads to {link}");
        }
        assert_eq!(text.contains("Doe dit eerst"), !card.facts.requires.is_empty(), "{path}");
    }
}

#[test]
fn a_measure_can_be_put_in_the_plan_once_there_is_a_scan() {
    let id = MeasureId::from("rooster-zichtbaar");
    let path = format!("/maatregelen/{id}");
    let nothing = text(&page(&path));
    assert!(nothing.contains("Past dit nu bij jullie school? Doe de zelfscan"));
    assert!(!nothing.contains("Zet in mijn plan"));

    let mut scan = answered(Level::Fixed);
    let outside = text(&written_out(&path, scan.clone()));
    assert!(outside.contains("Deze maatregel staat niet in jullie plan."), "{outside}");
    assert!(outside.contains("Zet in mijn plan"));

    scan.decisions.change(&id, |decision| decision.placement = Placement::Added { instead_of: None });
    let inside = written_out(&path, scan.clone());
    assert!(text(&inside).contains("Al in jullie plan."));
    assert!(!text(&inside).contains("Zet in mijn plan"));
    assert!(values(&inside, "href").contains(&"/actieplan/rooster-zichtbaar"));

    scan.decisions.change(&id, |decision| decision.placement = Placement::Rejected { reason: String::new() });
    let rejected = text(&written_out(&path, scan));
    assert!(rejected.contains("Jullie haalden deze maatregel uit het plan."), "{rejected}");
}

#[test]
fn a_measure_for_another_kind_of_school_says_so() {
    let needs_assistant =
        library::catalog().measures.iter().find(|measure| measure.needs_support_staff).expect("one is there");
    let mut scan = answered(Level::Sometimes);
    scan.profile.assistants = Some(AssistantCount::None);
    let said = text(&written_out(&format!("/maatregelen/{}", needs_assistant.id), scan));
    assert!(said.contains("Let op: deze maatregel is voor een ander soort school"), "{said}");
}

#[test]
fn every_rule_can_be_linked_to_and_names_its_sources() {
    let library = all_of_it();
    let html = page("/wat-mag");
    let links = values(&html, "href");
    let ids = values(&html, "id");
    assert_eq!(html.matches("<details class=\"fold rule\"").count(), library.rules.len(), "each is folded");
    assert!(links.contains(&"/inzet/mijn-kaart"), "to one's own card");
    for rule in &library.rules {
        let own = Route::Library(LibraryPage::Rule(rule.id.clone())).path();
        assert!(links.contains(&own.as_str()), "a link to {own}");
        assert_eq!(ids.iter().filter(|id| **id == rule.id).count(), 1, "#{} is there once", rule.id);
        for id in &rule.sources {
            let source = library.source(id.as_str()).expect("known");
            let said = match &source.statute {
                Some(statute) => format!("{}, versie van ", labels::capital(&statute.article)),
                None if source.year.is_none() => format!("{}, gelezen op ", source.published()),
                None => format!("{} (", source.published()),
            };
            assert!(text(&html).contains(&said), "{}: {said}", rule.id);
        }
    }
    let order: Vec<usize> = ["<h2>Wat mag<", "<h2>Wat moet<", "<h2>Wat hoeft niet<", "<h2>Goed om te weten<"]
        .iter()
        .map(|heading| html.find(heading).expect("every group is there"))
        .collect();
    assert!(order.is_sorted());
    assert_eq!(RuleGroup::ALL.len(), order.len());
    check_says("/wat-mag", &["Dit is geen juridisch advies.", "bij een wet staat van welke dag de tekst is"]);
}

#[test]
fn an_unknown_id_leads_on() {
    for (path, says, to) in [
        ("/onderzoek/oz-99", "Deze bevinding is er niet", "/onderzoek"),
        ("/maatregelen/onzin", "Deze maatregel is er niet", "/maatregelen"),
        ("/onzin/adres", "Deze pagina is er niet", "/"),
    ] {
        let html = page(path);
        assert!(text(&html).contains(says), "{path}");
        let main = html.split("<main").nth(1).and_then(|rest| rest.split("</main").next()).unwrap_or_default();
        assert!(values(main, "href").contains(&to), "{path} leads to {to}");
    }
}
