//! The Russian internal passport: series and number.

use super::date::{Date, number};
use super::input::digits;
use super::input_kind::{InputKind, Layout};
use super::verdict::{Rejection, canonical_text};
use crate::issue::problems;

/// Series and number of a Russian internal passport, ten digits without spaces: `8008579120`.
#[derive(Clone, PartialEq, Eq)]
pub struct Passport(String);

problems! {
    /// Why a passport number is rejected.
    pub enum PassportProblem {
        /// Fewer or more than ten digits.
        Length { expected: u32, actual: u32 } = "passport.length", "a Russian passport has 4 + 6 digits";
        /// Something that is neither a digit nor `№`.
        Character { position: u32 } = "passport.character", "a Russian passport number has only digits";
        /// Nine digits: the passport for travel abroad.
        Travel = "passport.travel", "nine digits belong to a travel passport; the internal one has ten";
    }
}

problems! {
    /// What may be wrong with a passport all the same.
    pub enum PassportWarning {
        /// The blank was made years before or after the day of issue: `80 08` and 2020.
        SeriesYear { series: String, issued: String } =
            "passport.series_year", "the year in the series is far from the year of issue";
        /// Not renewed at 20 or 45.
        Lapsed { age: u32 } = "passport.lapsed", "a Russian passport must be replaced at 20 and at 45";
    }
}

canonical_text!(Passport, PassportProblem);

/// Blanks wait some years for their use.
const FARTHEST_YEARS: i16 = 3;
/// How long a passport goes on after the birthday that ends it.
const GRACE_DAYS: i64 = 90;

impl Passport {
    /// `8008 579120`.
    pub const INPUT_KIND: InputKind = InputKind::new(Layout::Groups("4 6"), "№-–");

    /// Reads series and number, with or without spaces, dashes and `№`.
    ///
    /// Source: decree 828 of 08.07.1997 (four digits of the series, six of the number), replaced by 2267 of 23.12.2023; the
    /// bank wants no spaces (`id_number`).
    ///
    /// # Errors
    /// - [`PassportProblem::Character`] for `"80O8"`
    /// - [`PassportProblem::Length`] for `"8008"` (incomplete), `"80085791201"`
    /// - [`PassportProblem::Travel`] for `"651234567"` (incomplete: a tenth digit may follow)
    ///
    /// ```
    /// use bank131_checkout::check::Passport;
    /// assert_eq!(Passport::parse("80 08 №579120").unwrap().as_str(), "8008579120");
    /// assert!(Passport::parse("651234567").is_err());
    /// ```
    pub fn parse(input: &str) -> Result<Self, Rejection<PassportProblem>> {
        let number = digits(input, &['№', '-'])
            .map_err(|position| Rejection::invalid(PassportProblem::Character { position }))?;
        let length = PassportProblem::Length { expected: 10, actual: u32::try_from(number.len()).unwrap_or(u32::MAX) };
        match number.len() {
            10 => Ok(Self(number)),
            9 => Err(Rejection::incomplete(PassportProblem::Travel)),
            0..9 => Err(Rejection::incomplete(length)),
            _ => Err(Rejection::invalid(length)),
        }
    }

    /// As printed: `8008 579120`.
    #[must_use]
    pub fn print(&self) -> String {
        let (series, number) = self.0.split_at_checked(4).unwrap_or_default();
        format!("{series} {number}")
    }

    /// What the day of issue makes of the series, whose last two digits are the year of the blank, in any century.
    ///
    /// A warning only: the rule is the printer's, not a law, and the bank's own samples break it.
    #[must_use]
    pub fn series_year(&self, issued: Date) -> Option<PassportWarning> {
        let series = self.0.get(2..4)?;
        let issued = issued.to_string();
        let issued = issued.get(2..4)?;
        let years = number(issued).wrapping_sub(number(series)).wrapping_abs();
        if years.min(100i16.wrapping_sub(years)) <= FARTHEST_YEARS {
            return None;
        }
        Some(PassportWarning::SeriesYear { series: series.to_owned(), issued: issued.to_owned() })
    }

    /// Whether a passport issued before the 20th or 45th birthday has ended: it goes on for 90 days after it.
    ///
    /// Source: decree 828 of 08.07.1997 as amended by 1205 of 15.07.2021, and 2267 of 23.12.2023 in its place.
    #[must_use]
    pub fn lapsed(issued: Date, born: Date, today: Date) -> Option<PassportWarning> {
        [20u8, 45].into_iter().find_map(|age| {
            let birthday = born.birthday(age.into())?;
            let ended = issued < birthday && birthday.days_until(today) > GRACE_DAYS;
            ended.then_some(PassportWarning::Lapsed { age: age.into() })
        })
    }
}
