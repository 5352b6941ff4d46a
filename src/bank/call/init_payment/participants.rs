//! The sender and the recipient.

use super::leaf::{LatinName, PhoneDigits};
use crate::check::{
    BirthDate, CountryCode, Date, DivisionCode, DocumentDateProblem, DocumentNumber, Email, ExpiryDate, Inn, IssueDate,
    Passport, PersonName, Phone, PostalCode, Text as FreeText,
};
use crate::issue::problems;
use crate::schema::{Broken, DraftProblem, broken_if, choice, record};
use crate::value::View;

problems! {
    /// What is wrong with a person as a whole.
    pub enum ParticipantProblem {
        /// Nobody gets a Russian passport before the age of 14.
        IssuedBefore14 { minimum: u32 } =
            "document.issued_before_14", "a Russian passport is issued from the age of 14 on";
        /// The parts of a phone number are not those of the full number.
        PhoneParts = "phone.parts_mismatch", "the parts do not make up the full number";
    }
}

record! {
    /// The people.
    pub struct ParticipantDetails {
        /// Who sends.
        required sender: Sender,
        /// Who receives.
        required recipient: Recipient,
    }
}

record! {
    /// Who sends.
    pub struct Sender: has_a_document foreigner_has_foreign_document issued_from_14_on {
        /// Country of citizenship.
        required citizenship_country_iso3: CountryCode,
        /// First name.
        required first_name: PersonName,
        /// Last name.
        required last_name: PersonName,
        /// Patronymic.
        optional middle_name: PersonName,
        /// Address.
        required address: Address,
        /// INN.
        optional tax_reference: Inn,
        /// Date of birth, 18 years ago or more.
        required date_of_birth: BirthDate,
        /// E-mail and phone.
        optional contacts: SenderContacts,
        /// Russian passport.
        optional identity_document: IdentityDocument,
        /// Document of somebody who is no citizen of Russia.
        optional documents_foreigner: ForeignDocument,
        /// Where the money comes from. The flat table leaves its level open; the answers show it within the sender.
        optional source_of_money: SourceOfMoney,
    }
}

record! {
    /// An address.
    pub struct Address {
        /// By its parts.
        required structured_address: StructuredAddress,
    }
}

record! {
    /// An address by its parts.
    pub struct StructuredAddress: postal_code_of_russia {
        /// Country.
        required country_iso3: CountryCode,
        /// Postal code; six digits in Russia.
        optional postal_code: FreeText,
        /// State or region.
        optional state: FreeText,
        /// Locality.
        required city: FreeText,
        /// Street.
        optional street: FreeText,
        /// Building.
        required building: FreeText,
        /// Flat.
        optional flat: FreeText,
    }
}

record! {
    /// How to reach the sender.
    pub struct SenderContacts {
        /// E-mail.
        optional email: Email,
        /// Phone.
        optional phone: SenderPhone,
    }
}

record! {
    /// A phone number with all its parts, which are derived where the numbering plan is known and required elsewhere.
    pub struct SenderPhone: parts_agree has_country has_operator_code has_short_number {
        /// `+<country code><number>`.
        required full_number: Phone,
        /// Country of the number.
        optional country_iso3: CountryCode,
        /// Operator's code.
        optional operator_code: PhoneDigits,
        /// Number without the operator's code.
        optional short_number: PhoneDigits,
    }
}

choice! {
    /// The one identity document that the bank names.
    pub enum IdentityDocumentType("Паспорт гражданина Российской Федерации") {
        /// Passport of a citizen of the Russian Federation; Russian as in all examples, though the table is English.
        RussianPassport = "Паспорт гражданина Российской Федерации",
    }
}

record! {
    /// A Russian passport.
    pub struct IdentityDocument {
        /// What it is.
        required id_type: IdentityDocumentType,
        /// Series and number, sent without spaces.
        required id_number: Passport,
        /// Day of issue.
        required issue_date: IssueDate,
        /// Code of the issuing division.
        optional division_code: DivisionCode,
        /// Name of the issuing division.
        optional issued_by: FreeText,
    }
}

record! {
    /// A foreign document.
    pub struct ForeignDocument: expires_after_issue {
        /// What it is; in the examples only.
        optional id_type: FreeText,
        /// Number.
        required id_number: DocumentNumber,
        /// Day of issue.
        required issue_date: IssueDate,
        /// Who issued it; in the examples only.
        optional issued_by: FreeText,
        /// Last day.
        optional id_expiration_date: ExpiryDate,
    }
}

record! {
    /// Where the sender's money comes from.
    pub struct SourceOfMoney {
        /// Source: salary.
        required source: FreeText,
        /// More of it.
        optional description: FreeText,
    }
}

record! {
    /// Who receives, as in the passport shown abroad.
    pub struct Recipient {
        /// Not in the table, demanded for cash: made of the others when it is missing.
        optional full_name: LatinName,
        /// First name; required for cash and IBAN.
        optional first_name: LatinName,
        /// Last name; required for cash and IBAN.
        optional last_name: LatinName,
        /// Patronymic.
        optional middle_name: LatinName,
        /// Country of citizenship.
        required citizenship_country_iso3: CountryCode,
        /// Date of birth, 18 years ago or more.
        optional date_of_birth: BirthDate,
        /// E-mail and phone.
        optional contacts: RecipientContacts,
    }
}

record! {
    /// How to reach the recipient.
    pub struct RecipientContacts {
        /// E-mail.
        optional email: Email,
        /// Phone.
        optional phone: RecipientPhone,
    }
}

record! {
    /// A phone number, with its parts where they are known.
    pub struct RecipientPhone: parts_agree {
        /// `+<country code><number>`.
        required full_number: Phone,
        /// Country of the number.
        optional country_iso3: CountryCode,
        /// Operator's code.
        optional operator_code: PhoneDigits,
        /// Number without the operator's code.
        optional short_number: PhoneDigits,
    }
}

/// "Mandatory if documents_foreigner is not passed" (in Russian in the document's table).
fn has_a_document(sender: View<'_>) -> Result<(), Broken> {
    let none = !sender.has("identity_document") && !sender.has("documents_foreigner");
    const FIELDS: &[&str] = &["identity_document", "documents_foreigner", "citizenship_country_iso3"];
    broken_if(none && !is_foreigner(sender), FIELDS, DraftProblem::Required)
}

/// "Required for non-residents only", read as: for who is no citizen of Russia.
fn foreigner_has_foreign_document(sender: View<'_>) -> Result<(), Broken> {
    let missing = is_foreigner(sender) && !sender.has("documents_foreigner");
    broken_if(missing, &["documents_foreigner"], DraftProblem::Required)
}

fn is_foreigner(sender: View<'_>) -> bool {
    sender.text("citizenship_country_iso3").is_some_and(|country| country != "RUS")
}

/// Decree 828 of 08.07.1997, and 2267 of 23.12.2023 in its place: a passport is had from the age of 14 on.
fn issued_from_14_on(sender: View<'_>) -> Result<(), Broken> {
    const FIELD: &str = "identity_document.issue_date";
    let (Some(born), Some(issued)) = (date_at(sender, "date_of_birth"), date_at(sender, FIELD)) else { return Ok(()) };
    let too_early = born.full_years_until(issued) < 14;
    broken_if(too_early, &[FIELD], ParticipantProblem::IssuedBefore14 { minimum: 14 })
}

fn expires_after_issue(document: View<'_>) -> Result<(), Broken> {
    const FIELDS: &[&str] = &["id_expiration_date", "issue_date"];
    let expires = date_at(document, "id_expiration_date");
    let before = expires.is_some() && expires < date_at(document, "issue_date");
    broken_if(before, FIELDS, DocumentDateProblem::ExpiresBeforeIssue)
}

/// The day at a dotted path.
pub(super) fn date_at(view: View<'_>, path: &str) -> Option<Date> {
    Date::parse(view.text(path)?).ok()
}

fn postal_code_of_russia(address: View<'_>) -> Result<(), Broken> {
    match address.text("postal_code").map(PostalCode::parse) {
        Some(Err(refusal)) if address.is("country_iso3", "RUS") => Err(Broken::at(&["postal_code"], refusal.problem)),
        _ => Ok(()),
    }
}

fn has_country(phone: View<'_>) -> Result<(), Broken> {
    broken_if(!phone.has("country_iso3"), &["country_iso3", "full_number"], DraftProblem::Required)
}

fn has_operator_code(phone: View<'_>) -> Result<(), Broken> {
    broken_if(!phone.has("operator_code"), &["operator_code", "full_number"], DraftProblem::Required)
}

fn has_short_number(phone: View<'_>) -> Result<(), Broken> {
    broken_if(!phone.has("short_number"), &["short_number", "full_number"], DraftProblem::Required)
}

/// Where the plan is known its parts are the truth; else operator and short number must end the full one.
fn parts_agree(phone: View<'_>) -> Result<(), Broken> {
    let Some(full) = phone.text("full_number").and_then(|text| Phone::parse(text).ok()) else { return Ok(()) };
    let operator = phone.text("operator_code").unwrap_or_default();
    let short = phone.text("short_number").unwrap_or_default();
    let agrees = match full.parts() {
        Some(plan) => {
            let same = |key: &str, part: &str| phone.text(key).is_none_or(|text| text == part);
            same("country_iso3", plan.country_iso3)
                && same("operator_code", &plan.operator_code)
                && same("short_number", &plan.short_number)
        }
        None => {
            let country = phone.text("country_iso3").and_then(|country| CountryCode::parse(country).ok());
            let of_country = Phone::parse_of(full.as_str(), country.as_ref()).is_ok();
            let rest = full.as_str().strip_suffix(short).and_then(|rest| rest.strip_suffix(operator));
            // What is left is the calling code: a plus and up to three digits.
            let whole = operator.is_empty() || short.is_empty();
            of_country && rest.is_some_and(|rest| whole || (2..=4).contains(&rest.len()))
        }
    };
    const FIELDS: &[&str] = &["full_number", "country_iso3", "operator_code", "short_number"];
    broken_if(!agrees, FIELDS, ParticipantProblem::PhoneParts)
}
