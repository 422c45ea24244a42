//! What every room says about a lesbevoegdheid, in the same words. The law itself is in
//! `taakkompas_school::qualification`.

use taakkompas_school::qualification::MayLead;
use taakkompas_school::staff::StaffRole;

/// A lesson in someone else's subject.
pub const OTHER_SUBJECT: &str = "Deze taak vraagt een lesbevoegdheid voor een ander vak.";

/// A temporary lesbevoegdheid, of which the last day is unknown, or the school year of the work is.
pub const END_OR_YEAR_UNKNOWN: &str =
    "Deze lesbevoegdheid geldt tijdelijk. Vul in tot wanneer, en om welk schooljaar het gaat.";

/// That nobody in a role has one; `role` is the Dutch word for it.
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

/// Which lesbevoegdheid someone has.
pub const fn lead(lead: MayLead) -> &'static str {
    match lead {
        MayLead::Yes => "een lesbevoegdheid voor elke groep",
        MayLead::OwnSubject => "een lesbevoegdheid voor het eigen vak",
        MayLead::Temporarily { .. } => "tijdelijk, tot en met een dag",
        MayLead::No => "geen lesbevoegdheid",
    }
}
