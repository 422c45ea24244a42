//! A choice of one option out of many, which stand in groups.

use leptos::prelude::*;

use super::{labelled, tell};

/// Options under a heading: codes with their labels. Those under an empty one stand by themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionGroup {
    pub heading: &'static str,
    pub options: Vec<(String, String)>,
}

impl OptionGroup {
    /// Options in groups: a group stands where its first option is, and an option where it is among those of its group.
    pub fn gathered(options: impl IntoIterator<Item = (&'static str, String, String)>) -> Vec<Self> {
        let mut groups: Vec<Self> = Vec::new();
        for (heading, code, says) in options {
            match groups.iter_mut().find(|group| group.heading == heading) {
                Some(group) => group.options.push((code, says)),
                None => groups.push(Self { heading, options: vec![(code, says)] }),
            }
        }
        groups
    }
}

/// A choice of one of these.
pub fn grouped_select_field(
    id: String,
    label: impl Into<String>,
    groups: Vec<OptionGroup>,
    value: Signal<String>,
    change: Callback<String>,
) -> AnyView {
    labelled(id.clone(), label.into(), "", move |_| {
        let of_group = move |OptionGroup { heading, options }| {
            let option = move |(code, says): (String, String)| {
                let of_option = code.clone();
                view! { <option value=code selected=move || value.get() == of_option>{says}</option> }
            };
            let options = options.into_iter().map(option).collect_view();
            if heading.is_empty() {
                options.into_any()
            } else {
                view! { <optgroup label=heading>{options}</optgroup> }.into_any()
            }
        };
        view! {
            <select id=id prop:value=value on:change=move |event| tell(change, event_target_value(&event))>
                {groups.into_iter().map(of_group).collect_view()}
            </select>
        }
        .into_any()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_stand_below_the_heading_of_their_group() {
        let option = |heading, code: &str| (heading, code.to_owned(), code.to_uppercase());
        let groups =
            OptionGroup::gathered([option("Een", "a"), option("Twee", "b"), option("Een", "c"), option("", "d")]);
        let html = Owner::new().with(|| {
            let (value, change) = (Signal::stored("c".to_owned()), Callback::new(|_: String| ()));
            grouped_select_field("p".to_owned(), "Pagina", groups, value, change).to_html()
        });
        let first = html.split("label=\"Twee\"").next().unwrap_or_default();
        assert!(first.contains("label=\"Een\"") && first.contains(">A<") && first.contains(">C<"), "{html}");
        assert!(!first.contains(">B<"), "{html}");
        assert_eq!(html.matches("<optgroup").count(), 2, "{html}");
        assert_eq!(html.matches("<option ").count(), 4, "{html}");
    }
}
