//! Where a session stands.

use crate::words::words;

words! {
    /// Where a session stands.
    ///
    /// Source: the bank's page of objects. The transfers document calls an accepted session `succeeded`; the texts of
    /// the bank's sister company spell `canceled`.
    pub enum SessionStatus {
        else
        /// The bank's own word is not known here.
        Unknown = "unknown",
        /// Waiting to be started or cancelled.
        Created = "created",
        /// Being processed.
        InProgress = "in_progress",
        /// Completed.
        Accepted = "accepted" | "succeeded",
        /// Cancelled.
        Cancelled = "cancelled" | "canceled",
        /// Something unexpected happened, and the result is not known: not final.
        Error = "error",
    }
}
