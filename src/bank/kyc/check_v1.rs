//! The body of version 1.1, for citizens of Russia.

use super::fixed::{
    KycBeneficialOwners, KycCitizenship, KycIdentityDocument, KycMigrationCard, KycPublicOfficials, KycRightToStay,
    fill,
};
use super::leaf::{KycBirthDate, KycDate, KycIssueDate};
use super::signature::{Signature, sign};
use crate::bank::call::{Call, Request};
use crate::check::{DivisionCode, Email, Inn, IssueDate, Passport, PersonName, Phone, PostalCode, Text as FreeText};
use crate::issue::Issue;
use crate::schema::{Broken, Reader, Rules, leaf_at, record};
use crate::value::{Value, View};

record! {
    /// The body of a check, version 1.1. The page's labels of `first_name` and `last_name` are swapped, in English and
    /// in Russian; its version 2.0 has them right, and this one follows it: `last_name` is the surname.
    pub struct KycCheck: issued_from_14_on {
        /// First name: `Ольга`.
        required first_name: PersonName,
        /// Surname: `Пахмутова`.
        required last_name: PersonName,
        /// Patronymic; left out if there is none.
        optional patronymic: PersonName,
        /// Date of birth, 18 years ago or more.
        required birthday: KycBirthDate,
        /// Place of birth, as in the passport.
        required birthplace: FreeText,
        /// INN. The English page says 10 digits; a person's has 12, as the Russian page says.
        required inn: Inn,
        /// Filled in.
        required identity_document: KycIdentityDocument,
        /// Series and number, sent without spaces.
        required passport_number: Passport,
        /// Name of the issuing division.
        required issuer: FreeText,
        /// Code of the issuing division.
        required issuer_code: DivisionCode,
        /// Day of issue.
        required issuer_date: KycIssueDate,
        /// Filled in.
        required citizenship: KycCitizenship,
        /// Postal code.
        required postcode: PostalCode,
        /// Address.
        required address: FreeText,
        /// E-mail.
        required email: Email,
        /// Phone, in any form; sent as `+<country code><number>`.
        required phone_number: Phone,
        /// Number of the agency agreement.
        required agent_contract_number: FreeText,
        /// Day of the agency agreement.
        required agent_contract_date: KycDate,
        /// Filled in.
        required beneficial_owners: KycBeneficialOwners,
        /// Filled in.
        required public_officials: KycPublicOfficials,
        /// Filled in.
        required migration_card: KycMigrationCard,
        /// Filled in.
        required right_to_stay_in_rf: KycRightToStay,
        /// Whether the bank makes the person a recipient of payouts.
        optional create_participant: bool,
        /// CryptoPro's signature, which the bank requires: added to the finished body, by the page or by the proxy.
        optional signature: Signature,
    }
}

fn issued_from_14_on(check: View<'_>) -> Result<(), Broken> {
    const ISSUED: &str = "issuer_date";
    let (Some(born), Some(issued)) = (leaf_at(check, "birthday"), leaf_at(check, ISSUED)) else { return Ok(()) };
    IssueDate::before_first_passport(issued, born).map_or(Ok(()), |problem| Err(Broken::at(&[ISSUED], problem)))
}

/// The request of a draft of version 1.1.
///
/// # Errors
/// Every problem, in the document's order of fields.
pub fn build_v1(draft: &Value, rules: &Rules) -> Result<Request, Vec<Issue>> {
    let mut draft = fill(draft.clone());
    let signature = draft.as_record_mut().and_then(|draft| draft.take("signature")).unwrap_or(Value::Null);
    let mut reader = Reader::new(rules);
    let mut check = reader.record(&draft, &KycCheck::SHAPE).unwrap_or_default();
    sign(&mut check, signature, &mut reader);
    reader.finish(&KycCheck::SHAPE)?;
    Ok(Request::of_call(Call::KycCheck, Value::Record(check)))
}
