//! What will it cost? Integer minor units, an exact ratio for the rate, no float anywhere.

mod amount;
mod estimate;
mod parse;
mod rate;
mod rounding;
mod total;

pub use amount::{Amount, AmountProblem, MAX_MINOR};
pub use estimate::{Ask, Estimate, EstimateProblem, Pair, PairProblem, Range, estimate};
pub use parse::parse_amount;
pub use rate::{Decimal, MAX_QUANTITY, Rate, RateProblem};
pub use rounding::Rounding;
pub use total::{TotalProblem, total};
