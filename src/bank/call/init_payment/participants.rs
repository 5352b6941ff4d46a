//! The sender and the recipient.

use super::phone::{RecipientPhone, SenderPhone};
use crate::check::{
    BirthDate, CountryCode, Date, DivisionCode, DocumentDateProblem, DocumentNumber, Email, ExpiryDate, Inn, IssueDate,
    Passport, PersonName, PostalCode, Script, Text as FreeText,
};
use crate::schema::{Broken, Check, DraftProblem, Leaf, LeafKind, broken_if, leaf_at, record};
use crate::value::View;
use crate::words::words;

record! {
    /// The people.
    pub struct ParticipantDetails {
        /// The person who sends.
        required sender: Sender,
        /// The person who receives.
        required recipient: Recipient,
    }
}

record! {
    /// The person who sends.
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
        /// Document of a person who is not a citizen of Russia.
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

words! {
    /// The one identity document that the bank names.
    pub enum IdentityDocumentType {
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
        /// The authority that issued it; in the examples only.
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
        /// More about it.
        optional description: FreeText,
    }
}

/// A recipient's name: Latin script, as in the passport that is shown abroad.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LatinName(pub PersonName);

impl Leaf for LatinName {
    const WHAT: LeafKind = LeafKind::LatinName;

    const CHECK: Check = |text, _| match PersonName::parse_in(text, Script::Latin) {
        Ok(name) => Ok(name.into_text()),
        Err(refusal) => Err(refusal.common()),
    };

    fn of_text(text: &str) -> Option<Self> {
        PersonName::parse_in(text, Script::Latin).ok().map(Self)
    }

    fn to_text(&self) -> String {
        self.0.to_string()
    }
}

record! {
    /// The person who receives, as in the passport that is shown abroad.
    pub struct Recipient {
        /// Not in the table, but demanded for cash: made of the other names when it is missing.
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

/// "Mandatory if documents_foreigner is not passed" (in Russian in the document's table).
fn has_a_document(sender: View<'_>) -> Result<(), Broken> {
    let none = !sender.has("identity_document") && !sender.has("documents_foreigner");
    const FIELDS: &[&str] = &["identity_document", "documents_foreigner", "citizenship_country_iso3"];
    broken_if(none && !is_foreigner(sender), FIELDS, DraftProblem::Required)
}

/// "Required for non-residents only": read as persons who are not citizens of Russia.
fn foreigner_has_foreign_document(sender: View<'_>) -> Result<(), Broken> {
    let missing = is_foreigner(sender) && !sender.has("documents_foreigner");
    broken_if(missing, &["documents_foreigner"], DraftProblem::Required)
}

fn is_foreigner(sender: View<'_>) -> bool {
    sender.text("citizenship_country_iso3").is_some_and(|country| country != "RUS")
}

fn issued_from_14_on(sender: View<'_>) -> Result<(), Broken> {
    const ISSUED: &str = "identity_document.issue_date";
    let (Some(born), Some(issued)) = (leaf_at(sender, "date_of_birth"), leaf_at(sender, ISSUED)) else { return Ok(()) };
    IssueDate::before_first_passport(issued, born).map_or(Ok(()), |problem| Err(Broken::at(&[ISSUED], problem)))
}

fn expires_after_issue(document: View<'_>) -> Result<(), Broken> {
    const FIELDS: &[&str] = &["id_expiration_date", "issue_date"];
    let (issued, expires) = (leaf_at::<Date>(document, "issue_date"), leaf_at(document, "id_expiration_date"));
    broken_if(expires.is_some() && expires < issued, FIELDS, DocumentDateProblem::ExpiresBeforeIssue)
}

fn postal_code_of_russia(address: View<'_>) -> Result<(), Broken> {
    match address.text("postal_code").map(PostalCode::parse) {
        Some(Err(refusal)) if address.is("country_iso3", "RUS") => Err(Broken::at(&["postal_code"], refusal.problem)),
        _ => Ok(()),
    }
}
