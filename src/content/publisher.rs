//! Who answers for a copy of the site, and when its content was last changed: `publisher.toml`, which a host fills in.

use serde::Deserialize;
use taakkompas_school::iso_date;

use crate::model::{Imprint, Publisher};
use crate::problem::Problem;

/// The name of the file, in problems.
pub const FILE: &str = "publisher.toml";
/// The longest field, in characters.
const LONGEST: usize = 120;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    #[serde(default)]
    name: String,
    #[serde(default)]
    site: String,
    #[serde(default)]
    contact: String,
    #[serde(default)]
    privacy_contact: String,
    changed: String,
}

/// Reads the file.
///
/// # Errors
/// What a host has to mend: a field that is no address, a name without a contact, or a day that is none.
pub fn read(text: &str) -> Result<Imprint, Problem> {
    let problem = |what: String| Problem::of_file(FILE, what);
    let fields: Fields = toml::from_str(text).map_err(|error| problem(error.message().to_owned()))?;
    let Ok(changed) = iso_date::parse(&fields.changed) else {
        return Err(problem(format!("changed is \"{}\": write a day as 2026-11-28", fields.changed)));
    };
    let named = [
        ("name", &fields.name),
        ("site", &fields.site),
        ("contact", &fields.contact),
        ("privacy_contact", &fields.privacy_contact),
    ];
    for (name, value) in named {
        if value.chars().count() > LONGEST {
            return Err(problem(format!("{name} is longer than {LONGEST} characters")));
        }
    }
    if !fields.site.is_empty() && !is_page(&fields.site) {
        return Err(problem(format!("site is \"{}\": begin it with https://", fields.site)));
    }
    for (name, value) in [("contact", &fields.contact), ("privacy_contact", &fields.privacy_contact)] {
        if !value.is_empty() && !is_page(value) && !is_mail(value) {
            return Err(problem(format!("{name} is \"{value}\": write an e-mail address or a page with https://")));
        }
    }
    if fields.name.trim().is_empty() != fields.contact.is_empty() {
        return Err(problem("give a name and a contact, or neither".to_owned()));
    }
    let Fields { name, site, contact, privacy_contact, .. } = fields;
    let publisher =
        (!contact.is_empty()).then(|| Publisher { name: name.trim().to_owned(), site, contact, privacy_contact });
    Ok(Imprint { publisher, changed: Some(changed) })
}

fn is_page(text: &str) -> bool {
    text.strip_prefix("https://").is_some_and(|rest| rest.contains('.') && !rest.contains(char::is_whitespace))
}

fn is_mail(text: &str) -> bool {
    let parts = text.split_once('@');
    parts.is_some_and(|(who, host)| {
        !who.is_empty() && host.contains('.') && !host.contains('@') && !text.contains(char::is_whitespace)
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use time::macros::date;

    const FULL: &str = "name = \"Stichting Kompas\"\nsite = \"https://kompas.example\"\ncontact = \"vraag@kompas.example\"\nprivacy_contact = \"\"\nchanged = \"2026-11-28\"\n";

    #[test]
    fn a_host_that_fills_it_in_answers_for_the_site() {
        let read = read(FULL).unwrap();
        assert_eq!(read.changed, Some(date!(2026 - 11 - 28)));
        assert_eq!(read.publisher.unwrap().contact, "vraag@kompas.example");
    }

    #[test]
    fn left_empty_it_says_so() {
        assert_eq!(read("changed = \"2026-11-28\"\n").unwrap().publisher, None);
        let ours = read(include_str!("publisher.toml")).unwrap();
        assert!(ours.changed.is_some());
    }

    #[test]
    fn what_a_host_has_to_mend_is_named() {
        for (from, to, says) in [
            ("https://kompas", "kompas", "site is \"kompas.example\": begin it with https://"),
            ("vraag@", "vraag at ", "contact is \"vraag at kompas.example\""),
            ("\"Stichting Kompas\"", "\" \"", "give a name and a contact, or neither"),
            ("2026-11-28", "28 november", "write a day as 2026-11-28"),
            ("name =", "naam =", "unknown field `naam`"),
        ] {
            let found = read(&FULL.replace(from, to)).unwrap_err().to_string();
            assert!(found.contains(says), "{found}");
        }
    }
}
