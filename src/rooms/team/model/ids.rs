//! The numbers of meetings and decisions, by which an edit names them.

number! {
    /// The number of a meeting. Zero until it is added.
    MeetingId
}
number! {
    /// The number of a decision. Zero until it is added.
    DecisionId
}
