//! The columns of a list of tasks or colleagues, and their names as we write them.

coded! {
    /// A column of a list.
    pub enum Column {
        /// What the task or colleague is called.
        Label = "label",
        /// Hours a year, or klein, middel, groot.
        Size = "size",
        /// Minutes a year.
        Minutes = "minutes",
        /// Months.
        Months = "months",
        /// A weekday, or the days of a colleague.
        Days = "days",
        /// The most people.
        People = "people",
        /// Whether it may be shared.
        Share = "share",
        /// Whether it needs a lesbevoegdheid.
        Qualification = "qualification",
        /// A certificate, or those of a colleague.
        Certificate = "certificate",
        /// A group, or those of a colleague.
        Group = "group",
        /// The worth for pupils.
        Worth = "worth",
        /// The effort it takes.
        Effort = "effort",
        /// Who did it last year.
        LastYear = "last-year",
        /// The role of a colleague.
        Role = "role",
        /// Hours a year of room, or veel, gewoon or weinig.
        Capacity = "room",
        /// A part of full time.
        FullTime = "full-time",
        /// Whether a colleague is there on one day.
        OnDay = "on-day",
        /// What kind of task it is: only to tell tasks with one label apart.
        Category = "category",
        /// Hours a year for all people together, beside those for each.
        Total = "total",
        /// A part of the hours a year: that of another column is added.
        Part = "part",
        /// How many times a year the hours come back.
        Turns = "turns",
        /// A number of hours or of people: the list does not say which.
        Count = "count",
    }
}

/// The name of a column, as written.
pub const fn name(column: Column) -> &'static str {
    match column {
        Column::Label => "Taak",
        Column::Size => "Uren per jaar",
        Column::Minutes => "Minuten",
        Column::Months => "Maanden",
        Column::Days => "Dag",
        Column::People => "Mensen",
        Column::Share => "Delen mag",
        Column::Qualification => "Lesbevoegdheid",
        Column::Certificate => "Certificaat",
        Column::Group => "Groep",
        Column::Worth => "Waarde",
        Column::Effort => "Moeite",
        Column::LastYear => "Vorig jaar",
        Column::Role => "Rol",
        Column::Capacity => "Ruimte",
        Column::FullTime => "WTF",
        Column::OnDay => "Dag van de week",
        Column::Category => "Soort",
        Column::Total => "Uren samen",
        Column::Part => "Uren van een deel",
        Column::Turns => "Aantal keer",
        Column::Count => "Aantal",
    }
}
