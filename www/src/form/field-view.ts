// One field on the page: label, hint, input, mark, message and suggestions.

import { formatInput } from "bank131-checkout";
import type { Issue } from "bank131-checkout";
import { text } from "bank131-checkout/messages/text";
import { formatField } from "bank131-checkout/typing";
import { el, hidden, setText } from "../page/dom";
import { icon } from "../page/icons";
import { catalogue, strings } from "../text/strings";
import { control } from "./control";
import type { Input } from "./control";
import type { Field, Other } from "./fields";
import { check, NEUTRAL, rejected } from "./verdict";
import type { Verdict } from "./verdict";

/** Where a verdict comes from that is not the field's own check. It holds until the text changes. */
type Source = "request" | "bank";

export class FieldView {
  readonly element: HTMLElement;
  readonly input: Input;
  /** The verdict of the field's own check. */
  own: Verdict = NEUTRAL;
  /** The value came from the other amount, not from the person: it is neither checked nor sent. */
  calculated = false;
  /** This sender must fill the field in: one that is not asked for is neither checked nor sent. */
  asked = true;
  /** The bank requires it. */
  mandatory = true;
  /** Called with `true` when the person has finished with the field. */
  onChange: (finished: boolean) => void = () => {};
  /** Called when the field shows a new verdict, wherever it came from. */
  onShow: () => void = () => {};

  private readonly mark = el("span", { class: "mark" });
  private readonly optional = el("span", { class: "optional" }, ` ${strings.optional}`);
  private readonly state: HTMLElement;
  private readonly message: HTMLElement;
  private readonly suggestions = el("div", { class: "suggestions" });
  private suggested = "";
  /** From the first attempt to send, a mandatory field that is empty is a problem. */
  private insisted = false;
  private held: { by: Source; text: string; verdict: Verdict } | undefined;

  constructor(readonly field: Field, private readonly other: Other) {
    // The message and the state are on the page before any error: screen readers miss a live region that is added with its text.
    this.message = el("p", { class: "message", id: `${field.name}-message`, "aria-live": "polite" });
    this.state = hidden("", { id: `${field.name}-state` });
    const hint = hintOf(field);
    const describedBy = [...hint.map(({ id }) => id), this.message.id, this.state.id].join(" ");
    const { input, parts } = control(field, describedBy);
    this.input = input;
    const box = el("div", { class: `control ${field.control ?? "text"}` }, ...parts, this.mark);
    this.element = el("div", { class: `field ${field.width ?? "full"}`, "data-field": field.name, "data-state": "neutral" },
      labelOf(field, this.optional), ...hint, box, this.state, this.message, this.suggestions);
    this.listen();
  }

  /** What the field shows. */
  get verdict(): Verdict {
    return this.held?.verdict ?? this.own;
  }

  /** The field's part of the request: the canonical text, or what was typed if it was not accepted. */
  get value(): string {
    return this.calculated || !this.asked ? "" : this.own.value ?? this.input.value.trim();
  }

  /** Whether the field keeps its section from being complete. */
  get isDone(): boolean {
    const { state } = this.verdict;
    return !this.asked || this.calculated || state === "ok" || state === "warning" || (!this.mandatory && state === "neutral");
  }

  /** Shows the field and its mandatory mark, or hides it. */
  ask(asked: boolean, mandatory: boolean): void {
    this.mandatory = mandatory;
    this.optional.hidden = mandatory;
    if (mandatory && this.field.control !== "amount") this.input.setAttribute("aria-required", "true");
    else this.input.removeAttribute("aria-required");
    if (asked === this.asked) return;
    this.asked = asked;
    this.element.hidden = !asked;
    if (asked) this.settle();
    else this.rest();
  }

  /** Checks the input as finished, and shows accepted input in its printed form. */
  settle(): void {
    if (this.calculated || !this.asked || this.held?.text === this.input.value) return;
    this.check(true);
    const { print } = this.own;
    if (print !== undefined && this.input instanceof HTMLInputElement) this.input.value = this.formatted(print);
  }

  /** Checks the input as about to be sent. */
  insist(): void {
    this.insisted = true;
    this.held = undefined;
    this.settle();
  }

  /** Sets the text as if the person had typed it and left. */
  fill(value: string): void {
    this.calculated = false;
    this.input.value = this.formatted(value);
    this.held = undefined;
    this.settle();
    this.onChange(true);
  }

  /** Shows a value that follows from the other amount. */
  calculate(value: string): void {
    this.calculated = true;
    this.input.value = value;
    this.rest();
    setText(this.state, value === "" ? "" : strings.calculated);
  }

  /** Shows a problem that the builder of the request or the bank found in this input. */
  reject(issue: Issue, by: Source): void {
    this.hold(rejected([issue]), by);
  }

  /** Shows a warning of the builder of the request about this input, which is accepted. */
  warn(issue: Issue): void {
    this.hold({ state: "warning", issues: [issue], suggestions: [] }, "request");
  }

  /** Drops the verdict that came from `by`. */
  release(by: Source): void {
    if (this.held?.by !== by) return;
    this.held = undefined;
    this.settle();
  }

  private rest(): void {
    this.held = undefined;
    this.own = NEUTRAL;
    this.show();
  }

  private hold(verdict: Verdict, by: Source): void {
    this.held = { by, text: this.input.value, verdict };
    this.show();
  }

  private check(final: boolean): void {
    this.held = undefined;
    this.own = check(this.field, this.input.value, { final, insist: this.insisted && this.mandatory }, this.other);
    this.show();
  }

  private formatted(value: string): string {
    const { format } = this.field;
    return format ? formatInput(format, value, null).text : value;
  }

  private listen(): void {
    const { format } = this.field;
    if (format && this.input instanceof HTMLInputElement) formatField(this.input, format, formatInput);
    this.input.addEventListener("input", () => this.typed());
    // A changed input gets `change` and then `blur`: one check is enough.
    let isSettled = false;
    this.input.addEventListener("input", () => {
      isSettled = false;
    });
    this.input.addEventListener("blur", () => {
      if (!isSettled) this.settle();
    });
    this.input.addEventListener("change", () => {
      this.settle();
      isSettled = true;
      this.onChange(true);
    });
  }

  private typed(): void {
    this.calculated = false;
    this.check(false);
    this.onChange(false);
  }

  private show(): void {
    const { state, issues, suggestions } = this.verdict;
    this.element.dataset["state"] = state;
    if (state === "invalid") this.input.setAttribute("aria-invalid", "true");
    else this.input.removeAttribute("aria-invalid");
    setText(this.state, strings.states[state]);
    setText(this.message, issues.map((issue) => text(issue, catalogue)).join(" "));
    this.mark.replaceChildren(...(state === "neutral" ? [] : [icon(state)]));
    this.suggest(suggestions);
    this.onShow();
  }

  /** Leaves equal suggestions alone: pressing one takes the focus from the input, which is then checked again. */
  private suggest(values: readonly string[]): void {
    if (values.join("\n") === this.suggested) return;
    this.suggested = values.join("\n");
    this.suggestions.replaceChildren(...values.map((value) => this.suggestion(value)));
  }

  private suggestion(value: string): HTMLButtonElement {
    const { print = value } = check(this.field, value, { final: true, insist: false }, this.other);
    const button = el("button", { type: "button", class: "suggestion" }, strings.suggestion(this.formatted(print)));
    button.addEventListener("click", () => {
      this.fill(value);
      this.input.focus();
    });
    return button;
  }
}

function labelOf(field: Field, optional: HTMLElement): HTMLLabelElement {
  const label = el("label", { for: field.name }, strings.fields[field.name].label);
  if (field.currency) label.append(hidden(`, ${field.currency}`));
  label.append(optional);
  return label;
}

function hintOf(field: Field): HTMLElement[] {
  const { hint } = strings.fields[field.name];
  return hint === undefined ? [] : [el("p", { class: "hint", id: `${field.name}-hint` }, hint)];
}
