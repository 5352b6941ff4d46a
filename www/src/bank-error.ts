// The bank's refusal of a field, `participant_details.recipient.full_name.not_blank`, in the package's vocabulary.

import type { Issue } from "bank131-checkout";
import type { BankError } from "./api";

/** A dotted path of at least two names, then the constraint. */
const FIELD_ERROR = /^([a-z_0-9[\]]+(?:\.[a-z_0-9[\]]+)+)\.([a-z_0-9]+)$/i;

export function bankIssue({ code, description }: BankError): Issue | undefined {
  if (code !== "invalid_request") return undefined;
  const [, field, constraint] = FIELD_ERROR.exec(description.trim()) ?? [];
  return field === undefined ? undefined : { code: `bank.${constraint}`, field, message: description, params: {} };
}
