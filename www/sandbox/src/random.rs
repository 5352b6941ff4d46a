//! Ids that cannot be guessed, because a caller that knows one may ask about its session.

use crate::bank_error::BankError;

/// 26 characters of 5 bits each are 130 bits.
const LENGTH: usize = 26;
/// 32 characters, none of which looks like another.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// `ps_` and 26 random characters.
pub(crate) fn id(prefix: &str) -> Result<String, BankError> {
    let mut bytes = [0_u8; LENGTH];
    getrandom::fill(&mut bytes).map_err(|_| BankError::internal())?;
    let character = |byte: &u8| ALPHABET.get(usize::from(byte % 32)).copied().map(char::from);
    Ok(format!("{prefix}_{}", bytes.iter().filter_map(character).collect::<String>()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn ids_have_26_characters_and_are_all_different() {
        let ids: HashSet<_> = (0..1_000).map(|_| id("ps").unwrap()).collect();
        assert_eq!(ids.len(), 1_000);
        assert!(ids.iter().all(|id| id.strip_prefix("ps_").is_some_and(|rest| rest.len() == LENGTH)));
    }
}
