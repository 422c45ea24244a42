//! What a line in a school's own words says, apart from who takes the group
//! ([`taakkompas_school::dutch::sentences`]): simple matching of words, to be answered kindly.
//!
//! It only looks at words: a mistake is one remark too few or too many, never a refusal.

use taakkompas_school::dutch::sentences::{clauses, denies, holds_in_order};

/// Whether this text obliges part-timers to come in.
pub fn obliges_part_timers(text: &str) -> bool {
    clauses(text).iter().any(|words| {
        let starts = ["parttimer", "part-timer", "deeltijder", "duopartner", "duo-partner", "duocollega"];
        let named = words.iter().any(|word| starts.iter().any(|start| word.starts_with(start)));
        let must = ["moet", "moeten", "verplicht", "hoort", "horen", "altijd", "dient", "dienen"];
        named && words.iter().any(|word| must.contains(&word.as_str())) && !denies(words)
    })
}

/// Whether this text speaks of a message or a call in the evening.
pub fn asks_in_the_evening(text: &str) -> bool {
    clauses(text).iter().any(|words| {
        let asks = ["app", "appt", "appje", "appen", "bericht", "berichtje", "mail", "mailt", "bel", "belt", "bellen"];
        let asked =
            words.iter().any(|word| asks.contains(&word.as_str()) || word.ends_with("-app") || word == "groepsapp");
        let evening = words.iter().any(|word| {
            let late = word
                .parse::<super::TimeOfDay>()
                .is_ok_and(|time| time > super::EVENING && word.contains(['.', ':', 'u']));
            late || ["avond", "avonds", "'s-avonds"].contains(&word.as_str())
        });
        asked && evening && !denies(words)
    })
}

/// Whether this text asks what is wrong with someone.
pub fn asks_for_the_illness(text: &str) -> bool {
    clauses(text).iter().any(|words| {
        let starts = ["klacht", "diagnose", "ziektebeeld", "symptomen"];
        let named = words.iter().any(|word| starts.iter().any(|start| word.starts_with(start)));
        let reason =
            [&["reden", "ziek"][..], &["reden", "ziekmelding"], &["reden", "afwezigheid"], &["wat", "iemand", "heeft"]];
        (named || reason.iter().any(|wanted| holds_in_order(words, wanted))) && !denies(words)
    })
}
