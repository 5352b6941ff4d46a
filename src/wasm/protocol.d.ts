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
