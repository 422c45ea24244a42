//! The words in heads. Patterns as [`plain`](crate::dutch::plain) makes them, without "per week" and the like; the first
//! that has a word counts. Whole words, so that "Uren MR" and "Dagboek bijhouden" are no heads.

use super::Holds;

/// The longest head, in characters; a longer cell is a row.
pub(super) const LONGEST: usize = 48;

#[rustfmt::skip]
pub(super) const HEADS: &[(Holds, &[&str])] = &[
    (Holds::Task, &[
        "taak", "taken", "omschrijving", "omschrijvingtaak", "taakomschrijving", "omschrijvingvandetaak", "omschrijvingtaken",
        "naamtaak", "naamvandetaak", "taaknaam", "schooltaak", "schooltaken", "deeltaak", "deeltaken", "onderdeel", "beschrijving",
        "taakbeschrijving", "titel", "takenlijst", "takenschooljaar", "taakschooljaar", "takenteam", "teamtaken", "teamtaak", "overigetaken", "taaksoort", "welketaak", "takenoverzicht", "taakonderdeel",
        "onderwerp", "taakofactiviteit", "taakactiviteit", "takenschool", "werkzaamheden", "werkzaamheid", "taakenomschrijving",
        "nietlesgebondentaken", "rijlabels", "klus", "klussen", "naamklus", "welkeklus", "wattedoen", "watmoetergebeuren", "jaarklus", "jaarklussen",
    ]),
    (Holds::Activity, &["activiteit", "activiteiten", "wat", "werk", "inhoud", "watdoeje", "bezigheid"]),
    (Holds::Category, &["categorie", "rubriek", "soorttaak", "cluster", "taakgroep", "domein", "hoofdtaak", "thema", "blok", "werkgroep", "commissie", "taakcategorie", "taakveld", "beleidsterrein", "hoofdstuk", "subcategorie", "type"]),
    (Holds::Hours, &[
        "uren", "uur", "u", "aantaluren", "aantaluur", "klokuren", "aantalklokuren", "taakuren", "urenaantal", "toturen", "aantalu", "totaalu", "urentotaal",
        "begroteuren", "geschatteuren", "normuren", "jaaruren", "geplandeuren", "urenbelasting", "tijd", "tijdsinvestering",
        "totaaluren", "totaalaantaluren", "totaleuren", "urentaak", "belasting", "omvanginuren", "ureninzet", "inzet", "klokurenaantal",
        "urenschatting", "uurnorm", "normjaartaak", "normuur", "toegekendeuren", "aantaltaakuren", "tijdinuren", "werkuren",
        "duur", "grootte", "omvang", "urenjaar", "roosteruren", "weekuren", "urennorm", "inuren", "beschikbareuren", "urenopjaarbasis",
        "urenschooljaar", "urennodig", "benodigdeuren", "tijdsbesteding", "taaklast", "klokuur", "urenindicatie", "richturen",
        "urentaken", "niveauinuren", "aantalurentotaal", "normjaartaakuren", "urennormjaartaak", "taakurenjaar", "schooltaakuren", "ureninschatting", "tijdsinschatting", "maxuren", "maximumuren", "maximumaantaluren", "maxaantaluren", "somvanuren", "somvanklokuren", "somvanaantaluren", "totaaluur", "somuren", "urenweek",
    ]),
    (Holds::Minutes, &["minuten", "aantalminuten", "min", "tijdinminuten", "minutentotaal"]),
    (Holds::FullTime, &["wtf", "werktijdfactor", "fte", "wtffte", "aanstelling", "betrekkingsomvang", "omvangaanstelling", "aanstellingsomvang", "dienstverband", "omvangdienstverband", "omvangfte", "omvangwtf", "aanstellingfte", "deeltijdfactor", "parttimefactor", "aantalfte", "ftes", "benoemingsomvang", "benoeming", "deeltijdpercentage"]),
    (Holds::People, &[
        "mensen", "personen", "aantalmensen", "aantalpersonen", "aantaldeelnemers", "deelnemers", "aantalcollegas", "aantalleerkrachten",
        "aantalleraren", "aantalleden", "bezetting", "aantalpers", "aantalpersoon", "pers", "personenaantal", "hoeveelmensen",
        "hoeveelpersonen", "aantalmedewerkers", "meestemensen", "maxmensen", "maxpersonen", "maxaantal", "maximaalaantal", "maxaantalpersonen", "maxaantalmensen",
        "aantalmax", "aantaluitvoerders", "aantalteamleden", "groepsgrootte", "aantalnodig", "aantalplaatsen", "plaatsen", "aantaldlns",
        "aantalbetrokkenen", "aantpers", "aantpersonen", "minaantalpers", "minaantalpersonen", "minaantal", "aantmensen", "aantdeelnemers", "nodigepersonen", "benodigdepersonen", "hoeveelpers", "maxpers", "aantalmaximaal", "aantaltaakhouders", "maximaalaantalpersonen", "aantalmankracht", "menskracht", "methoeveel", "methoeveelmensen",
        "aantallkr", "aantallk", "aantalleerkr", "aantalman", "aantalmdw", "aantalmedew", "aantalwerkgroepleden", "aantalbegeleiders", "aantalcoll", "aantalcol", "aantaldeeln", "aantaltaakdragers", "aantalvrijwilligers", "aantalouders", "aantaljuffen",
        "methoeveelpersonen", "methoeveelman", "hoeveelman", "metzijnhoevelen", "hoeveelcollegas", "methoeveelcollegas", "metzovelen",
    ]),
    (Holds::Count, &["aantal", "nodig", "hoeveel", "aant"]),
    (Holds::Turns, &[
        "aantalkeer", "aantalkeren", "keer", "aantalmaal", "aantalmalen", "frequentie", "hoevaak", "aantalweken", "aantalbijeenkomsten",
        "aantalvergaderingen", "aantalmomenten", "aantalbeurten", "aantallessen", "aantalavonden", "aantaloverleggen", "aantalx", "aantalmaanden",
    ]),
    (Holds::Who, &[
        "naam", "namen", "collega", "collegas", "wie", "medewerker", "medewerkers", "persoon", "uitvoerder", "uitvoerders",
        "taakhouder", "taakhouders", "verantwoordelijke", "verantwoordelijk", "eigenaar", "trekker", "wiedoethet", "doorwie",
        "uitgevoerddoor", "uitvoerende", "uitvoerenden", "uitvoeringdoor", "wiedoetdit", "naammedewerker", "naamcollega", "personeelslid", "teamlid", "werknemer", "assistent", "onderwijsassistent",
        "naamenfunctie", "functieennaam", "voornaam", "achternaam", "naampersoneelslid", "toegewezenaan", "wiedoetwat", "betrokkenen", "coordinator", "coordinatie",
        "taakverantwoordelijke", "naamleerkracht", "leden", "team", "personeel", "door", "roepnaam", "ingevulddoor", "kartrekker",
        "wiehoeveel", "wieenhoeveel", "wieofhoeveel", "hoeveelwie", "wiehoeveelmensen", "wiehoeveelpersonen", "wieaantal", "wienu", "nugedaandoor", "wiedoethetnu", "nudoor", "gedaandoor", "nuuitgevoerddoor", "ditjaargedaandoor", "wieditjaar", "ditjaardoor", "wiedoethetditjaar", "huidigetaakhouder", "wiegaathetdoen",
        "nubij", "ligtnubij", "ligtbij", "bijwie", "nubijwie", "wieheefthet", "wieheefthetnu", "nuopnaamvan", "opnaamvan",
    ]),
    (Holds::Role, &["rol", "functie", "functienaam", "beroep", "functies", "rollen", "functieomschrijving", "rolfunctie", "functierol", "functiegroep", "schaal", "soortfunctie"]),
    (Holds::Room, &["ruimte", "taakruimte", "beschikbaar", "beschikbareruimte", "ruimtevoortaken", "ruimteinuren", "taakurenbeschikbaar", "teverdelen", "ruimtetaken"]),
    (Holds::Place, &["plek", "plaats", "lokaal", "waar", "locatie", "gebouw", "werkplek", "lokaalnummer", "lokaalruimte", "plekruimte"]),
    (Holds::Months, &["maand", "maanden", "periode", "wanneer", "periodes", "inwelkemaand", "tijdvak", "planning", "welkemaand", "maandperiode", "moment", "maandofperiode", "looptijd", "wanneerinhetjaar", "datum", "data", "periodemaand", "tijdvakmaand", "seizoen", "tijdstipjaar", "schoolperiode"]),
    (Holds::Day, &["dag", "weekdag", "opwelkedag", "vastedag"]),
    (Holds::Days, &["dagen", "werkdagen", "aanwezig", "werkdag", "welkedagen", "aanwezigheid", "dagenaanwezig", "schooldagen", "beschikbaredagen", "vastewerkdagen", "aanwezigop", "beschikbaarheid", "beschikbaarop", "aantaldagen", "werkopdagen", "dagdelen", "werkt", "werktop"]),
    (Holds::From, &["van", "vanaf", "begin", "begintijd", "start", "starttijd", "aanvang", "aanvangstijd", "tijdvan", "beginuur", "startuur"]),
    (Holds::Until, &["tot", "eind", "einde", "eindtijd", "totenmet", "tijdtot", "stoptijd", "tm", "einduur"]),
    (Holds::Times, &["tijden", "vantot", "tijdstip", "werktijd", "werktijden", "lestijd", "lestijden", "tijdvantot", "tijdblok", "tijdsblok", "roostertijd", "uurvantot"]),
    (Holds::Group, &["groep", "groepen", "klas", "klassen", "leerjaar", "jaargroep", "bouw", "welkegroep", "groepklas", "bijgroep", "ingroep", "gr", "groepofbouw", "unit", "groepsnaam", "leergroep"]),
    (Holds::Kind, &["soort", "soortwerk", "typewerk", "soortinzet", "soortactiviteit", "werksoort"]),
    (Holds::Aim, &["doel", "waarvoor", "doelinzet", "doelstelling", "doelen"]),
    (Holds::Teacher, &["leraar", "leerkracht", "metleraar", "metleerkracht", "metwelkeleraar", "groepsleerkracht", "leerkrachten", "metwie", "lkr", "metwelkeleerkracht"]),
    (Holds::Week, &["week", "weken", "welkeweek", "weekab", "weeknr", "weeknummer", "evenoneven", "onevenevenweek", "onevenevenweken", "evenofoneven"]),
    (Holds::Letter, &["letter"]),
    (Holds::Protected, &["gaatdoor", "gaataltijddoor", "beschermd", "vaststaand"]),
    (Holds::Share, &["delen", "delenmag", "magdelen", "samen", "deelbaar", "tedelen", "samendoen"]),
    (Holds::Qualification, &["lesbevoegdheid", "bevoegdheid", "lesbevoegd", "bevoegd", "bevoegdheidnodig", "lesbevoegdheidnodig", "bevoegdheden"]),
    (Holds::Certificate, &["certificaat", "certificaten", "diploma", "diplomas", "certificering", "scholingnodig", "certificaatnodig"]),
    (Holds::Worth, &["waarde", "opbrengst", "waardevoorleerlingen", "opbrengstvoorleerlingen", "waardevoorkinderen"]),
    (Holds::Effort, &["moeite", "inspanning", "zwaarte", "hoeveelmoeite"]),
    (Holds::LastYear, &["vorigjaar", "vorigschooljaar", "wievorigjaar", "vorigjaargedaan", "dedenhetvorigjaar", "vorigjaargedaandoor", "wiedeedhetvorigjaar", "vorigjaarwie", "deeddit", "wiedeedhet", "wiedeedhetin", "wiedeeddit", "wiedeedditin",
        "wiehadhet", "wiehadhetin", "wiehaddit", "wiehadditin", "wiehadditvorigjaar", "wiehadhetvorigjaar", "wiedeedditvorigjaar", "vorigjaardoor", "afgelopenjaar", "wieafgelopenjaar", "vorigjaarbij"]),
    (Holds::Remark, &["opmerking", "opmerkingen", "toelichting", "notitie", "notities", "bijzonderheden", "commentaar", "uitleg", "aantekening", "aantekeningen", "extrainfo", "informatie", "info", "afspraken", "bijzonderheid", "verantwoording", "opm", "overig", "anders", "vragen", "reden", "details", "memo", "remarks", "link", "status", "gereed", "klaar", "akkoord", "prioriteit", "voorkeur", "ingedeeld", "letop", "goedomteweten"]),
    (Holds::RowNumber, &["nr", "nummer", "volgnummer", "code", "id", "taaknummer", "taakcode", "no", "rij", "volgnr", "taaknr"]),
    (Holds::Total, &["totaal", "som", "totalen", "subtotaal", "eindtotaal", "saldo", "verschil"]),
    (Holds::SchoolYear, &["jaar", "schooljaar", "cursusjaar"]),
    (Holds::Break, &["pauze", "lunch", "pauzes", "lunchpauze", "pauzetijd"]),
];
