// Builds elements without markup in strings, so that what a person typed can only be text.

export type Child = Node | string;
export type Attributes = Record<string, string | boolean | undefined>;

export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K, attributes: Attributes = {}, ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

/** Sets the text unless it is the same already, so that a live region announces only changes. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Text for screen readers only. */
export function hidden(text: string, attributes: Attributes = {}): HTMLSpanElement {
  return el("span", { class: "visually-hidden", ...attributes }, text);
}

/** A description list of two columns. */
export function facts(pairs: readonly (readonly [string, string])[], className: string): HTMLDListElement {
  const rows = pairs.map(([term, detail]) => el("div", {}, el("dt", {}, term), el("dd", {}, detail)));
  return el("dl", { class: className }, ...rows);
}
