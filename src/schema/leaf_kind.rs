//! What single values are, for a form that asks for them.

use crate::words::words;

words! {
    /// What a field holds, and so how it is checked.
    pub enum LeafKind as "RequirementKind" {
        /// A date of birth.
        BirthDate = "birth_date",
        /// A country, ISO 3166-1 alpha-3.
        Country = "country",
        /// A currency, ISO 4217.
        Currency = "currency",
        /// A date.
        Date = "date",
        /// A part of a phone number.
        Digits = "digits",
        /// A passport's division code.
        DivisionCode = "division_code",
        /// The number of a foreign document.
        DocumentNumber = "document_number",
        /// An e-mail address.
        Email = "email",
        /// The last day of a document.
        ExpiryDate = "expiry_date",
        /// An IBAN.
        Iban = "iban",
        /// A person's INN.
        Inn = "inn",
        /// The day on which a document was issued.
        IssueDate = "issue_date",
        /// A name in Latin letters.
        LatinName = "latin_name",
        /// A name.
        Name = "name",
        /// A Russian internal passport.
        Passport = "passport",
        /// A phone number.
        Phone = "phone",
        /// A Russian postal code.
        PostalCode = "postal_code",
        /// Free text.
        Text = "text",
        /// A token of the bank's widget.
        Token = "token",
        /// An https URL.
        Url = "url",
        /// One word of a list, which the page chooses.
        Word = "choice",
    }
}
