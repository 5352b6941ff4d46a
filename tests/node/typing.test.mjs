// Formatting while a person types: the export, and the field that uses it.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { formatInput } from "bank131-checkout";
import { formatField } from "bank131-checkout/typing";

test("formatInput returns text and caret, and nothing else", () => {
  assert.deepEqual(formatInput("iban", "tr330006", 8), { text: "TR33 0006", caret: 9 });
  assert.deepEqual(formatInput("inn", "50010073", 5), { text: "5001 0073", caret: 6 });
});

test("the caret counts UTF-16 units, and may be missing", () => {
  assert.deepEqual(formatInput("inn", "👍👍👍👍5", 9), { text: "👍👍👍👍 5", caret: 10 });
  assert.deepEqual(formatInput("inn", "50010", null), { text: "5001 0", caret: 6 });
  assert.deepEqual(formatInput("inn", undefined, undefined), { text: "", caret: 0 });
});

test("deleting a separator deletes the character next to it too", () => {
  const after = (inputType) => formatInput("division_code", "213432", 3, { previous: "213-432", inputType });
  assert.deepEqual(after("deleteContentBackward"), { text: "214-32", caret: 2 });
  assert.deepEqual(after("deleteContentForward"), { text: "213-32", caret: 4 });
  assert.deepEqual(after(undefined), { text: "214-32", caret: 2 });
  assert.deepEqual(after("insertFromPaste"), { text: "213-432", caret: 3 });
});

test("an unknown kind is misuse", () => {
  assert.throws(() => formatInput("bic", "1", 1), { name: "CheckoutError", code: "ERR_OPTIONS", message: /^option kind: / });
  assert.throws(() => formatInput("inn", 5, 1), { code: "ERR_OPTIONS", message: /^option text: / });
});

test("a text that is too long comes back unchanged, with its caret and every half of a character", () => {
  for (const text of ["1".repeat(513), "1".repeat(2_000_000), "\ud83d"]) {
    assert.deepEqual(formatInput("inn", text, text.length), { text, caret: text.length });
  }
});

/** Enough of a document with one <input> in it. */
class Field extends EventTarget {
  #value = "";
  written = 0;
  selectionStart = 0;
  root = { activeElement: this };

  get value() {
    return this.#value;
  }

  set value(text) {
    this.#value = text;
    this.written += 1;
    if (this.selectionStart !== null) this.selectionStart = text.length;
  }

  getRootNode() {
    return this.root;
  }

  setSelectionRange(start, end) {
    assert.equal(start, end);
    this.selectionStart = start;
  }

  /** What the browser does at a key: text and caret first, then the event. */
  edit(text, caret, inputType, more) {
    this.dispatchEvent(new Event("beforeinput"));
    this.#value = text;
    if (this.selectionStart !== null) this.selectionStart = caret;
    this.report("input", { inputType, ...more });
  }

  report(type, facts) {
    this.dispatchEvent(Object.assign(new Event(type), facts));
  }

  get shown() {
    return `${this.value.slice(0, this.selectionStart)}|${this.value.slice(this.selectionStart)}`;
  }
}

let field;
beforeEach(() => {
  field = new Field();
});

test("the present value is formatted at once, without an event", () => {
  field.value = "500100732259";
  field.addEventListener("input", () => assert.fail("nothing was typed"));
  formatField(field, "inn", formatInput);
  assert.equal(field.value, "5001 0073 2259");
});

test("a wrong kind is reported at once", () => {
  assert.throws(() => formatField(field, "bic", formatInput), { code: "ERR_OPTIONS" });
});

test("what is typed is formatted at the caret", () => {
  formatField(field, "inn", formatInput);
  field.edit("50010", 5, "insertText");
  assert.equal(field.shown, "5001 0|");
  field.edit("59001 0", 2, "insertText");
  assert.equal(field.shown, "59|00 10");
});

test("Backspace and Delete get past a separator, also one that the page put there", () => {
  formatField(field, "division_code", formatInput);
  field.value = "213-432";
  field.edit("213432", 3, "deleteContentBackward");
  assert.equal(field.shown, "21|4-32");
  field.edit("214-32", 3, "insertText");
  field.edit("21432", 3, "deleteContentForward");
  assert.equal(field.shown, "214-|2");
});

test("a value that is already right is not written: the browser keeps its undo", () => {
  formatField(field, "inn", formatInput);
  field.edit("5001", 4, "insertText");
  assert.equal(field.written, 0);
});

test("undo and redo are left as they are", () => {
  formatField(field, "inn", formatInput);
  field.edit("50010", 5, "historyUndo");
  assert.equal(field.shown, "50010|");
  field.edit("500100", 6, "historyRedo");
  assert.equal(field.shown, "500100|");
  field.edit("5001007", 7, "insertText");
  assert.equal(field.shown, "5001 007|");
});

test("a composition is formatted when it ends, and the page gets an event", () => {
  const heard = [];
  formatField(field, "iban", formatInput);
  field.addEventListener("input", () => heard.push(field.value));
  field.edit("tr330", 5, "insertCompositionText", { isComposing: true });
  assert.equal(field.value, "tr330");
  field.report("compositionend");
  assert.equal(field.shown, "TR33 0|");
  assert.deepEqual(heard, ["tr330", "TR33 0"]);
});

test("what the browser fills in is formatted, without losing a character or moving the focus", () => {
  formatField(field, "division_code", formatInput);
  field.edit("213432", 6, "insertText");
  field.root = { activeElement: null };
  field.setSelectionRange = () => assert.fail("the selection would draw the focus");
  field.edit("999888", 6, undefined);
  assert.equal(field.value, "999-888");
});

test("a change without `input` is formatted, and the page gets an event", () => {
  let heard = 0;
  formatField(field, "inn", formatInput);
  field.addEventListener("input", () => {
    heard += 1;
  });
  field.value = "50010";
  field.report("change");
  assert.deepEqual([field.value, heard], ["5001 0", 1]);
  field.report("change");
  assert.equal(heard, 1);
});

test("a setter that a framework put on the element is bypassed", () => {
  Object.defineProperty(field, "value", { get: () => Reflect.get(Field.prototype, "value", field), set: () => assert.fail() });
  formatField(field, "inn", formatInput);
  field.edit("50010", 5, "insertText");
  assert.equal(field.value, "5001 0");
});

test("inputs without a caret are left alone", () => {
  field.selectionStart = null;
  formatField(field, "inn", formatInput);
  field.edit("50010", 5, "insertText");
  assert.equal(field.value, "50010");
});

test("after stop nothing is formatted", () => {
  const stop = formatField(field, "inn", formatInput);
  stop();
  stop();
  field.edit("50010", 5, "insertText");
  field.report("compositionend");
  field.report("change");
  assert.equal(field.value, "50010");
});
