//! The words for work. Patterns as [`plain`](crate::dutch::plain) makes them; a phrase of several words is written
//! without spaces. The first list that has a phrase counts.

use super::Work;

#[rustfmt::skip]
pub(super) const WORK: &[(Work, &[&str])] = &[
    (Work::NotSchoolWork, &[
        "bso", "buitenschoolseopvang", "naschoolseopvang", "nso", "vso", "voorschoolseopvang", "peuters", "peuteropvang",
        "peutergroep", "peuterspeelzaal", "kdv", "kinderdagverblijf", "kinderopvang", "anderwerk", "anderebaan", "psz",
        "bsowerk", "bsogroep", "kov", "peuterochtend", "peuterwerk", "opvangbso",
    ]),
    (Work::LeadsAGroup, &[
        "alleenvoordegroep", "alleenvoordeklas", "alleenvoorgroep", "staatvoorgroep", "stavoorgroep", "staanvoorgroep",
        "groepdraaien", "groependraaien", "klasdraaien", "draaitgroep", "draaitdegroep", "draaitklas", "draaitdeklas",
        "groepalleen", "klasalleen", "zelfstandigvoordegroep", "zelfstandigvoordeklas", "staatvoordegroep", "groepovernemen",
        "klasovernemen", "overnamegroep", "neemtgroepover", "neemtdegroepover", "neemtklasover", "groepopvangen", "klasopvangen",
        "leidtgroep", "leidtdegroep", "groepleiden", "groepovername", "overnameklas", "alleenindegroep",
        "alleenindeklas", "alleeningroep", "helegroepovernemen", "groepsverantwoordelijk", "eigengroep",
    ]),
    (Work::StandsIn, &[
        "vervangt", "vervangen", "vervanging", "vervangtleerkracht", "vervangtleraar", "invallen", "inval", "invaller",
        "invalt", "valtin", "ziektevervanging", "invalbeurt", "opvangen", "waarnemen", "neemtwaar",
    ]),
    (Work::Break, &[
        "pauze", "lunchpauze", "middagpauze", "ochtendpauze", "koffiepauze", "theepauze", "pauzemoment", "lunch", "lunchen",
        "lunchtijd", "eigenpauze", "etenpauze", "vrijepauze", "rustpauze", "pz", "teampauze", "pauzeteam",
        "pauzeleerkracht",
    ]),
    (Work::Supervision, &[
        "toezicht", "toezichthouden", "pleinwacht", "pleindienst", "pleintoezicht", "pleinsurveillance", "plein", "surveillance",
        "surveilleren", "buitentoezicht", "overblijf", "overblijven", "tso", "tussenschoolseopvang", "lunchtoezicht",
        "pauzetoezicht", "toezichtpauze", "pauzewacht", "pauzedienst", "eettoezicht", "etenmetkinderen", "etenmetdekinderen",
        "lunchmetkinderen", "lunchmetdekinderen", "lunchenmetkinderen", "buitenspelen", "buitenspel", "speelkwartier",
        "inloop", "poort", "poortwacht", "ontvangst", "deurwacht", "halwacht", "gangwacht", "busbegeleiding", "busdienst",
        "brengenenhalen", "wachtdienst", "overblijfkracht", "overblijfdienst", "toezichtplein", "lunchpauzetoezicht",
        "kinderenontvangen", "surveillancedienst", "pauzesurveillance", "pauzebegeleiding", "lesplein", "eten", "fruiteten",
    ]),
    (Work::RemedialTeaching, &["rt", "remedialteaching", "remedialteacher"]),
    (Work::OnePupil, &[
        "eenleerling", "1leerling", "eenleerlingarrangement", "arrangement", "eenopeen", "1op1", "1opeen", "individueel",
        "individuelebegeleiding", "begeleidingleerling", "leerlingbegeleiding", "eenkind", "1kind", "individueelbegeleiden",
        "11", "eenopeenbegeleiding", "1op1begeleiding", "zorgleerling", "rugzakje", "rugzak", "rugzakleerling",
        "arrangementleerling",
    ]),
    (Work::Tests, &[
        "toets", "toetsen", "toetsafname", "toetsenafnemen", "toetsafnemen", "toetsing", "cito", "avi", "aviafname",
        "dmt", "dmtafname", "afnametoetsen", "avidmt", "inhaaltoetsen", "toetsweek",
    ]),
    (Work::ExtraPractice, &[
        "extraoefenen", "oefenen", "inoefenen", "verlengdeinstructie", "verlengdeinstr", "vi", "herhaling", "herhaaldeinstructie",
        "extrainstructie", "extrahulp", "hulpinstructie", "preteaching", "reteaching", "leesbegeleiding", "extralezen",
        "leeskilometers", "tutorlezen", "flitsen", "connectlezen", "ralfi", "ralfilezen", "extrarekenen", "extrataal",
        "bouwtutor", "bouwlezen", "letterkennis", "automatiseren", "nt2", "woordenschat", "logopedischoefenen",
        "extraleeshulp", "leeshulp", "rekenhulp", "taalhulp", "bijles", "extraspelling",
    ]),
    (Work::IndependentWork, &[
        "zelfstandigwerken", "zelfstandigwerk", "zelfstandigwerkenbegeleiden", "begeleidenzelfstandigwerken", "weektaak",
        "weektaakbegeleiden", "zw", "begeleidingzelfstandigwerken", "werkles", "speelwerkles",
    ]),
    (Work::SmallGroup, &[
        "werkenmeteenkleingroepje", "kleingroepje", "kleinegroep", "kleinegroepjes", "kleingroep", "groepje", "groepjes",
        "kleinegroepen", "instructiekleingroepje", "instructiegroepje", "instructiegroep", "instructietafel", "groepjesbegeleiden",
        "groepjebegeleiden", "begeleidengroepje", "rekengroepje", "leesgroepje", "taalgroepje", "niveaugroep", "niveaugroepje",
        "spellinggroepje", "werkenmetgroepje", "plusgroepjebegeleiden", "ingroepjes", "kleuterkring", "kleinekring",
        "instructieingroepje", "schrijfgroepje", "kleinegroepjewerken",
    ]),
    (Work::ExtraHands, &[
        "extrahanden", "extrahandenindegroep", "handenindegroep", "handenindeklas", "ondersteuning", "ondersteunen",
        "ondersteuningindegroep", "ondersteuningindeklas", "ondersteuninggroep", "ondersteuningklas", "klassenassistentie",
        "assistentie", "assisteren", "indegroep", "indeklas", "groepsondersteuning", "klassenhulp", "hulpindeklas",
        "hulpindegroep", "meedraaien", "extraondersteuning",
    ]),
    (Work::Gym, &[
        "gym", "gymles", "gymlessen", "gymmen", "bewegingsonderwijs", "zwemmen", "zwemles", "schoolzwemmen", "spelles",
        "gymnastiek", "gymzaal", "gymbegeleiding", "kleutergym", "zwembegeleiding",
    ]),
    (Work::Lesson, &["les", "lessen", "lesgeven", "eigenles", "lesgeeft", "geeftles", "lesgevend", "muziekles", "rekenles", "taalles", "handvaardigheidles"]),
    (Work::Preparing, &["voorbereiden", "voorbereiding", "lesvoorbereiding", "lessenvoorbereiden", "voorbereidingstijd", "vb", "nawerk", "correctiewerk", "nakijken", "nakijkwerk", "correctie", "voorennawerk", "lesvoorbereiden"]),
    (Work::Talking, &[
        "overleg", "overleggen", "bespreking", "besprekingen", "teamoverleg", "werkoverleg", "vergadering", "teamvergadering",
        "vergaderen", "bouwoverleg", "bouwvergadering", "zorgoverleg", "leerlingbespreking", "groepsbespreking", "afstemming",
        "overlegleerkracht", "overlegleraar", "overlegmetleerkracht", "overlegmetleraar", "overlegib", "mdo", "oudergesprek",
        "oudergesprekken", "gesprek", "briefing", "dagstart", "debriefing", "hgw", "kernteam", "mtoverleg", "mt", "ibgesprek",
        "oaoverleg", "evaluatie", "intervisie", "overlegmoment", "oudercontact", "startoverleg", "weekstart", "weekoverleg",
    ]),
    (Work::Material, &[
        "materiaal", "materialen", "materiaalmaken", "materialenmaken", "kopieren", "kopieerwerk", "kopietjes", "klaarzetten",
        "materiaalklaarzetten", "klaarleggen", "opruimen", "lamineren", "knippen", "printen", "printwerk", "werkjesmaken",
        "bieb", "bibliotheek", "mediatheek", "schoolbieb", "magazijn", "orthotheek", "kopieen", "kopie", "plastificeren",
        "materiaalbeheer", "schoonmaken", "versieren", "huishoudelijk", "huishoudelijketaken", "afwas", "wassen",
    ]),
    (Work::Administration, &[
        "administratie", "admin", "adm", "administratief", "administratievetaken", "parnassys", "verslaglegging", "verslag",
        "verslagen", "verslagenmaken", "registratie", "registreren", "logboek", "rapportage", "mail", "mailen", "verzuimregistratie",
        "verwerken", "toetsverwerking", "invoeren", "toetseninvoeren", "telefoon", "balie", "receptie", "absenten",
    ]),
    (Work::Training, &["scholing", "cursus", "training", "studie", "studietijd", "studiedag", "opleiding", "professionalisering", "deskundigheidsbevordering", "nascholing", "duurzameinzetbaarheid"]),
    (Work::Travel, &["reistijd", "reizen", "reis", "verplaatsing", "rijden"]),
];

/// Ways to say that someone leads a group, if no other work is named: "klaarzetten voor de groep" is not one.
pub(super) const LEADS_ALONE: &[&str] = &["voordeklas", "voordegroep", "voordekleuters", "voorklas", "voorgroep"];

/// Words for a group; the years behind them are left out of a phrase.
pub(super) const GROUP: &[&str] = &["groep", "groepen", "gr", "klas"];

/// Words that change nothing beside a kind of work.
#[rustfmt::skip]
pub(super) const SMALL: &[&str] = &["de", "het", "een", "met", "van", "en", "in", "bij", "op", "of", "werken", "begeleiden", "begeleiding", "tijd"];

/// Words that deny.
pub(super) const NOT: &[&str] = &["geen", "niet", "nooit"];
