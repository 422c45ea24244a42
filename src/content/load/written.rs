//! An entry as others read it: its fields in the order of the model, with those that the editor left out.

use serde::de::DeserializeOwned;
use serde::ser::Error as _;
use serde::{Serialize, Serializer};

use super::{Entry, EntryKind, descriptions, law, measures, report, statements, usual};

impl Serialize for Entry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.kind {
            EntryKind::Theme => fields::<report::ThemeFields, S>(self, serializer),
            EntryKind::Statement => fields::<statements::Fields, S>(self, serializer),
            EntryKind::Measure => fields::<measures::Fields, S>(self, serializer),
            EntryKind::Finding => fields::<report::FindingFields, S>(self, serializer),
            EntryKind::Source => fields::<law::SourceFields, S>(self, serializer),
            EntryKind::Rule => fields::<report::RuleFields, S>(self, serializer),
            EntryKind::UsualTask => fields::<usual::Fields, S>(self, serializer),
            EntryKind::Description => fields::<descriptions::Fields, S>(self, serializer),
            EntryKind::Participation => fields::<law::ParticipationFields, S>(self, serializer),
            EntryKind::Retired => fields::<measures::RetiredFields, S>(self, serializer),
            EntryKind::Page | EntryKind::Synonym | EntryKind::SearchWords => self.table.serialize(serializer),
        }
    }
}

fn fields<F: DeserializeOwned + Serialize, S: Serializer>(entry: &Entry, serializer: S) -> Result<S::Ok, S::Error> {
    let fields: F = entry.table.clone().try_into().map_err(S::Error::custom)?;
    fields.serialize(serializer)
}
