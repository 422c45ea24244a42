//! Who answers for a copy of the site: `publisher.toml`, which a host fills in.

use serde::Deserialize;
use taakkompas_school::iso_date;

use crate::model::{AccessibilityStatement, AccessibilityStatus, Imprint, Publisher};
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
    #[serde(default)]
    source: String,
    #[serde(default)]
    accessibility: StatementFields,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct StatementFields {
    status: String,
    signed_on: String,
    signed_by: String,
    report: String,
}

/// Reads the file. When the content was last changed is for its history to say.
///
/// # Errors
/// What a host has to mend: a field that is no address, a name without a contact, or a day that is none.
pub fn read(text: &str) -> Result<Imprint, Problem> {
    let problem = |what: String| Problem::of_file(FILE, what);
    let fields: Fields = toml::from_str(text).map_err(|error| problem(error.message().to_owned()))?;
    let named = [
        ("name", &fields.name),
        ("site", &fields.site),
        ("contact", &fields.contact),
        ("privacy_contact", &fields.privacy_contact),
        ("source", &fields.source),
        ("accessibility.signed_by", &fields.accessibility.signed_by),
        ("accessibility.report", &fields.accessibility.report),
    ];
    for (name, value) in named {
        if value.chars().count() > LONGEST {
            return Err(problem(format!("{name} is longer than {LONGEST} characters")));
        }
    }
    for (name, value) in
        [("site", &fields.site), ("source", &fields.source), ("accessibility.report", &fields.accessibility.report)]
    {
        if !value.is_empty() && !is_page(value) {
            return Err(problem(format!("{name} is \"{value}\": begin it with https://")));
        }
    }
    for (name, value) in [("contact", &fields.contact), ("privacy_contact", &fields.privacy_contact)] {
        if !value.is_empty() && !is_page(value) && !is_mail(value) {
            return Err(problem(format!("{name} is \"{value}\": write an e-mail address or a page with https://")));
        }
    }
    if fields.name.trim().is_empty() != fields.contact.is_empty() {
        return Err(problem("give a name and a contact, or neither".to_owned()));
    }
    let statement = statement(fields.accessibility).map_err(problem)?;
    if statement.is_some() && fields.contact.is_empty() {
        return Err(problem("an accessibility statement needs a name and a contact".to_owned()));
    }
    let Fields { name, site, contact, privacy_contact, source, .. } = fields;
    let publisher =
        (!contact.is_empty()).then(|| Publisher { name: name.trim().to_owned(), site, contact, privacy_contact });
    Ok(Imprint { publisher, changed: None, source, statement })
}

/// The statement, or what is wrong with it.
fn statement(fields: StatementFields) -> Result<Option<AccessibilityStatement>, String> {
    let StatementFields { status, signed_on, signed_by, report } = fields;
    if [&status, &signed_on, &signed_by, &report].iter().all(|field| field.is_empty()) {
        return Ok(None);
    }
    let known = AccessibilityStatus::ALL.iter().find(|(letter, _)| *letter == status);
    let &(_, status) = known.ok_or_else(|| format!("accessibility.status is \"{status}\": write A, B, C or D"))?;
    let signed_on = iso_date::parse(&signed_on)
        .map_err(|_| format!("accessibility.signed_on is \"{signed_on}\": write a day as 2026-11-28"))?;
    if signed_by.trim().is_empty() {
        return Err("accessibility.signed_by is empty: write the function of who signed".to_owned());
    }
    if status == AccessibilityStatus::Full && report.is_empty() {
        return Err("accessibility.report is empty: status A rests on a report".to_owned());
    }
    Ok(Some(AccessibilityStatement { status, signed_on, signed_by: signed_by.trim().to_owned(), report }))
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

    const FULL: &str = "name = \"Stichting Kompas\"\nsite = \"https://kompas.example\"\ncontact = \"vraag@kompas.example\"\nprivacy_contact = \"\"\n";

    #[test]
    fn a_host_that_fills_it_in_answers_for_the_site() {
        let read = read(FULL).unwrap();
        assert_eq!(read.publisher.unwrap().contact, "vraag@kompas.example");
    }

    const STATEMENT: &str =
        "[accessibility]\nstatus = \"B\"\nsigned_on = \"2026-12-01\"\nsigned_by = \"de voorzitter\"\nreport = \"\"\n";

    #[test]
    fn a_host_states_how_accessible_its_copy_is() {
        let read = read(&format!("{FULL}source = \"https://code.example/taakkompas\"\n{STATEMENT}")).unwrap();
        let statement = read.statement.unwrap();
        assert_eq!((statement.status, statement.signed_on), (AccessibilityStatus::Partial, date!(2026 - 12 - 01)));
        assert_eq!(read.source, "https://code.example/taakkompas");
    }

    #[test]
    fn a_statement_is_whole_and_has_someone_to_answer_for_it() {
        for (from, to, says) in [
            ("\"B\"", "\"E\"", "accessibility.status is \"E\": write A, B, C or D"),
            ("\"B\"", "\"A\"", "status A rests on a report"),
            ("2026-12-01", "", "accessibility.signed_on is \"\": write a day"),
            ("de voorzitter", "", "accessibility.signed_by is empty"),
            ("report = \"\"", "report = \"rapport\"", "accessibility.report is \"rapport\": begin it with https://"),
        ] {
            let found = read(&format!("{FULL}{}", STATEMENT.replace(from, to))).unwrap_err().to_string();
            assert!(found.contains(says), "{found}");
        }
        let unsigned = read(STATEMENT).unwrap_err().to_string();
        assert!(unsigned.contains("needs a name and a contact"), "{unsigned}");
    }

    #[test]
    fn left_empty_it_says_so() {
        assert_eq!(read("").unwrap().publisher, None);
        assert!(read(include_str!("publisher.toml")).is_ok(), "as it is, or as a host filled it in");
    }

    #[test]
    fn what_a_host_has_to_mend_is_named() {
        for (from, to, says) in [
            ("https://kompas", "kompas", "site is \"kompas.example\": begin it with https://"),
            ("vraag@", "vraag at ", "contact is \"vraag at kompas.example\""),
            ("\"Stichting Kompas\"", "\" \"", "give a name and a contact, or neither"),
            ("name =", "naam =", "unknown field `naam`"),
        ] {
            let found = read(&FULL.replace(from, to)).unwrap_err().to_string();
            assert!(found.contains(says), "{found}");
        }
    }
}
