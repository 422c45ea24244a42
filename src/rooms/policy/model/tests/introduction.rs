//! What a stranger put into a link is plain text, or refused with the reason.

use proptest::prelude::*;
use taakkompas_scan::theme::Theme;

use crate::introduction::{Draft, Introduction, IntroductionError, LINES, LinkError, SENDER, TEXT, unwrap, wrap};
use crate::seed::cases;

const ADDRESS: &str = "https://taakkompas.example/zelfscan";

fn draft(sender: &str, text: &str) -> Draft {
    Draft { sender: sender.to_owned(), text: text.to_owned(), themes: Vec::new() }
}

fn said(text: &str) -> Result<Introduction, IntroductionError> {
    draft("Stichting Voorbeeld", text).checked()
}

/// As it arrives: JSON that was packed, in the envelope.
fn sent(json: &[u8]) -> String {
    wrap(ADDRESS, &miniz_oxide::deflate::compress_to_vec(json, 6)).unwrap().strip_prefix(ADDRESS).unwrap().to_owned()
}

/// What is read of a fragment, by the same steps as in the browser.
fn opened(fragment: &str) -> Result<Result<Introduction, IntroductionError>, LinkError> {
    let packed = unwrap(fragment)?;
    let json =
        miniz_oxide::inflate::decompress_to_vec_with_limit(&packed, 4_000_000).map_err(|_| LinkError::Damaged)?;
    let draft: Draft = serde_json::from_slice(&json).map_err(|_| LinkError::Damaged)?;
    Ok(draft.checked())
}

#[test]
fn an_introduction_arrives_as_it_was_written() {
    let draft = Draft {
        sender: "Stichting Kompas, Zoë".to_owned(),
        text: "Beste teams,\n\nWe beginnen dit jaar met de ochtend.\nTot 12 mei!".to_owned(),
        themes: vec!["ruimte".to_owned(), "vervanging".to_owned()],
    };
    let json = serde_json::to_vec(&draft).unwrap();
    let introduction = opened(&sent(&json)).unwrap().unwrap();
    assert_eq!(introduction.sender(), "Stichting Kompas, Zoë");
    assert_eq!(introduction.paragraphs(), ["Beste teams,", "We beginnen dit jaar met de ochtend.", "Tot 12 mei!"]);
    assert_eq!(introduction.themes(), [Theme::Room, Theme::Cover]);
}

/// A link that was made once opens for ever.
#[test]
fn what_travels_stays_what_it_is() {
    let json = r#"{"s":"Bestuur","t":"Welkom.","h":["inzet"]}"#;
    let draft: Draft = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&draft).unwrap(), json);
    assert_eq!(draft.checked().unwrap().draft(), draft);
}

#[test]
fn the_longest_introduction_fits_in_a_link() {
    // Of letters that say nothing about each other, which pack badly.
    let text: String =
        (0..TEXT).map(|at| char::from(b'a' + u8::try_from((at * 7919 + at * at * 31) % 26).unwrap())).collect();
    let themes = vec!["vervanging".to_owned(), "expertise".to_owned(), "afspraken".to_owned()];
    let draft = Draft { sender: "x".repeat(SENDER), text, themes };
    assert!(draft.checked().is_ok());
    let json = serde_json::to_vec(&draft).unwrap();
    assert!(wrap(ADDRESS, &miniz_oxide::deflate::compress_to_vec(&json, 6)).is_ok());
}

/// Markup, code and addresses are letters as all others.
#[test]
fn what_looks_like_more_is_plain_text() {
    for text in [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "</p></div><h1>Taakkompas zegt</h1>",
        "<!-- --> ]]> &lt;b&gt; &#x202e;",
        "javascript:alert(1) https://evil.example/ [klik](https://evil.example)",
        "{{constructor.constructor('return 1')()}} ${7*7} %3Cscript%3E \\u003cscript\\u003e",
        "'; DROP TABLE scans; --",
        "# Kop\n* lijst\n| tabel |",
        "مرحبا بالجميع, en welkom", // of another direction by itself, not by a sign
        "Приветствие: ΑΒΓ, 👋🏽 – “zo” … €5",
    ] {
        let shown = said(text).unwrap_or_else(|error| panic!("{error} for {text}"));
        assert_eq!(shown.paragraphs().join("\n"), text);
    }
}

#[test]
fn what_is_no_plain_text_is_refused_with_the_reason() {
    use IntroductionError::{
        NoSender, NoText, OurName, SenderTooLong, Sign, TextTooLong, ThemeTwice, TooManyLines, TooManyThemes,
    };
    let sign = |found| Sign { found };
    let long = "a".repeat(1_000_000);
    let lines = "regel\n".repeat(LINES + 1);
    let cases = [
        // Marks that turn the direction of what stands around them.
        (draft("Bestuur", "Dit is \u{202e}tkerekreV"), sign('\u{202e}')),
        (draft("Bestuur", "\u{2066}isolate\u{2069}"), sign('\u{2066}')),
        (draft("Bestuur", "links\u{200e}rechts\u{200f}"), sign('\u{200e}')),
        (draft("Bestuur", "letter\u{61c}mark"), sign('\u{61c}')),
        (draft("Bes\u{202a}tuur", "tekst"), sign('\u{202a}')),
        // Control characters.
        (draft("Bestuur", "nul\u{0}"), sign('\u{0}')),
        (draft("Bestuur", "bel\u{7}"), sign('\u{7}')),
        (draft("Bestuur", "ansi \u{1b}[31mrood"), sign('\u{1b}')),
        (draft("Bestuur", "c1 \u{85} regel"), sign('\u{85}')),
        (draft("Bestuur", "regel\u{2028}regel"), sign('\u{2028}')),
        (draft("Bestuur", "del\u{7f}"), sign('\u{7f}')),
        // What is not seen, or reaches out of its line.
        (draft("Bestuur", "tag\u{e0041}"), sign('\u{e0041}')),
        (draft("\u{3164}\u{3164}", "tekst"), sign('\u{3164}')),
        (draft("Bestuur", "z\u{300}\u{301}\u{302}\u{303}algo"), sign('\u{301}')),
        (draft("Bestuur", "private \u{e000}"), sign('\u{e000}')),
        (draft("Bestuur", "vervangteken \u{fffd}"), sign('\u{fffd}')),
        // A name of others' letters that looks like another.
        (draft("Т\u{430}\u{430}kkompas", "tekst"), sign('Т')),
        (draft("Taakkompas", "tekst"), OurName),
        (draft("het team van T a a k - K o m p a s", "tekst"), OurName),
        (draft("TAAKKOMPAS.nl", "tekst"), OurName),
        (draft("", "tekst"), NoSender),
        (draft(" \u{200b}\u{ad} - ", "tekst"), NoSender),
        (draft("Bestuur", " \n \u{a0}\n"), NoText),
        (draft("Bestuur", "..."), NoText),
        (draft(&"n".repeat(SENDER + 1), "tekst"), SenderTooLong { found: SENDER + 1 }),
        (draft(&long, "tekst"), SenderTooLong { found: 1_000_000 }),
        (draft("Bestuur", &"a".repeat(TEXT + 1)), TextTooLong { found: TEXT + 1 }),
        (draft("Bestuur", &long), TextTooLong { found: 1_000_000 }),
        (draft("Bestuur", &lines), TooManyLines { found: LINES + 1 }),
        (
            Draft { themes: vec!["inzet".to_owned(), "regie".to_owned(), "inzet".to_owned()], ..draft("B", "t") },
            ThemeTwice,
        ),
        (Draft { themes: vec!["inzet".to_owned(); 4], ..draft("B", "t") }, TooManyThemes { found: 4 }),
        (Draft { themes: vec![String::new(); 100_000], ..draft("B", "t") }, TooManyThemes { found: 100_000 }),
    ];
    for (draft, why) in cases {
        let shown: String = format!("{draft:?}").chars().take(90).collect();
        assert_eq!(draft.checked(), Err(why), "{shown}");
    }
}

#[test]
fn all_that_is_wrong_is_said_of_the_part_that_it_is_wrong_with() {
    use IntroductionError::{OurName, Sign, TextTooLong, TooManyLines, TooManyThemes};
    let text = format!("{}\n\u{7}{}", "regel\n".repeat(LINES), "a".repeat(TEXT));
    let draft = Draft { themes: vec!["inzet".to_owned(); 4], ..draft("Taakkompas", &text) };
    let problems = draft.problems();
    assert_eq!(problems.sender, [OurName]);
    assert_eq!(
        problems.text,
        [TextTooLong { found: draft.letters() }, TooManyLines { found: LINES + 2 }, Sign { found: '\u{7}' }]
    );
    assert_eq!(problems.themes, Some(TooManyThemes { found: 4 }));
    assert!(draft.letters() > TEXT && Draft { text: " \u{ad}a \n\n".to_owned(), ..draft }.letters() == 1);
}

/// A text that is too long only because of what is left out of it is refused in a link, so it is while it is written.
#[test]
fn what_is_refused_is_a_problem_while_it_is_written() {
    let spaces = " ".repeat(TEXT * 4) + "a";
    for draft in [draft("Bestuur", &spaces), draft(&spaces, "tekst")] {
        assert!(draft.checked().is_err() && !draft.problems().is_empty(), "{:?}", draft.problems());
    }
}

#[test]
fn a_name_that_is_read_as_ours_is_ours() {
    for name in [
        "Taaĸĸompas",
        "Täakkompas",
        "Ta\u{308}akkompas",
        "Taakk0mpas",
        "T44kk0mpa5",
        "T@@kkompa$",
        "7aakkompas",
        "TÅÅKKØMPÁŠ",
        "ŦaakkƟmpas",
        "Ⱦaakkompas",
        "TȺakkompas",
        "Taakkọmƥas",
        "Taakkorn-pas",
        "Taªkkºmpaſ",
        "₮aa₭₭o₥₱as",
        "van 🇹🇦🇦🇰🇰🇴🇲🇵🇦🇸",
        "Team Ṭạạḳḳọṃṗạṣ",
    ] {
        assert_eq!(draft(name, "tekst").checked(), Err(IntroductionError::OurName), "{name}");
    }
    for name in ["Stichting Kompas", "Taakgroep Kompas", "Bestuur Zoë & Åsa 2045", "Kompas voor taken", "PO-raad Hoorn"]
    {
        assert_eq!(draft(name, "tekst").checked().unwrap().sender(), name);
    }
}

#[test]
fn what_comes_along_when_a_text_is_pasted_is_left_out() {
    let text = "\r\n\r\n  Beste\u{a0}teams\u{ad},\u{200b}  dag!\t\r\n\r\n\r\n\r\nTot\u{2009}gauw\u{feff} \r\n";
    let shown = said(text).unwrap();
    assert_eq!(shown.paragraphs(), ["Beste teams, dag!", "Tot gauw"]);
    assert_eq!(draft(" Stichting\n Voor\u{ad}beeld ", "x").checked().unwrap().sender(), "Stichting Voorbeeld");
}

#[test]
fn a_theme_of_a_later_version_is_left_out() {
    let themes = vec!["later-thema".to_owned(), "regie".to_owned(), "<script>".to_owned()];
    assert_eq!(Draft { themes, ..draft("B", "t") }.checked().unwrap().themes(), [Theme::Ownership]);
}

#[test]
fn a_link_that_is_cut_changed_or_of_something_else_says_so() {
    let whole = sent(br#"{"s":"Bestuur","t":"Welkom bij de scan van dit jaar."}"#);
    assert!(opened(&whole).unwrap().is_ok());
    for length in 2..whole.len() {
        assert_eq!(opened(&whole[..length]), Err(LinkError::Cut), "{length}");
    }
    for at in 5..whole.len() {
        let other = if &whole[at..=at] == "A" { "B" } else { "A" };
        let changed = format!("{}{other}{}", &whole[..at], &whole[at + 1..]);
        assert!(matches!(opened(&changed), Err(LinkError::Damaged | LinkError::Cut)), "{at}");
    }
    assert_eq!(opened(""), Err(LinkError::Nothing));
    assert_eq!(opened("#2AAAA"), Err(LinkError::Newer));
    assert_eq!(opened("#vervanging"), Err(LinkError::Damaged));
    // A megabyte behind the #, in the form of a link or not.
    let long = "A".repeat(1_000_000);
    assert_eq!(opened(&format!("#{long}")), Err(LinkError::Damaged));
    assert!(opened(&format!("#1{long}")).is_err());
    assert!(opened(&format!("#1___AAAA{long}")).is_err());
}

#[test]
fn what_was_packed_but_is_no_introduction_is_refused() {
    for json in [
        &b"\xff\xfe\xfa"[..],
        br#"{"s":"Bestuur","t":"\xc3\x28"}"#,
        b"{\"s\":\"Bestuur\",\"t\":\"\xc3\x28\"}",
        br#"{"s":"Bestuur","t":"\ud800"}"#,
        br#"{"s":"Bestuur"}"#,
        br#"{"t":"tekst"}"#,
        br#"{"s":1,"t":2}"#,
        br#"{"s":["x"],"t":{"a":1}}"#,
        br#"{"s":"B","t":"t","h":"inzet"}"#,
        br#"{"g":["inzet"],"a":[]}"#,
        b"[]",
        b"",
        b"null",
    ] {
        assert_eq!(opened(&sent(json)), Err(LinkError::Damaged), "{}", String::from_utf8_lossy(json));
    }
    // A little that becomes a lot.
    let bomb = format!("{{\"s\":\"B\",\"t\":\"{}\"}}", "a".repeat(1_000_000));
    assert_eq!(opened(&sent(bomb.as_bytes())), Ok(Err(IntroductionError::TextTooLong { found: 1_000_000 })));
    assert_eq!(opened(&wrap(ADDRESS, b"not packed at all").unwrap()[ADDRESS.len()..]), Err(LinkError::Damaged));
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn whatever_comes_is_short_plain_text_or_refused(sender in "(?s).{0,80}", text in "(?s).{0,700}", themes in prop::collection::vec("[a-z]{0,12}", 0..5)) {
        let draft = Draft { sender, text, themes };
        let found = draft.checked();
        // What is said while somebody writes is what is said of the link.
        prop_assert_eq!(found.is_ok(), draft.problems().is_empty());
        if let Ok(shown) = found {
            prop_assert!(shown.sender().chars().count() <= SENDER);
            let all = shown.paragraphs().join("\n");
            prop_assert!(all.chars().count() <= TEXT && shown.themes().len() <= 3);
            for sign in all.chars().chain(shown.sender().chars()) {
                prop_assert!(sign == '\n' || !sign.is_control(), "{:?}", sign);
                let is_unseen = matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{61c}');
                prop_assert!(!is_unseen);
            }
            // What is shown is made again as it is.
            prop_assert_eq!(shown.draft().checked(), Ok(shown));
        }
    }

    #[test]
    fn no_fragment_makes_it_panic(fragment in "(?s)#?1?[A-Za-z0-9_-]{0,80}.{0,20}") {
        let _ = opened(&fragment);
    }

    #[test]
    fn what_people_write_is_shown_as_they_wrote_it(words in prop::collection::vec("[A-Za-zéëïöü,.!?0-9]{1,9}", 1..60)) {
        let text = words.join(" ");
        prop_assume!(text.chars().any(char::is_alphanumeric));
        prop_assert_eq!(said(&text).unwrap().paragraphs().join("\n"), text);
    }
}
