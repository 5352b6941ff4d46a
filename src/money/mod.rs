//! What will it cost? Amounts are whole minor units, rates exact ratios; there is no floating point.

mod amount;
mod estimate;
mod parse;
mod rate;
mod ratio;
mod review;
mod review_confirmation;
mod review_quote;
mod rounding;
mod total;
mod view_amounts;

pub use amount::{Amount, AmountProblem, MAX_MINOR};
pub use estimate::{Ask, Estimate, EstimateProblem, Pair, PairProblem, Range, estimate};
pub use parse::parse_amount;
pub use rate::{Decimal, MAX_QUANTITY, Rate, RateProblem};
pub use review::{Placed, ReviewProblem};
pub use review_confirmation::{Confirmation, ConfirmedRate, Difference, Policy, RATE_HOLD_MS, review_confirmation};
pub use review_quote::{Quote, QuoteReview, review_quote};
pub use rounding::Rounding;
pub use total::{TotalProblem, total};
