// Reads one Rust file as the modules in it: their children, their `use`s, and the paths in their code.
import { groupEnd, rustTokens } from "./rust-tokens.mjs";

const DECLARES = new Set(["fn", "struct", "enum", "union", "trait", "type", "const", "static"]);
const BINDS = new Set(["let", "mut", "ref", "|", "for"]);

/**
 * A module: `path` from the crate's root, `children` by name, and of its code
 * - `uses`: `{ path, name, isPublic, isLocal }`; the name `*` is a glob,
 * - `paths`: each path or single name outside `use`, as a list of names,
 * - `declared`: names that it declares, `macros` among them; `variables`: names of values in it.
 */
export function moduleOf(file, path, source) {
  const root = emptyModule(file, path);
  read(rustTokens(source), root);
  return root;
}

function emptyModule(file, path) {
  return { file, path, children: new Map(), uses: [], paths: [], declared: new Set(), macros: new Set(), variables: new Set() };
}

function read(tokens, module) {
  let depth = 0;
  let isPublic = false;
  for (let at = 0; at < tokens.length; ) {
    const { text, isWord, isRaw } = tokens[at];
    const next = tokens[at + 1];
    if (text === "pub" && !isRaw) {
      const end = next?.text === "(" ? groupEnd(tokens, at + 1) : at + 1;
      isPublic = true;
      at = end;
      continue;
    }
    if (text === "use" && !isRaw && next?.text !== "<") at = readUse(tokens, at + 1, { module, isPublic, isLocal: depth > 0 });
    else if (text === "mod" && !isRaw && next?.isWord) at = readModule(tokens, at, module);
    else if (isWord) at = readPath(tokens, at, module);
    else {
      if (text === "{") depth += 1;
      if (text === "}") depth -= 1;
      if (text === "#") refuse(tokens, at);
      at += 1;
    }
    isPublic = false;
  }
}

// Attributes whose effect would be missed: a file in another place, a macro that is visible outside its module.
function refuse(tokens, at) {
  const [open, name] = [tokens[at + 1]?.text, tokens[at + 2]?.text];
  if (open === "[" && ["path", "macro_use", "macro_export"].includes(name)) {
    throw new Error(`\`#[${name}]\` is not understood by the reader of imports`);
  }
}

function readModule(tokens, at, module) {
  const name = tokens[at + 1].text;
  if (tokens[at + 2]?.text === ";") {
    module.children.set(name, undefined);
    return at + 3;
  }
  if (tokens[at + 2]?.text !== "{") return at + 1;
  const end = groupEnd(tokens, at + 2);
  const inner = emptyModule(module.file, [...module.path, name]);
  read(tokens.slice(at + 3, end - 1), inner);
  module.children.set(name, inner);
  return end;
}

function readUse(tokens, start, { module, isPublic, isLocal }) {
  let end = start;
  while (end < tokens.length && tokens[end].text !== ";") end += 1;
  for (const [path, name] of tree(tokens.slice(start, end))) module.uses.push({ path, name, isPublic, isLocal });
  return end + 1;
}

// `a::{self, b as c, d::*}` as pairs of a path and its new name.
function tree(tokens, before = []) {
  const path = [...before];
  for (let at = 0; at < tokens.length; at += 1) {
    const { text, isWord } = tokens[at];
    if (text === "{") return branches(tokens.slice(at + 1, groupEnd(tokens, at) - 1)).flatMap((branch) => tree(branch, path));
    if (text === "*") return [[path, "*"]];
    if (text === "as") return [[path, tokens[at + 1].text]];
    if (text === "self" && path.length > 0) continue;
    if (isWord) path.push(text);
  }
  return path.length > 0 ? [[path, path.at(-1)]] : [];
}

function branches(tokens) {
  const parts = [[]];
  for (let at = 0; at < tokens.length; ) {
    const end = tokens[at].text === "{" ? groupEnd(tokens, at) : at + 1;
    if (tokens[at].text === ",") parts.push([]);
    else parts.at(-1).push(...tokens.slice(at, end));
    at = end;
  }
  return parts.filter((part) => part.length > 0);
}

function readPath(tokens, start, module) {
  const names = [tokens[start].text];
  let at = start + 1;
  while (tokens[at]?.text === "::" && tokens[at + 1]?.isWord) {
    names.push(tokens[at + 1].text);
    at += 2;
  }
  const [before, after] = [tokens[start - 1]?.text, tokens[at]?.text];
  if (names[0] === "include" && after === "!") throw new Error("`include!` is not understood by the reader of imports");
  if (DECLARES.has(before)) module.declared.add(names[0]);
  else if (names[0] === "macro_rules" && after === "!") declareMacro(module, tokens[at + 1]?.text);
  else if (names.length === 1 && (after === ":" || BINDS.has(before))) module.variables.add(names[0]);
  // A method or field belongs to a value, and `::name` to another crate.
  else if (before !== "." && before !== "::") module.paths.push({ names, isMacro: after === "!", isCall: after === "(" || after === "!" });
  return at;
}

function declareMacro({ declared, macros }, name) {
  declared.add(name);
  macros.add(name);
}
