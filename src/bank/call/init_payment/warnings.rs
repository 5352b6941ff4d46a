//! What may be wrong with a transfer, although it can be sent.

use crate::check::{Iban, Passport};
use crate::issue::{Issue, Problem};
use crate::schema::{Rules, leaf_at};
use crate::value::{Value, View};

/// The warnings that the checks of the fields give, and those that need several fields, in the document's order.
///
/// `body` is canonical: the body of a request that was built.
#[must_use]
pub fn warnings(body: &Value, rules: &Rules) -> Vec<Issue> {
    let mut warnings = Vec::new();
    if let Some(transfer) = body.as_record().map(View) {
        warn_of_accounts(transfer, &mut warnings);
        warn_of_passport(transfer, rules, &mut warnings);
    }
    warnings
}

fn warn_of_accounts(transfer: View<'_>, warnings: &mut Vec<Issue>) {
    const ACCOUNT: &str = "bank_account.iban.account";
    for (index, payout) in transfer.items("payout_details_multi").enumerate() {
        if let Some(warning) = payout.text(ACCOUNT).map(Iban::of_checked).and_then(|iban| iban.warning()) {
            warnings.push(Problem::from(warning).at(format!("payout_details_multi.{index}.{ACCOUNT}")));
        }
    }
}

fn warn_of_passport(transfer: View<'_>, rules: &Rules, warnings: &mut Vec<Issue>) {
    const NUMBER: &str = "participant_details.sender.identity_document.id_number";
    const ISSUED: &str = "participant_details.sender.identity_document.issue_date";
    let (Some(passport), Some(issued)) = (leaf_at::<Passport>(transfer, NUMBER), leaf_at(transfer, ISSUED)) else {
        return;
    };
    let born = leaf_at(transfer, "participant_details.sender.date_of_birth");
    let lapsed = born.and_then(|born| Passport::lapsed(issued, born, rules.today));
    for (field, warning) in [(NUMBER, passport.series_year(issued)), (ISSUED, lapsed)] {
        if let Some(warning) = warning {
            warnings.push(Problem::from(warning).at(field));
        }
    }
}
