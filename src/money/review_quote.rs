//! Is the answer of `calculate` what was asked for, and does it agree with itself?

use super::amount::Amount;
use super::estimate::{Ask, Pair};
use super::rate::Rate;
use super::ratio::Ratio;
use super::review::{Placed, ReviewProblem, agreement, same_currency, same_pair};
use super::total::total;

/// The figures of a `calculate` answer: one side is in roubles, and source and fees add up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    pair: Pair,
    source: Amount,
    destination: Amount,
    commission: Amount,
    payment: Amount,
    sum: Amount,
    rate: Rate,
}

/// What is remarkable about a quote that is right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuoteReview {
    /// Minor units by which the source exceeds the one that was asked for: it is what the rounded destination costs.
    /// `None` where the destination was asked for.
    pub source_above_asked: Option<i64>,
    /// [`ReviewProblem::Payment`], to be shown and not hidden.
    pub warning: Option<ReviewProblem>,
}

impl Quote {
    /// The figures of an answer; `fees` are `transfer_fee` and `sms_fee`, `payment` is the bank's own sum of all.
    ///
    /// # Errors
    /// The figure, by its name in the answer, and why:
    /// - [`PairProblem::Rouble`](super::PairProblem::Rouble) for dollars and lira
    /// - [`TotalProblem`](super::TotalProblem) for a fee in dollars, or a sum above 2^53 − 1
    /// - [`ReviewProblem::Currency`] for a payment in dollars
    ///
    /// ```
    /// use bank131_checkout::check::CurrencyCode;
    /// use bank131_checkout::money::{Amount, Decimal, Quote, Rate};
    /// let amount = |minor, code| Amount::new(minor, CurrencyCode::parse(code).unwrap()).unwrap();
    /// let rate = Rate::new(Decimal::parse("2.7233").unwrap(), 1).unwrap();
    /// let quote = |payment| {
    ///     let fees = [amount(5_000, "RUB"), amount(100, "RUB")];
    ///     Quote::new(amount(357_913, "RUB"), amount(131_426, "TRY"), fees, payment, rate)
    /// };
    /// assert_eq!(quote(amount(5_400, "RUB")).unwrap().sum().minor(), 363_013);
    /// assert_eq!(quote(amount(5_400, "USD")).unwrap_err().0, "payment.currency");
    /// ```
    pub fn new(
        source: Amount,
        destination: Amount,
        fees: [Amount; 2],
        payment: Amount,
        rate: Rate,
    ) -> Result<Self, Placed> {
        const PARTS: [&str; 3] = ["source", "transfer_fee", "sms_fee"];
        let pair = Pair::new(source.currency().clone(), destination.currency().clone())
            .map_err(|problem| ("destination.currency", problem.into()))?;
        let [transfer, sms] = fees;
        let parts = [source, transfer, sms];
        let told = |(index, problem)| (PARTS.get(index).copied().unwrap_or_default(), problem);
        let summed = |parts: &[Amount]| total(parts).map_err(|(index, problem)| told((index, problem.into())));
        let (sum, commission) = (summed(&parts)?, summed(parts.get(1..).unwrap_or_default())?);
        let [source, ..] = parts;
        same_currency(source.currency(), payment.currency()).map_err(|problem| ("payment.currency", problem))?;
        Ok(Self { pair, source, destination, commission, payment, sum, rate })
    }

    /// What is exchanged.
    #[must_use]
    pub const fn source(&self) -> &Amount {
        &self.source
    }

    /// What arrives.
    #[must_use]
    pub const fn destination(&self) -> &Amount {
        &self.destination
    }

    /// Both fees.
    #[must_use]
    pub const fn commission(&self) -> &Amount {
        &self.commission
    }

    /// What the sender pays in all, as the bank says.
    #[must_use]
    pub const fn payment(&self) -> &Amount {
        &self.payment
    }

    /// What the sender pays in all, as the document defines it: `source + transfer_fee + sms_fee`.
    #[must_use]
    pub const fn sum(&self) -> &Amount {
        &self.sum
    }

    /// Kopecks per minor foreign unit.
    pub(super) fn ratio(&self) -> Option<Ratio> {
        let (roubles, foreign) = self.pair.roubles_first(&self.source, &self.destination);
        Ratio::new(&self.rate, roubles.currency(), foreign.currency())
    }

    /// The rate as destination per source, dearest and cheapest for the sender.
    pub(super) fn destination_per_source(&self) -> Option<(Ratio, Ratio)> {
        let ratio = self.ratio()?;
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

/// Holds a quote against the question: `echoed` is the question as the answer repeats it, if it does.
///
/// # Errors
/// Every problem with the place of its figure:
/// - [`ReviewProblem::Currency`] for roubles to dollars where lira were asked for
/// - [`ReviewProblem::Direction`], [`ReviewProblem::Amount`] for the answer to another question
/// - [`ReviewProblem::Rate`] for 400 lira of 1000 roubles at 2.7233
///
/// ```
/// use bank131_checkout::check::CurrencyCode;
/// use bank131_checkout::money::{Amount, Ask, Decimal, Pair, Quote, Rate, review_quote};
/// let code = |text| CurrencyCode::parse(text).unwrap();
/// let rub = |minor| Amount::new(minor, code("RUB")).unwrap();
/// let lira = Amount::new(131_426, code("TRY")).unwrap();
/// let rate = Rate::new(Decimal::parse("2.7233").unwrap(), 1).unwrap();
/// let quote = Quote::new(rub(357_913), lira, [rub(0), rub(0)], rub(357_913), rate).unwrap();
/// let pair = Pair::new(code("RUB"), code("TRY")).unwrap();
/// assert_eq!(review_quote(&pair, Ask::Source(357_912), None, &quote).unwrap().source_above_asked, Some(1));
/// assert!(review_quote(&pair, Ask::Destination(131_400), None, &quote).is_err());
/// ```
pub fn review_quote(pair: &Pair, ask: Ask, echoed: Option<Ask>, quote: &Quote) -> Result<QuoteReview, Vec<Placed>> {
    let mut problems = same_pair(pair.both(), quote.pair.both());
    // The figures of another pair say nothing more.
    if problems.is_empty() {
        problems.extend(echo(ask, echoed).err().map(|problem| ("exchanges", problem.into())));
        problems.extend(asked_for(ask, quote).err());
        let (roubles, foreign) = quote.pair.roubles_first(&quote.source, &quote.destination);
        problems.extend(agreement(quote.ratio(), roubles, foreign).err().map(|problem| ("fx_rate", problem)));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let (payment, sum) = (quote.payment.minor(), quote.sum.minor());
    Ok(QuoteReview {
        source_above_asked: match ask {
            Ask::Source(asked) => Some(quote.source.minor().saturating_sub(asked)),
            Ask::Destination(_) => None,
        },
        warning: (payment != sum).then_some(ReviewProblem::Payment { payment, sum }),
    })
}

/// That the answer repeats the question, if it repeats any: an answer that comes late is to an earlier one.
fn echo(ask: Ask, echoed: Option<Ask>) -> Result<(), ReviewProblem> {
    let Some(echoed) = echoed.filter(|echoed| *echoed != ask) else { return Ok(()) };
    let (expected, actual) = (ask.direction(), echoed.direction());
    if expected != actual {
        return Err(ReviewProblem::Direction { expected, actual });
    }
    Err(ReviewProblem::Amount { expected: ask.minor(), actual: echoed.minor() })
}

/// The destination comes as asked. The source may exceed what was asked, and falls short of it by rounding only.
fn asked_for(ask: Ask, quote: &Quote) -> Result<(), Placed> {
    let (place, actual, explained) = match ask {
        Ask::Destination(asked) => ("destination.amount", &quote.destination, quote.destination.minor() == asked),
        Ask::Source(asked) => {
            let (roubles, foreign) = quote.pair.roubles_first(asked, quote.destination.minor());
            let rounded = quote.ratio().map(|ratio| ratio.distance(roubles, foreign)) == Some(0);
            ("source.amount", &quote.source, quote.source.minor() >= asked || rounded)
        }
    };
    if explained {
        return Ok(());
    }
    Err((place, ReviewProblem::Amount { expected: ask.minor(), actual: actual.minor() }.into()))
}
