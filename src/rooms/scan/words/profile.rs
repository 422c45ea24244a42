//! The questions about the school: four first, then the others, which make the advice more precise.

use taakkompas_scan::profile::{
    AssistantCount, BoardSize, Changes, CoverFrequency, CoveredBy, FilledInBy, GroupCount, GroupForm, GroupTrend,
    IbWord, LeaderDuty, Pool, SchoolType, Vacancies, Worry,
};
use taakkompas_school::school_year::Region;
use taakkompas_school::staff::HoursSource;

pub use crate::kit::words::labels::worry;

/// A question with a closed list of answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The name of its inputs, and the anchor for links to it.
    pub id: &'static str,
    pub ask: &'static str,
    /// Help for answering; may be empty.
    pub hint: &'static str,
    /// The answers: code and label.
    pub options: Vec<(&'static str, &'static str)>,
}

/// Writes a function with the label of each option of a list, and one with the question about it.
macro_rules! question {
    (
        $(#[$outer:meta])* $question:ident, $label:ident: $list:ident,
        $id:literal, $ask:literal, $hint:literal,
        { $( $variant:ident => $text:literal, )+ }
    ) => {
        $(#[$outer])*
        pub fn $question() -> Question {
            let options = $list::ALL.iter().map(|&choice| (choice.code(), $label(choice))).collect();
            Question { id: $id, ask: $ask, hint: $hint, options }
        }

        /// The label of an option.
        pub const fn $label(choice: $list) -> &'static str {
            match choice { $( $list::$variant => $text, )+ }
        }
    };
}

question! {
    /// How large the school is.
    groups, group_count: GroupCount,
    "groepen", "Hoeveel groepen heeft jullie school?", "",
    {
        UpToFour => "1 tot en met 4",
        FiveToEight => "5 tot en met 8",
        NineToSixteen => "9 tot en met 16",
        SeventeenOrMore => "17 of meer",
    }
}

question! {
    /// How groups are made up.
    group_forms, group_form: GroupForm,
    "groepsvorm", "Hoe zijn de groepen ingedeeld?", "Geen van beide? Laat het leeg.",
    {
        Combined => "Combinatiegroepen",
        Units => "Units: meerdere groepen samen",
    }
}

question! {
    /// How many assistants work at the school.
    assistants, assistant_count: AssistantCount,
    "assistenten", "Hoeveel onderwijsassistenten werken er?", "",
    {
        None => "Geen",
        One => "1",
        TwoOrThree => "2 of 3",
        FourOrMore => "4 of meer",
    }
}

/// The code of the only answer to [`teacher_supporter`].
pub const HAS_SUPPORTER: &str = "ja";
/// The label of that answer.
pub const SUPPORTER: &str = "Er werkt een leraarondersteuner";

/// Whether a leraarondersteuner works at the school.
pub fn teacher_supporter() -> Question {
    Question {
        id: "leraarondersteuner",
        ask: "En een leraarondersteuner?",
        hint: "Geen leraarondersteuner? Laat het leeg.",
        options: vec![(HAS_SUPPORTER, SUPPORTER)],
    }
}

question! {
    /// How often planned work was dropped to cover a group.
    cover, cover_frequency: CoverFrequency,
    "opvangen", "Hoe vaak liet iemand gepland werk liggen om een groep op te vangen?",
    "Denk aan de laatste vier schoolweken. Een schatting is genoeg.",
    {
        Never => "Nooit",
        OneToThree => "1 tot 3 keer",
        FourToEight => "4 tot 8 keer",
        MoreThanEight => "Vaker dan 8 keer",
        Unknown => "Weet ik niet",
    }
}

question! {
    /// Who dropped their work for that.
    covered_by, covering: CoveredBy,
    "wie-ving-op", "Wie deed dat?", "Je kunt er meer kiezen.",
    {
        Assistant => "Assistent of leraarondersteuner",
        Ib => "Ib'er of kwaliteitscoördinator",
        Leader => "Schoolleider",
        Teacher => "Leraar zonder groep",
    }
}

/// The biggest worry.
pub fn worries() -> Question {
    Question {
        id: "zorg",
        ask: "Wat is nu jullie grootste zorg?",
        hint: "Kies er hooguit twee. Dit beslist alleen als twee thema's even belangrijk zijn.",
        options: Worry::ALL.iter().map(|&choice| (choice.code(), worry(choice))).collect(),
    }
}

/// What we say to someone who chooses a third worry.
pub const THIRD_WORRY: &str = "Kies er hooguit twee. Haal eerst een andere zorg weg, dan past deze erbij.";

question! {
    /// Where support hours come from.
    hours, hours_source: HoursSource,
    "uren", "Waar komen de uren van assistenten en leraarondersteuners vandaan?", "Kies wat voor de meeste uren klopt.",
    {
        Fixed => "Vaste formatie",
        Temporary => "Tijdelijk geld",
        Arrangement => "Een arrangement van een leerling",
        Unknown => "Weet ik niet",
    }
}

question! {
    /// How many vacancies and long absences there are.
    vacancies, vacancy_count: Vacancies,
    "vacatures", "Hoeveel plekken zijn nu open of lang niet bezet?",
    "Tel vacatures en lange afwezigheid samen. Alleen het aantal; nooit wie of waarom.",
    {
        None => "0",
        One => "1",
        TwoToFour => "2 tot 4",
        FiveOrMore => "5 of meer",
    }
}

question! {
    /// How many changes are under way.
    changes, change_count: Changes,
    "veranderingen", "Hoeveel veranderingen lopen er nu tegelijk?",
    "Denk aan een nieuwe methode, een verbouwing of een verbeterplan.",
    {
        UpToTwo => "0 tot 2",
        ThreeOrFour => "3 of 4",
        FiveOrMore => "5 of meer",
    }
}

question! {
    /// The size of the board, in schools.
    board, board_size: BoardSize,
    "bestuur", "Hoeveel scholen heeft jullie bestuur?", "",
    {
        One => "Alleen deze school",
        Few => "2 tot en met 9",
        Many => "10 of meer",
    }
}

question! {
    /// Whether there is a pool of substitutes.
    pool, pool_state: Pool,
    "pool", "Is er een vervangerspool?", "Een pool is een groep vaste invallers voor meerdere scholen.",
    {
        Works => "Ja, en er komt meestal iemand",
        OnPaper => "Ja, maar er is bijna nooit iemand",
        None => "Nee",
        Unknown => "Weet ik niet",
    }
}

question! {
    /// How many groups are expected in two years.
    trend, group_trend: GroupTrend,
    "groei", "Hoeveel groepen verwachten jullie over twee jaar?", "",
    {
        More => "Meer dan nu",
        Same => "Evenveel",
        Fewer => "Minder dan nu",
        Unknown => "Weet ik niet",
    }
}

question! {
    /// Which other regular duty the leader has.
    leader, leader_duty: LeaderDuty,
    "schoolleider", "Doet de schoolleider nog ander vast werk?", "",
    {
        Leads => "Nee, alleen deze school leiden",
        Teaches => "Ja, ook lesgeven",
        TwoSchools => "Ja, ook een andere school leiden",
    }
}

question! {
    /// Who fills this in.
    filled_in_by, filler: FilledInBy,
    "invuller", "Wie vult dit in?", "",
    {
        Leader => "Schoolleider",
        Teacher => "Leraar",
        Assistant => "Assistent of leraarondersteuner",
        Ib => "Ib'er of kwaliteitscoördinator",
        Together => "Een paar collega's samen",
        Board => "Iemand van het bestuur",
    }
}

question! {
    /// The kind of school.
    school_type, kind_of_school: SchoolType,
    "schoolsoort", "Wat voor school is het?", "",
    {
        Regular => "Basisschool",
        SpecialPrimary => "Speciaal basisonderwijs",
        Special => "Speciaal onderwijs",
    }
}

question! {
    /// The school's word for the ib'er.
    ib_word, ib: IbWord,
    "woord", "Welk woord gebruiken jullie?", "",
    {
        Ib => "Ib'er",
        Quality => "Kwaliteitscoördinator",
    }
}

/// The id of the question about the region, for links from other pages.
pub const REGION: &str = "regio";

question! {
    /// The region of the school's holidays.
    region, region_name: Region,
    "regio", "In welke vakantieregio ligt jullie school?", "Zolang je niets kiest, rekenen we met Midden.",
    {
        North => "Noord",
        Middle => "Midden",
        South => "Zuid",
    }
}

/// The four questions that come first, with the questions that belong to them.
pub fn first_questions() -> [Question; 7] {
    [groups(), group_forms(), assistants(), teacher_supporter(), cover(), covered_by(), worries()]
}
