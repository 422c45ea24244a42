//! What is said of a round: inviting, collecting, making the picture, closing.

use taakkompas_scan::scan::Level;
use taakkompas_team::picture::{EIGHT, FIVE};
use taakkompas_team::rounds::{Refresh, Round, Taken};
use taakkompas_team::year::ThemeInRounds;

use super::refused::not_taken;
use crate::kit::words::dates;
use crate::kit::words::labels;
use crate::kit::words::numbers::count;

pub mod brought;
pub mod meanwhile;
pub mod rows;

/// The subject of a mail that invites.
pub const SUBJECT: &str = "Hoe gaat het bij ons op school? Vul mee in";

/// What is read instead of the QR code.
pub const QR_OF_INVITATION: &str = "QR-code van de link om in te vullen. Scan hem met de camera van je telefoon.";

/// The privacy rules in one line.
pub const RULES: &str = "Van minder dan vijf mensen laten we nooit iets zien.";

/// The browser keeps nothing: what is said elsewhere of a file does not help here, as no file holds codes.
pub const ONLY_ON_THE_SCREEN: &str = "Je browser bewaart nu niets. De codes gaan ook niet mee in een bestand. Maak het beeld voor je \
    dit tabblad sluit, of houd de berichten met de codes.";

/// Where the codes are, and where they are not: a file is no backup of an open round.
pub const ONLY_HERE: &str = "De codes staan alleen in deze browser. In een bestand of een kopie gaan ze niet mee. Maak het beeld \
    dus in deze browser.";

/// Who can read what is handed in: said before anybody fills in.
pub const WHO_READS_IT: &str =
    "Wie verzamelt, kan jouw code lezen. In het beeld staan geen namen en geen kleine groepen.";

/// What is on the poster, below its heading.
pub const POSTER: &str = "Scan en vul in op je eigen telefoon. Je krijgt een code, zonder naam. Lever die in.";

/// The message that invites the team; with a link to say how one's tasks are, if that is asked as well.
pub fn invitation(link: &str, tasks: Option<&str>) -> String {
    let tasks = tasks.map_or_else(String::new, |link| {
        format!(
            "\n\nEn kloppen jouw taken nog? Zeg het hier. Je krijgt een tekst. Stuur die naar je schoolleider:\n{link}\n"
        )
    });
    format!(
        "Wil je meedoen? We kijken samen hoe het bij ons op school gaat. Vul in op je eigen telefoon:\n{link}\n\nKies 'Kort' \
         als je weinig tijd hebt. Je krijgt een code, zonder naam. Stuur die terug. {WHO_READS_IT}{tasks}"
    )
}

/// The link to the page on which colleagues say how their tasks are, in what was pasted: the message around it may be there as well. `address` is that
/// page. Without the list of tasks behind its `#` it asks nothing about them.
pub fn tasks_link(pasted: &str, address: &str) -> Option<String> {
    let page = address.trim_end_matches('/');
    let link = pasted.split_whitespace().find_map(|word| Some(&word[word.find(page)?..]))?;
    link[page.len()..].trim_start_matches('/').starts_with('#').then(|| link.to_owned())
}

/// Said of a link that does not lead to where colleagues say how their tasks are.
pub fn not_of_tasks(page: &str) -> String {
    format!("Dit is geen link naar '{page}'. Plak de hele link, of laat het veld leeg.")
}

/// What there is of a round: its picture, or how many codes wait for one.
pub fn what_is_told(round: &Round) -> String {
    let codes = || count(round.hand_ins(), "code", "codes");
    match (round.is_shown(), round.hand_ins()) {
        (true, _) if round.is_over() => format!("beeld uit {}", codes()),
        (false, 0) => "geen beeld".to_owned(),
        _ => codes(),
    }
}

/// The codes that are in no picture and not here: they went when the round was closed, or stayed behind when it left in a file.
/// `None` if there are none.
pub fn left_out(round: &Round) -> Option<String> {
    let is_closed = round.closed().is_some();
    match (round.left_out(), is_closed) {
        (0, _) => None,
        (1, true) => Some("1 code telde niet mee.".to_owned()),
        (more, true) => Some(format!("{more} codes telden niet mee.")),
        (1, false) => Some("1 code bleef achter waar hij verzameld is.".to_owned()),
        (more, false) => Some(format!("{more} codes bleven achter waar ze verzameld zijn.")),
    }
}

/// How many codes are in a round. What stayed behind when it left in a file is told, and what to do about it.
pub fn how_many(round: &Round) -> String {
    let all = match round.hand_ins() {
        0 => "Er is nog geen code binnen.".to_owned(),
        1 => "Er is 1 code binnen.".to_owned(),
        more => format!("Er zijn {more} codes binnen."),
    };
    let newer = match round.newer() {
        0 => String::new(),
        1 => " 1 code uit een nieuwere versie wacht.".to_owned(),
        more => format!(" {more} codes uit een nieuwere versie wachten."),
    };
    let left = match left_out(round) {
        None => String::new(),
        Some(left) => format!(" {left} Ga daar verder, of plak alles hier opnieuw."),
    };
    all + &newer + &left
}

/// Whether a picture can be made, and what it takes.
pub fn refresh(round: &Round) -> String {
    let has_picture = round.is_shown();
    match round.refresh() {
        Refresh::Closed => "Deze ronde is gesloten.".to_owned(),
        Refresh::Waits { more } if has_picture => {
            let are = if more == 1 { "is" } else { "zijn" };
            format!("Het beeld staat er. Voor een nieuw beeld {are} nog {} nodig.", count(more, "code", "codes"))
        }
        Refresh::Waits { more } => {
            let missing = if more == 1 { "ontbreekt" } else { "ontbreken" };
            format!("Voor een beeld zijn er {FIVE} nodig. Er {missing} nog {}.", count(more, "code", "codes"))
        }
        Refresh::Ready if has_picture => {
            format!(
                "{} nog niet in het beeld. Je kunt een nieuw beeld maken.",
                count(round.waiting(), "code zit", "codes zitten")
            )
        }
        Refresh::Ready if round.hand_ins() < EIGHT => {
            format!("Je kunt een beeld maken. Met minder dan {EIGHT} codes staan er alleen woorden in, geen aantallen.")
        }
        Refresh::Ready => "Je kunt een beeld maken.".to_owned(),
    }
}

/// What closing does; what waits is told.
pub fn closing(round: &Round) -> String {
    let waiting = match round.waiting() + round.newer() {
        0 => String::new(),
        1 => "1 code zit nog in geen beeld. Die gaat weg en telt nooit mee. ".to_owned(),
        more => format!("{more} codes zitten nog in geen beeld. Die gaan weg en tellen nooit mee. "),
    };
    format!("{waiting}Alle codes gaan weg. Het beeld blijft. Sluiten draai je niet terug.")
}

/// A round in the list that is over: closed, or come without its codes in a file or a copy.
pub fn earlier(round: &Round) -> String {
    let since = dates::date(round.since());
    let days = match round.closed() {
        Some(closed) if closed != round.since() => format!("{since} tot {}", dates::date(closed)),
        Some(_) => since,
        None => format!("{since}, uit een bestand of kopie"),
    };
    let left = left_out(round).map_or_else(String::new, |left| format!(" {left}"));
    format!("{days}: {}.{left}", what_is_told(round))
}

/// What came of one code, or why it was not taken.
///
/// # Errors
/// Why it was not taken.
pub fn taken_one(taken: &Taken) -> Result<String, &'static str> {
    match taken.left.first() {
        Some((_, why)) => Err(not_taken(*why)),
        None if taken.newer > 0 => Ok("De code is bewaard. Hij telt mee zodra deze versie hem kan lezen.".to_owned()),
        None if !taken.instead.is_empty() => {
            Ok("De code is opgenomen. Hij telt in plaats van een eerdere van dezelfde collega.".to_owned())
        }
        None => Ok("De code is opgenomen in de ronde.".to_owned()),
    }
}

/// What came of many codes.
pub fn taken(taken: &Taken, is_whole: bool) -> String {
    let mut says = format!("{} opgenomen.", count(taken.added - taken.newer, "code is", "codes zijn"));
    if !taken.instead.is_empty() {
        says += &format!(" {} in plaats van een eerdere.", count(taken.instead.len(), "code telt", "codes tellen"));
    }
    if taken.newer > 0 {
        says += &format!(" {} bewaard voor een nieuwere versie.", count(taken.newer, "code is", "codes zijn"));
    }
    if !is_whole {
        says += " Wat nog niet klopt, staat hieronder.";
    }
    says
}

/// How the team saw its themes, the last round beside the one before: in words.
pub fn beside(themes: &[ThemeInRounds]) -> String {
    let both = || themes.iter().filter_map(|of| of.before.zip(of.now));
    let number = |is: fn(&(Level, Level)) -> bool| both().filter(is).count();
    let parts = [
        (number(|(before, now)| now > before), "hoger"),
        (number(|(before, now)| now < before), "lager"),
        (number(|(before, now)| now == before), "gelijk"),
    ];
    let said: Vec<String> = parts
        .into_iter()
        .filter(|(themes, _)| *themes > 0)
        .map(|(themes, how)| format!("bij {} {how}", count(themes, "thema", "thema's")))
        .collect();
    match said.as_slice() {
        [] => "Er is nog te weinig bekend om rondes naast elkaar te zetten.".to_owned(),
        said => format!("Het team zit nu {}.", labels::and(&said.iter().map(String::as_str).collect::<Vec<_>>())),
    }
}

/// A theme in the table: its name, before and now.
pub fn theme_row(of: &ThemeInRounds) -> [&'static str; 3] {
    let level = |level: Option<Level>| level.map_or("te weinig bekend", labels::level);
    [labels::theme(of.theme), level(of.before), level(of.now)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_invitation_leads_to_both_ways_in() {
        let page = "https://taakkompas.example/taakverdeling/mijn-wensen/";
        let link = format!("{page}#taken=eyJ0");
        for pasted in [link.clone(), format!("Hoi allemaal,\n{link}\ngroet"), format!("<{link}").replace('<', "zie:")] {
            assert_eq!(tasks_link(&pasted, page), Some(link.clone()), "{pasted}");
        }
        for other in ["", page, "https://taakkompas.example/taakverdeling#taken=a", "https://elders.example/#taken=a"] {
            assert_eq!(tasks_link(other, page), None, "{other}");
        }
        let both = invitation("https://taakkompas.example/team/inleveren/", Some(&link));
        assert!(both.contains(&format!("\n{link}\n")) && both.contains("/team/inleveren/\n"), "{both}");
        assert!(!invitation("https://taakkompas.example/team/inleveren/", None).contains("taken"));
    }
}
