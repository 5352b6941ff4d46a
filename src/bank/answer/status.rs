//! Where a session stands.

use crate::words::words;

words! {
    /// Where a session stands.
    ///
    /// Source: the bank's page of objects. `succeeded` is what the transfers document calls an accepted one; `canceled`
    /// is seen in the texts of its sister company.
    pub enum SessionStatus {
        else
        /// What the bank calls it is not known here.
        Unknown = "unknown",
        /// Waiting to be started or cancelled.
        Created = "created",
        /// Being processed.
        InProgress = "in_progress",
        /// Completed.
        Accepted = "accepted" | "succeeded",
        /// Cancelled.
        Cancelled = "cancelled" | "canceled",
        /// Something unexpected happened, and what came of it is not known: not final.
        Error = "error",
    }
}
