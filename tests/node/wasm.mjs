// Reads the types of a WebAssembly module's exports from its bytes: Node 20 gives only their names.

const SECTION = { type: 1, import: 2, function: 3, export: 7 };
const FUNCTION = 0;
const VALUE_TYPES = { 0x7f: "i32", 0x7e: "i64", 0x7d: "f32", 0x7c: "f64", 0x70: "funcref", 0x6f: "externref" };

/** The result types of every exported function: `{ checkIban: ["i32", "i32", "i32"] }`. */
export function resultsOf(bytes) {
  const sections = sectionsOf(bytes);
  const types = sections[SECTION.type].list((reader) => reader.functionType());
  const imported = sections[SECTION.import].list((reader) => reader.importedFunction());
  const own = sections[SECTION.function].list((reader) => reader.number());
  const functions = [...imported, ...own];
  const exported = sections[SECTION.export].list((reader) => [reader.name(), reader.byte(), reader.number()]);
  return Object.fromEntries(exported.filter(([, kind]) => kind === FUNCTION).map(([name, , index]) => [name, types[functions[index]]]));
}

function sectionsOf(bytes) {
  const sections = {};
  const reader = new Reader(bytes.subarray(8)); // after "\0asm" and the version
  while (!reader.atEnd()) sections[reader.byte()] = new Reader(reader.bytesOf(reader.number()));
  return sections;
}

class Reader {
  #bytes;
  #at = 0;

  constructor(bytes) {
    this.#bytes = bytes;
  }

  atEnd() {
    return this.#at >= this.#bytes.length;
  }

  byte() {
    return this.#bytes[this.#at++];
  }

  bytesOf(length) {
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  /** LEB128 without a sign. */
  number() {
    const byte = this.byte();
    return byte < 0x80 ? byte : byte - 0x80 + 0x80 * this.number();
  }

  name() {
    return new TextDecoder().decode(this.bytesOf(this.number()));
  }

  list(item) {
    return Array.from({ length: this.number() }, () => item(this));
  }

  functionType() {
    if (this.byte() !== 0x60) throw new Error("a type that is not a function's");
    this.list((reader) => reader.byte());
    return this.list((reader) => VALUE_TYPES[reader.byte()]);
  }

  /** The index of its type. The glue provides only functions. */
  importedFunction() {
    const from = [this.name(), this.name()];
    if (this.byte() !== FUNCTION) throw new Error(`an import that is not a function: ${from}`);
    return this.number();
  }
}
