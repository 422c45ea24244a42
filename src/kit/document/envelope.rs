//! The outermost object of a document's text: its version, and the document under its own field.

use core::fmt;
use core::marker::PhantomData;

use serde::de::{Error, IgnoredAny, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Document;

/// `{"version":…,"<field>":…}`, around a document or a reference to one.
pub(super) struct Envelope<T>(pub T);

impl<D: Document> Serialize for Envelope<&D> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("version", &D::VERSION)?;
        map.serialize_entry(D::FIELD, self.0)?;
        map.end()
    }
}

impl<'de, D: Document> Deserialize<'de> for Envelope<D> {
    fn deserialize<S: Deserializer<'de>>(deserializer: S) -> Result<Self, S::Error> {
        deserializer.deserialize_map(Fields(PhantomData))
    }
}

struct Fields<D>(PhantomData<D>);

impl<'de, D: Document> Visitor<'de> for Fields<D> {
    type Value = Envelope<D>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(D::FIELD)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Envelope<D>, A::Error> {
        let mut found = None;
        while let Some(field) = map.next_key::<String>()? {
            if field != D::FIELD {
                map.next_value::<IgnoredAny>()?;
            } else if found.replace(map.next_value()?).is_some() {
                return Err(A::Error::duplicate_field(D::FIELD));
            }
        }
        found.map(Envelope).ok_or_else(|| A::Error::missing_field(D::FIELD))
    }
}
