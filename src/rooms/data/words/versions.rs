//! Two versions of one scan in words: what is asked about each part, and what each version has there.

use std::fmt::Write as _;

use time::Date;

use crate::kit::library;
use crate::kit::records::choice::{Part, ProfilePart, Side};
use crate::kit::records::documents::Documents;
use crate::kit::records::scan::Scan;
use crate::kit::words::dates;
use crate::kit::words::labels::{self, and};
use crate::rooms::scan::words::profile as questions;
use taakkompas_scan::profile::SchoolProfile;

/// Above the choice.
pub const TITLE: &str = "Van één zelfscan zijn er twee versies";

/// What happened, and what can be done.
pub const LEAD: &str = "Ze zijn los van elkaar bewaard en niet gelijk. Allebei staan ze hier nog. \
     Kies per vraag welk antwoord telt. Ben je er niet uit? Laat ze dan allebei staan.";

/// Where the other version has nothing.
pub const ALREADY_CHOSEN: &str =
    "Heeft maar één versie ergens iets staan? Dan is dat al voor je gekozen. Je kunt het veranderen.";

/// What happened where the school chose before, and left before that was said saved.
pub const LEAD_CHOSEN: &str = "Je koos al welke versie telt. Die keuze staat hier. \
     Maar versie 1 en versie 2 staan er ook nog. Kijk je keuze na en druk dan nog een keer op de knop.";

/// How what was chosen before is shown.
pub const CHOSEN_BEFORE: &str = "Wat je koos, is al aangevinkt. Je kunt het nog veranderen. \
     Heb je ergens na je keuze iets anders ingevuld? Dat blijft staan, en daar vragen we niets over.";

/// Where all was filled in once more since the school chose.
pub const ALL_CHANGED_SINCE: &str =
    "Overal waar de versies verschillen, is na je keuze iets anders ingevuld. Dat blijft staan. Er is niets te kiezen.";

/// What was chosen before, in the list with both versions.
pub const YOUR_CHOICE: &str = "Je keuze";

/// Where two versions have the same everywhere.
pub const SAME: &str = "In allebei staat hetzelfde. Er is niets te kiezen.";

/// The name of a version on this page.
pub const fn version(side: Side) -> &'static str {
    match side {
        Side::Left => "Versie 1",
        Side::Right => "Versie 2",
    }
}

/// The button that chooses one version everywhere.
pub const fn all_of(side: Side) -> &'static str {
    match side {
        Side::Left => "Alles van versie 1",
        Side::Right => "Alles van versie 2",
    }
}

/// What came of that button.
pub const fn all_chosen(side: Side) -> &'static str {
    match side {
        Side::Left => "Overal is versie 1 gekozen.",
        Side::Right => "Overal is versie 2 gekozen.",
    }
}

/// When a version was saved.
pub fn saved(saved: Option<(Date, u8, u8)>) -> String {
    saved.map_or_else(
        || "niet bekend wanneer bewaard".to_owned(),
        |(day, hour, minute)| format!("bewaard op {} om {hour}:{minute:02} uur", dates::date(day)),
    )
}

/// Above the parts of one kind.
pub const fn heading(part: &Part) -> &'static str {
    match part {
        Part::Name | Part::Profile(_) => "Over jullie school",
        Part::Statement(_) => "Stellingen",
        Part::Calendar | Part::Plan | Part::Document(_) => "Wat je als geheel kiest",
    }
}

/// Said at what can only be chosen as a whole.
pub const WHOLE: &str = "Dit hoort bij elkaar. Daarom kies je het als geheel en niet regel voor regel.";

/// Opens what differs in something that is chosen as a whole.
pub const WHAT_DIFFERS: &str = "Bekijk wat er verschilt";

/// The same, in messages.
pub const DIFFERENCES: &str = "Wat er verschilt";

/// Above the lines that one version has and the other one has not.
pub const fn only_in(side: Side) -> &'static str {
    match side {
        Side::Left => "Dit staat alleen in versie 1:",
        Side::Right => "Dit staat alleen in versie 2:",
    }
}

/// Where both versions read the same, and what cannot be read in words differs.
pub const NO_LINES: &str =
    "De woorden zijn gelijk. Het verschil zit in wat we niet in woorden bewaren, zoals keuzes en volgorde.";

/// What is asked about a part: the statement or the question as the school saw it.
pub fn asked(part: &Part) -> String {
    match part {
        Part::Name => "Hoe heet deze zelfscan?".to_owned(),
        Part::Profile(part) => question(*part).ask.to_owned(),
        Part::Statement(id) => {
            let mut statements = library::core().statements.iter();
            let known = statements.find(|statement| statement.facts.id == *id);
            known.map_or_else(|| format!("Een stelling die we niet meer stellen ({id})"), |known| known.text.clone())
        }
        Part::Calendar => "Het schooljaar: regio, vakanties en toetsweken".to_owned(),
        Part::Plan => "Het actieplan: wat jullie kozen, afspraken en schreven".to_owned(),
        Part::Document(code) => format!("Een onderdeel dat we hier niet kennen ({code})"),
    }
}

/// Whether what a version has in a part can be said in one line; if not, it is shown line by line.
pub const fn has_one_line(part: &Part) -> bool {
    matches!(part, Part::Name | Part::Profile(_) | Part::Statement(_))
}

/// What a version has in a part.
pub fn there(part: &Part, scan: &Scan) -> String {
    if part.is_empty(scan) {
        return nothing(part).to_owned();
    }
    match part {
        Part::Name => scan.name.clone(),
        Part::Profile(part) => answer(*part, &scan.profile),
        Part::Statement(id) => scan.answers.get(id).map_or("", |answer| labels::answer(*answer)).to_owned(),
        Part::Calendar => format!("Regio {}", questions::region_name(scan.calendar.region())),
        Part::Plan | Part::Document(_) => "Zoals het in deze versie staat".to_owned(),
    }
}

const fn nothing(part: &Part) -> &'static str {
    match part {
        Part::Name => "Geen naam",
        Part::Profile(ProfilePart::TeacherSupporter) => "Nee, of niet ingevuld",
        Part::Profile(_) | Part::Statement(_) => "Niet ingevuld",
        Part::Calendar => "De gewone datums van regio Midden",
        Part::Plan | Part::Document(_) => "Nog niets",
    }
}

fn question(part: ProfilePart) -> questions::Question {
    match part {
        ProfilePart::Groups => questions::groups(),
        ProfilePart::GroupForms => questions::group_forms(),
        ProfilePart::Assistants => questions::assistants(),
        ProfilePart::TeacherSupporter => {
            questions::Question { ask: "Werkt er een leraarondersteuner?", ..questions::teacher_supporter() }
        }
        ProfilePart::Cover => questions::cover(),
        ProfilePart::CoveredBy => questions::Question {
            ask: "Wie liet gepland werk liggen om een groep op te vangen?",
            ..questions::covered_by()
        },
        ProfilePart::Worries => questions::worries(),
        ProfilePart::Hours => questions::hours(),
        ProfilePart::Vacancies => questions::vacancies(),
        ProfilePart::Changes => questions::changes(),
        ProfilePart::Board => questions::board(),
        ProfilePart::Pool => questions::pool(),
        ProfilePart::Trend => questions::trend(),
        ProfilePart::Leader => questions::leader(),
        ProfilePart::FilledInBy => questions::filled_in_by(),
        ProfilePart::SchoolType => questions::school_type(),
        ProfilePart::IbWord => questions::Question {
            ask: "Welk woord gebruiken jullie: ib'er of kwaliteitscoördinator?",
            ..questions::ib_word()
        },
    }
}

fn answer(part: ProfilePart, profile: &SchoolProfile) -> String {
    let one = |label: Option<&'static str>| label.unwrap_or_default().to_owned();
    let several = |labels: Vec<&'static str>| and(&labels);
    match part {
        ProfilePart::Groups => one(profile.groups.map(questions::group_count)),
        ProfilePart::GroupForms => several(profile.group_forms.iter().copied().map(questions::group_form).collect()),
        ProfilePart::Assistants => one(profile.assistants.map(questions::assistant_count)),
        ProfilePart::TeacherSupporter => "Ja".to_owned(),
        ProfilePart::Cover => one(profile.cover.map(questions::cover_frequency)),
        ProfilePart::CoveredBy => several(profile.covered_by.iter().copied().map(questions::covering).collect()),
        ProfilePart::Worries => several(profile.worries.iter().copied().map(questions::worry).collect()),
        ProfilePart::Hours => {
            let mut said = one(profile.hours.map(questions::hours_source));
            if let Some(until) = profile.hours_until {
                let (begin, between) = if said.is_empty() { ("Zeker", "") } else { ("zeker", ", ") };
                let _ = write!(said, "{between}{begin} tot en met {}", dates::date(until));
            }
            said
        }
        ProfilePart::Vacancies => one(profile.vacancies.map(questions::vacancy_count)),
        ProfilePart::Changes => one(profile.changes.map(questions::change_count)),
        ProfilePart::Board => one(profile.board.map(questions::board_size)),
        ProfilePart::Pool => one(profile.pool.map(questions::pool_state)),
        ProfilePart::Trend => one(profile.trend.map(questions::group_trend)),
        ProfilePart::Leader => one(profile.leader.map(questions::leader_duty)),
        ProfilePart::FilledInBy => one(profile.filled_in_by.map(questions::filler)),
        ProfilePart::SchoolType => one(profile.school_type.map(questions::kind_of_school)),
        ProfilePart::IbWord => one(profile.ib_word.map(questions::ib)),
    }
}

/// The code of the room that says in words what is in a part; `None` if the part says it itself.
pub fn room(part: &Part) -> Option<&str> {
    match part {
        Part::Plan => Some(Documents::PLAN),
        Part::Document(code) => Some(code),
        Part::Name | Part::Profile(_) | Part::Statement(_) | Part::Calendar => None,
    }
}

/// The lines that each of two texts has and the other one has not, in their order.
pub fn lines_apart(one: &[String], other: &[String]) -> [Vec<String>; 2] {
    let without = |one: &[String], other: &[String]| one.iter().filter(|line| !other.contains(line)).cloned().collect();
    [without(one, other), without(other, one)]
}

/// The button that makes what was chosen the version that counts.
pub const KEEP: &str = "Maak hiervan de versie die telt";

/// What that button does.
pub const WHAT_KEEPING_DOES: &str = "We bewaren je keuze eerst als nieuwe zelfscan. \
     Pas als die echt bewaard is, wissen we versie 1 en versie 2. Dat kun je dan nog ongedaan maken.";

/// The same, where the school chose before.
pub const WHAT_KEEPING_AGAIN_DOES: &str = "We bewaren je keuze nog een keer. \
     Pas als die echt bewaard is, wissen we versie 1 en versie 2. Dat kun je dan nog ongedaan maken.";

/// How many parts have nothing chosen yet.
pub fn left(count: usize) -> String {
    match count {
        0 => "Alles is gekozen.".to_owned(),
        1 => "Kies nog op 1 plek.".to_owned(),
        count => format!("Kies nog op {count} plekken."),
    }
}

/// One of the versions changed while the school chose.
pub const CHANGED: &str =
    "Een van de twee versies is net veranderd. Er is niets bewaard en niets gewist. Kijk nog eens wat er staat.";

/// What was chosen before is written in another tab.
pub const ELSEWHERE: &str =
    "Je keuze is open in een ander tabblad. Maak je keuze daar af. Of neem het hier eerst over.";

/// While what was chosen is not said saved.
pub const NOT_SAVED_YET: &str =
    "Je keuze staat op je scherm en is nog niet bewaard. Versie 1 en versie 2 staan er allebei nog.";

/// Before the button that undoes the erasure of both versions.
pub const KEPT: &str = "Je keuze is bewaard en telt nu. Versie 1 en versie 2 zijn gewist.";

/// The same, where one of them was worked on in the meantime.
pub const KEPT_BESIDE: &str =
    "Je keuze is bewaard en telt nu. In een andere versie is intussen verder gewerkt: die staat er nog.";
