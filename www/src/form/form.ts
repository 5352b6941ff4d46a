// The form as a whole: its sections, its fields by name, and what was typed into them.

import { el } from "../page/dom";
import { icon } from "../page/icons";
import type { FieldName, SectionName } from "../text/names";
import { strings } from "../text/strings";
import { FieldView } from "./field-view";
import { fieldAt, FIELDS, mandatoryPaths, RUSSIAN_CITIZEN } from "./fields";

/** What a person typed, by field. */
export type Typed = ReadonlyMap<FieldName, string>;

export class Form {
  readonly fields: ReadonlyMap<FieldName, FieldView>;
  private readonly sections: ReadonlyMap<SectionName, HTMLElement>;

  constructor() {
    const other = (name: FieldName) => this.field(name).own.value;
    this.fields = new Map(FIELDS.map((field) => [field.name, new FieldView(field, other)]));
    const names = Object.keys(strings.sections) as SectionName[];
    this.sections = new Map(names.map((name, index) => [name, this.sectionOf(name, index + 1)]));
    for (const view of this.views()) view.onShow = () => this.tick(view.field.section);
    this.onChange((view, finished) => {
      if (finished) this.follow(view);
    });
    this.askFor(RUSSIAN_CITIZEN);
    for (const name of names) this.tick(name);
  }

  views(): FieldView[] {
    return [...this.fields.values()];
  }

  field(name: FieldName): FieldView {
    return this.fields.get(name)!;
  }

  /** The field that a path of the bank belongs to; of the two amounts, the one that was typed. */
  at(path: string): FieldView | undefined {
    const name = fieldAt(path);
    const view = name && this.field(name);
    if (view?.calculated) return this.views().find((other) => other.field.currency && !other.calculated);
    return view?.asked ? view : undefined;
  }

  section(name: SectionName): HTMLElement {
    return this.sections.get(name)!;
  }

  /** Runs `action` whenever a field changes; `finished` when the person has left it. */
  onChange(action: (view: FieldView, finished: boolean) => void): void {
    for (const view of this.views()) {
      const before = view.onChange;
      view.onChange = (finished) => {
        before(finished);
        action(view, finished);
      };
    }
  }

  /** What the person typed: a calculated amount is not. */
  typed(): Typed {
    return new Map(this.views().filter((view) => !view.calculated).map((view) => [view.field.name, view.input.value]));
  }

  /** Fills in what was typed before. */
  restore(typed: Typed): void {
    for (const [name, text] of typed) {
      if (text !== "") this.field(name).fill(text);
    }
  }

  /** Checks every field as about to be sent. */
  insist(): void {
    for (const view of this.views()) view.insist();
  }

  /** How many fields are wrong. */
  rejections(): number {
    return this.views().filter((view) => view.verdict.state === "invalid").length;
  }

  /** Checks the fields again that depend on a changed one. */
  private follow({ field }: FieldView): void {
    if (field.name === "citizenship") this.askFor(this.field("citizenship").own.value ?? RUSSIAN_CITIZEN);
    for (const view of this.views()) {
      if (view.field.follows?.includes(field.name)) view.settle();
    }
  }

  /** Shows the fields that a sender of this citizenship fills in. */
  private askFor(citizenship: string): void {
    const mandatory = mandatoryPaths(citizenship);
    const document = citizenship === RUSSIAN_CITIZEN ? "russian" : "foreign";
    for (const view of this.views()) {
      const { field } = view;
      view.ask(field.document === undefined || field.document === document, mandatory.has(field.path));
      this.tick(field.section);
    }
  }

  private sectionOf(name: SectionName, number: number): HTMLElement {
    const { title, note } = strings.sections[name] as { title: string; note?: string };
    const id = `${name}-section`;
    const step = el("span", { class: "step", "aria-hidden": "true" }, el("span", {}, String(number)), icon("ok"));
    const fields = this.views().filter((view) => view.field.section === name).map((view) => view.element);
    return el("section", { class: `section ${name}`, "aria-labelledby": id },
      el("header", {}, step, el("div", {}, el("h2", { id }, title), ...(note ? [el("p", { class: "note" }, note)] : []))),
      el("div", { class: "grid" }, ...fields));
  }

  /** Ticks a section when nothing in it is missing or wrong. */
  private tick(name: SectionName): void {
    const complete = this.views().filter((view) => view.field.section === name).every((view) => view.isDone);
    this.section(name).toggleAttribute("data-complete", complete);
  }
}
