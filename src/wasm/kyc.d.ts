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
