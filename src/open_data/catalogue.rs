//! The description for catalogues of data: DCAT-AP-NL 3.0, as JSON-LD. It names whole addresses and who answers for the data, so
//! only a host that said both has one.

use serde_json::{Value, json};
use taakkompas_content::model::published::{CATALOGUE, CHANGES, FOLDER, Kind, SCHEMA, ZIP};
use taakkompas_content::model::{History, Publisher};
use taakkompas_school::iso_date;
use time::Date;

const TITLE: &str = "Taakkompas: taken en werk verdelen op de basisschool";
const DESCRIPTION: &str = "Bevindingen uit het interviewonderzoek naar werkdruk, onderwijsassistenten en taken verdelen in het \
    primair onderwijs (gesprekken in 2019), in onze woorden. Met de stellingen van een zelfscan, maatregelen met stappen en tijd, \
    regels met hun bron, taakomschrijvingen per functie en gewone taken van een school.";
const KEYWORDS: [&str; 6] =
    ["primair onderwijs", "onderwijsassistent", "taakverdeling", "werkdruk", "zelfscan", "lerarentekort"];
/// Of the list of licences in DCAT-AP-NL.
const LICENCE: &str = "http://creativecommons.org/licenses/by/4.0/deed.nl";
const EUROPE: &str = "http://publications.europa.eu/resource/authority/";
const TYPES: &str = "https://www.iana.org/assignments/media-types/";

/// The description; `site` is the whole address of the site, with its last slash.
pub fn json_ld(history: &History, site: &str, publisher: &Publisher) -> String {
    let day = |day: Date| json!({ "@type": "xsd:date", "@value": iso_date::format(day) });
    let dutch = |text: &str| json!({ "@language": "nl", "@value": text });
    let of_europe = |what: &str, kind: &str| json!({ "@id": format!("{EUROPE}{what}"), "@type": kind });
    let folder = format!("{site}{FOLDER}/");
    let agent = json!({ "@type": "foaf:Agent", "foaf:name": dutch(&publisher.name) });
    let mut contact = json!({ "@type": "vcard:Kind", "vcard:fn": publisher.name });
    let (field, address) = if publisher.contact.starts_with("https://") {
        ("vcard:hasURL", publisher.contact.clone())
    } else {
        ("vcard:hasEmail", format!("mailto:{}", publisher.contact))
    };
    if let Some(fields) = contact.as_object_mut() {
        fields.insert(field.to_owned(), json!({ "@id": address }));
    }
    let licence = json!({ "@id": LICENCE, "@type": "dct:LicenseDocument" });
    let file = |name: &str, title: &str, format: &str, media: &str| {
        let address = format!("{folder}{name}");
        json!({
            "@id": address,
            "@type": "dcat:Distribution",
            "dct:title": dutch(title),
            "dcat:accessURL": { "@id": folder },
            "dcat:downloadURL": { "@id": address },
            "dct:format": of_europe(&format!("file-type/{format}"), "dct:MediaTypeOrExtent"),
            "dcat:mediaType": { "@id": format!("{TYPES}{media}"), "@type": "dct:MediaType" },
            "dct:license": licence,
            "dct:conformsTo": { "@id": format!("{folder}{SCHEMA}"), "@type": "dct:Standard" },
        })
    };
    let mut files: Vec<Value> = vec![file(ZIP, "Alles in één bestand", "ZIP", "application/zip")];
    for kind in Kind::ALL {
        files.push(file(&format!("{}.json", kind.file), kind.label, "JSON", "application/json"));
        files.push(file(&format!("{}.csv", kind.file), kind.label, "CSV", "text/csv"));
    }
    files.push(file(&format!("{CHANGES}.json"), "Wijzigingen", "JSON", "application/json"));
    let set = json!({
        "@id": format!("{folder}#dataset"),
        "@type": "dcat:Dataset",
        "dct:title": dutch(TITLE),
        "dct:description": dutch(DESCRIPTION),
        "dct:identifier": format!("{folder}#dataset"),
        "dct:publisher": agent,
        "dct:creator": agent,
        "dcat:contactPoint": contact,
        "dcat:theme": of_europe("data-theme/EDUC", "skos:Concept"),
        "dct:accessRights": of_europe("access-right/PUBLIC", "dct:RightsStatement"),
        "dct:language": of_europe("language/NLD", "dct:LinguisticSystem"),
        "dct:accrualPeriodicity": of_europe("frequency/IRREG", "dct:Frequency"),
        "dcat:keyword": KEYWORDS.map(dutch),
        "dcat:version": iso_date::format(history.version()),
        "dct:modified": day(history.version()),
        "dcat:landingPage": { "@id": folder, "@type": "foaf:Document" },
        "dcat:distribution": files,
    });
    let catalogue = json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "skos": "http://www.w3.org/2004/02/skos/core#",
            "vcard": "http://www.w3.org/2006/vcard/ns#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@id": format!("{folder}{CATALOGUE}"),
        "@type": "dcat:Catalog",
        "dct:title": dutch("Open data van Taakkompas"),
        "dct:description": dutch("Eén dataset: wat Taakkompas over taken en werk op de basisschool zegt en aanraadt."),
        "dct:publisher": agent,
        "dcat:contactPoint": contact,
        "dct:license": licence,
        "dct:language": of_europe("language/NLD", "dct:LinguisticSystem"),
        "dct:modified": day(history.version()),
        "dcat:dataset": set,
    });
    // A tree of texts can always be written.
    serde_json::to_string_pretty(&catalogue).unwrap_or_default() + "\n"
}
