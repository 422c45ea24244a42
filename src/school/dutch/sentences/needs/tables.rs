//! The words of labels. A pattern is one or more words that occur in this order, others may come between them; `*` stands
//! for any letters at the beginning or the end of a word. All in lower case and without accents. The first line that
//! fits counts.

use super::{Asked, Doubt, Holder};

/// Words that occur in this order.
pub(super) type Pattern = &'static str;

/// Words for arranging something: "vervanging regelen" is not standing in, and "invalmap" is a folder.
#[rustfmt::skip]
pub(super) const ARRANGES: &[&str] = &[
    "regel*", "plan", "plannen", "planning", "inplannen", "*rooster", "*roosters", "roosteren", "organis*", "*zoeken",
    "*kopieren", "*printen", "uitdelen", "klaarzetten", "klaarleggen", "opruimen", "bestel*", "*administratie", "*map",
    "*mappen", "lijst*", "*lijst", "*kalender", "*materiaal", "*materialen", "*spullen", "*meubilair", "invoeren",
    "uitnodig*", "inbinden", "archiv*", "*verkiezing*", "*cursus*", "*scholing", "*verslag*", "notul*", "*beheer",
    "beheren", "bijhouden", "*budget", "*vervoer", "*draaiboek", "inroosteren", "*lokaal", "*lokalen", "*zaal", "*zalen",
    "*boeken", "*kist", "*kisten", "*koffer", "*trommel", "*kast", "bellen", "afbellen", "rondbellen", "lamineren",
];

/// Words for helping: the teacher is there.
#[rustfmt::skip]
pub(super) const HELPS_OUT: &[&str] = &[
    "help*", "hulp", "meehelpen", "assist*", "ondersteun*", "meekijken", "kijken", "observ*", "groepje*", "leerling",
    "leerlingen", "*ouder", "*ouders", "toezicht", "surveill*", "oefenen", "meegaan", "mee",
];

/// Words for those in front of a group, in a label that says no more than that group.
#[rustfmt::skip]
pub(super) const IN_FRONT_OF_GROUP: &[&str] =
    &["leerkracht", "leraar", "lerares", "lkr", "lk", "lk'er", "duo", "duopartner", "juf", "meester", "docent"];

/// Labels that ask for nothing, though a word in them might.
pub(super) const NO_NEED: &[(Asked, &[Pattern])] =
    &[(Asked::Nothing, &["*gastles*", "zelfstandig werk*", "werkgroep*"])];

/// Work that a teacher does or decides, though it is not in front of a group; and lessons by another name.
#[rustfmt::skip]
pub(super) const TEACHERS_WORK: &[(Asked, &[Pattern])] = &[
    (Asked::Group, &["rapport*", "*rapporten", "*rapport"]),
    (Asked::Group, &["plusgroep*", "plusklas*", "verrijkingsgroep*", "verrijkingsklas*", "kangoeroe*", "levelwerkgroep"]),
    (Asked::Group, &["doorstroomtoets*", "eindtoets*", "*schooladvies*", "advies groep", "*adviezen", "adviesgesprek*", "vo-advies*"]),
    (Asked::Group, &["overgang voortgezet", "overgang vo", "overgang groep 8", "po-vo*", "warme overdracht vo", "voortgezet onderwijs"]),
    (Asked::Group, &["begeleid* nieuwe leerkracht*", "begeleid* nieuwe lera*", "nieuwe leerkracht* begeleid*", "nieuwe lera* begeleid*", "coach* nieuwe leerkracht*", "coach* nieuwe lera*", "nieuwe leerkracht* coach*", "nieuwe lera* coach*"]),
    (Asked::Group, &["coach* *instrom*", "*instrom* coach*", "start* coach*", "mentor* lio*", "lio* mentor*", "lio-mentor*", "liomentor*", "coach* lio*", "lio* coach*", "mentor* zij*", "mentor* start*", "starterscoach*", "stagementor*", "stagebegeleid*", "mentor* stag*"]),
    (Asked::Group, &["schoolopleider*", "*student* begeleid*", "begeleid* *student*", "*stagiair* begeleid*", "begeleid* *stagiair*", "stagebegeleid*", "*studentbegeleid*", "mentor* *student*", "mentor* *stagiair*", "*studenten"]),
    (Asked::Group, &["lio* begeleid*", "begeleid* lio*", "*instrom* begeleid*", "begeleid* *instrom*", "werkplekbegeleid*", "coach* start*", "start* leraren begeleid*", "start* leerkrachten begeleid*", "begeleid* start*", "begeleiding start*", "*startersbegeleid*"]),
    (Asked::Group, &["trekker rekenen", "trekker taal", "trekker lezen", "trekker nt2", "trekker burgerschap", "trekker nieuwkomers", "trekker spelling"]),
    (Asked::Group, &["rekencoordinator*", "taalcoordinator*", "leescoordinator*", "taal-leescoordinator*", "taal-/leescoordinator*", "rekenspecialist*", "leesspecialist*", "taalspecialist*", "nt2-coordinator*", "burgerschapscoordinator*", "rekenco", "taalco", "leesco", "taalleesco", "taal-leesco", "nt2-co", "reken-coordinator*", "taal-coordinator*", "lees-coordinator*", "*spellingcoordinator*"]),
    (Asked::Group, &["coordinator rekenen", "coordinator taal", "coordinator lezen", "coordinator nt2", "coordinator burgerschap", "specialist rekenen", "specialist taal", "specialist lezen", "coordinatie rekenen", "coordinatie taal", "coordinatie lezen", "coordinatie spelling", "coordinatie nt2", "coordinator spelling"]),
    (Asked::Group, &["gedragscoordinator*", "gedrag-coordinator*", "gedrags-coordinator*", "hb-coordinator*", "hbcoordinator*", "*begaafdheidscoordinator*", "talentcoordinator*", "talentencoordinator*", "schrijfcoordinator*", "engels-coordinator*", "engelscoordinator*", "pluscoordinator*", "dyslexiecoordinator*", "didactiekcoordinator*", "gedragsco", "hb-co", "gedrag* coordinator*", "hb coordinator*", "*begaafd* coordinator*", "talent* coordinator*", "reken* coordinator*", "taal coordinator*", "lees coordinator*", "lezen coordinator*"]),
    (Asked::Group, &["coordinator gedrag*", "coordinatie gedrag*", "coordinator hb", "coordinatie hb", "coordinator *begaafd*", "coordinatie *begaafd*", "coordinator talent*", "specialist gedrag*", "specialist hb", "specialist *begaafd*", "specialist nt2", "specialist spelling", "specialist jonge kind", "specialist dyslexie", "specialist didactiek"]),
    (Asked::Group, &["gedragsspecialist*", "gedrag-specialist*", "gedrags-specialist*", "gedrag* specialist*", "hb-specialist*", "hbspecialist*", "hb specialist*", "*begaafdheidsspecialist*", "*begaafd* specialist*", "talentspecialist*", "plusspecialist*", "jongekindspecialist*", "jongekind-specialist*", "jonge-kindspecialist*", "jonge kindspecialist*", "jonge kind specialist*", "jonge-kind-specialist*", "nt2-specialist*", "nt2 specialist*", "*spellingspecialist*", "schrijfspecialist*", "dyslexiespecialist*", "dyscalculiespecialist*", "didactiekspecialist*", "taal-leesspecialist*", "taal-/leesspecialist*", "reken-specialist*", "taal-specialist*", "lees-specialist*", "reken* specialist*", "taal specialist*", "lees specialist*", "lezen specialist*"]),
    (Asked::Group, &["oudergesprekken voeren", "*gesprekken voeren", "voer* *gesprek*", "10-minutengesprek*", "tienminutengesprek*", "voortgangsgesprek*", "rapportgesprek*", "10 min* gesprek*", "10 minutengesprek*", "10-min*", "10min*", "tien min* gesprek*", "tien-min*", "vo-gesprek*", "driehoeksgesprek*"]),
    (Asked::Doubtful(Doubt::Judging), &["*startgesprek*", "*kennismakingsgesprek*", "*ontwikkelgesprek*", "omgekeerde oudergesprek*"]),
    (Asked::Group, &["groepsplan*", "handelingsplan*", "groepsoverzicht*", "weekplanning* maken", "opp schrijven", "opp's schrijven", "opp* opstellen", "opp* maken", "opp* evalueren", "opp* bijstellen", "ontwikkelingsperspectief*", "hgw-plan*"]),
    (Asked::Group, &["groepsleerkracht*", "groepsleraar*", "eigen groep", "invaller", "invalleerkracht*", "invalleraar*", "invalpool", "vervangingspool", "flexpool", "ziektevervang*", "duo-leerkracht*", "duoleerkracht*", "duo-leraar*"]),
];

/// What may be a teacher's work, a lesson or standing in, or not.
#[rustfmt::skip]
pub(super) const ASKED: &[(Doubt, &[Pattern])] = &[
    (Doubt::StandingIn, &["*vervang*", "inval*", "achterwacht", "achtervang", "waarnem*", "*overname*", "overnemen", "opvang groep*", "opvang kleuters", "opvang klas*", "opvangen groep*", "opvangen klas*", "opvang ziek*", "ziekteopvang", "ziekte-opvang", "opvangen ziekte", "opvang zieke", "noodopvang", "adv", "adv-*", "adv'er*", "bapo", "bapo-*", "compensatie*", "*verlof groep*", "*verlof klas*", "*verlof gr", "rouleren* groep*", "uitroosteren", "uitroostering", "ambulant* groep*", "leerkracht vrij", "leraar vrij"]),
    (Doubt::Lesson, &["*les", "*lessen", "instructie", "*instructie", "co-teach*", "coteach*", "*lesgroep*", "kleutergym*", "bijles*", "remedial*", "rt", "atelier*", "*workshop*", "klassikaal*", "lesvoorbereiding", "taalklas*", "schakelklas*", "nieuwkomersgroep*", "nieuwkomersklas*", "kopklas*", "huiswerkklas*", "bijspijker*", "nt2", "nt2-groep*", "levelgroep*", "zomerschool", "weekendschool", "lenteschool", "creamiddag*", "crea-middag*", "techniekmiddag*", "talentmiddag*", "talentenmiddag*", "keuzemiddag*", "kanjertraining*", "*vaardigheidstraining*", "sova*", "sova-training*", "weerbaarheidstraining*", "rots water*", "rots- water*"]),
    (Doubt::Alone, &["groep* splitsen", "klas* splitsen", "splitsen groep*", "splitsen klas*", "splitsgroep*", "groep* splitsing"]),
    (Doubt::Judging, &["*toetsen afnemen", "*toets* afnemen", "afnemen *toets*", "*toetsafname", "*oudergesprek*", "*kindgesprek*", "*leerlinggesprek*", "*groepsbespreking*", "*leerlingbespreking*", "trekker *begaafd*", "*begaafdheid*", "kartrekker*", "stagecoordinat*", "stage-coordinat*", "*taalbeleid*", "*kindbespreking*", "opp", "opp's", "opp-*", "nio", "nio-*", "*afname", "*afnemen", "*toets* analys*", "*analyse* *toets*", "*toetsanalyse*", "*opbrengsten* analys*", "*signalering*", "kleuterobservatie*", "*overdracht", "*specialist*", "talentbegeleid*", "stagiair*", "lio", "lio's", "coach* nieuwe", "begeleid* nieuwe collega*", "nieuwe collega* begeleid*"]),
    (Doubt::Appointed, &["arbo*", "*veiligheidscoordinator*", "*coordinator veiligheid", "*klachten*", "*ploegleider*", "ri e", "rie", "ri-e", "privacy officer*", "functionaris gegevens*"]),
];

/// Certificates, as schools call them.
#[rustfmt::skip]
pub(super) const CERTIFICATES: &[(&str, &[Pattern])] = &[
    ("BHV", &["bhv*", "*-bhv", "bedrijfshulpverlen*"]),
    ("EHBO", &["ehbo", "ehbo'er*", "ehbo-er*", "eerste hulp"]),
];

/// Tasks with a holder who is elected, appointed or named.
#[rustfmt::skip]
pub(super) const APPOINTED: &[(Holder, &[Pattern])] = &[
    (Holder::Council, &["mr", "mr-*", "pmr*", "gmr*", "opr", "opr-*", "medezeggenschap*", "ondersteuningsplanraad", "personeelsgeleding"]),
    (Holder::Prevention, &["preventie*", "pmw", "pmw'er*"]),
    (Holder::FirstAid, &["bhv*", "*-bhv", "bedrijfshulpverlen*", "ploegleider bhv"]),
    (Holder::Other, &["vertrouwens*", "contactpersoon klacht*", "contactpersoon vertrouw*", "intern* contactpersoon", "*contactpersoon integriteit"]),
    (Holder::Other, &["*pestcoordinator*", "coordinator pest*", "coordinator anti-pest*", "aanspreekpunt pest*", "pestaanspreekpunt", "*pesten", "pesten *coordinator"]),
    (Holder::Other, &["aandachtsfunctionaris*", "meldcode*"]),
];

/// Words after which a label is about the council or the first aid, not a seat in it.
#[rustfmt::skip]
pub(super) const WITHOUT_HOLDER: &[&str] = &[
    "overleg", "contact", "agenda", "stukken", "notulist*", "verslaglegging", "voorlichting", "oefening", "lessen", "les",
    "schoolgids",
];

/// Functions of their own.
#[rustfmt::skip]
pub(super) const FUNCTIONS: &[&str] = &[
    "ib'er*", "ib-er*", "ib", "intern begeleider", "kwaliteitscoordinator*", "zorgcoordinator*", "bouwcoordinator*",
    "onderbouwcoordinator*", "middenbouwcoordinator*", "bovenbouwcoordinator*", "bouwco", "bouwco's", "ob-coordinator*", "mb-coordinator*", "bb-coordinator*", "bouwleider*", "teamleider*",
    "locatieleider*", "schoolleider*", "directeur*", "adjunct*", "mt-lid*", "managementteam*",
];

/// First words of a sentence, which is no label.
pub(super) const SENTENCE_BEGINS: &[&str] = &["je", "jij", "jullie", "wij", "we", "ik", "als", "wat", "wie", "kan"];
