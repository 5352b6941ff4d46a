// What a comment after an expression promises in the documents: `checkInn("…").status; // "ok"`.
import assert from "node:assert/strict";

/** The value that a comment begins with, as `{ value }`; `undefined` if the comment is prose. */
export function promised(comment) {
  const word = comment.match(/^(true|false|null|undefined)\b/)?.[1];
  if (word === "undefined") return { value: undefined };
  if (word) return { value: JSON.parse(word) };
  if (!/^["[{\d-]/.test(comment)) return undefined;
  // The longest beginning that is JSON: a remark may follow it.
  for (let end = comment.length; end > 0; end -= 1) {
    try {
      return { value: JSON.parse(comment.slice(0, end)) };
    } catch {
      // A shorter one may be JSON.
    }
  }
  throw new Error(`this promise begins like JSON and is not: ${comment}`);
}

/** Compares exactly if the comment has a value; prose only promises that there is a result. */
export function keeps(actual, comment) {
  const promise = promised(comment);
  if (promise) return assert.deepEqual(plain(actual), promise.value, comment);
  const isEmpty = actual === undefined || actual === null || Object(actual).length === 0
    || (typeof actual === "object" && Object.keys(actual).length === 0);
  assert.ok(!isEmpty, `nothing came of what promises: ${comment}`);
}

// JSON has neither prototypes nor undefined members.
const plain = (value) => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

/** A snippet whose promises are checked when it runs. */
export function withPromises(code) {
  return code.split("\n").map(checkedLine).join("\n");
}

const DECLARATION = /^(?:import|export|const|let|await|\w+ =)/;

function checkedLine(line) {
  const [, expression, comment] = line.match(/^(\S.*); \/\/ (.+)$/) ?? [];
  if (comment === undefined) return line;
  if (!DECLARATION.test(expression)) return `keeps(${expression}, ${JSON.stringify(comment)});`;
  if (promised(comment)) throw new Error(`a value is promised where none is compared: ${line}`);
  return line;
}
