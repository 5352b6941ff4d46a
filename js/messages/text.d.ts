/** Sentences by code; `{name}` stands for the issue's param of that name. */
export type Catalogue = Readonly<Record<string, string>>;

/** What `text` needs of an issue. Every `Issue` of the package has it. */
export interface TextIssue {
  readonly code: string;
  readonly message: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * The sentence for a person that belongs to an issue: from `catalogue`, else from `fallback`, else the general
 * text `unknown`.
 *
 * @example
 * import en from "bank131-checkout/messages/en";
 * import { text } from "bank131-checkout/messages/text";
 * const answer = checkInn(input.value, { final: true });
 * if (answer.status === "invalid") hint.textContent = text(answer.issues[0], en);
 */
export function text(issue: TextIssue, catalogue: Catalogue, fallback?: Catalogue): string;
