//! The check digits of an IBAN.

/// ISO 7064 MOD 97-10: the first four characters moved after, letters as 10 to 35.
pub(super) fn remainder_97(iban: &[u8]) -> u64 {
    let (head, bban) = iban.split_at_checked(4).unwrap_or_default();
    let mut remainder = 0u64;
    for part in [bban, head] {
        for byte in part {
            let (value, scale) = match byte {
                b'A'..=b'Z' => (byte.wrapping_sub(b'A' - 10), 100),
                _ => (byte.wrapping_sub(b'0'), 10),
            };
            remainder = remainder.wrapping_mul(scale).wrapping_add(value.into());
            // Divisions are slow, and 64 bits hold sixteen digits and two more.
            if remainder >= 10_000_000_000_000_000 {
                remainder %= 97;
            }
        }
    }
    remainder % 97
}
