// Which files in a folder of TypeScript or JavaScript import which: by `import` and `export … from`, also of types, and
// `import(…)`.
import { posix } from "node:path";

const TOKEN = new RegExp(
  [
    /(?<gap>\s+|\/\/[^\n]*|\/\*[^]*?\*\/)/, /(?<text>"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*')/,
    /(?<word>[\p{L}_$#][\p{L}\p{N}_$]*|\d[\w.]*)/u, /(?<sign>=>|[^])/,
  ].map(({ source }) => source).join("|"), "uy");
const REGEXP = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/\w*/y;
const TEMPLATE = /(?:[^`\\$]|\\[^]|\$(?!\{))*(?<end>`|\$\{)/y;

/** After these, a slash begins a regular expression; after other names, numbers and brackets it divides. */
const BEFORE_REGEXP = new Set([..."(,=:[!&|?{};+-*%<>~^", "=>", "return", "typeof", "case", "in", "of", "await", "void", "yield", "else"]);

/** The imports among `files`, as a map from a file to a set of files. `files` holds the source of each by its path. */
export function typescriptImports(files) {
  return new Map([...files].map(([file, source]) => {
    const found = specifiers(tokens(source)).map((specifier) => resolve(files, file, specifier));
    return [file, new Set(found.filter((target) => target !== undefined && target !== file))];
  }));
}

function tokens(source) {
  const found = [];
  // For each open template, the depth of braces at its `${`.
  const templates = [];
  let braces = 0;
  for (let at = 0; at < source.length; ) {
    const last = found.at(-1)?.text ?? ";";
    const isTemplate = source[at] === "`" || (source[at] === "}" && templates.at(-1) === braces);
    if (isTemplate) {
      if (source[at] === "}") templates.pop();
      const { 0: whole, groups } = match(TEMPLATE, source, at + 1) ?? { 0: source.slice(at + 1), groups: { end: "`" } };
      if (groups.end === "${") templates.push(braces);
      found.push({ text: groups.end === "${" ? "(" : "template" });
      at += whole.length + 1;
      continue;
    }
    const mayBeRegexp = BEFORE_REGEXP.has(last) && !["//", "/*"].includes(source.slice(at, at + 2));
    const { 0: whole, groups } = (mayBeRegexp && match(REGEXP, source, at)) || match(TOKEN, source, at);
    at += whole.length;
    if (whole === "{") braces += 1;
    if (whole === "}") braces -= 1;
    if (!groups?.gap) found.push({ text: whole, isText: groups?.text !== undefined });
  }
  return found;
}

function match(pattern, source, at) {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

function specifiers(all) {
  const found = [];
  for (const [at, { text }] of all.entries()) {
    if (all[at - 1]?.text === "." || (text !== "import" && text !== "export")) continue;
    const [next, second] = [all[at + 1], all[at + 2]];
    if (next?.isText) found.push(next);
    else if (next?.text === "(" && second?.isText) found.push(second);
    else found.push(...fromClause(all, at + 1));
  }
  return found.map(({ text }) => text.slice(1, -1));
}

// `{ a as b }`, `* as a`, `type A` and `a = require` before the text; anything else is a declaration.
function fromClause(all, start) {
  for (let at = start; at < all.length; at += 1) {
    const { text, isText } = all[at];
    if (isText) return ["from", "("].includes(all[at - 1].text) ? [all[at]] : [];
    if (!/^[\p{L}\p{N}_$]+$|^[{},*=(]$/u.test(text)) return [];
    if (text === "=" && all[at + 1]?.text !== "require") return [];
    if (text === "(" && all[at - 1].text !== "require") return [];
  }
  return [];
}

function resolve(files, from, specifier) {
  if (!specifier.startsWith(".")) return undefined;
  const path = posix.join(posix.dirname(from), specifier);
  const stem = path.replace(/\.([cm]?)js$/, ".$1ts");
  return [path, stem, `${path}.ts`, `${path}.d.ts`, `${path}/index.ts`].find((name) => files.has(name));
}
