//! Decimal text to the nearest double and back, exactly and without tables.
//!
//! The standard library's own two ways weigh 18 KB of brotli in the shipped module, more than a third of it; these weigh
//! one. The bank's numbers need no long division: up to 2^53 and with up to 22 decimals, one division of doubles is exact.

use super::natural::Natural;
use crate::text::{cut, cut_or_all};
use std::cmp::Ordering;

/// Decimal digits that decide which double is nearest; of the digits after them it only matters whether one is not zero.
const DECIDING: usize = 800;

/// The double nearest to a JSON number, ties to even. Infinite where it is too large for any.
pub(crate) fn double_of(text: &str) -> f64 {
    let (magnitude, negative) = text.strip_prefix('-').map_or((text, false), |rest| (rest, true));
    let value = DecimalDigits::of(magnitude).nearest();
    if negative { -value } else { value }
}

/// `0.digits × 10^point`, without leading zeros.
pub(crate) struct DecimalDigits {
    /// As characters `0` to `9`; none of them for zero.
    pub(crate) digits: String,
    /// Where the point stands, from the first digit.
    pub(crate) point: i32,
}

impl DecimalDigits {
    fn of(text: &str) -> Self {
        let (number, exponent) = cut(text, b"eE").unwrap_or((text, "0"));
        let (whole, fraction) = cut_or_all(number, b".");
        let mut digits = String::new();
        let mut point = saturated(exponent).saturating_add(i32::try_from(whole.len()).unwrap_or(i32::MAX));
        for digit in whole.chars().chain(fraction.chars()) {
            match digit {
                '0' if digits.is_empty() => point = point.saturating_sub(1),
                _ if digits.len() < DECIDING => digits.push(digit),
                '0' => {}
                _ if digits.len() == DECIDING => digits.push('1'),
                _ => {}
            }
        }
        Self { digits, point }
    }

    fn nearest(&self) -> f64 {
        let scale = self.point.saturating_sub(i32::try_from(self.digits.len()).unwrap_or(i32::MAX));
        match (self.point, scale, self.digits.parse::<u64>()) {
            _ if self.digits.is_empty() => 0.0,
            (310.., _, _) => f64::INFINITY,
            (..-330, _, _) => 0.0,
            // Both are doubles, and so one rounding gives the nearest (Clinger, "How to read floating point numbers").
            (_, -22..=0, Ok(number)) if number <= 1 << 53 => number as f64 / power_of_ten(scale.unsigned_abs()),
            _ => self.divided(scale),
        }
    }

    /// Long division, bit by bit.
    fn divided(&self, scale: i32) -> f64 {
        let (mut number, mut divisor) = (Natural::of(0), Natural::of(1));
        for digit in self.digits.bytes() {
            number.scale(10, u32::from(digit.wrapping_sub(b'0')));
        }
        let scaled = if scale < 0 { &mut divisor } else { &mut number };
        for _ in 0..scale.unsigned_abs() {
            scaled.scale(10, 0);
        }
        // number / divisor × 2^power; the quotient is brought below 1, then up to between 1 and 2.
        let mut power = 0i32;
        while number.compare(&divisor) != Ordering::Less {
            divisor.scale(2, 0);
            power = power.wrapping_add(1);
        }
        while number.compare(&divisor) == Ordering::Less {
            number.scale(2, 0);
            power = power.wrapping_sub(1);
        }
        rounded(number, &divisor, power)
    }
}

/// The quotient (between 1 and 2) times `2^power` in 53 bits, or fewer below `2^-1022`.
fn rounded(mut rest: Natural, divisor: &Natural, power: i32) -> f64 {
    let bits = power.wrapping_add(1075).clamp(0, 53);
    let mut significand = 0u64;
    let next_bit = |rest: &mut Natural| {
        let set = rest.compare(divisor) != Ordering::Less;
        if set {
            rest.subtract(divisor);
        }
        rest.scale(2, 0);
        u64::from(set)
    };
    for _ in 0..bits {
        significand = significand.wrapping_mul(2).wrapping_add(next_bit(&mut rest));
    }
    // A quotient below half of the least double has no bit here, not even the one that rounds.
    let half = if power < -1075 { 0 } else { next_bit(&mut rest) };
    let above_half = !rest.is_zero();
    if half == 1 && (above_half || significand % 2 == 1) {
        significand = significand.wrapping_add(1);
    }
    if power > 1023 {
        return f64::INFINITY;
    }
    // A carry out of the significand is one more of the exponent, as it should be.
    let exponent = u64::try_from(power.wrapping_add(1022)).unwrap_or(0);
    f64::from_bits((exponent << 52).wrapping_add(significand))
}

/// The fewest digits that read back as this positive, finite double, and of those the nearest (Steele and White, "How to
/// print floating-point numbers accurately"): what JavaScript and Python print.
pub(crate) fn shortest(value: f64) -> DecimalDigits {
    let bits = value.to_bits();
    let fraction = bits & ((1 << 52) - 1);
    let exponent = i32::try_from(bits >> 52).unwrap_or(0);
    let (significand, exponent) =
        if exponent == 0 { (fraction, -1074) } else { (fraction | (1 << 52), exponent.wrapping_sub(1075)) };
    // Below a power of two the neighbour is half as far.
    let closer = u32::from(fraction == 0 && exponent > -1074);
    let mut digits = Digits {
        rest: Natural::of(significand),
        unit: Natural::of(1),
        below: Natural::of(1),
        above: Natural::of(1),
        even: significand.is_multiple_of(2),
    };
    // Twice all of them (or four times), so that half of the way to a neighbour is whole.
    for _ in 0..=closer {
        digits.rest.scale(2, 0);
        digits.unit.scale(2, 0);
    }
    if closer == 1 {
        digits.above.scale(2, 0);
    }
    for _ in 0..exponent.unsigned_abs() {
        if exponent < 0 {
            digits.unit.scale(2, 0);
        } else {
            digits.times(2);
        }
    }
    let point = digits.normalise();
    DecimalDigits { digits: digits.all(), point }
}

/// `rest / unit` is what is left to print; `below` and `above` reach half of the way to the neighbours.
struct Digits {
    rest: Natural,
    unit: Natural,
    below: Natural,
    above: Natural,
    even: bool,
}

impl Digits {
    fn times(&mut self, factor: u32) {
        self.rest.scale(factor, 0);
        self.below.scale(factor, 0);
        self.above.scale(factor, 0);
    }

    /// Whether `rest`, rounded up, reaches `unit`.
    fn reaches(&self) -> bool {
        let mut upper = self.rest.clone();
        upper.add(&self.above);
        match upper.compare(&self.unit) {
            Ordering::Equal => self.even,
            order => order == Ordering::Greater,
        }
    }

    /// Brings the first digit right after the point; where the point stands.
    fn normalise(&mut self) -> i32 {
        let mut point = 0i32;
        while self.reaches() {
            self.unit.scale(10, 0);
            point = point.wrapping_add(1);
        }
        loop {
            let before = [self.rest.clone(), self.below.clone(), self.above.clone()];
            self.times(10);
            if self.reaches() {
                [self.rest, self.below, self.above] = before;
                return point;
            }
            point = point.wrapping_sub(1);
        }
    }

    fn all(mut self) -> String {
        let mut digits = String::new();
        loop {
            self.times(10);
            let mut digit = b'0';
            while self.rest.compare(&self.unit) != Ordering::Less {
                self.rest.subtract(&self.unit);
                digit = digit.wrapping_add(1);
            }
            let low = match self.rest.compare(&self.below) {
                Ordering::Equal => self.even,
                order => order == Ordering::Less,
            };
            let high = self.reaches();
            if low || high {
                self.rest.scale(2, 0);
                // Halfway between two of the fewest digits the even one, as Python does.
                let nearer_above = match self.rest.compare(&self.unit) {
                    Ordering::Equal => digit % 2 == 1,
                    order => order == Ordering::Greater,
                };
                let up = high && (!low || nearer_above);
                digits.push(char::from(digit.wrapping_add(u8::from(up))));
                return digits;
            }
            digits.push(char::from(digit));
        }
    }
}

/// Exact up to 22.
fn power_of_ten(exponent: u32) -> f64 {
    let mut power = 1.0;
    for _ in 0..exponent {
        power *= 10.0;
    }
    power
}

/// A decimal exponent, as far from zero as any double needs.
fn saturated(exponent: &str) -> i32 {
    let (digits, negative) = match exponent.strip_prefix('-') {
        Some(digits) => (digits, true),
        None => (exponent.strip_prefix('+').unwrap_or(exponent), false),
    };
    let mut number = 0i32;
    for digit in digits.bytes() {
        number = number.saturating_mul(10).saturating_add(digit.wrapping_sub(b'0').into());
    }
    if negative { number.saturating_neg() } else { number }
}
