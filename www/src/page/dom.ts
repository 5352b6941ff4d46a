// Building elements without markup in strings: what a person typed is only ever text.

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

/** Replaces the children, but leaves an equal text alone, so that a live region speaks only of news. */
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
