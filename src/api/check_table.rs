//! Every check of a single field, declared once. [`Check`](super::Check) and the functions of `api`, what JavaScript
//! imports and its TypeScript, the lists that tests walk and the table in `docs/checks.md` come from these rows.
//!
//! A row is: the name in Rust; its own name, which is also that of its vectors and of its kind for `formatInput`; the
//! function of JavaScript; the function of `api`, with a `clock` where the day matters; and how it checks: `text` by the
//! type of that name alone, `with` by the function of that name in `checks.rs`. Then:
//!
//! - `takes`: what it accepts, for TypeScript and the documents;
//! - `example`: a value in canonical form;
//! - `options`, `facts`: what TypeScript calls them, then the name, TypeScript's type and the meaning of each;
//! - `input_kind`: the type that has a printed form;
//! - `problems`: the enums that declare its codes.

macro_rules! every_check {
    ($use_rows:ident) => {
        $use_rows! {
            Country "country" "checkCountry" check_country() with country {
                takes: "ISO 3166-1 alpha-3, in any case; alpha-2 with `alpha2: true`",
                example: "TUR",
                options: CountryOptions {
                    "alpha2": "boolean", "Takes alpha-2 too, which browsers fill in.";
                },
                facts: CountryFacts {
                    "country_alpha2": "string", "ISO 3166-1 alpha-2: `TR`.";
                },
                problems: [CountryProblem],
            }
            Currency "currency" "checkCurrency" check_currency() with currency {
                takes: "ISO 4217 as of 2026-01-01, in any case",
                example: "TRY",
                facts: CurrencyFacts {
                    "minor_units": "number", "How many decimal digits it has.";
                },
                problems: [CurrencyProblem],
            }
            Inn "inn" "checkInn" check_inn() text Inn {
                takes: "a person's INN, both check digits",
                example: "500100732259",
                input_kind: Inn,
                problems: [InnProblem],
            }
            Iin "iin" "checkIin" check_iin() text Iin {
                takes: "the IIN of a person in Kazakhstan: date of birth, century and check digit",
                example: "900101300017",
                input_kind: Iin,
                problems: [IinProblem],
            }
            Iban "iban" "checkIban" check_iban() with iban {
                takes: "an IBAN of the 89 countries of the SWIFT registry, release 102, in any grouping, also after the word `IBAN`",
                example: "TR330006100519786457841326",
                options: IbanOptions {
                    "country": "CountryCode", "Takes only an IBAN of this country.";
                },
                facts: IbanFacts {
                    "country": "string", "ISO 3166-1 alpha-3; empty for Kosovo, which has none.";
                    "country_alpha2": "string", "ISO 3166-1 alpha-2.";
                    "print": "string", "In groups of four.";
                    "bank_identifier": "string", "By the registry.";
                    "branch_identifier": "string", "Empty where the country has none.";
                    "reserved_digit?": "string", "Of a Turkish IBAN: the digit that the registry reserves, `0`.";
                },
                input_kind: Iban,
                problems: [IbanProblem, IbanWarning],
            }
            Date "date" "checkDate" check_date() text Date {
                takes: "`YYYY-MM-DD` or `DD.MM.YYYY`, also as eight bare digits; the date must exist",
                example: "1998-03-15",
                input_kind: Date,
                problems: [DateProblem],
            }
            BirthDate "birth_date" "checkBirthDate" check_birth_date(clock) with birth_date {
                takes: "a date as `checkDate`, 18 full years before `today`",
                example: "1998-03-15",
                options: BirthDateOptions {
                    "today": "CivilDate", "The day on which the person acts; the local date by default.";
                    "minimumAge": "number", "Full years needed; 18 by default.";
                    "leapDay": "LeapDayName", "When a person born on 29 February comes of age in a common year; `march_1` by default.";
                },
                facts: BirthDateFacts {
                    "age": "number", "Full years on `today`.";
                },
                problems: [DateProblem, BirthDateProblem],
            }
            IssueDate "issue_date" "checkIssueDate" check_issue_date(clock) with issue_date {
                takes: "a date as `checkDate`, the day on which a document was issued, not after `today`",
                example: "2020-03-01",
                options: IssueDateOptions {
                    "today": "CivilDate", "The local date by default.";
                    "birthDate": "CivilDate", "The birth date of a Russian passport's owner: it is issued from the age of 14 on, and lapses at 20 and 45.";
                },
                problems: [DateProblem, DocumentDateProblem, PassportWarning],
            }
            ExpiryDate "expiry_date" "checkExpiryDate" check_expiry_date(clock) with expiry_date {
                takes: "a date as `checkDate`, the last day of a document, after `today`",
                example: "2031-01-01",
                options: ExpiryDateOptions {
                    "today": "CivilDate", "The local date by default.";
                    "issueDate": "CivilDate", "A document cannot expire before it.";
                },
                problems: [DateProblem, DocumentDateProblem],
            }
            Passport "passport" "checkPassport" check_passport(clock) with passport {
                takes: "series and number of a Russian internal passport: `8008 579120`, `80 08 №579120`",
                example: "8008579120",
                options: PassportOptions {
                    "today": "CivilDate", "The local date by default.";
                    "issueDate": "CivilDate", "For a warning where it is far from the year in the series.";
                    "birthDate": "CivilDate", "With `issueDate`, for a warning where the passport lapsed at 20 or 45.";
                },
                facts: PassportFacts {
                    "print": "string", "Series and number apart.";
                },
                input_kind: Passport,
                problems: [PassportProblem, PassportWarning],
            }
            DivisionCode "division_code" "checkDivisionCode" check_division_code() text DivisionCode {
                takes: "a passport's division code, with or without its dash",
                example: "213-432",
                input_kind: DivisionCode,
                problems: [DivisionCodeProblem],
            }
            DocumentNumber "document_number" "checkDocumentNumber" check_document_number() text DocumentNumber {
                takes: "the number of a foreign document: 3 to 20 letters and digits",
                example: "C01X00T47",
                problems: [DocumentNumberProblem, TextProblem],
            }
            Phone "phone" "checkPhone" check_phone() with phone {
                takes: "a phone number in international form, with `+`, `00` or Russian `8 937 …`; every calling code, and each length that its numbers have; parts for RU, KZ, KG, UZ, TJ, TM, AM, AZ, GE, BY, UA, MD, TR, DE, AT, GB, AE, CN, IL and +1",
                example: "+79376151530",
                options: PhoneOptions {
                    "country": "CountryCode", "Takes only a number of this country, also in national form where its numbering plan is known.";
                },
                facts: PhoneFacts {
                    "calling_code": "string", "`7`.";
                    "country?": "string", "ISO 3166-1 alpha-3, where the number tells it.";
                    "operator_code?": "string", "Where the country's numbering plan is known.";
                    "short_number?": "string", "What follows the operator's code.";
                },
                input_kind: Phone,
                problems: [PhoneProblem],
            }
            Name "name" "checkName" check_name() with name {
                takes: "a name in letters of one script (Latin, Cyrillic, Greek, Armenian, Georgian, Hebrew, Arabic, Devanagari, East Asian); a suggested Latin form is a guess: the recipient's passport decides",
                example: "Yılmaz-Öz",
                options: NameOptions {
                    "script": "ScriptName", "`any` one script by default.";
                },
                problems: [NameProblem, TextProblem],
            }
            Email "email" "checkEmail" check_email() text Email {
                takes: "an e-mail address that HTML's own inputs accept; labels of an international domain become Punycode",
                example: "anna@example.com",
                problems: [EmailProblem, TextProblem],
            }
            Url "url" "checkUrl" check_url() text HttpsUrl {
                takes: "an https URL; the host in lower case, an international one becomes Punycode",
                example: "https://example.com/back",
                problems: [UrlProblem, TextProblem],
            }
            PostalCode "postal_code" "checkPostalCode" check_postal_code() text PostalCode {
                takes: "a Russian postal code: six digits",
                example: "192300",
                problems: [PostalCodeProblem],
            }
            Text "text" "checkText" check_text() text Text {
                takes: "one line of free text without control characters and without a card number; white space is folded",
                example: "ОВД",
                problems: [TextProblem],
            }
        }
    };
}
pub(crate) use every_check;
