//! Is the answer to `calculate` what was asked for, and does it agree with itself?

use super::amount::Amount;
use super::estimate::{Ask, Pair};
use super::rate::{Rate, power_of_ten};
use super::ratio::Ratio;
use super::review::{Placed, ReviewProblem, Sides, disagreement, same_currency, same_pair};
use super::total::sum;

/// The figures of an answer to `calculate`, in minor units: one side is in roubles, and source and fees can be added
/// up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    pair: Pair,
    source: i64,
    destination: i64,
    commission: i64,
    payment: i64,
    sum: i64,
    rate: Rate,
}

/// What a page must know about a right quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuoteReview {
    /// By how many minor units the source exceeds the one asked for: the source is what the rounded destination costs.
    /// `None` if the destination was asked for.
    pub source_above_asked: Option<i64>,
    /// [`ReviewProblem::Payment`], which the page must show.
    pub warning: Option<ReviewProblem>,
}

impl Quote {
    /// The figures of an answer; the two fees are `transfer_fee` and `sms_fee`, `payment` is the bank's own total.
    ///
    /// # Errors
    /// The wrong figure, by its name in the answer, and why:
    /// - [`PairProblem::Rouble`](super::PairProblem::Rouble) for dollars and lira
    /// - [`TotalProblem`](super::TotalProblem) for a fee in dollars, or a sum above 2^53 − 1
    /// - [`ReviewProblem::Currency`] for a payment in dollars
    ///
    /// ```
    /// use bank131_checkout::check::CurrencyCode;
    /// use bank131_checkout::money::{Amount, Decimal, Quote, Rate};
    /// let amount = |minor, code| Amount::new(minor, CurrencyCode::parse(code).unwrap()).unwrap();
    /// let rate = Rate::new(Decimal::parse("2.7233").unwrap(), 1).unwrap();
    /// let (source, destination) = (amount(357_913, "RUB"), amount(131_426, "TRY"));
    /// let fees = [&amount(5_000, "RUB"), &amount(100, "RUB")];
    /// let quote = |payment| Quote::new(&source, &destination, fees, &payment, rate);
    /// assert_eq!(quote(amount(5_400, "RUB")).unwrap().sum_minor(), 363_013);
    /// assert_eq!(quote(amount(5_400, "USD")).unwrap_err().0, "payment.currency");
    /// ```
    pub fn new(
        source: &Amount,
        destination: &Amount,
        [transfer, sms]: [&Amount; 2],
        payment: &Amount,
        rate: Rate,
    ) -> Result<Self, Placed> {
        const PARTS: [&str; 3] = ["source", "transfer_fee", "sms_fee"];
        let pair = Pair::new(source.currency().clone(), destination.currency().clone())
            .map_err(|problem| ("destination.currency", problem.into()))?;
        let sum = sum(&[source, transfer, sms])
            .map_err(|(index, problem)| (PARTS.get(index).copied().unwrap_or_default(), problem.into()))?;
        same_currency(source.currency(), payment.currency()).map_err(|problem| ("payment.currency", problem))?;
        let (source, destination, payment) = (source.minor(), destination.minor(), payment.minor());
        Ok(Self { pair, source, destination, commission: sum.saturating_sub(source), payment, sum, rate })
    }

    /// The currencies.
    #[must_use]
    pub const fn pair(&self) -> &Pair {
        &self.pair
    }

    /// What is exchanged.
    #[must_use]
    pub const fn source_minor(&self) -> i64 {
        self.source
    }

    /// What arrives.
    #[must_use]
    pub const fn destination_minor(&self) -> i64 {
        self.destination
    }

    /// Both fees.
    #[must_use]
    pub const fn commission_minor(&self) -> i64 {
        self.commission
    }

    /// What the sender pays in all, as the bank says.
    #[must_use]
    pub const fn payment_minor(&self) -> i64 {
        self.payment
    }

    /// What the sender pays in all, as the document defines it: `source + transfer_fee + sms_fee`.
    #[must_use]
    pub const fn sum_minor(&self) -> i64 {
        self.sum
    }

    /// Whether the rate disagrees with this source and the destination.
    fn disagreement(&self, source: i64) -> Option<Placed> {
        let [from, to] = self.pair.currencies();
        let (priced, per) = self.pair.roubles_first((source, from), (self.destination, to));
        disagreement(&self.rate, &Sides { priced, per })
    }

    /// Whether the source differs from the one asked for by less than the price of one unit of the destination, at the
    /// dearest rate that prints the same, and one minor unit of rounding. The unit is the minor one. Cash is paid out
    /// in whole ones, so a destination without a fraction may have been rounded to these.
    fn is_near(&self, asked: i64) -> bool {
        let Some((dearest, _)) = self.destination_per_source() else { return true };
        let [_, destination] = self.pair.currencies();
        let whole = power_of_ten(destination.minor_units()).unwrap_or(1);
        let unit = if i128::from(self.destination).checked_rem(whole) == Some(0) { whole } else { 1 };
        let beyond_rounding = i128::from(asked.abs_diff(self.source)).wrapping_sub(1);
        beyond_rounding.saturating_mul(dearest.priced) < unit.saturating_mul(dearest.per)
    }

    /// The rate as destination per source, the dearest and the cheapest for the sender.
    pub(super) fn destination_per_source(&self) -> Option<(Ratio, Ratio)> {
        let [from, to] = self.pair.currencies();
        let (roubles, foreign) = self.pair.roubles_first(from, to);
        let ratio = Ratio::new(&self.rate, roubles, foreign)?;
        let (low, high) = (ratio.low(), ratio.high());
        Some(if self.pair.source_is_rub() { (high.inverse(), low.inverse()) } else { (low, high) })
    }
}

impl Ask {
    const fn direction(self) -> &'static str {
        match self {
            Self::Source(_) => "direct",
            Self::Destination(_) => "indirect",
        }
    }

    const fn minor(self) -> i64 {
        match self {
            Self::Source(minor) | Self::Destination(minor) => minor,
        }
    }
}

/// Compares a quote with the question; `echoed` is the question as the answer repeats it, if it does.
///
/// # Errors
/// Every problem with the place of its figure:
/// - [`ReviewProblem::Currency`] for roubles to dollars where lira were asked for
/// - [`ReviewProblem::Direction`], [`ReviewProblem::Amount`] for the answer to another question, and for a source that
///   differs from the one asked for by more than one unit of the destination costs
/// - [`ReviewProblem::Rate`] for 400 lira from 1000 roubles at 2.7233
///
/// ```
/// use bank131_checkout::check::CurrencyCode;
/// use bank131_checkout::money::{Amount, Ask, Decimal, Pair, Quote, Rate, review_quote};
/// let code = |text| CurrencyCode::parse(text).unwrap();
/// let rub = |minor| Amount::new(minor, code("RUB")).unwrap();
/// let lira = Amount::new(131_426, code("TRY")).unwrap();
/// let rate = Rate::new(Decimal::parse("2.7233").unwrap(), 1).unwrap();
/// let (source, free) = (rub(357_913), rub(0));
/// let quote = Quote::new(&source, &lira, [&free, &free], &source, rate).unwrap();
/// let pair = Pair::new(code("RUB"), code("TRY")).unwrap();
/// assert_eq!(review_quote(&pair, Ask::Source(357_912), None, &quote).unwrap().source_above_asked, Some(1));
/// assert!(review_quote(&pair, Ask::Destination(131_400), None, &quote).is_err());
/// ```
pub fn review_quote(pair: &Pair, ask: Ask, echoed: Option<Ask>, quote: &Quote) -> Result<QuoteReview, Vec<Placed>> {
    let mut problems = same_pair(pair.currencies(), quote.pair.currencies());
    // The figures of another pair say nothing more.
    if problems.is_empty() {
        if let Some(problem) = echo(ask, echoed) {
            problems.push(("exchanges", problem.into()));
        }
        problems.extend(other_amount(ask, echoed, quote));
        problems.extend(quote.disagreement(quote.source));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let (payment, sum) = (quote.payment, quote.sum);
    Ok(QuoteReview {
        source_above_asked: match ask {
            Ask::Source(asked) => Some(quote.source.saturating_sub(asked)),
            Ask::Destination(_) => None,
        },
        warning: (payment != sum).then_some(ReviewProblem::Payment { payment, sum }),
    })
}

/// A problem, if the answer repeats another question than this: a late answer may belong to an earlier question.
fn echo(ask: Ask, echoed: Option<Ask>) -> Option<ReviewProblem> {
    let echoed = echoed.filter(|echoed| *echoed != ask)?;
    let (expected, actual) = (ask.direction(), echoed.direction());
    if expected != actual {
        return Some(ReviewProblem::Direction { expected, actual });
    }
    Some(ReviewProblem::Amount { expected: ask.minor(), actual: echoed.minor() })
}

/// A problem, unless the destination is the one asked for, or the source is near enough: it may be more by what
/// rounding the destination costs, and less by rounding only. If the answer repeats another question, its source is
/// compared with that one, so that the problem is reported once.
fn other_amount(ask: Ask, echoed: Option<Ask>, quote: &Quote) -> Option<Placed> {
    let (place, expected, actual, is_explained) = match ask {
        Ask::Destination(asked) => ("destination.amount", asked, quote.destination, asked == quote.destination),
        Ask::Source(asked) => {
            let answered = if let Some(Ask::Source(answered)) = echoed { answered } else { asked };
            let is_explained =
                quote.is_near(answered) && (asked <= quote.source || quote.disagreement(asked).is_none());
            ("source.amount", asked, quote.source, is_explained)
        }
    };
    (!is_explained).then(|| (place, ReviewProblem::Amount { expected, actual }.into()))
}
