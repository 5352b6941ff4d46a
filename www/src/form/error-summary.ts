// The list of problems above the form: it takes the focus, and links to each field.

import { text } from "bank131-checkout/messages/text";
import type { Issue } from "bank131-checkout";
import { el, setText } from "../page/dom";
import { icon } from "../page/icons";
import { catalogue, strings } from "../text/strings";
import type { FieldView } from "./field-view";
import type { Form } from "./form";

const words = () => strings.summary;

export class ErrorSummary {
  private readonly title = el("h2", { id: "summary-title" });
  private readonly list = el("ul");
  readonly element = el("div", { class: "summary", role: "group", tabindex: "-1", "aria-labelledby": "summary-title", hidden: true },
    icon("invalid"), el("div", {}, this.title, this.list));

  constructor(private readonly form: Form) {
    form.onChange((view) => this.drop(view));
  }

  /** Lists every problem: first those of fields, in the order of the form, then the others. */
  show(issues: readonly Issue[], title?: string): void {
    const problems = this.problems(issues);
    this.list.replaceChildren(...problems);
    setText(this.title, title ?? words().title(problems.length));
    this.element.hidden = false;
    this.element.focus();
  }

  hide(): void {
    this.element.hidden = true;
  }

  private problems(issues: readonly Issue[]): HTMLLIElement[] {
    const rejected = this.form.views().filter((view) => view.verdict.state === "invalid");
    const isListed = ({ field }: Issue) =>
      rejected.some((view) => view === this.form.at(field) || view.field.path.startsWith(`${field}.`));
    const others = issues.filter((issue) => !isListed(issue));
    return [...rejected.map(link), ...others.map(other)];
  }

  /** Removes a problem that was fixed, and hides the list after the last one. */
  private drop(view: FieldView): void {
    if (view.verdict.state === "invalid") return;
    this.list.querySelector(`[data-for="${view.field.name}"]`)?.remove();
    const count = this.list.children.length;
    if (count === 0) this.hide();
    else setText(this.title, words().title(count));
  }
}

function link(view: FieldView): HTMLLIElement {
  const { name, section } = view.field;
  const place = `${strings.sections[section].title}: ${strings.fields[name].label}`;
  const anchor = el("a", { href: `#${name}` }, place);
  anchor.addEventListener("click", (event) => {
    event.preventDefault();
    view.input.focus();
  });
  return el("li", { "data-for": name }, anchor, " — ", view.verdict.issues.map((issue) => text(issue, catalogue)).join(" "));
}

function other(issue: Issue): HTMLLIElement {
  return el("li", {}, text(issue, catalogue), " ", el("code", {}, issue.field));
}
