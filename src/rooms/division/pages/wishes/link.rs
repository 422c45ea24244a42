//! The link that the leader sends: the tasks stand after its `#`, which a browser never sends to a server.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use taakkompas_division::handed_in::invitation::{Invitation, InvitationError};

/// What the part after `#` begins with.
const NAME: &str = "taken=";

/// The longest address that a link may have. Messengers and mail programs cut off or break longer ones; then the list
/// goes in the message itself.
const LONGEST: usize = 8_000;

/// The most bytes after `#` that are read.
const MOST_BYTES: usize = 100_000;

/// A link to a page with an invitation in it; `None` if it would be too long.
pub fn link(address: &str, invitation: &Invitation) -> Option<String> {
    let text = serde_json::to_string(invitation).ok()?;
    let link = format!("{address}#{NAME}{}", URL_SAFE_NO_PAD.encode(text));
    (link.len() <= LONGEST).then_some(link)
}

/// The invitation after the `#` of an address; `Ok(None)` if there is none.
///
/// # Errors
/// Part of it is missing, or it is not from this version: the reason if it could be read.
pub fn invitation(fragment: &str) -> Result<Option<Invitation>, Option<InvitationError>> {
    let Some(packed) = fragment.strip_prefix(NAME) else { return Ok(None) };
    if packed.len() > MOST_BYTES {
        return Err(None);
    }
    // A mail program may put what ends a sentence behind the link.
    let packed = packed.trim_end_matches(|sign: char| !sign.is_ascii_alphanumeric() && sign != '-' && sign != '_');
    let text = URL_SAFE_NO_PAD.decode(packed).map_err(|_| None)?;
    let read: Invitation = serde_json::from_slice(&text).map_err(|_| None)?;
    read.checked().map(Some).map_err(Some)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use taakkompas_division::{Task, TaskDivision};
    use taakkompas_school::staff::StaffRole;

    fn sent(tasks: usize) -> Invitation {
        let mut of = TaskDivision::default();
        for at in 0..tasks {
            of.add_task(Task::new(&format!("Coördinatie {at} & meer"))).unwrap();
        }
        of.add_colleague(StaffRole::Teacher, "leraar groep 4").unwrap();
        of.invitation()
    }

    #[test]
    fn a_link_holds_the_whole_list_and_half_a_link_is_refused() {
        let link = link("https://taakkompas.example/mijn-wensen", &sent(60)).unwrap();
        let fragment = link.split_once('#').unwrap().1;
        assert!(link.is_ascii() && !link.contains(['%', '+', ' ']), "{link}");
        assert_eq!(invitation(fragment), Ok(Some(sent(60))));
        assert_eq!(invitation(&format!("{fragment}>.")), Ok(Some(sent(60))));
        for cut in 1..fragment.len() - NAME.len() {
            assert_eq!(invitation(&fragment[..fragment.len() - cut]), Err(None), "{cut} signs less");
        }
    }

    #[test]
    fn a_list_that_is_too_long_for_a_link_goes_another_way() {
        assert_eq!(link("https://taakkompas.example", &sent(400)), None);
    }

    #[test]
    fn no_other_address_is_taken_for_an_invitation() {
        assert_eq!(invitation(""), Ok(None));
        assert_eq!(invitation("inhoud"), Ok(None));
        assert_eq!(invitation("taken="), Err(None));
        assert_eq!(invitation("taken=é\u{0}"), Err(None));
        let newer = URL_SAFE_NO_PAD.encode(r#"{"v":9,"t":[]}"#);
        assert_eq!(invitation(&format!("taken={newer}")), Err(Some(InvitationError::Newer)));
    }
}
