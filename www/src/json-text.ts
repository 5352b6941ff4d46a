// Parts of a JSON text as the text that they are: what must go back to the bank unchanged is never parsed.

interface Part {
  /** Of a member of an object. */
  key?: string;
  text: string;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{}:,]/g;

/** The items of a list, each as it is written. */
export function itemTexts(list: string): string[] {
  return parts(list).map(({ text }) => text);
}

/** A member of an object as it is written; of several with one name the last counts, as in `JSON.parse`. */
export function memberText(object: string, name: string): string | undefined {
  return parts(object).findLast(({ key }) => key === name)?.text;
}

/** What stands at the first level of a list or an object. The text must be JSON. */
function parts(json: string): Part[] {
  const found: Part[] = [];
  let depth = 0;
  let start = 0;
  let key: string | undefined;
  for (const { 0: token, index } of json.matchAll(TOKEN)) {
    const opens = token === "[" || token === "{";
    const closes = token === "]" || token === "}";
    if (opens) depth += 1;
    const ends = depth === 1 && (closes || token === ",");
    if (ends) {
      const text = json.slice(start, index).trim();
      if (text !== "") found.push(key === undefined ? { text } : { key, text });
    }
    if (depth === 1 && token === ":") key = JSON.parse(json.slice(start, index)) as string;
    if (ends || (depth === 1 && (opens || token === ":"))) start = index + 1;
    if (closes) depth -= 1;
  }
  return found;
}
