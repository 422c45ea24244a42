//! What every room says alike about a lesbevoegdheid. The law itself is in `taakkompas_school::qualification`.

use taakkompas_domain::deployment::StaffRole;

/// A lesson in rekenen, taal or burgerschap.
pub const CORE_SUBJECT: &str = "Rekenen, taal en burgerschap geeft alleen een leraar die voor de groep bevoegd is.";

/// A lesson in a subject of someone else.
pub const OTHER_SUBJECT: &str = "Deze taak vraagt een lesbevoegdheid voor een ander vak.";

/// A lesbevoegdheid for a time: until when, or when the work is, is not known.
pub const END_OR_YEAR_UNKNOWN: &str =
    "Deze lesbevoegdheid geldt tijdelijk. Vul in tot wanneer, en om welk schooljaar het gaat.";

/// That nobody in a role has one; the role as it is written.
pub fn none(role: &str) -> String {
    format!("Een {role} heeft geen lesbevoegdheid.")
}

/// Why it cannot be chosen for someone in this role; the role as it is written.
pub fn cannot_choose(of: StaffRole, role: &str) -> String {
    match of {
        StaffRole::Other => "Hier is geen lesbevoegdheid bekend. Daarom kun je dit niet kiezen.".to_owned(),
        _ => format!("{} Daarom kun je dit hier niet kiezen.", none(role)),
    }
}
