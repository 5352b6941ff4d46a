// The parts that several views share: a notice, a button, a row of buttons.

import { el } from "./dom";
import { icon } from "./icons";

export function notice(kind: "warning" | "invalid", title: string, lines: readonly string[]): HTMLElement {
  const list = lines.length === 0 ? [] : [el("ul", {}, ...lines.map((line) => el("li", {}, line)))];
  return el("div", { class: `notice ${kind}` }, icon(kind), el("div", {}, el("h2", {}, title), ...list));
}

export function button(label: string, kind: "primary" | "secondary", run: () => void): HTMLButtonElement {
  const element = el("button", { type: "button", class: kind }, label);
  element.addEventListener("click", run);
  return element;
}

export function actions(...buttons: HTMLElement[]): HTMLElement {
  return el("div", { class: "actions" }, ...buttons);
}
