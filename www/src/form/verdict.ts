// What the form makes of one input: the check's three states, and the quiet one of an untouched field.

import type { Issue } from "bank131-checkout";
import type { Field, Other } from "./fields";

export type State = "neutral" | "incomplete" | "ok" | "warning" | "invalid";

export interface Verdict {
  state: State;
  /** The canonical text of an accepted input. */
  value?: string;
  /** How an accepted input reads best, when that is not the canonical text. */
  print?: string;
  issues: Issue[];
  suggestions: string[];
}

export interface Moment {
  /** The person has left the field. */
  final: boolean;
  /** The field is needed and the person wants to send: empty is a problem now. */
  insist: boolean;
}

export const NEUTRAL: Verdict = { state: "neutral", issues: [], suggestions: [] };

export function judge(field: Field, text: string, { final, insist }: Moment, other: Other): Verdict {
  if (text.trim() === "") return insist ? refused([missing(field.path)]) : NEUTRAL;
  const answer = field.check(text, { field: field.path, final }, other);
  switch (answer.status) {
    case "ok": {
      const state = answer.warnings.length > 0 ? "warning" : "ok";
      return { state, value: answer.value, print: answer.print ?? answer.value, issues: answer.warnings, suggestions: [] };
    }
    case "incomplete":
      return { state: "incomplete", issues: [], suggestions: [] };
    case "invalid":
      return refused(answer.issues, answer.suggestions);
  }
}

export function refused(issues: Issue[], suggestions: string[] = []): Verdict {
  return { state: "invalid", issues, suggestions };
}

function missing(field: string): Issue {
  return { code: "required", field, message: "required", params: {} };
}
