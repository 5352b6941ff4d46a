// Rust source as tokens: without comments, texts, lifetimes, and without what only tests compile.

const PATTERN = new RegExp(
  [
    /(?<gap>\s+|\/\/[^\n]*)/, /(?<block>\/\*)/,
    /(?<raw>b?c?r(?<hashes>#*)"[^]*?"\k<hashes>)/, /(?<text>[bc]?"(?:[^"\\]|\\[^])*")/,
    /(?<char>b?'(?:\\(?:u\{[^}]*\}|x..|[^])|[^'\\\n])')/u, /(?<lifetime>'\w+)/,
    /\$(?<own>crate)\b/, /r#(?<escaped>\w+)/, /(?<word>[\p{L}_][\p{L}\p{N}_]*)/u, /(?<number>\d[\w.]*?(?=\.\.|[^\w.]|\.\D|$))/,
    /(?<sign>::|=>|->|[^])/,
  ].map(({ source }) => source).join("|"), "uy");
const PATH = /^"(?:crate|super|self)(?:::\w+)+"$/;

/** A token is `{ text, isWord }`; a keyword that is written as a raw identifier is `isRaw`. */
export function rustTokens(source) {
  return withoutTests(tokens(source));
}

function tokens(source) {
  const found = [];
  for (let at = 0; at < source.length; ) {
    PATTERN.lastIndex = at;
    const { 0: whole, groups } = PATTERN.exec(source);
    at = groups.block ? commentEnd(source, at) : at + whole.length;
    const word = groups.own ?? groups.escaped ?? groups.word;
    if (word) found.push({ text: word, isWord: true, isRaw: groups.escaped !== undefined });
    // A text may name a module or function for a macro: `#[serde(with = "crate::value::serde")]` uses something of it.
    else if (groups.text && PATH.test(groups.text)) found.push(...tokens(`${groups.text.slice(1, -1)}::_`));
    else if (groups.sign) found.push({ text: groups.sign, isWord: false });
    else if (groups.text || groups.raw || groups.char || groups.number) found.push({ text: "literal", isWord: false });
  }
  return found;
}

// Rust's block comments nest.
function commentEnd(source, start) {
  let depth = 0;
  for (let at = start; at < source.length; at += 1) {
    const pair = source.slice(at, at + 2);
    if (pair !== "/*" && pair !== "*/") continue;
    depth += pair === "/*" ? 1 : -1;
    at += 1;
    if (depth === 0) return at + 1;
  }
  return source.length;
}

function withoutTests(all) {
  const kept = [];
  for (let at = 0; at < all.length; ) {
    const attribute = attributeAt(all, at);
    if (attribute && isForTests(attribute.body)) {
      at = attribute.isInner ? blockEnd(all, attribute.end) : itemEnd(all, attribute.end);
      continue;
    }
    const end = attribute?.end ?? at + 1;
    kept.push(...all.slice(at, end));
    at = end;
  }
  return kept;
}

function attributeAt(all, at) {
  if (all[at]?.text !== "#") return undefined;
  const isInner = all[at + 1]?.text === "!";
  const open = at + (isInner ? 2 : 1);
  if (all[open]?.text !== "[") return undefined;
  const end = groupEnd(all, open);
  return { isInner, body: all.slice(open + 1, end - 1), end };
}

function isForTests(body) {
  const [name, open] = body;
  if (name?.text === "test" && open === undefined) return true;
  return name?.text === "cfg" && open?.text === "(" && truth(body.slice(2, -1)) === false;
}

// `false` if it holds only in builds of tests, `undefined` if that depends on something else.
function truth(predicate) {
  const [name, open] = predicate;
  if (name?.text === "test" && open === undefined) return false;
  if (open?.text !== "(") return undefined;
  const parts = split(predicate.slice(2, -1)).map(truth);
  if (name.text === "not") return parts[0] === undefined ? undefined : !parts[0];
  if (name.text === "all") return parts.includes(false) ? false : undefined;
  if (name.text === "any") return parts.every((part) => part === false) ? false : parts.includes(true) || undefined;
  return undefined;
}

function split(list) {
  const parts = [[]];
  let depth = 0;
  for (const token of list) {
    if (token.text === "(") depth += 1;
    if (token.text === ")") depth -= 1;
    if (token.text === "," && depth === 0) parts.push([]);
    else parts.at(-1).push(token);
  }
  return parts.filter((part) => part.length > 0);
}

const OPEN = new Set(["(", "[", "{"]);
const CLOSE = new Set([")", "]", "}"]);

/** The place after the closing bracket of the one at `open`. */
export function groupEnd(all, open) {
  let depth = 0;
  for (let at = open; at < all.length; at += 1) {
    if (OPEN.has(all[at].text)) depth += 1;
    if (CLOSE.has(all[at].text)) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return all.length;
}

// The end of the block with an inner attribute; its closing bracket stays.
function blockEnd(all, start) {
  for (let at = start; at < all.length; ) {
    if (CLOSE.has(all[at].text)) return at;
    at = OPEN.has(all[at].text) ? groupEnd(all, at) : at + 1;
  }
  return all.length;
}

const ENDED_BY_SEMICOLON = new Set(["use", "const", "static", "type", "let", "extern"]);
const ENDED_BY_BLOCK = new Set(["fn", "struct", "enum", "union", "trait", "impl", "mod", "macro_rules", "unsafe", "async", "auto"]);

// The end of what an attribute applies to: an item, a statement, a field, a variant or a match arm.
function itemEnd(all, start) {
  let at = start;
  for (let more = attributeAt(all, at); more; more = attributeAt(all, at)) at = more.end;
  if (all[at]?.text === "pub") at = all[at + 1]?.text === "(" ? groupEnd(all, at + 1) : at + 1;
  const isFunction = all.slice(at, at + 4).some(({ text }) => text === "fn");
  const needsSemicolon = ENDED_BY_SEMICOLON.has(all[at]?.text) && !isFunction;
  const isItem = needsSemicolon || isFunction || ENDED_BY_BLOCK.has(all[at]?.text);
  while (at < all.length) {
    const { text } = all[at];
    if (CLOSE.has(text)) return at;
    if (text === ";" || (text === "," && !isItem)) return at + 1;
    if (!OPEN.has(text)) at += 1;
    else {
      at = groupEnd(all, at);
      if (text === "{" && !needsSemicolon) return all[at]?.text === "," && !isItem ? at + 1 : at;
    }
  }
  return at;
}
