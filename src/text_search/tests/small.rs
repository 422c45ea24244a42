//! A site of a few pages.

use taakkompas_text_search::{Builder, Kind, Synonym, Target, TextIndex, Weight, words};

fn site() -> TextIndex {
    let mut builder = Builder::default();
    for (id, title, text) in [
        ("vergadering", "Halveer één vergadering", "Een uur gepraat, het had in een mail gekund."),
        ("ziek", "Een leraar is ziek", "Om half acht belt een leraar die ziek is. Wie valt in?"),
        ("plan", "Tekst voor het werkverdelingsplan", "Kopieer de tekst voor jullie plan."),
        ("taken", "De lijst met taken", "Alle taken van de school, ook het schoolplein."),
        ("zij", "Zij-instromer", "Je leert het vak op school."),
        ("invallen", "Invallen", "Zo regel je het."),
        ("concierge", "Conciërge", "Je zorgt voor het gebouw en het plein."),
    ] {
        let target = Target { kind: Kind::Page, id: id.into(), title: title.into(), line: text.into() };
        builder.add(target, [(Weight::TITLE, title), (Weight::FIRST, text)]);
    }
    let synonym = |typed: &[&str], means: &[&str]| Synonym {
        typed: typed.iter().map(|&text| text.to_owned()).collect(),
        means: means.iter().map(|&text| text.to_owned()).collect(),
    };
    builder.add_synonym(synonym(&["griep", "thuis blijven"], &["ziek"]));
    builder.suggest("ziek");
    builder.build()
}

fn first(index: &TextIndex, typed: &str) -> Option<String> {
    let found = index.find(typed);
    found.places.first().map(|&place| index.targets()[place].id.clone())
}

#[test]
fn forms_parts_synonyms_and_errors_lead_to_the_page() {
    let index = site();
    for (typed, id) in [
        ("vergaderen", "vergadering"),
        ("vergadringen", "vergadering"),
        ("griep", "ziek"),
        ("grieb", "ziek"),
        ("griepgolf", "ziek"),
        ("de juf moet thuis blijven", "ziek"),
        ("werkverdelingplan", "plan"),
        ("werk verdelingsplan", "plan"),
        ("WERKVERDELINGSPLAN", "plan"),
        ("takenlijst", "taken"),
        ("taak", "taken"),
        ("zijinstromers", "zij"),
        ("zij instromer", "zij"),
        ("consierge", "concierge"),
        ("conciërge", "concierge"),
        ("plein", "concierge"),
        ("wie moet er in te vallen", "invallen"),
        ("wie valt er morgen in", "invallen"),
    ] {
        assert_eq!(first(&index, typed).as_deref(), Some(id), "{typed}");
    }
}

#[test]
fn a_part_finds_the_compound_after_the_word_itself() {
    let index = site();
    let found: Vec<&str> = index.find("plein").places.iter().map(|&at| index.targets()[at].id.as_str()).collect();
    assert_eq!(found, ["concierge", "taken"]);
}

#[test]
fn a_list_keeps_what_has_every_word() {
    let index = site();
    for (typed, ids) in [
        ("taak school", &["taken"][..]),
        ("school", &["taken", "zij"]),
        ("school xyz", &[]),
        ("", &["vergadering", "ziek", "plan", "taken", "zij", "invallen", "concierge"]),
    ] {
        assert_eq!(index.with_every_word(typed, Kind::Page), ids, "{typed:?}");
        assert_eq!(index.with_every_word(typed, Kind::Rule), [] as [&str; 0], "{typed:?}");
    }
}

#[test]
fn nothing_is_found_for_what_is_nowhere() {
    let index = site();
    for typed in ["", "  ", "xyz", "?!", "qqqqqqqqqqqq", "de het een", "zeppelin", "vegradren"] {
        assert_eq!(index.find(typed).places, [] as [usize; 0], "{typed:?}");
    }
    assert_eq!(index.suggestions(), ["ziek"]);
    assert_eq!(index.nearly("vergjadderin"), ["vergadering"]);
}

#[test]
fn what_was_read_as_another_word_is_told() {
    let found = site().find("consierge");
    assert_eq!(found.replaced.len(), 1);
    assert_eq!((found.replaced[0].typed.as_str(), found.replaced[0].read_as.as_str()), ("consierge", "concierge"));
    assert_eq!(site().find("vergaderen").replaced, []);
}

#[test]
fn what_nothing_is_about_is_told() {
    let index = site();
    for (typed, missed, fits) in [
        ("ziek", &[][..], true),
        ("wie is er ziek", &[], true),
        ("zeppelin", &["zeppelin"], false),
        ("zeppelin ziek", &["zeppelin"], true),
        ("ziek zeppelin raket ballon", &["zeppelin", "raket", "ballon"], false),
        // Of what is only known in part, the whole is missing.
        ("griepvaccinatie", &["griepvaccinatie"], false),
        ("takenzeppelin", &["takenzeppelin"], false),
        // Only with "blijven" it means something.
        ("thuis", &["thuis"], false),
        // Words that ask say nothing, whether they are there or not.
        ("waarom ziek", &[], true),
        ("welke taken 2031", &[], true),
    ] {
        let found = index.find(typed);
        assert_eq!(
            (found.missed.as_slice(), found.fits()),
            (&missed.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>()[..], fits),
            "{typed} {found:?}"
        );
    }
}

#[test]
fn words_that_are_never_together_do_not_fit() {
    let index = site();
    assert!(index.find("ziek leraar").fits());
    assert!(!index.find("ziek plein plan vergadering").fits());
    assert!(index.find("ziek plein plan vergadering").places.len() <= 5);
}

#[test]
fn a_word_that_says_little_does_not_decide() {
    let mut builder = Builder::default();
    for (id, title) in [("wie", "Wie moet wanneer wat doen"), ("pool", "De pool belt"), ("a", "Anders"), ("b", "Beter")]
    {
        let target = Target { kind: Kind::Page, id: id.into(), title: title.into(), line: String::new() };
        builder.add(target, [(Weight::TITLE, title)]);
    }
    let index = builder.build();
    for typed in ["wie moet wanneer de pool", "wanneer moet de pool"] {
        assert_eq!(first(&index, typed).as_deref(), Some("pool"), "{typed}");
    }
    // Among themselves they do.
    assert_eq!(first(&index, "wie moet").as_deref(), Some("wie"));
}

#[test]
fn only_what_begins_alike_is_read_as_another_word() {
    let mut builder = Builder::default();
    for title in ["Landelijke regels", "Bestaan", "Vergadering", "Vervangerspool", "Kaart", "Boeken", "Surveilleren"] {
        let target = Target { kind: Kind::Page, id: title.into(), title: title.into(), line: String::new() };
        builder.add(target, [(Weight::TITLE, title)]);
    }
    builder.add_ordinary("broek");
    let index = builder.build();
    let read = |typed: &str| index.find(typed).replaced.first().map(|replaced| replaced.read_as.clone());
    for (typed, read_as) in [
        ("zindelijk", None),
        ("bijstand", None),
        // Two errors in a long word, and one in a shorter.
        ("vervnagrespool", Some("vervangerspool")),
        ("zurveileren", Some("surveilleren")),
        // What is heard as four letters is any other word.
        ("kaars", None),
        // An ordinary word means itself.
        ("broek", None),
        // One word in two, with an error.
        ("vervangers poul", Some("vervangerspool")),
    ] {
        assert_eq!(read(typed).as_deref(), read_as, "{typed}");
    }
}

#[test]
fn a_participle_is_found_as_its_verb() {
    for (participle, verb) in [
        ("geregeld", "regelen"),
        ("gevraagd", "vragen"),
        ("uitgevallen", "uitvallen"),
        ("weggehaald", "weghalen"),
        ("afgesproken", "afspreken"),
        ("besproken", "bespreken"),
        ("overgenomen", "overnemen"),
    ] {
        assert_eq!(words::stem_of_verb(participle), Some(words::stem(verb)), "{participle}");
    }
    // Of verbs that go with anything nothing is left, and these are none.
    for other in ["gemaakt", "gesprekken", "gesprek", "geld", "groep", "beroepen"] {
        assert_eq!(words::stem_of_verb(other), None, "{other}");
    }
    let page = |id: &str, title: &str| Target { kind: Kind::Page, id: id.into(), title: title.into(), line: "".into() };
    let mut builder = Builder::default();
    for (id, text) in [("halen", "Wie haalt een collega weg, en weghalen mag"), ("gewicht", "Het gewicht van taken")] {
        builder.add(page(id, text), [(Weight::TITLE, text)]);
    }
    builder.add(page("weg", "De assistent is weggehaald"), [(Weight::TITLE, "De assistent is weggehaald")]);
    let index = builder.build();
    assert_eq!(index.with_every_word("weghalen", Kind::Page), ["halen", "weg"]);
    assert_eq!(index.with_every_word("weggehaalde", Kind::Page), ["halen", "weg"]);
    assert_eq!(index.with_every_word("gewichten", Kind::Page), ["gewicht"]);
}

#[test]
fn words_that_only_lead_to_a_page_make_its_text_no_longer() {
    let mut builder = Builder::default();
    let leading = "rust lunch koffie middag buiten spelen brood drinken even zitten";
    for (id, words) in [("leading", leading), ("none", "")] {
        let target = Target { kind: Kind::Page, id: id.into(), title: "Pauze".into(), line: "".into() };
        builder.add(target, [(Weight::TITLE, "Pauze"), (Weight::LEADING, words)]);
    }
    // Both are as much about it, so they keep their order.
    assert_eq!(first(&builder.build(), "pauzes").as_deref(), Some("leading"));
}

#[test]
fn a_builder_knows_the_words_of_its_texts() {
    let mut builder = Builder::default();
    let target = Target { kind: Kind::Page, id: "a".into(), title: "Ziek".into(), line: String::new() };
    builder.add(target, [(Weight::TITLE, "Zieke leraren")]);
    for (text, has) in
        [("ziek", true), ("zieke leraar", true), ("zeppelin", false), ("ziek zeppelin", false), ("de", false)]
    {
        assert_eq!(builder.has_words_of(text), has, "{text}");
    }
}

#[test]
fn words_are_plain() {
    assert_eq!(
        words::words("De ib'er van P&O, in 2026: coördinatie!"),
        ["de", "iber", "van", "po", "in", "2026", "coordinatie"]
    );
    assert_eq!(words::telling("Zij-instromer van de school"), ["zijinstromer", "instromer", "school"]);
}

#[test]
fn the_forms_of_a_word_have_one_stem() {
    for forms in [
        "ziek zieke zieken",
        "leraar leraren",
        "vergaderen vergadering vergadert vergaderd vergaderden",
        "invallen invalt inval",
        "verdelen verdeelt verdeeld verdeling",
        "overleg overleggen overlegt",
        "toets toetsen",
        "klas klassen",
        "taak taken",
        "stop stoppen stopt",
        "rapport rapporten",
    ] {
        let stems: std::collections::BTreeSet<String> = forms.split(' ').map(words::stem).collect();
        assert_eq!(stems.len(), 1, "{forms}: {stems:?}");
    }
}
