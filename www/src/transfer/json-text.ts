// The items of a JSON list, each as its own text: what must go back to the bank unchanged is never parsed.

const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{},]/g;

/** The items of a JSON list, each exactly as it is written. */
export function itemTexts(list: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: token, index } of list.matchAll(TOKEN)) {
    const opens = token === "[" || token === "{";
    const closes = token === "]" || token === "}";
    if (opens) depth += 1;
    const ends = depth === 1 && (closes || token === ",");
    const text = ends ? list.slice(start, index).trim() : "";
    if (text !== "") found.push(text);
    if (ends || (depth === 1 && opens)) start = index + 1;
    if (closes) depth -= 1;
  }
  return found;
}
