// One field on the page: label, hint, input, mark, message and suggestions.

import { text } from "bank131-checkout/messages/text";
import type { Issue } from "bank131-checkout";
import { control } from "./control";
import type { Input } from "./control";
import { dashed, typesForward } from "./dashes";
import { el, hidden, setText } from "./dom";
import type { Field } from "./fields";
import { icon } from "./icons";
import { catalogue, strings } from "./strings";
import { judge, NEUTRAL, refused } from "./verdict";
import type { Verdict } from "./verdict";

/** A verdict from outside the field's own check stays while the text stays. */
type Judge = "request" | "bank";

export class FieldView {
  readonly element: HTMLElement;
  readonly input: Input;
  /** What the field's own check says. */
  own: Verdict = NEUTRAL;
  /** The value came from the other amount, not from the person: it is neither judged nor sent. */
  calculated = false;
  /** Called with `true` when the person has finished with the field. */
  onChange: (finished: boolean) => void = () => {};
  /** Called when the field shows a new verdict, whoever gave it. */
  onShow: () => void = () => {};

  private readonly mark = el("span", { class: "mark" });
  private readonly state: HTMLElement;
  private readonly message: HTMLElement;
  private readonly suggestions = el("div", { class: "suggestions" });
  /** An empty field that is needed is a problem from the first attempt to send on. */
  private insisted = false;
  private held: { by: Judge; text: string; verdict: Verdict } | undefined;

  constructor(readonly field: Field) {
    // The message and the state are in the page before any error: screen readers miss a live region that comes with its text.
    this.message = el("p", { class: "message", id: `${field.name}-message`, "aria-live": "polite" });
    this.state = hidden("", { id: `${field.name}-state` });
    const hint = hintOf(field);
    const describedBy = [...hint.map(({ id }) => id), this.message.id, this.state.id].join(" ");
    const { input, parts } = control(field, describedBy);
    this.input = input;
    const box = el("div", { class: `control ${field.control ?? "text"}` }, ...parts, this.mark);
    this.element = el("div", { class: `field ${field.width ?? "full"}`, "data-field": field.name, "data-state": "neutral" },
      labelOf(field), ...hint, box, this.state, this.message, this.suggestions);
    this.listen();
  }

  /** What the field shows. */
  get verdict(): Verdict {
    return this.held?.verdict ?? this.own;
  }

  /** What goes into the request: the canonical text, or what was typed if it was not accepted. */
  get value(): string {
    return this.calculated ? "" : this.own.value ?? this.input.value.trim();
  }

  /** Judges the input as finished, and shows an accepted one in its printed form. */
  settle(): void {
    if (this.calculated || this.held?.text === this.input.value) return;
    this.judge(true);
    const { print } = this.own;
    if (print !== undefined && this.input instanceof HTMLInputElement) this.input.value = print;
  }

  /** Judges the input as about to be sent. */
  insist(): void {
    this.insisted = true;
    this.held = undefined;
    this.settle();
  }

  /** Sets the text as if the person had typed it and left. */
  fill(value: string): void {
    this.calculated = false;
    this.input.value = value;
    this.held = undefined;
    this.settle();
    this.onChange(true);
  }

  /** Shows a value that follows from the other amount. */
  calculate(value: string): void {
    this.calculated = true;
    this.input.value = value;
    this.held = undefined;
    this.own = NEUTRAL;
    this.show();
    setText(this.state, value === "" ? "" : strings.calculated);
  }

  /** Shows a problem that the whole request or the bank found in this input. */
  refuse(issue: Issue, by: Judge): void {
    this.hold(refused([issue]), by);
  }

  /** Shows a remark of the whole request on this input, which is accepted. */
  warn(issue: Issue): void {
    this.hold({ state: "warning", issues: [issue], suggestions: [] }, "request");
  }

  /** Forgets what `by` said. */
  release(by: Judge): void {
    if (this.held?.by !== by) return;
    this.held = undefined;
    this.settle();
  }

  private hold(verdict: Verdict, by: Judge): void {
    this.held = { by, text: this.input.value, verdict };
    this.show();
  }

  private judge(final: boolean): void {
    this.held = undefined;
    this.own = judge(this.field, this.input.value, { final, insist: this.insisted });
    this.show();
  }

  private listen(): void {
    this.input.addEventListener("input", (event) => this.typed(event));
    this.input.addEventListener("blur", () => this.settle());
    this.input.addEventListener("change", () => {
      this.settle();
      this.onChange(true);
    });
  }

  private typed(event: Event): void {
    this.calculated = false;
    const { dashes } = this.field;
    if (dashes && this.input instanceof HTMLInputElement && typesForward(event, this.input)) {
      this.input.value = dashed(this.input.value, dashes);
    }
    this.judge(false);
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
    this.suggestions.replaceChildren(...suggestions.map((value) => this.suggestion(value)));
    this.onShow();
  }

  private suggestion(value: string): HTMLButtonElement {
    const { print = value } = judge(this.field, value, { final: true, insist: false });
    const button = el("button", { type: "button", class: "suggestion" }, strings.suggestion(print));
    button.addEventListener("click", () => {
      this.fill(value);
      this.input.focus();
    });
    return button;
  }
}

function labelOf(field: Field): HTMLLabelElement {
  const label = el("label", { for: field.name }, strings.fields[field.name].label);
  if (field.currency) label.append(hidden(`, ${field.currency}`));
  if (field.optional) label.append(" ", el("span", { class: "optional" }, strings.optional));
  return label;
}

function hintOf(field: Field): HTMLElement[] {
  const { hint } = strings.fields[field.name];
  return hint === undefined ? [] : [el("p", { class: "hint", id: `${field.name}-hint` }, hint)];
}
