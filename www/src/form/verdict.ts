// How the form sees one input: as the check's three states, or as neutral while the field is untouched.

import type { Issue } from "bank131-checkout";
import type { Field, Other } from "./fields";

export type State = "neutral" | "incomplete" | "ok" | "warning" | "invalid";

export interface Verdict {
  state: State;
  /** The canonical text of an accepted input. */
  value?: string;
  /** The printed form of an accepted input, where it differs from the canonical text. */
  print?: string;
  issues: Issue[];
  suggestions: string[];
}

export interface Moment {
  /** The person has left the field. */
  final: boolean;
  /** The field is mandatory and the person wants to send: now an empty field is a problem. */
  insist: boolean;
}

export const NEUTRAL: Verdict = { state: "neutral", issues: [], suggestions: [] };

export function check(field: Field, text: string, { final, insist }: Moment, other: Other): Verdict {
  if (text.trim() === "") return insist ? rejected([missing(field.path)]) : NEUTRAL;
  const answer = field.check(text, { field: field.path, final }, other);
  switch (answer.status) {
    case "ok": {
      const state = answer.warnings.length > 0 ? "warning" : "ok";
      return { state, value: answer.value, print: answer.print ?? answer.value, issues: answer.warnings, suggestions: [] };
    }
    case "incomplete":
      return { state: "incomplete", issues: [], suggestions: [] };
    case "invalid":
      return rejected(answer.issues, answer.suggestions);
  }
}

export function rejected(issues: Issue[], suggestions: string[] = []): Verdict {
  return { state: "invalid", issues, suggestions };
}

function missing(field: string): Issue {
  return { code: "required", field, message: "required", params: {} };
}
