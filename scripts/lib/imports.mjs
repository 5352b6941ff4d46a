// wasm-bindgen gives its imports long unique names: sixteen digits of a hash each, in the module and again in the glue.
import { createHash } from "node:crypto";

const HASHED = /__wbg_\w+_[0-9a-f]{16}/g;
const IMPORTS = 2;

/** The same module and glue, their imports numbered. The first number carries a digest of all names: builds stay apart. */
export function shortenImports(wasm, glue) {
  const names = [...new Set(glue.match(HASHED))].sort();
  const digest = createHash("sha256").update(names.join()).digest("hex").slice(0, 12);
  const short = new Map(names.map((name, index) => [name, index === 0 ? `__0_${digest}` : `__${index.toString(36)}`]));
  return { wasm: renameImports(wasm, short), glue: glue.replaceAll(HASHED, (name) => short.get(name)) };
}

// The other sections stay as they are.
function renameImports(wasm, short) {
  let at = 8;
  while (at < wasm.length) {
    const id = wasm[at];
    const [size, start] = leb(wasm, at + 1);
    if (id === IMPORTS) {
      const section = Buffer.concat(renamed(wasm.subarray(start, start + size), short));
      return Buffer.concat([wasm.subarray(0, at + 1), toLeb(section.length), section, wasm.subarray(start + size)]);
    }
    at = start + size;
  }
  return wasm;
}

// A count, then per import two names and a description, which is at least two bytes and has no name in it.
function renamed(section, short) {
  const parts = [];
  let [count, at] = leb(section, 0);
  parts.push(section.subarray(0, at));
  for (; count > 0; count -= 1) {
    for (let each = 0; each < 2; each += 1) {
      const [length, start] = leb(section, at);
      const name = section.toString("utf8", start, start + length);
      const bytes = Buffer.from(short.get(name) ?? name);
      parts.push(toLeb(bytes.length), bytes);
      at = start + length;
    }
    const end = descriptionEnd(section, at);
    parts.push(section.subarray(at, end));
    at = end;
  }
  return parts;
}

// wasm-bindgen imports functions only: a kind of 0, and the number of the type.
function descriptionEnd(section, at) {
  if (section[at] !== 0) throw new Error("the module imports something else than a function");
  return leb(section, at + 1)[1];
}

function leb(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at];
    at += 1;
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return [value, at];
  }
}

function toLeb(value) {
  const bytes = [];
  do {
    bytes.push((value % 128) + (value >= 128 ? 128 : 0));
    value = Math.floor(value / 128);
  } while (value > 0);
  return Buffer.from(bytes);
}
