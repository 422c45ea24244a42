//! `[[source]]` and `[[participation]]`: where the law and other facts are stated.

use serde::{Deserialize, Serialize};
use taakkompas_scan::catalog::SourceId;

use super::draft::{Choice, Draft};
use crate::model::{Participant, Participation, Source, SourceKind, Statute};

#[derive(Deserialize, Serialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct SourceFields {
    id: String,
    title: String,
    publisher: String,
    year: Option<u32>,
    url: String,
    kind: Option<Choice<SourceKind>>,
    says: String,
    note: Option<String>,
    sources: Vec<String>,
    article: Option<String>,
    version: Option<String>,
    checked: Option<String>,
    valid_until: Option<String>,
}

pub(super) fn source(draft: &mut Draft<'_>) -> Option<Source> {
    let fields: SourceFields = draft.fields()?;
    let kind = draft.choice("kind", fields.kind);
    let title = draft.text("title", fields.title);
    let publisher = draft.text("publisher", fields.publisher);
    let url = draft.text("url", fields.url);
    let says = draft.text("says", fields.says);
    let note = draft.optional("note", fields.note);
    let laws = draft.ids("sources", &fields.sources);
    let checked = draft.date("checked", fields.checked.unwrap_or_default());
    let valid_until = fields.valid_until.and_then(|until| draft.date("valid_until", until));
    let statute = match kind {
        Some(SourceKind::Law) => statute(draft, fields.article, fields.version),
        _ if fields.article.is_some() || fields.version.is_some() => {
            draft.note("article and version are for the kind `law`");
            None
        }
        _ => None,
    };
    let id = SourceId::from(fields.id.as_str());
    let (kind, checked) = (kind?, checked?);
    let year = fields.year;
    Some(Source { id, title, publisher, year, url, kind, says, note, laws, statute, checked, valid_until })
}

fn statute(draft: &mut Draft<'_>, article: Option<String>, version: Option<String>) -> Option<Statute> {
    let article = draft.text("article", article.unwrap_or_default());
    let version = draft.date("version", version.unwrap_or_default());
    Some(Statute { article, version: version? })
}

#[derive(Deserialize, Serialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ParticipationFields {
    id: String,
    subject: String,
    who: Option<Choice<Participant>>,
    article: String,
    says: String,
    source: String,
}

pub(super) fn participation(draft: &mut Draft<'_>) -> Option<Participation> {
    let fields: ParticipationFields = draft.fields()?;
    let subject = draft.text("subject", fields.subject);
    let who = draft.choice("who", fields.who);
    let article = draft.text("article", fields.article);
    let says = draft.text("says", fields.says);
    let source = draft.text("source", fields.source);
    let source = SourceId::from(source.as_str());
    Some(Participation { id: fields.id, subject, who: who?, article, says, source })
}
