//! Labels of tasks and blocks, and what they ask for.

use super::{Asked, Doubt, Holder, Needs, needs};
use Asked::{Doubtful, Group, Nothing, Subject};

#[track_caller]
fn all_ask(expected: Asked, labels: &[&str]) {
    let wrong = labels.iter().map(|&label| (label, needs(label).asked)).filter(|&(_, found)| found != expected);
    assert_eq!(wrong.collect::<Vec<_>>(), []);
}

#[test]
fn leading_a_group_and_what_a_teacher_decides_ask_for_a_lesbevoegdheid() {
    all_ask(
        Group,
        &[
            "Lesgeven groep 5 op vrijdag",
            "Rapporten schrijven",
            "Rapporten",
            "Plusgroep",
            "Plusklas (2x per week)",
            "Verrijkingsgroep bovenbouw",
            "Invallen bij ziekte",
            "Invallen",
            "Invaldienst",
            "Inval groep 3",
            "Groep 5 alleen",
            "Groep draaien op maandag",
            "Voor de klas",
            "Vervangt leerkracht",
            "Vervanging groep 4",
            "Kleutergroep leiden",
            "Studenten begeleiden",
            "Begeleiden van pabostudenten",
            "Pabostudenten begeleiden",
            "Stagiaires begeleiden",
            "LIO begeleiden",
            "Zij-instromer begeleiden",
            "Schoolopleider",
            "Trekker rekenen",
            "Rekencoördinator",
            "Rekencoordinator",
            "Taal-/leescoördinator",
            "Doorstroomtoets en advies groep 8",
            "Overgang naar het voortgezet onderwijs",
            "Schooladviezen",
            "Oudergesprekken voeren",
            "10-minutengesprekken",
            "Groepsplannen schrijven",
            "Startende leerkrachten begeleiden",
            "10 min gesprekken",
            "Tien-minutengesprekken",
            "OPP opstellen",
            "Rekenco",
            "Reken-coördinator",
            "Coördinatie spelling",
            "Mentor LIO",
            "Zij-instromer coachen",
            "Begeleider nieuwe leerkrachten",
            "VO-gesprekken",
            "Leerkracht groep 8 (do)",
            "Duo groep 7 vrijdag",
            "Flexpool",
        ],
    );
}

#[test]
fn every_specialist_or_coordinator_of_teaching_asks_for_the_same() {
    all_ask(
        Group,
        &[
            "Rekenspecialist",
            "Taalspecialist",
            "Leesspecialist",
            "Gedragsspecialist",
            "Gedragsspecialist (bovenbouw)",
            "Gedrag specialist",
            "Specialist gedrag",
            "HB-specialist",
            "Hoogbegaafdheidsspecialist",
            "Jonge kind specialist",
            "NT2-specialist",
            "Rekencoördinator",
            "Taal coördinator",
            "Leescoördinator",
            "Gedragscoördinator",
            "Coördinator gedrag",
            "HB-coördinator",
            "Coördinator hoogbegaafdheid",
            "Talentcoördinator",
        ],
    );
    for label in ["ICT-coördinator", "BHV-coördinator", "Arbocoördinator", "ICT-specialist", "Cultuurcoördinator"] {
        assert_ne!(needs(label).asked, Group, "{label}");
    }
    assert_eq!(needs("ICT-coördinator").asked, Nothing);
}

#[test]
fn a_lesson_in_one_subject_asks_for_that_subject() {
    for (label, subject) in [
        ("Gymles groep 3/4", "gym"),
        ("Gymlessen", "gym"),
        ("Lesgeven in muziek", "muziek"),
        ("Muziekles bovenbouw", "muziek"),
        ("Geeft Engels in groep 7", "Engels"),
        ("Gym geven", "gym"),
        ("Rekenles groep 6", "rekenen"),
    ] {
        assert_eq!(needs(label).asked, Subject(subject), "{label}");
    }
}

#[test]
fn arranging_helping_and_watching_ask_for_nothing() {
    all_ask(
        Nothing,
        &[
            "Sinterklaas",
            "Kerst",
            "Toezicht",
            "Pleinwacht",
            "Toezicht bij het eten",
            "Helpt in groep 5",
            "Helpen bij de gymles",
            "Klein groepje",
            "Lezen met een klein groepje",
            "Rekenen klein groepje groep 4",
            "Vervanging regelen",
            "Invallers zoeken",
            "Invalmap bijwerken",
            "Rooster invallers maken",
            "Rapporten kopiëren",
            "Rapportmappen bestellen",
            "Lesmateriaal klaarzetten",
            "Gymrooster maken",
            "Gymmateriaal",
            "Gastlessen regelen",
            "Excursies en gastlessen",
            "Stageplaatsen regelen",
            "Planning van de oudergesprekken",
            "Toetskalender",
            "Trekker muziek",
            "Trekker gym en bewegen",
            "Werkgroep rekenen",
            "Schoolzwemmen begeleiding",
            "Leerlingenraad",
            "Bibliotheek",
            "Leesouders begeleiden",
            "Verlengde instructie klein groepje",
            "Lunchpauze",
            "Teamoverleg",
            "Kopiëren",
            "Zelfstandig werken groep 5",
            "Ondersteuning groep 5",
            "Extra handen kleuters",
            "Musical groep 8",
            "Instroomgroep voorbereiden",
            "ADV-rooster maken",
            "Kleuterfeest",
            "Kamp groep 8",
            "Nooit alleen voor de groep",
            "",
            "?",
        ],
    );
}

#[test]
fn what_may_be_a_lesson_or_standing_in_is_asked() {
    for (label, doubt) in [
        ("Vervanging", Doubt::StandingIn),
        ("ADV groep 4", Doubt::StandingIn),
        ("ADV opvangen groep 5", Doubt::StandingIn),
        ("Ziekteopvang", Doubt::StandingIn),
        ("Leerkracht vrij groep 6", Doubt::StandingIn),
        ("Woensdag groep 4", Doubt::Alone),
        ("Groep 7 op vrijdag", Doubt::Alone),
        ("Instroomgroep", Doubt::Alone),
        ("Groep splitsen", Doubt::Alone),
        ("Nieuwkomersgroep", Doubt::Lesson),
        ("Techniekmiddag", Doubt::Lesson),
        ("Kanjertraining", Doubt::Lesson),
        ("Startgesprekken", Doubt::Judging),
        ("Ontwikkelgesprekken met leerlingen", Doubt::Judging),
        ("Toetsen analyseren", Doubt::Judging),
        ("NIO afname", Doubt::Judging),
        ("Stagiaires", Doubt::Judging),
        ("Warme overdracht", Doubt::Judging),
        ("Specialist", Doubt::Judging),
        ("RI&E", Doubt::Appointed),
        ("Vervanging bij ziekte", Doubt::StandingIn),
        ("Achterwacht", Doubt::StandingIn),
        ("Gym", Doubt::Lesson),
        ("Gym groep 3", Doubt::Lesson),
        ("Muziek", Doubt::Lesson),
        ("Engels bovenbouw", Doubt::Lesson),
        ("Instructie rekenen", Doubt::Lesson),
        ("Zwemles", Doubt::Lesson),
        ("Bijles", Doubt::Lesson),
        ("Atelier vrijdagmiddag", Doubt::Lesson),
        ("Kookles", Doubt::Lesson),
        ("Plusgroep ondersteunen", Doubt::Judging),
        ("Toetsen afnemen", Doubt::Judging),
        ("Oudergesprekken", Doubt::Judging),
        ("Groepsbespreking", Doubt::Judging),
        ("Arbo-coördinator", Doubt::Appointed),
        ("Veiligheidscoördinator", Doubt::Appointed),
        ("Alleen groep 5", Doubt::Alone),
        ("Werkt alleen in groep 5", Doubt::Alone),
    ] {
        assert_eq!(needs(label).asked, Doubtful(doubt), "{label}");
    }
}

#[test]
fn some_tasks_have_a_holder_or_ask_for_a_certificate() {
    for (label, holder) in [
        ("MR-lid", Holder::Council),
        ("MR-lid (3x)", Holder::Council),
        ("MR", Holder::Council),
        ("Lid van de MR", Holder::Council),
        ("PMR", Holder::Council),
        ("Medezeggenschapsraad", Holder::Council),
        ("Lid GMR", Holder::Council),
        ("Preventiemedewerker", Holder::Prevention),
        ("PMW", Holder::Prevention),
        ("Bouwco OB", Holder::Function),
        ("OB-coördinator", Holder::Function),
        ("preventie medewerker", Holder::Prevention),
        ("BHV", Holder::FirstAid),
        ("BHV'er", Holder::FirstAid),
        ("Ploegleider BHV", Holder::FirstAid),
        ("Bedrijfshulpverlening", Holder::FirstAid),
        ("Vertrouwenspersoon", Holder::Other),
        ("Contactpersoon voor klachten", Holder::Other),
        ("Anti-pestcoördinator", Holder::Other),
        ("Coördinator pesten", Holder::Other),
        ("Aandachtsfunctionaris", Holder::Other),
        ("Ib'er", Holder::Function),
        ("Intern begeleider", Holder::Function),
        ("Bouwcoördinator onderbouw", Holder::Function),
    ] {
        assert_eq!(needs(label).holder, Some(holder), "{label}");
    }
    for label in
        ["Overleg met de MR", "Notulen MR", "MR-verkiezingen", "BHV-cursus plannen", "Overleg ib'er", "EHBO-kist"]
    {
        assert_eq!(needs(label).holder, None, "{label}");
    }
    assert_eq!(needs("BHV").certificate, Some("BHV"));
    assert_eq!(needs("EHBO'er").certificate, Some("EHBO"));
    assert_eq!(needs("EHBO-kist en medicijnkast").certificate, None);
}

#[test]
fn a_label_with_two_things_asks_for_both() {
    let both = needs("BHV, lesgeven groep 5");
    assert_eq!(both, Needs { asked: Group, certificate: Some("BHV"), holder: Some(Holder::FirstAid) });
    assert!(needs("Kerst, Pasen").is_nothing());
    assert_eq!(needs("Rapporten (schrijven)").asked, Group);
}
