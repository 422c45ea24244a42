//! The words for jobs that are none of the roles of [`crate::staff::StaffRole`]. Those of roles are in
//! [`crate::dutch::roles`].

use super::Job;

/// The whole label or its first word, as [`plain`](crate::dutch::plain) makes it.
#[rustfmt::skip]
pub(super) const WHOLE: &[(Job, &[&str])] = &[
    (Job::InternBegeleider, &["ib", "iber", "ibers", "internbegeleider", "internbegeleidster", "ibbovenbouw", "ibonderbouw", "ibmiddenbouw"]),
    (Job::Quality, &["kc", "kcer", "kwaliteitscoordinator", "kwaliteitsmedewerker", "kwaliteitscoach", "kwaco", "zoco", "zorgcoordinator", "zorgco", "kwaliteit", "kco"]),
    (Job::Deputy, &["adj", "adjdir", "adjunct", "adjunctdirecteur", "adjunctdir", "plvdirecteur", "plvdir", "waarnemenddirecteur", "adjunctdirectrice", "locatiecoordinator"]),
    (Job::Director, &["dir", "directeur", "directrice", "schoolleider", "directie", "locatieleider", "locatiedirecteur", "integraaldirecteur", "meerschoolsdirecteur"]),
    (Job::TeamLeader, &["tl", "teamleider", "bouwcoordinator", "bouwleider", "boco", "unitleider", "unitcoordinator", "bouwco", "mtlid", "middenmanagement", "clusterleider", "teamcoach"]),
    (Job::Administration, &["adm", "admin", "administratie", "administratief", "administratiefmedewerker", "administratieve*", "secretaresse", "secretariaat", "managementassistent", "directieassistent", "directiesecretaresse", "directieondersteuner", "administratrice", "administrateur", "managementondersteuner", "officemanager"]),
    (Job::Ict, &["ict", "icter", "ictcoordinator", "icto", "ictbeheerder", "ictcoach", "mediacoach", "systeembeheerder", "ictco", "ictspecialist"]),
    (Job::RemedialTeacher, &["rt", "rter", "remedialteacher", "rters"]),
    (Job::Therapist, &["logopedist", "logopediste", "logopedie", "orthopedagoog", "psycholoog", "schoolpsycholoog", "fysiotherapeut", "ergotherapeut", "kindercoach", "schoolmaatschappelijkwerk", "smw", "speltherapeut", "gedragswetenschapper", "kinderfysiotherapeut", "creatieftherapeut", "maatschappelijkwerker"]),
    (Job::Coach, &["schoolopleider", "coach", "rekencoordinator", "taalcoordinator", "leescoordinator", "rekenspecialist", "taalspecialist", "leesspecialist", "gedragsspecialist", "leesconsulent", "beeldcoach", "cultuurcoordinator", "icc", "iccer", "opleider", "schoolcoach", "begaafdheidsspecialist", "td", "tder", "hoogbegaafdheidsspecialist", "plusspecialist", "jongekindspecialist", "antipestcoordinator", "gedragscoordinator", "hbcoordinator", "hbspecialist", "talentcoordinator", "nt2coordinator", "nt2specialist"]),
    (Job::EventManager, &["eventmanager", "evenementencoordinator", "evenementenmanager", "eventcoordinator"]),
    (Job::LunchSupervisor, &["tso", "tsokracht", "tsomedewerker", "overblijfkracht", "overblijfmoeder", "overblijfouder", "overblijfmedewerker", "overblijf", "overblijfjuf", "overblijver", "tsocoordinator", "overblijfcoordinator", "lunchkracht", "pauzekracht", "overblijfvader"]),
    (Job::Substitute, &["invaller", "invalkracht", "invalleerkracht", "invaljuf", "vervanger", "invalster", "vervangingspool", "poolleerkracht", "inval", "pooler"]),
    (Job::Cleaner, &["schoonmaker", "schoonmaakster", "schoonmaak", "interieurverzorger", "interieurverzorgster"]),
];

/// Parts that are enough to recognise a longer label, in lower case.
#[rustfmt::skip]
pub(super) const PARTS: &[(Job, &[&str])] = &[
    (Job::Deputy, &["adjunct", "adj-dir", "adj. dir", "adj.dir", "plaatsvervangend dir", "plv. dir"]),
    (Job::Administration, &["administrat", "secretar", "directieassistent", "assistent directeur", "directie-assistent"]),
    (Job::Director, &["directeur", "directrice", "schoolleider", "locatieleider"]),
    (Job::InternBegeleider, &["intern begeleid", "ib'er", "ib-er"]),
    (Job::Quality, &["kwaliteitsco", "zorgco"]),
    (Job::TeamLeader, &["bouwco", "bouwleider", "teamleid", "unitleid"]),
    (Job::Ict, &["ict'er", "ict-er", "ict-co", "ict co"]),
    (Job::RemedialTeacher, &["remedial", "rt'er"]),
    (Job::Therapist, &["logoped", "orthoped", "psycholo", "therapeut"]),
    (Job::EventManager, &["eventmanager"]),
    (Job::LunchSupervisor, &["overblijfkracht", "tso-kracht", "tso kracht", "tso-medew"]),
    (Job::Substitute, &["invaller", "invalkracht", "invalleer"]),
    (Job::Cleaner, &["schoonmaak"]),
];
