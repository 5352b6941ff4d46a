/* tslint:disable */
/* eslint-disable */
/**
 * A Russian passport.
 */
export interface IdentityDocument {
    /**
     * What it is.
     */
    id_type?: IdentityDocumentType;
    /**
     * Series and number, sent without spaces.
     */
    id_number?: Passport;
    /**
     * Day of issue.
     */
    issue_date?: IssueDate;
    /**
     * Code of the issuing division.
     */
    division_code?: DivisionCode;
    /**
     * Name of the issuing division.
     */
    issued_by?: FreeText;
}

/**
 * A call of the bank, in the order in which a transfer makes them.
 */
export type CallName =
/** Asks what a transfer would cost. */
| "calculate"
/** Starts a transfer. */
| "init_payment"
/** Confirms the price of a transfer. */
| "confirm"
/** Cancels a transfer. */
| "cancel"
/** Asks how far a transfer has come. */
| "status"
/** Asks for a public token, which opens a widget. */
| "token"
/** Asks what a token stands for. */
| "token_info"
/** Forgets a saved card. */
| "recurrent_disable"
/** Starts the check of a passport. */
| "kyc_check"
/** Asks for the result of that check. */
| "kyc_status";

/**
 * A card as the widget gave it.
 */
export interface InfoCard {
    /**
     * How card data is passed on.
     */
    type?: InfoCardType;
    /**
     * The hash, for `encrypted_card`.
     */
    encrypted_card?: EncryptedCard;
    /**
     * The token, for `tokenized_card`.
     */
    tokenized_card?: TokenizedCard;
}

/**
 * A card as the widget's token.
 */
export interface Card {
    /**
     * How card data is passed on.
     */
    type?: CardType;
    /**
     * The token.
     */
    tokenized_card?: TokenizedCard;
}

/**
 * A card saved before: as `{type: "recurrent", recurrent: {token, initiator: "client"}}` next to the
 * documented `card`, like payments by a saved card outside transfers. See [`nest_saved_card`].
 */
export interface SavedCard {
    /**
     * The saved token.
     */
    token?: Token;
    /**
     * Who starts the payment.
     */
    initiator?: Initiator;
}

/**
 * A code for the sender to scan.
 */
export interface Inform {
    /**
     * What the QR code holds.
     */
    qr_content: string;
}

/**
 * A foreign document.
 */
export interface ForeignDocument {
    /**
     * What it is; in the examples only.
     */
    id_type?: FreeText;
    /**
     * Number.
     */
    id_number?: DocumentNumber;
    /**
     * Day of issue.
     */
    issue_date?: IssueDate;
    /**
     * The authority that issued it; in the examples only.
     */
    issued_by?: FreeText;
    /**
     * Last day.
     */
    id_expiration_date?: ExpiryDate;
}

/**
 * A payment or a payout.
 */
export interface SessionItem {
    /**
     * The bank's id.
     */
    id: string;
    /**
     * Where it stands.
     */
    status: ItemStatus;
    /**
     * The bank's own word.
     */
    raw_status: string;
    /**
     * How much.
     */
    amount?: Amount;
    /**
     * The part of the card's data that may be shown.
     */
    card?: ShownCard;
    /**
     * A saved card.
     */
    recurrent?: RecurrentToken;
    /**
     * Why it failed.
     */
    error?: BankFailure;
    /**
     * Refunds, if the bank lists them; only the money of an `accepted` one has gone back.
     */
    refunds?: Refund[];
}

/**
 * A phone number with all its parts, which are derived where the numbering plan is known and required elsewhere.
 */
export interface SenderPhone {
    /**
     * `+<country code><number>`.
     */
    full_number?: Phone;
    /**
     * Country of the number.
     */
    country_iso3?: CountryCode;
    /**
     * Operator's code.
     */
    operator_code?: PhoneDigits;
    /**
     * Number without the operator's code.
     */
    short_number?: PhoneDigits;
}

/**
 * A phone number, with its parts where they are known.
 */
export interface RecipientPhone {
    /**
     * `+<country code><number>`.
     */
    full_number?: Phone;
    /**
     * Country of the number.
     */
    country_iso3?: CountryCode;
    /**
     * Operator's code.
     */
    operator_code?: PhoneDigits;
    /**
     * Number without the operator's code.
     */
    short_number?: PhoneDigits;
}

/**
 * A saved card. "Trust `is_active`, not the date" (the bank's page on transfers with a recurring token). A token
 * that has just been issued may come without `is_active`.
 */
export interface RecurrentToken {
    /**
     * The token.
     */
    token: string;
    /**
     * Whether it can be used to pay.
     */
    is_active: boolean;
}

/**
 * A session, in one form, whichever names the bank used. Participants are left out: the answer itself has them.
 */
export interface Session {
    /**
     * The bank's id of the transfer: `ps_1`.
     */
    session_id: string;
    /**
     * Where it stands.
     */
    status: SessionStatus;
    /**
     * The bank's own word.
     */
    raw_status: string;
    /**
     * What the bank waits for.
     */
    next_action: NextAction | null;
    /**
     * The bank's own word, if it is another one.
     */
    raw_next_action?: string;
    /**
     * What became of it. For a session in `error` it is not known: ask for the status, and never pay again before
     * it is known.
     */
    outcome: Outcome;
    /**
     * When the bank created it.
     */
    created_at?: string;
    /**
     * When the bank last changed it.
     */
    updated_at?: string;
    /**
     * What the sender pays.
     */
    payments: SessionItem[];
    /**
     * What the recipient gets.
     */
    payouts: SessionItem[];
    /**
     * Where the sender goes for 3-D Secure.
     */
    redirect?: Redirect;
    /**
     * The bank wants 3-D Secure, but gives no https address for it. This payment cannot go on: offer another card,
     * or contact support.
     */
    redirect_unusable?: true;
    /**
     * A code for the sender to scan.
     */
    inform?: Inform;
    /**
     * The transfer code: shown to the sender, never logged.
     */
    tcn_code?: string;
    /**
     * Why it failed.
     */
    error?: BankFailure;
}

/**
 * A token in an object of its own.
 */
export interface NamedToken {
    /**
     * The token.
     */
    token?: Token;
}

/**
 * A transfer, from whom, to whom, by which ways and how much.
 */
export interface InitPayment {
    /**
     * Parameters of the payment.
     */
    payment_options?: PaymentOptions;
    /**
     * How the sender pays.
     */
    payment_details_multi?: PaymentDetails[];
    /**
     * How the recipient gets the money.
     */
    payout_details_multi?: PayoutDetails[];
    /**
     * The people.
     */
    participant_details?: ParticipantDetails;
    /**
     * How much.
     */
    calculate?: Calculate;
}

/**
 * An account by IBAN.
 */
export interface IbanAccount {
    /**
     * In electronic form.
     */
    account?: Iban;
}

/**
 * An account.
 */
export interface BankAccount {
    /**
     * By IBAN.
     */
    iban?: IbanAccount;
}

/**
 * An address by its parts.
 */
export interface StructuredAddress {
    /**
     * Country.
     */
    country_iso3?: CountryCode;
    /**
     * Postal code; six digits in Russia.
     */
    postal_code?: FreeText;
    /**
     * State or region.
     */
    state?: FreeText;
    /**
     * Locality.
     */
    city?: FreeText;
    /**
     * Street.
     */
    street?: FreeText;
    /**
     * Building.
     */
    building?: FreeText;
    /**
     * Flat.
     */
    flat?: FreeText;
}

/**
 * An address.
 */
export interface Address {
    /**
     * By its parts.
     */
    structured_address?: StructuredAddress;
}

/**
 * An amount of money.
 */
export interface Money {
    /**
     * Minor units.
     */
    amount?: WholeNumber;
    /**
     * ISO 4217.
     */
    currency?: CurrencyCode;
}

/**
 * An event that the bank reports.
 */
export interface BankEvent {
    /**
     * What happened.
     */
    type: EventType;
    /**
     * The bank's own word.
     */
    raw_type: string;
    /**
     * The session that it is about.
     */
    session: Session;
    /**
     * To look at. An object may have lost digits (`1.0`), so send the text back if there is one.
     */
    confirm_information?: Kept;
    /**
     * Its exact text, if the event was given as JSON text: pass it to `buildConfirm`, and nothing is lost.
     */
    confirm_information_json?: string;
    /**
     * The transfer code: shown to the sender, never logged.
     */
    tcn_code?: string;
}

/**
 * Beneficial owners: none.
 */
export type KycBeneficialOwners =
/** The one value. */
| "ВБ отсутствует";

/**
 * Citizenship: always Russian.
 */
export type KycCitizenship =
/** The one value. */
| "РФ";

/**
 * Document of the right to stay in Russia: none.
 */
export type KycRightToStay =
/** The one value. */
| "-";

/**
 * How a bank account is named.
 */
export type SystemType =
/** By IBAN. */
| "iban";

/**
 * How a request is sent.
 */
export type HttpMethod =
/** Without a body. */
| "GET"
/** With a JSON body. */
| "POST";

/**
 * How a transfer ended.
 */
export type TransferVerdict =
/** The money was sent. */
| "succeeded"
/** The money was not sent and nothing was charged: the session and its items agree. */
| "not_charged"
/** The session is cancelled. Its answer lists no payment, so it does not say whether something was charged. */
| "cancelled";

/**
 * How an exact ratio becomes a whole number of minor units.
 */
export type RoundingName =
/** Reproduces both examples of the bank's document: half up to foreign money; to roubles, first half up to hundredths of a kopeck, then up. */
| "bank131"
/** To the nearest, ties up. */
| "half_up"
/** To the nearest, ties to even. */
| "half_even"
/** Up. */
| "up"
/** Down. */
| "down";

/**
 * How card data is passed on.
 */
export type CardType =
/** As the widget's token, never as a number. */
| "tokenized_card";

/**
 * How card data is passed on: never as a number.
 */
export type InfoCardType =
/** As the widget's hash. */
| "encrypted_card"
/** As the widget's token. */
| "tokenized_card";

/**
 * How the recipient gets the money, in a form's words.
 */
export type PayoutName =
/** To an account. */
| "iban"
/** In cash. */
| "cash"
/** To a card. */
| "card";

/**
 * How the recipient gets the money.
 */
export type PayoutType =
/** To a card. */
| "card"
/** To an account, by IBAN. */
| "bank_account"
/** In cash. */
| "moneysend";

/**
 * How the sender gets to 3-D Secure.
 */
export type RedirectMethod =
/** The page submits a form to the address. */
| "POST"
/** The page goes to the address. */
| "GET";

/**
 * How the sender pays.
 */
export type PaymentType =
/** By a card that the widget has just taken. */
| "card"
/** By a card saved before. */
| "recurrent";

/**
 * How to reach the recipient.
 */
export interface RecipientContacts {
    /**
     * E-mail.
     */
    email?: Email;
    /**
     * Phone.
     */
    phone?: RecipientPhone;
}

/**
 * How to reach the sender.
 */
export interface SenderContacts {
    /**
     * E-mail.
     */
    email?: Email;
    /**
     * Phone.
     */
    phone?: SenderPhone;
}

/**
 * Migration card: none.
 */
export type KycMigrationCard =
/** The one value. */
| "-";

/**
 * Money on its way back.
 *
 * Source: the bank's PHP SDK, which knows these statuses of a refund.
 */
export interface Refund {
    /**
     * The bank's id.
     */
    id: string;
    /**
     * Where it stands.
     */
    status: RefundStatus;
    /**
     * The bank's own word.
     */
    raw_status: string;
    /**
     * How much.
     */
    amount?: Amount;
}

/**
 * One side of the exchange.
 */
export interface Side {
    /**
     * Minor units (kopecks, kuruş); `null` on the side that is asked for.
     */
    amount?: MinorUnits | null;
    /**
     * ISO 4217.
     */
    currency?: CurrencyCode;
}

/**
 * One way to get the money. `system_type` and `country` stand next to `bank_account`, as in the example.
 */
export interface PayoutDetails {
    /**
     * Which way.
     */
    type?: PayoutType;
    /**
     * The recipient's card, for `card`.
     */
    card?: Card;
    /**
     * The recipient's account, for `bank_account`.
     */
    bank_account?: BankAccount;
    /**
     * Always empty, for `moneysend`.
     */
    moneysend?: Moneysend;
    /**
     * Always `iban`, for `bank_account`.
     */
    system_type?: SystemType;
    /**
     * Where the money goes.
     */
    country?: CountryCode;
}

/**
 * One way to pay.
 */
export interface PaymentDetails {
    /**
     * Which way.
     */
    type?: PaymentType;
    /**
     * The card, for `card`.
     */
    card?: Card;
    /**
     * The saved card, for `recurrent`.
     */
    recurrent?: SavedCard;
}

/**
 * Parameters of the payment.
 */
export interface PaymentOptions {
    /**
     * Where the sender comes back to; https.
     */
    return_url?: HttpsUrl;
    /**
     * Whether to save the card, to which the sender must agree first. The event that ends the transfer then brings its
     * token.
     */
    recurrent?: boolean;
}

/**
 * The body of `calculate`, and the same object within a transfer.
 */
export interface Calculate {
    /**
     * What is exchanged.
     */
    amounts?: Amounts;
}

/**
 * The body of `session/cancel` and `session/status`.
 */
export interface SessionCall {
    /**
     * From the answer that started the transfer.
     */
    session_id?: SessionId;
}

/**
 * The body of a check, version 1.1. The page's labels of `first_name` and `last_name` are swapped, in English and
 * in Russian; its version 2.0 has them right, and this one follows it: `last_name` is the surname.
 */
export interface KycCheck {
    /**
     * First name: `Ольга`.
     */
    first_name?: PersonName;
    /**
     * Surname: `Пахмутова`.
     */
    last_name?: PersonName;
    /**
     * Patronymic; left out if there is none.
     */
    patronymic?: PersonName;
    /**
     * Date of birth, 18 years ago or more.
     */
    birthday?: KycBirthDate;
    /**
     * Place of birth, as in the passport.
     */
    birthplace?: FreeText;
    /**
     * INN. The English page says 10 digits; a person's has 12, as the Russian page says.
     */
    inn?: Inn;
    /**
     * Filled in.
     */
    identity_document?: KycIdentityDocument;
    /**
     * Series and number, sent without spaces.
     */
    passport_number?: Passport;
    /**
     * Name of the issuing division.
     */
    issuer?: FreeText;
    /**
     * Code of the issuing division.
     */
    issuer_code?: DivisionCode;
    /**
     * Day of issue.
     */
    issuer_date?: KycIssueDate;
    /**
     * Filled in.
     */
    citizenship?: KycCitizenship;
    /**
     * Postal code.
     */
    postcode?: PostalCode;
    /**
     * Address.
     */
    address?: FreeText;
    /**
     * E-mail.
     */
    email?: Email;
    /**
     * Phone, in any form; sent as `+<country code><number>`.
     */
    phone_number?: Phone;
    /**
     * Number of the agency agreement.
     */
    agent_contract_number?: FreeText;
    /**
     * Day of the agency agreement.
     */
    agent_contract_date?: KycDate;
    /**
     * Filled in.
     */
    beneficial_owners?: KycBeneficialOwners;
    /**
     * Filled in.
     */
    public_officials?: KycPublicOfficials;
    /**
     * Filled in.
     */
    migration_card?: KycMigrationCard;
    /**
     * Filled in.
     */
    right_to_stay_in_rf?: KycRightToStay;
    /**
     * Whether the bank makes the person a recipient of payouts.
     */
    create_participant?: boolean;
    /**
     * CryptoPro's signature, which the bank requires: added to the finished body, by the page or by the proxy.
     */
    signature?: Signature;
}

/**
 * The body of a check, version 2.0.
 */
export interface KycCheckV2 {
    /**
     * Whose passport it is.
     */
    type?: KycType;
    /**
     * Surname.
     */
    last_name?: PersonName;
    /**
     * First name.
     */
    first_name?: PersonName;
    /**
     * Patronymic; left out if there is none.
     */
    patronymic?: PersonName;
    /**
     * Date of birth, 18 years ago or more.
     */
    birthday?: KycBirthDate;
    /**
     * Place of birth.
     */
    birthplace?: FreeText;
    /**
     * Country of citizenship, alpha-2.
     */
    citizenship?: KycCountry;
    /**
     * INN; of a person who is not a resident, the taxpayer's number of another country.
     */
    inn?: KycTaxNumber;
    /**
     * Phone, in any form; sent as `+<country code><number>`.
     */
    phone_number?: Phone;
    /**
     * E-mail; `email` is read too.
     */
    "e-mail"?: Email;
    /**
     * Residents: `PASSPORT_RF` only. Others: `FOREIGN_PASSPORT` and any other but that; citizens of Belarus ask
     * the bank. It publishes no more of their fields, so they pass through unchanged.
     * Required, though optional in the shape: they are read by hand.
     */
    documents?: KycDocuments;
    /**
     * As in version 1.1.
     */
    signature?: Signature;
}

/**
 * The identity document: always the Russian passport, in KYC's own wording.
 */
export type KycIdentityDocument =
/** The one value. */
| "Паспорт гражданина РФ";

/**
 * The language of a widget.
 */
export type WidgetLocale =
/** English. */
| "en"
/** Russian. */
| "ru";

/**
 * The one identity document that the bank names.
 */
export type IdentityDocumentType =
/** Passport of a citizen of the Russian Federation; Russian as in all examples, though the table is English. */
| "Паспорт гражданина Российской Федерации";

/**
 * The part of a card's data that may be shown: never more digits than these, whatever the message has.
 */
export interface ShownCard {
    /**
     * The brand.
     */
    brand?: string;
    /**
     * The last four digits.
     */
    last4?: string;
    /**
     * The first six to eight digits.
     */
    bin?: string;
}

/**
 * The payment form.
 */
export interface AcquiringWidget {
    /**
     * What is paid.
     */
    session_id?: SessionId;
    /**
     * Where the sender goes after success; https.
     */
    success_return_url?: HttpsUrl;
    /**
     * Where the sender goes after failure; https.
     */
    failure_return_url?: HttpsUrl;
    /**
     * In which language it is shown.
     */
    locale?: WidgetLocale;
    /**
     * Whether it offers to save the card.
     */
    show_recurrent_checkbox?: boolean;
    /**
     * Whether it shows success as soon as the money is held.
     */
    success_on_hold?: boolean;
}

/**
 * The people.
 */
export interface ParticipantDetails {
    /**
     * The person who sends.
     */
    sender?: Sender;
    /**
     * The person who receives.
     */
    recipient?: Recipient;
}

/**
 * The person who receives, as in the passport that is shown abroad.
 */
export interface Recipient {
    /**
     * Not in the table, but demanded for cash: made of the other names when it is missing.
     */
    full_name?: LatinName;
    /**
     * First name; required for cash and IBAN.
     */
    first_name?: LatinName;
    /**
     * Last name; required for cash and IBAN.
     */
    last_name?: LatinName;
    /**
     * Patronymic.
     */
    middle_name?: LatinName;
    /**
     * Country of citizenship.
     */
    citizenship_country_iso3?: CountryCode;
    /**
     * Date of birth, 18 years ago or more.
     */
    date_of_birth?: BirthDate;
    /**
     * E-mail and phone.
     */
    contacts?: RecipientContacts;
}

/**
 * The person who sends.
 */
export interface Sender {
    /**
     * Country of citizenship.
     */
    citizenship_country_iso3?: CountryCode;
    /**
     * First name.
     */
    first_name?: PersonName;
    /**
     * Last name.
     */
    last_name?: PersonName;
    /**
     * Patronymic.
     */
    middle_name?: PersonName;
    /**
     * Address.
     */
    address?: Address;
    /**
     * INN.
     */
    tax_reference?: Inn;
    /**
     * Date of birth, 18 years ago or more.
     */
    date_of_birth?: BirthDate;
    /**
     * E-mail and phone.
     */
    contacts?: SenderContacts;
    /**
     * Russian passport.
     */
    identity_document?: IdentityDocument;
    /**
     * Document of a person who is not a citizen of Russia.
     */
    documents_foreigner?: ForeignDocument;
    /**
     * Where the money comes from. The flat table leaves its level open; the answers show it within the sender.
     */
    source_of_money?: SourceOfMoney;
}

/**
 * The rate of `calculate`: roubles per `quantity` foreign units.
 */
export interface RateInput {
    /**
     * A number or its text; read as the decimal that is printed.
     */
    fx_rate?: DecimalInput;
    /**
     * How many foreign units `fx_rate` buys.
     */
    quantity?: Quantity;
}

/**
 * The requests about a session; `look_up` asks the proxy for its record of the attempt.
 */
export type TransferCall =
/** Starts it. */
| "init"
/** Confirms it. */
| "confirm"
/** Cancels it. */
| "cancel"
/** Asks the bank for its status. */
| "status"
/** Asks the proxy for its record of the attempt. */
| "look_up";

/**
 * The widget that the token opens: exactly one of the two.
 */
export interface WidgetToken {
    /**
     * The widget that turns card data into a token.
     */
    tokenize_widget?: TokenizeWidget;
    /**
     * The payment form.
     */
    acquiring_widget?: AcquiringWidget;
}

/**
 * The widget that turns card data into a token.
 */
export interface TokenizeWidget {
    /**
     * `true`.
     */
    access?: boolean;
}

/**
 * The widget's hash of a card number.
 */
export interface EncryptedCard {
    /**
     * The hash.
     */
    number_hash?: Token;
}

/**
 * The widget's token.
 */
export interface TokenizedCard {
    /**
     * The token.
     */
    token?: Token;
}

/**
 * What a field holds, and so how it is checked.
 */
export type RequirementKind =
/** A date of birth. */
| "birth_date"
/** A country, ISO 3166-1 alpha-3. */
| "country"
/** A currency, ISO 4217. */
| "currency"
/** A date. */
| "date"
/** A part of a phone number. */
| "digits"
/** A passport's division code. */
| "division_code"
/** The number of a foreign document. */
| "document_number"
/** An e-mail address. */
| "email"
/** The last day of a document. */
| "expiry_date"
/** An IBAN. */
| "iban"
/** A person's INN. */
| "inn"
/** The day on which a document was issued. */
| "issue_date"
/** A name in Latin letters. */
| "latin_name"
/** A name. */
| "name"
/** A Russian internal passport. */
| "passport"
/** A phone number. */
| "phone"
/** A Russian postal code. */
| "postal_code"
/** Free text. */
| "text"
/** A token of the bank's widget. */
| "token"
/** An https URL. */
| "url"
/** One word of a list, which the page chooses. */
| "choice";

/**
 * What a page may do next.
 */
export type TransferStep =
/** Back to the form: report `edited`. */
| "edit"
/** Ask for a price, and report `quoted`. */
| "quote"
/** Start the transfer: report `starting` with a new key. */
| "start"
/** Confirm: report `confirming`, with the session that the page shows. */
| "confirm"
/** Cancel: report `cancelling`. */
| "cancel"
/** Send the person to 3-D Secure. */
| "redirect"
/** Ask the bank for the status, and for its events. */
| "poll"
/** Ask the proxy for its record of the attempt. */
| "look_up"
/** Send init once more: report `starting` with the same key. */
| "retry"
/** Abandon the attempt at the proxy, and report `attempt` with the record that it answers. */
| "abandon"
/** Say whom the person can ask, with the id of the session, or else the key of the attempt. */
| "hand_over"
/** Forget this transfer, and begin with `startTransfer()`. */
| "new_transfer";

/**
 * What a page must show.
 */
export type TransferScreen =
/** The form. */
| "form"
/** The form, with the price. */
| "quote"
/** The transfer is being prepared. */
| "waiting"
/** What the bank will take, with the choice to confirm or to cancel. */
| "confirmation"
/** The way to 3-D Secure. */
| "redirect"
/** A code to scan: `session.inform`. */
| "inform"
/** The transfer is under way. */
| "progress"
/** The rate is no longer held. This page does not know yet whether something was paid. */
| "rate_expired"
/** This page does not know what became of the transfer: do not pay again. */
| "outcome_unknown"
/** The transfer goes on elsewhere, and is followed here. */
| "watching"
/** The money was sent. */
| "success"
/** The money was not sent, and nothing was charged. */
| "not_charged"
/** The transfer was cancelled. The bank has not said whether something was charged. */
| "cancelled";

/**
 * What a total is made of.
 */
export interface TotalInput {
    /**
     * What is exchanged.
     */
    source?: Money;
    /**
     * The bank's fee.
     */
    transfer_fee?: Money;
    /**
     * The fee for the recipient's SMS.
     */
    sms_fee?: Money;
}

/**
 * What an answer means.
 */
export type KycOutcome =
/** The check has begun; its status reports the result. */
| "accepted"
/** The person is verified. */
| "verified"
/** No result yet: ask again later. */
| "pending"
/** The same data were checked before: go on with the `id` of this answer. */
| "already_exists"
/** The check failed; `code` says why. */
| "refused"
/** The bank could not answer: repeat the same call later. */
| "retry"
/** None of these: ask for the status. */
| "unknown";

/**
 * What an estimate needs.
 */
export interface EstimateInput {
    /**
     * As in `calculate`: exactly one is given.
     */
    amounts?: Amounts;
    /**
     * As in the answer of `calculate`.
     */
    rate?: RateInput;
    /**
     * `bank131` by default.
     */
    rounding?: RoundingName;
}

/**
 * What an event may say.
 */
export type TransferFact =
/** `ready_to_confirm`: the price is settled. */
| "ready"
/** `action_required`: the person must act. */
| "action"
/** `payment_refunded`, with an accepted refund: the money went back. */
| "refunded"
/** A transfer code. */
| "code"
/** Anything else: a reason to ask for the status. */
| "news";

/**
 * What became of a decision that was sent.
 */
export type TransferFate =
/** It was sent by the last decision. */
| "sending"
/** It was sent, and may yet arrive: it is never sent again. */
| "doubtful";

/**
 * What became of a transfer.
 */
export type Outcome =
/** Still under way. */
| "pending"
/** The money was sent. */
| "succeeded"
/** It was refused or cancelled, and no payment went through: nothing was charged. */
| "failed"
/** It was refused or cancelled, and the answer does not say whether something was charged. */
| "cancelled"
/** Not known: ask for the status, and never pay again before it is. */
| "unknown";

/**
 * What became of an attempt, as the proxy knows it.
 */
export type AttemptState =
/** No request with this key has arrived. */
| "never"
/** It was sent to the bank, which has not answered. */
| "sending"
/** The bank's answer is missing. */
| "unknown"
/** The bank, or the proxy, refused it for good. */
| "refused"
/** It was abandoned: no request with this key will ever be sent. */
| "abandoned"
/** It has a session. */
| "started";

/**
 * What comes next: the person acts, a question to the bank or to the proxy, 3-D Secure, or nothing.
 */
export type TransferNext =
/** The person acts. */
| "ask_person"
/** Ask the bank for the status. */
| "poll"
/** Ask the proxy for its record of the attempt. */
| "look_up"
/** Send the person to 3-D Secure. */
| "redirect"
/** Nothing. */
| "nothing";

/**
 * What happened.
 *
 * Source: the bank's PHP SDK, which knows these five.
 */
export type EventType =
/** The price is settled: confirm or cancel. */
| "ready_to_confirm"
/** The sender must do something: 3DS. */
| "action_required"
/** The transfer is over. */
| "payment_finished"
/** The money went back. */
| "payment_refunded"
/** The money is held: capture or cancel. */
| "ready_to_capture"
/** The bank's own word is not known here. */
| "unknown";

/**
 * What is exchanged.
 */
export interface Amounts {
    /**
     * Taken from the sender.
     */
    source?: Side;
    /**
     * Paid to the recipient.
     */
    destination?: Side;
}

/**
 * What is known about an init whose answer is missing.
 */
export type TransferInitFate =
/** Nothing yet. */
| "ask"
/** The bank knows the key, and does not say for which session: sending it again would bring the same answer. */
| "taken"
/** It has not reached the proxy; it may still be on its way. */
| "never"
/** The proxy itself has no answer from the bank. */
| "unknown";

/**
 * What kind of token.
 */
export type TokenType =
/** Of a card, by the widget. */
| "card"
/** Of a widget. */
| "public_token"
/** Of a saved card. */
| "recurrent_token";

/**
 * What the bank gives the person to act with; later ones in the list say more.
 */
export type TransferAct =
/** Nothing yet. */
| "wait"
/** An address that leads nowhere. */
| "unusable"
/** A code to scan. */
| "inform"
/** An address to go to. */
| "redirect";

/**
 * What the bank waits for.
 */
export type NextAction =
/** A confirm or a cancel. */
| "confirm"
/** A capture or a cancel. */
| "capture";

/**
 * What the person decides when the bank asks.
 */
export type TransferDecision =
/** Pay this price. */
| "confirm"
/** Cancel the transfer. */
| "cancel";

/**
 * What to do about a refusal. It does not say what became of the money: only the session's status does.
 */
export type FailureClass =
/** Fix a field, then send it again. */
| "fix_input"
/** Pay with another card. */
| "other_card"
/** Start again later. */
| "retry_later"
/** What happened is not known: ask for the session's status. */
| "check_status"
/** Do not send it again. */
| "do_not_retry"
/** The page or the proxy is at fault. */
| "integration"
/** The person and the page can do nothing: contact support. */
| "contact_support";

/**
 * When a person born on 29 February completes a common year.
 */
export type LeapDayName =
/** On 1 March. */
| "march_1"
/** On 28 February. */
| "february_28";

/**
 * Where a payment or a payout stands.
 */
export type ItemStatus =
/** Done. */
| "succeeded"
/** Under way. */
| "in_progress"
/** Waiting to be confirmed or cancelled, or for the sender's 3-D Secure. */
| "pending"
/** Not done. */
| "failed"
/** The bank's own word is not known here. */
| "unknown";

/**
 * Where a refund stands.
 */
export type RefundStatus =
/** Under way. */
| "in_progress"
/** The money went back. */
| "accepted"
/** It did not. */
| "declined"
/** Something unexpected happened. */
| "error"
/** The bank's own word is not known here. */
| "unknown";

/**
 * Where a session stands.
 *
 * Source: the bank's page of objects. The transfers document calls an accepted session `succeeded`; the texts of
 * the bank's sister company spell `canceled`.
 */
export type SessionStatus =
/** Waiting to be started or cancelled. */
| "created"
/** Being processed. */
| "in_progress"
/** Completed. */
| "accepted"
/** Cancelled. */
| "cancelled"
/** Something unexpected happened, and the result is not known: not final. */
| "error"
/** The bank's own word is not known here. */
| "unknown";

/**
 * Where a transfer is.
 */
export type TransferPhase =
/** The person fills in the form. */
| "draft"
/** The bank has given a price. */
| "quoted"
/** Init is under way. */
| "starting"
/** What became of init is not known: look the attempt up at the proxy, send the same key again, or abandon it. */
| "unnamed"
/** The session has an id; the bank prepares it. */
| "preparing"
/** The bank waits for a confirm or a cancel. The only phase that can confirm. */
| "asking"
/** A confirm or a cancel was sent, and the bank carries it out. */
| "deciding"
/** The person must go through 3-D Secure or scan a code, or has come back from it. */
| "acting"
/** The rate is no longer held, and neither confirm nor cancel was sent from here. */
| "lapsed"
/** What became of the transfer is not known here; the bank knows. */
| "doubt"
/** Only its id is known, or another tab decides: this page follows the transfer, and decides nothing. */
| "watching"
/** The transfer has ended. Only now may another one be paid. */
| "over";

/**
 * Where the sender goes for 3-D Secure: by GET to the address, or by POST with a form of these hidden inputs.
 * Always https.
 */
export interface Redirect {
    /**
     * The method.
     */
    method: RedirectMethod;
    /**
     * The address.
     */
    url: string;
    /**
     * The hidden inputs of the form.
     */
    params: Record<string, string>;
}

/**
 * Where the sender's money comes from.
 */
export interface SourceOfMoney {
    /**
     * Source: salary.
     */
    source?: FreeText;
    /**
     * More about it.
     */
    description?: FreeText;
}

/**
 * Where the token of a saved card stands in a payment.
 */
export type SavedCardPlace =
/** Next to `card`, with the type `recurrent`. */
| "item"
/** In `card`. */
| "card";

/**
 * Whether the person is a public official: no.
 */
export type KycPublicOfficials =
/** The one value. */
| "Нет";

/**
 * Which call was answered.
 */
export type KycCall =
/** The check itself. */
| "check"
/** The question for its status. */
| "status";

/**
 * Which of the bank's two forms.
 */
export type KycVersion =
/** For residents of Russia. */
| "1.1"
/** For residents and others. */
| "2.0";

/**
 * Which saved card.
 */
export interface RecurrentDisable {
    /**
     * Its token.
     */
    recurrent?: NamedToken;
}

/**
 * Which script a name may have.
 */
export type ScriptName =
/** Unicode's Latin script: `Bayındır` and `Yılmaz-Öz` are Latin. */
| "latin"
/** Unicode's Cyrillic script. */
| "cyrillic"
/** Any one script. */
| "any";

/**
 * Which token, in the object that its type names.
 */
export interface TokenInfo {
    /**
     * What kind of token.
     */
    type?: TokenType;
    /**
     * The card, for `card`.
     */
    card?: InfoCard;
    /**
     * The token, for `public_token`.
     */
    public_token?: NamedToken;
    /**
     * The token, for `recurrent_token`.
     */
    recurrent_token?: NamedToken;
}

/**
 * Who starts a payment by a saved card.
 */
export type Initiator =
/** The person, who confirms it by 3DS. */
| "client";

/**
 * Whose passport it is.
 */
export type KycType =
/** A resident of Russia. */
| "FL_RESIDENT"
/** Somebody else. */
| "FL_NONRESIDENT";

/**
 * Why the outcome is not known.
 */
export type TransferDoubt =
/** The answer to a confirm or a cancel is missing. */
| "lost"
/** The bank's `error`, which is not final, or a status that is not known here. */
| "bank_error"
/** The session and its items contradict each other. */
| "contradiction"
/** 3-D Secure should have ended by now. */
| "overdue";

/**
 * Why there is no session.
 */
export type TransferFailure =
/** An answer with an error. */
| "refused"
/** No answer: a time-out, a broken connection, a gateway's page. */
| "unknown";

/** A kind of input that has a printed form. */
export type InputKind =
| "inn"
| "iin"
| "iban"
| "date"
| "passport"
| "division_code"
| "phone";


/** A problem of one field. */
export interface Issue {
    /** Stable and dotted: `iban.checksum`. */
    code: string;
    /** The bank's own dotted path: `participant_details.recipient.full_name`. */
    field: string;
    /** One English clause for developers, without personal data. */
    message: string;
    /** Numbers and names for translated messages. */
    params: Record<string, string | number>;
}

/** What a check answers: right (with what follows from it), a prefix of something right, or wrong. */
export type Answer<T, Facts = {}> =
| ({ status: "ok"; value: T; warnings: Issue[] } & Facts)
| { status: "incomplete"; issues: Issue[] }
| { status: "invalid"; issues: Issue[]; suggestions?: string[] };

/** A request as data, or every reason why there is none. */
export type Built<Body> =
| { status: "ok"; request: BankRequest<Body>; warnings: Issue[] }
| { status: "invalid"; issues: Issue[] };

/** What the proxy signs and forwards. */
export interface BankRequest<Body> {
    method: HttpMethod;
    path: string;
    headers: Record<string, string>;
    /** An object, to be sent as JSON; a string is JSON already, to be sent as it is. */
    body: Body;
}

/** A request while it is being filled in: everything may be missing, null or not yet right. */
export type Draft<T> = T extends string
    ? string | null | undefined
    : T extends number
    ? number | null | undefined
    : T extends boolean
    ? boolean | null | undefined
    : T extends (infer Item)[]
    ? Draft<Item>[] | null | undefined
    : { [Key in keyof T]?: Draft<T[Key]> } | null | undefined;

/** Options of every check. */
export interface CheckOptions {
    /** The `field` that issues carry. */
    field?: string | undefined;
    /** The input is finished (on blur): what is incomplete is invalid. */
    final?: boolean | undefined;
}
export interface BuildOptions {
    /** Sent as `X-PARTNER-PROJECT`: the bank chooses a promotional rate by it. */
    project?: string | undefined;
    /** Another path than the default of `endpoints()`, absolute: the bank's newer pages drop `bpa`. */
    path?: string | undefined;
}
export interface InitPaymentOptions extends BuildOptions {
    /** The day on which the sender acts; the local date by default. */
    today?: CivilDate | undefined;
    /** Corridors that the bank has opened besides the documented ones. */
    corridors?: Corridor[] | undefined;
    /** Where the token of a saved card goes: next to `card` (`item`, by default), or in it. */
    savedCard?: SavedCardPlace | undefined;
}
export interface Corridor { country: CountryCode; payout: PayoutType; currency: CurrencyCode }

/** Minor units of one currency. */
export interface Amount { amount: number; currency: string }
/** The least and the most, in minor units. */
export interface AmountRange { minimum: number; maximum: number }
/** An estimate, never a quote: the bank's own rounding is not published. */
export interface Estimate {
    source: Amount;
    destination: Amount;
    source_range: AmountRange;
    destination_range: AmountRange;
    direction: "direct" | "indirect";
    rounding: RoundingName;
}

/** ISO 3166-1 alpha-3: `TUR`. */
export type CountryCode = string;
/** ISO 4217: `TRY`. */
export type CurrencyCode = string;
/** `YYYY-MM-DD`. */
export type CivilDate = string;
export type BirthDate = CivilDate;
export type IssueDate = CivilDate;
export type ExpiryDate = CivilDate;
export type DivisionCode = string;
export type DocumentNumber = string;
export type Email = string;
export type HttpsUrl = string;
export type Iban = string;
export type Inn = string;
export type LatinName = string;
export type Passport = string;
export type PersonName = string;
export type Phone = string;
export type PhoneDigits = string;
export type FreeText = string;
export type Token = string;
/** A whole number of minor units, at most 2^53 − 1. */
export type MinorUnits = number;
export type WholeNumber = number;
export type Quantity = number;
/** A decimal number or its text. */
export type DecimalInput = number | string;
export type Moneysend = {};


/** How and where a transfer goes, before anything is filled in. */
export interface TransferWay {
    /** How the sender pays: with a card (the default), or with a saved one. */
    payment?: PaymentType | undefined;
    /** How the recipient gets the money. */
    payout: PayoutName;
    /** Where the money goes. */
    country: CountryCode;
    /** The sender's citizenship, `RUS` by default: a person who is not a citizen of Russia needs a foreign document. */
    citizenship?: CountryCode | undefined;
    /** Corridors that the bank has opened in addition to the documented ones. */
    corridors?: Corridor[] | undefined;
}
/** A field to ask for, in the document's order. */
export interface Requirement {
    /** The bank's dotted path, as in issues; the only item of a list is at `0`. */
    field: string;
    /** A request without it is refused. */
    mandatory: boolean;
    /** The builder fills it in where it can, such as the parts of a phone number whose plan is known: ask only if it is reported as missing. */
    derived: boolean;
    /** How it is checked; `token` comes from the bank's widget. */
    kind: RequirementKind;
    /** HTML's autofill token, or empty. */
    autocomplete: string;
}


/** The answer to `calculate`, typed. Its rate is for reference: the confirmation's rate counts. */
export interface Quote {
    source: Amount;
    destination: Amount;
    /** The bank's own total. Show it, and `sum` too if they differ. */
    payment: Amount;
    transfer_fee: Amount;
    sms_fee: Amount;
    /** As printed: roubles per `quantity` units of the foreign currency. */
    fx_rate: string;
    quantity: number;
    /** `source + transfer_fee + sms_fee`, as the bank defines `payment`. */
    sum: Amount;
}
/** By how many minor units the source exceeds the one asked for; missing if the destination was asked for. */
export type QuoteFacts = { source_above_asked?: number };

/** To which differences the person need not agree again: `"exact"`, to none, by default. Every limit that is given must hold. */
export type ConfirmationPolicy =
| "exact"
| {
    /** At most this many thousandths, a whole number. */
    tolerancePerMille?: number | undefined;
    /** At most this many minor units. */
    toleranceMinor?: number | undefined;
    /** When the session started, by `Date.now()`: the rate is held for five minutes from then at most. */
    startedAtMs?: number | undefined;
};

/** What the bank asks to confirm, and how it differs from what was accepted. */
export interface ConfirmationReview {
    source: Amount;
    destination: Amount;
    commission: Amount;
    /** As printed: destination per source, the inverse of a quote's. */
    fx_rate: string;
    /** `source + commission`. */
    total: Amount;
    /** Only what differs. */
    differences: Difference[];
    /** A difference is not tolerated: show it, and ask the person. */
    agree_again: boolean;
    /** With `startedAtMs`: confirm before this moment. */
    deadline_ms?: number;
}

/** `per_mille` is relative to what was accepted (for a commission, to the total), and rounded away from zero. */
export type Difference = { per_mille: number; tolerated: boolean } & (
| {
    /** `payment` only if the quote's own payment was not its sum. */
    field: "source" | "destination" | "commission" | "total" | "payment";
    accepted: number;
    confirmed: number;
    /** In minor units: confirmed minus accepted. */
    difference: number;
}
/** Both as printed, in opposite directions; `per_mille` is the least by which rates printed like this differ. */
| { field: "fx_rate"; accepted: string; confirmed: string }
);


/** The bank's id of a transfer: `ps_1`. */
export type SessionId = string;

/** An object of the bank, kept as it came. */
export type Kept = { [key: string]: unknown };
/** The body of `confirm`: a string if `confirm_information` was given as JSON text. */
export type ConfirmBody = { session_id: SessionId; confirm_information: Kept } | string;

/** The default path of each call, and the bank's hosts, which the proxy calls. */
export interface Endpoints {
    hosts: Record<"live" | "demo" | "kyc_live" | "kyc_demo", string>;
    calls: Record<CallName, { method: HttpMethod; path: string }>;
}

/** A refusal of the bank. */
export interface BankFailure {
    /** The bank's own code; empty if it gave none. */
    code: string;
    /** The bank's own text, which may repeat what was sent: never log it. */
    description: string;
    class: FailureClass;
    /** One per field that the bank names, or one for the whole. */
    issues: Issue[];
}

export interface ErrorOptions {
    /** The HTTP status of the answer: with 400 or more, any answer is a refusal. */
    httpStatus?: number | undefined;
}

/** A message of the bank: an object, or its JSON text. */
export type BankMessage = object | string | null | undefined;


/** What an input shows. */
export interface FormattedInput {
    text: string;
    /** As `selectionStart` counts: UTF-16 units. */
    caret: number;
}
export interface FormatOptions {
    /** The text before the key: where only a separator was deleted, the character next to it goes too. */
    previous?: string | undefined;
    /** The event's `inputType`; without it `previous` means Backspace. */
    inputType?: string | undefined;
}


/** Where a transfer is. Plain data: store it with JSON.stringify, and go on after a reload or 3-D Secure. */
export interface TransferState {
    /** The version of this form. */
    v: 2;
    phase: TransferPhase;
    may: TransferStep[];
    show: TransferScreen;
    ask: TransferNext;
    /** How long to wait before asking for the status, or for the record if `may` has no `poll`. Every phase that asks has it. */
    poll_after_ms?: number;
    /** What to send now. Only the state of the step that decided has it: after a second click it is missing. */
    send?: TransferSend;
    /** Keep it with every request, and report it with the result. */
    ticket: TransferTicket;
    session_id?: string;
    /** The attempt: its key, and when the bank no longer holds the rate. */
    attempt?: { key: string; hold_until: number; lost_init?: true };
    /** What became of a confirm (`yes`) or a cancel (`no`); missing if it was never sent. */
    yes?: TransferFate;
    no?: TransferFate;
    /** In `unnamed`. */
    way?: TransferInitFate;
    /** What was decided, as far as is known. */
    decision?: TransferDecision;
    /** In `acting`. The address or code itself is not kept. */
    act?: TransferAct;
    /** In `acting`: when the bank stops waiting for the person. */
    deadline?: number;
    /** In `doubt`. */
    why?: TransferDoubt;
    /** In `over`. */
    verdict?: TransferVerdict;
    /** The money was refunded later. */
    refunded?: true;
    /** The bank has reported a transfer code. The page keeps it, not the state. */
    code?: true;
    /** The bank's or the proxy's code for what led here. */
    error?: string;
    /** What the quote said. */
    shown?: { source?: Amount; destination?: Amount; total?: Amount };
    /** Internal, from here on. */
    met?: number;
    since?: number;
    seq?: number;
    decided?: number;
    polls?: number;
    returned?: true;
    stuck?: true;
    heard?: object[];
}

/** A request to send. */
export type TransferSend = { call: "init"; key: string } | { call: TransferDecision; session_id: string };

/** What a request was about, and when. */
export interface TransferTicket { seq: number; at: number; key?: string; session_id?: string }

/** The proxy's record of an attempt: `GET /checkout/attempts/{key}`. */
export interface AttemptRecord {
    key: string;
    state: AttemptState;
    session?: string | null | undefined;
    /** Present, and not `false`, if a confirm or a cancel was passed on to the bank. */
    yes?: unknown;
    no?: unknown;
    /** How long the rate is still held, counted from when the record was asked for. If missing, the hold is over. */
    hold_ms?: number | null | undefined;
    error?: { code?: string | null | undefined } | null | undefined;
}

/** A session for `advance`, as `readSession` returns it. Only these three are required. */
export type TransferSession = Pick<Session, "session_id" | "status" | "outcome"> & Partial<Session>;

/** An event for `advance`, as `readEvent` returns it. Only the session's id is required. */
export type TransferNews = Partial<Omit<BankEvent, "session">> & { session: Pick<Session, "session_id"> & Partial<Session> };

/** What happened. */
export type TransferEvent = {
    /** When it happened on the page, in milliseconds since 1970: `Date.now()`. */
    at: number;
} & (
/** The person sees a price. */
| { type: "quoted"; source?: Amount | undefined; destination?: Amount | undefined; total?: Amount | undefined }
/** The person went back to the form. */
| { type: "edited" }
/** The person starts the transfer under a new key, or, in `unnamed`, under the same one again. */
| { type: "starting"; key: string }
/** The person confirms or cancels the session that they see. */
| { type: "confirming" | "cancelling"; session_id: string }
/** A request was answered with a session. */
| { type: "answer"; call: Exclude<TransferCall, "look_up">; to: TransferTicket; session: TransferSession }
/**
 * A request brought no session: it was refused, with the code of the error, or what became of it is not known.
 * Report `passed: false` only if the error body says so: nothing was passed on to the bank.
 */
| {
    type: "call_failed"; call: TransferCall; to: TransferTicket; reason: TransferFailure;
    code?: string | undefined; passed?: false | undefined;
}
/** The proxy's record of an attempt. `holds_lock`: this tab holds the decision lock, or there is no other tab. */
| { type: "attempt"; to: TransferTicket; record: AttemptRecord; holds_lock?: boolean | undefined }
/** An event of the bank. It changes nothing alone: ask for the status at once. */
| { type: "bank_event"; event: TransferNews }
/** Another tab holds the decision lock. */
| { type: "yielded" }
/** The person is back from 3-D Secure. */
| { type: "returned" }
/** The page was loaded again: with a stored state, or with a new one and the id of a session. */
| { type: "resumed"; session_id?: string | undefined }
/** Time passed. */
| { type: "tick" }
);



/** `DD.MM.YYYY`; `YYYY-MM-DD` is accepted too. */
export type KycDate = string;
export type KycBirthDate = KycDate;
export type KycIssueDate = KycDate;
/** ISO 3166-1 alpha-2: `RU`; alpha-3 is accepted too. */
export type KycCountry = string;
export type KycTaxNumber = string;
/** Six digits. */
export type PostalCode = string;
/** Sent as they are: the bank does not publish their fields. */
export type KycDocuments = Record<string, unknown>[];
/** CryptoPro's signature as text: see `signKycCheck` of `bank131-checkout/kyc`. */
export type Signature = string;

export interface KycStatusOptions extends BuildOptions {
    /** The version of the bank's form and path; "1.1" by default. */
    version?: KycVersion | undefined;
}
export interface KycCheckOptions extends KycStatusOptions {
    /** The date on which age and documents are checked; the local date by default. */
    today?: CivilDate | undefined;
}
export interface KycAnswerOptions {
    /** Which call was answered; "status" by default. Only a status says that a person is verified. */
    call?: KycCall | undefined;
    /** The answer's HTTP status; 200 by default. */
    httpStatus?: number | undefined;
    /** How many answers were read before this one; 0 by default. Each wait is twice the last, up to a limit. */
    attempt?: number | undefined;
}
/** What the bank's answer means. */
export interface KycResult {
    outcome: KycOutcome;
    /** The check's id, for `buildKycStatus`. */
    id?: string;
    /** The bank's code as it came. */
    code?: string;
    /** The bank's own words, for your logs, not for the person. */
    description?: string;
    /** What to do about it. */
    class?: FailureClass;
    /** When to ask next. */
    retry_after_ms?: number;
    /** What the bank refuses, with codes such as `bank.inn_validation_failure`, and the field of the body. */
    issues?: Issue[];
}


export interface CountryOptions extends CheckOptions {
    /** Takes alpha-2 too, which browsers fill in. */
    alpha2?: boolean | undefined;
}
export type CountryFacts = {
    /** ISO 3166-1 alpha-2: `TR`. */
    country_alpha2: string;
};
/** Accepts ISO 3166-1 alpha-3, in any case; alpha-2 with `alpha2: true`. */
export function checkCountry(input: string | null | undefined, options?: CountryOptions): Answer<string, CountryFacts>;
export type CurrencyFacts = {
    /** How many decimal digits it has. */
    minor_units: number;
};
/** Accepts ISO 4217 as of 2026-01-01, in any case. */
export function checkCurrency(input: string | null | undefined, options?: CheckOptions): Answer<string, CurrencyFacts>;
/** Accepts a person's INN, both check digits. */
export function checkInn(input: string | null | undefined, options?: CheckOptions): Answer<string>;
/** Accepts the IIN of a person in Kazakhstan: date of birth, century and check digit. */
export function checkIin(input: string | null | undefined, options?: CheckOptions): Answer<string>;
export interface IbanOptions extends CheckOptions {
    /** Takes only an IBAN of this country. */
    country?: CountryCode | undefined;
}
export type IbanFacts = {
    /** ISO 3166-1 alpha-3; empty for Kosovo, which has none. */
    country: string;
    /** ISO 3166-1 alpha-2. */
    country_alpha2: string;
    /** In groups of four. */
    print: string;
    /** By the registry. */
    bank_identifier: string;
    /** Empty where the country has none. */
    branch_identifier: string;
    /** Of a Turkish IBAN: the digit that the registry reserves, `0`. */
    reserved_digit?: string;
};
/** Accepts an IBAN of the 89 countries of the SWIFT registry, release 102, in any grouping, also after the word `IBAN`. */
export function checkIban(input: string | null | undefined, options?: IbanOptions): Answer<string, IbanFacts>;
/** Accepts `YYYY-MM-DD` or `DD.MM.YYYY`, also as eight bare digits; the date must exist. */
export function checkDate(input: string | null | undefined, options?: CheckOptions): Answer<string>;
export interface BirthDateOptions extends CheckOptions {
    /** The day on which the person acts; the local date by default. */
    today?: CivilDate | undefined;
    /** Full years needed; 18 by default. */
    minimumAge?: number | undefined;
    /** When a person born on 29 February comes of age in a common year; `march_1` by default. */
    leapDay?: LeapDayName | undefined;
}
export type BirthDateFacts = {
    /** Full years on `today`. */
    age: number;
};
/** Accepts a date as `checkDate`, 18 full years before `today`. */
export function checkBirthDate(input: string | null | undefined, options?: BirthDateOptions): Answer<string, BirthDateFacts>;
export interface IssueDateOptions extends CheckOptions {
    /** The local date by default. */
    today?: CivilDate | undefined;
    /** The birth date of a Russian passport's owner: it is issued from the age of 14 on, and lapses at 20 and 45. */
    birthDate?: CivilDate | undefined;
}
/** Accepts a date as `checkDate`, the day on which a document was issued, not after `today`. */
export function checkIssueDate(input: string | null | undefined, options?: IssueDateOptions): Answer<string>;
export interface ExpiryDateOptions extends CheckOptions {
    /** The local date by default. */
    today?: CivilDate | undefined;
    /** A document cannot expire before it. */
    issueDate?: CivilDate | undefined;
}
/** Accepts a date as `checkDate`, the last day of a document, after `today`. */
export function checkExpiryDate(input: string | null | undefined, options?: ExpiryDateOptions): Answer<string>;
export interface PassportOptions extends CheckOptions {
    /** The local date by default. */
    today?: CivilDate | undefined;
    /** For a warning where it is far from the year in the series. */
    issueDate?: CivilDate | undefined;
    /** With `issueDate`, for a warning where the passport lapsed at 20 or 45. */
    birthDate?: CivilDate | undefined;
}
export type PassportFacts = {
    /** Series and number apart. */
    print: string;
};
/** Accepts series and number of a Russian internal passport: `8008 579120`, `80 08 №579120`. */
export function checkPassport(input: string | null | undefined, options?: PassportOptions): Answer<string, PassportFacts>;
/** Accepts a passport's division code, with or without its dash. */
export function checkDivisionCode(input: string | null | undefined, options?: CheckOptions): Answer<string>;
/** Accepts the number of a foreign document: 3 to 20 letters and digits. */
export function checkDocumentNumber(input: string | null | undefined, options?: CheckOptions): Answer<string>;
export interface PhoneOptions extends CheckOptions {
    /** Takes only a number of this country, also in national form where its numbering plan is known. */
    country?: CountryCode | undefined;
}
export type PhoneFacts = {
    /** `7`. */
    calling_code: string;
    /** ISO 3166-1 alpha-3, where the number tells it. */
    country?: string;
    /** Where the country's numbering plan is known. */
    operator_code?: string;
    /** What follows the operator's code. */
    short_number?: string;
};
/** Accepts a phone number in international form, with `+`, `00` or Russian `8 937 …`; every calling code, and each length that its numbers have; parts for RU, KZ, KG, UZ, TJ, TM, AM, AZ, GE, BY, UA, MD, TR, DE, AT, GB, AE, CN, IL and +1. */
export function checkPhone(input: string | null | undefined, options?: PhoneOptions): Answer<string, PhoneFacts>;
export interface NameOptions extends CheckOptions {
    /** `any` one script by default. */
    script?: ScriptName | undefined;
}
/** Accepts a name in letters of one script (Latin, Cyrillic, Greek, Armenian, Georgian, Hebrew, Arabic, Devanagari, East Asian); a suggested Latin form is a guess: the recipient's passport decides. */
export function checkName(input: string | null | undefined, options?: NameOptions): Answer<string>;
/** Accepts an e-mail address that HTML's own inputs accept; labels of an international domain become Punycode. */
export function checkEmail(input: string | null | undefined, options?: CheckOptions): Answer<string>;
/** Accepts an https URL; the host in lower case, an international one becomes Punycode. */
export function checkUrl(input: string | null | undefined, options?: CheckOptions): Answer<string>;
/** Accepts a Russian postal code: six digits. */
export function checkPostalCode(input: string | null | undefined, options?: CheckOptions): Answer<string>;
/** Accepts one line of free text without control characters and without a card number; white space is folded. */
export function checkText(input: string | null | undefined, options?: CheckOptions): Answer<string>;



/**
 * The state after an event. An event that does not fit the phase changes nothing.
 */
export function advance(state: TransferState, event: TransferEvent): TransferState;

/**
 * The request that asks what a transfer would cost.
 */
export function buildCalculate(draft: Draft<Calculate>, options?: BuildOptions): Built<Calculate>;

/**
 * The request that cancels a transfer.
 */
export function buildCancel(session_id: Draft<SessionId>, options?: BuildOptions): Built<SessionCall>;

/**
 * The request that confirms a transfer. `confirm_information` goes back exactly as it came: as an object, or as JSON
 * text, which makes the body text too.
 */
export function buildConfirm(session_id: Draft<SessionId>, confirm_information: Kept | string | null | undefined, options?: BuildOptions): Built<ConfirmBody>;

/**
 * The request that starts a transfer.
 */
export function buildInitPayment(draft: Draft<InitPayment>, options?: InitPaymentOptions): Built<InitPayment>;

/**
 * The request that checks a passport. Sign it next: see `bank131-checkout/kyc`.
 */
export function buildKycCheck(draft: Draft<KycCheck> | Draft<KycCheckV2>, options?: KycCheckOptions): Built<KycCheck | KycCheckV2>;

/**
 * The request that asks for the result of a check: `GET` without a body.
 */
export function buildKycStatus(id: string, options?: KycStatusOptions): Built<null>;

/**
 * The request that forgets a saved card.
 */
export function buildRecurrentDisable(token: Draft<Token>, options?: BuildOptions): Built<RecurrentDisable>;

/**
 * The request that asks where a transfer stands.
 */
export function buildStatus(session_id: Draft<SessionId>, options?: BuildOptions): Built<SessionCall>;

/**
 * The request that asks what a token stands for.
 */
export function buildTokenInfo(draft: Draft<TokenInfo>, options?: BuildOptions): Built<TokenInfo>;

/**
 * The request for the public token with which a page opens a widget.
 */
export function buildWidgetToken(draft: Draft<WidgetToken>, options?: BuildOptions): Built<WidgetToken>;

/**
 * Decodes `tcn_code_encoded` to the transfer code: the sender sees it and passes it on; never log it.
 */
export function decodeTransferCode(text: string | null | undefined, options?: CheckOptions): Answer<string>;

/**
 * The default path of each call, and the bank's hosts.
 */
export function endpoints(): Endpoints;

/**
 * What a transfer would cost at a known rate.
 */
export function estimate(input: Draft<EstimateInput>): Answer<Estimate>;

/**
 * Text and caret of an input in its printed form, after each key. Without a caret: the end.
 */
export function formatInput(kind: InputKind, text: string | null | undefined, caret: number | null | undefined, options?: FormatOptions): FormattedInput;

/**
 * The draft of a check (version 1.1) of a transfer's sender; `extra` has the fields that a sender lacks.
 */
export function kycDraft(sender: Draft<Sender>, extra?: Draft<KycCheck>): Draft<KycCheck>;

/**
 * The bytes to sign: those of CPython's `json.dumps(payload, sort_keys=True) + "\r\n"`. Pass whole numbers beyond 2^53
 * as BigInt or in JSON text; what cannot be signed exactly throws `ERR_PAYLOAD`.
 */
export function kycPayload(payload: object | string): Uint8Array;

/**
 * Minor units of an amount as typed: `3 579,12` roubles are 357912 kopecks.
 */
export function parseAmount(text: string | null | undefined, currency: CurrencyCode, options?: CheckOptions): Answer<number>;

/**
 * Reads the answer to `calculate` leniently, as typed figures.
 */
export function readCalculate(answer: unknown): Answer<Quote>;

/**
 * Reads a refusal of the bank, and what to do about it.
 */
export function readError(answer: BankMessage, options?: ErrorOptions): Answer<BankFailure>;

/**
 * Reads an event: a webhook of the bank, as the proxy relays it.
 */
export function readEvent(event: BankMessage): Answer<BankEvent>;

/**
 * Reads a list of events, as the proxy keeps them: an array of events or of their texts, or its JSON text. An event
 * that cannot be read is left out, and a warning says why, at its place in the list.
 */
export function readEvents(events: readonly BankMessage[] | string): Answer<BankEvent[]>;

/**
 * What the bank's answer to a check or to the question for its status means; takes an object or JSON text.
 */
export function readKyc(answer: unknown, options?: KycAnswerOptions): Answer<KycResult>;

/**
 * Reads a session: the answer to init, confirm, cancel or status.
 */
export function readSession(answer: BankMessage): Answer<Session>;

/**
 * The fields that a form must ask for, which are mandatory, and how each is checked.
 */
export function requirements(transfer: TransferWay): Answer<Requirement[]>;

/**
 * Whether the bank asks to confirm what the person accepted, or the person must agree again.
 */
export function reviewConfirmation(acceptedQuote: Quote, confirm_information: unknown, policy?: ConfirmationPolicy): Answer<ConfirmationReview>;

/**
 * Whether an answer to `calculate` belongs to this request (its body) and agrees with itself.
 */
export function reviewQuote(request: Draft<Calculate>, answer: unknown): Answer<Quote, QuoteFacts>;

/**
 * A transfer about which the person has said nothing yet.
 */
export function startTransfer(): TransferState;

/**
 * `source + transfer_fee + sms_fee`.
 */
export function total(parts: Draft<TotalInput>): Answer<Amount>;
