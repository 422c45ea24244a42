//! Wording of the starting points: what a school filled in, and what that means for the week.

use taakkompas_scan::profile::{LeaderDuty, Worry};
use taakkompas_scan::scan::Level;
use taakkompas_week::start::points::{PointReason, PointStatement, WeekTask};

use crate::rooms::route::WeekPage;

/// The page of a task.
pub const fn page(task: WeekTask) -> WeekPage {
    match task {
        WeekTask::Cards => WeekPage::Cards,
        WeekTask::Blocks => WeekPage::Blocks,
        WeekTask::Protocol => WeekPage::Protocol,
        WeekTask::Agreements => WeekPage::Agreements,
        WeekTask::Log => WeekPage::Log,
    }
}

/// At the step that joins groups, if it is unclear which teacher is responsible.
pub const RESPONSIBLE_NOTE: &str = "Op de dagkaart staat welke leraar verantwoordelijk is.";

/// What the school filled in, in one sentence.
pub const fn filled_in(reason: PointReason) -> &'static str {
    match reason {
        PointReason::Answer { asked, level } => answered(asked, level),
        PointReason::Worry(worry) => match worry {
            Worry::Cover => "Jullie grootste zorg is dat er niemand is als een collega uitvalt.",
            Worry::Deployment => "Jullie grootste zorg is dat het werk van de assistent per dag verschilt.",
            Worry::Agreements => "Jullie grootste zorg is dat niet duidelijk is wie wat doet.",
            Worry::Tasks => "Jullie grootste zorg is dat er te veel is naast het lesgeven.",
            Worry::Tired => "Jullie grootste zorg is dat het team moe is.",
            Worry::Future => "Jullie grootste zorg is het geld en de uren van volgend jaar.",
        },
        PointReason::NoSupportStaff => "Jullie vulden in dat er geen assistent of leraarondersteuner werkt.",
        PointReason::SmallSchool => "Jullie vulden in dat de school hooguit vier groepen heeft.",
        PointReason::Leader(LeaderDuty::TwoSchools) => "Jullie vulden in dat de schoolleider twee scholen leidt.",
        PointReason::Leader(_) => "Jullie vulden in dat de schoolleider ook lesgeeft.",
        PointReason::Units => "Jullie vulden in dat er units zijn.",
        PointReason::NoPool => "Jullie vulden in dat er geen invalpool is.",
    }
}

const fn answered(asked: PointStatement, level: Level) -> &'static str {
    match (asked, level) {
        (PointStatement::Order, Level::NotYet) => "Jullie vulden in dat de volgorde bij uitval nog niet vaststaat.",
        (PointStatement::Order, Level::Sometimes) => {
            "Jullie vulden in dat een paar collega's de volgorde in hun hoofd hebben."
        }
        (PointStatement::Order, Level::Mostly) => "Jullie vulden in dat de volgorde op papier staat.",
        (PointStatement::Order, Level::Fixed) => "Jullie vulden in dat er al een kaart per dag is.",
        (PointStatement::WorkGoesOn, Level::NotYet) => {
            "Jullie vulden in dat ander werk vaak vervalt als een leraar uitvalt."
        }
        (PointStatement::WorkGoesOn, Level::Sometimes) => {
            "Jullie vulden in dat het per dag verschilt of ander werk doorgaat."
        }
        (PointStatement::WorkGoesOn, Level::Mostly) => "Jullie vulden in dat ander werk meestal doorgaat.",
        (PointStatement::WorkGoesOn, Level::Fixed) => "Jullie vulden in dat vooraf vaststaat welk werk doorgaat.",
        (PointStatement::Substitutes, Level::NotYet) => "Jullie vulden in dat er nog geen vaste invallers zijn.",
        (PointStatement::Substitutes, Level::Sometimes) => {
            "Jullie vulden in dat een paar invallers via één collega komen."
        }
        (PointStatement::Substitutes, Level::Mostly) => {
            "Jullie vulden in dat er een afspraak is met invallers of een pool."
        }
        (PointStatement::Substitutes, Level::Fixed) => "Jullie vulden in dat invallers vooraf geregeld zijn.",
        (PointStatement::Responsible, Level::NotYet) => {
            "Jullie vulden in dat niemand zegt welke leraar verantwoordelijk is."
        }
        (PointStatement::Responsible, Level::Sometimes) => {
            "Jullie vulden in dat soms een leraar zegt: ik ben verantwoordelijk."
        }
        (PointStatement::Responsible, Level::Mostly) => {
            "Jullie vulden in dat jullie 's ochtends afspreken wie verantwoordelijk is."
        }
        (PointStatement::Responsible, Level::Fixed) => {
            "Jullie vulden in dat vooraf vaststaat welke leraar verantwoordelijk is."
        }
        (PointStatement::LookBack, Level::NotYet) => "Jullie vulden in dat jullie nog niet tellen wat niet doorgaat.",
        (PointStatement::LookBack, Level::Sometimes) => "Jullie vulden in dat één collega soms iets bijhoudt.",
        (PointStatement::LookBack, Level::Mostly) => "Jullie vulden in dat jullie tellen wat niet doorgaat.",
        (PointStatement::LookBack, Level::Fixed) => "Jullie vulden in dat jullie na elke vakantie terugkijken.",
        (PointStatement::Week, Level::NotYet) => "Jullie vulden in dat de week van de assistent nog niet vastligt.",
        (PointStatement::Week, Level::Sometimes) => {
            "Jullie vulden in dat een deel van de week van de assistent vastligt."
        }
        (PointStatement::Week, Level::Mostly) => {
            "Jullie vulden in dat de week van de assistent meestal volgens rooster gaat."
        }
        (PointStatement::Week, Level::Fixed) => "Jullie vulden in dat het team het rooster van de assistent kent.",
        (PointStatement::Talk, Level::NotYet) => {
            "Jullie vulden in dat leraar en assistent nog geen vaste tijd voor overleg hebben."
        }
        (PointStatement::Talk, Level::Sometimes) => {
            "Jullie vulden in dat enkele koppels vaste tijd voor overleg hebben."
        }
        (PointStatement::Talk, Level::Mostly) => {
            "Jullie vulden in dat de meeste koppels vaste tijd voor overleg hebben."
        }
        (PointStatement::Talk, Level::Fixed) => "Jullie vulden in dat elk koppel vaste tijd voor overleg heeft.",
        (PointStatement::WhoDoesWhat, Level::NotYet) => {
            "Jullie vulden in dat de assistent ter plekke hoort wat er nodig is."
        }
        (PointStatement::WhoDoesWhat, Level::Sometimes) => "Jullie vulden in dat sommige koppels weten wie wat doet.",
        (PointStatement::WhoDoesWhat, Level::Mostly) => "Jullie vulden in dat de meeste koppels weten wie wat doet.",
        (PointStatement::WhoDoesWhat, Level::Fixed) => "Jullie vulden in dat elk koppel op papier heeft wie wat doet.",
        (PointStatement::OnPaper, Level::NotYet) => {
            "Jullie vulden in dat de taken van ondersteuners nog niet op papier staan."
        }
        (PointStatement::OnPaper, Level::Sometimes) => {
            "Jullie vulden in dat er voor sommige ondersteuners een lijst met taken is."
        }
        (PointStatement::OnPaper, Level::Mostly) => {
            "Jullie vulden in dat de meeste taken van ondersteuners op papier staan."
        }
        (PointStatement::OnPaper, Level::Fixed) => "Jullie vulden in dat alle taken van ondersteuners op papier staan.",
        (PointStatement::MayDo, Level::NotYet) => {
            "Jullie vulden in dat nog niet duidelijk is wat mag zonder lesbevoegdheid."
        }
        (PointStatement::MayDo, Level::Sometimes) => {
            "Jullie vulden in dat sommige collega's weten wat mag zonder lesbevoegdheid."
        }
        (PointStatement::MayDo, Level::Mostly) => {
            "Jullie vulden in dat de meeste collega's weten wat mag zonder lesbevoegdheid."
        }
        (PointStatement::MayDo, Level::Fixed) => "Jullie vulden in dat iedereen weet wat mag zonder lesbevoegdheid.",
    }
}

/// Why a task comes first: one or two sentences after [`filled_in`].
pub const fn so_first(task: WeekTask) -> &'static str {
    match task {
        WeekTask::Cards => {
            "Daarom zijn de kaarten de eerste stap: eerst rust in de ochtend. Daarna komt de rest van de week."
        }
        WeekTask::Blocks => "Daarom zijn drie vaste blokken de eerste stap. De rest van de week mag nog open blijven.",
        WeekTask::Protocol => "Daarom is één volgorde op papier de eerste stap. Dan weet iedereen wat er gebeurt.",
        WeekTask::Agreements => "Daarom is een afspraak tussen één leraar en één assistent de eerste stap.",
        WeekTask::Log => "Daarom is tellen de eerste stap. Dan zien jullie samen wat niet doorging.",
    }
}

/// What the school's answer means for a task: one or two sentences after [`filled_in`]. Empty if it means nothing.
pub const fn so(task: WeekTask, reason: PointReason) -> &'static str {
    match (task, reason) {
        (WeekTask::Cards, PointReason::Answer { asked: PointStatement::Order, level }) => match level {
            Level::NotYet => "Daarom kunnen wij alvast invullen wat vaak past. Loop het daarna samen na.",
            Level::Sometimes => "Vraag daarom aan die collega's wat zij doen. Zet dat op de kaarten.",
            Level::Mostly | Level::Fixed => "Neem daarom over wat jullie al hebben. Verzin geen nieuwe volgorde.",
        },
        (WeekTask::Cards, PointReason::Answer { asked: PointStatement::Responsible, .. }) => {
            "Vul daarom bij Jullie school ook de groepen en hun leraren in. Dan staat het op elke kaart."
        }
        (WeekTask::Cards, PointReason::Leader(_)) => "Daarom staat er op de kaart ook wie dan beslist.",
        (WeekTask::Cards | WeekTask::Protocol, PointReason::SmallSchool) => {
            "Daarom staat er niets over groepen verdelen."
        }
        (WeekTask::Cards, PointReason::Units) => {
            "Vink daarom bij Jullie school aan welke groep een unit is. Die verdelen we niet over andere groepen."
        }
        (WeekTask::Blocks, PointReason::Answer { asked: PointStatement::Week, level }) => match level {
            Level::NotYet | Level::Sometimes => "Daarom begin je hier met drie blokken, en niet met een heel rooster.",
            Level::Mostly | Level::Fixed => "Kies daarom drie blokken die al in jullie rooster staan.",
        },
        (WeekTask::Blocks, PointReason::Answer { asked: PointStatement::WorkGoesOn, .. }) => {
            "Spreek daarom ook af wie een uitzondering mag maken. Op het weekblad staat: alleen de schoolleider."
        }
        (WeekTask::Protocol, PointReason::Answer { asked: PointStatement::Substitutes, level }) => match level {
            Level::NotYet | Level::Sometimes => "Daarom komt eerst de ja-lijst, en dan pas een invaller.",
            Level::Mostly | Level::Fixed => "Daarom staat de invaller bovenaan.",
        },
        (WeekTask::Protocol, PointReason::NoPool) => "Daarom begint de volgorde met mensen van de school zelf.",
        (WeekTask::Protocol, PointReason::Answer { asked: PointStatement::WorkGoesOn, .. }) => {
            "Daarom komt de ib'er na de schoolleider, en niet vaker dan één keer per maand."
        }
        (WeekTask::Protocol, PointReason::Answer { asked: PointStatement::Responsible, .. }) => {
            "Daarom staat bij 'Groepen samen': op de dagkaart staat welke leraar verantwoordelijk is."
        }
        (WeekTask::Protocol, PointReason::Answer { asked: PointStatement::MayDo, .. }) => {
            "Lees daarom eerst samen wat mag, en kies dan de stappen."
        }
        _ => "",
    }
}

/// What is offered if there is no fixed time to talk, after [`filled_in`].
pub fn so_talking(minutes: u32, now: u32) -> String {
    format!(
        "Daarom is {minutes} minuten per koppel per week een goed begin. Nu rekenen we met {now} minuten. Wat je kiest, \
         geldt als je een week laat voorstellen."
    )
}
