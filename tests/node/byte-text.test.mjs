// Bytes as text: every byte comes back, whatever its neighbours, and no character needs to be escaped anywhere.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import { decode } from "../../js/byte-text.js";
import { encode } from "../../scripts/lib/byte-text.mjs";

const INPUTS = {
  "no bytes": Buffer.alloc(0),
  "every byte": Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)),
  "every pair of bytes": Buffer.from(Array.from({ length: 65536 }, (_, pair) => [pair >> 8, pair & 255]).flat()),
  "one byte alone": Buffer.alloc(1000, 255),
  "random bytes": randomBytes(100_000),
};

for (const [name, bytes] of Object.entries(INPUTS)) {
  test(`${name} come back as they were`, () => {
    const made = encode(bytes);
    assert.deepEqual(Buffer.from(decode(made)), bytes);
    assert.match(made.text, /^[ !#%&'()*+,\-./0-9:;=>?@A-Z[\]^_a-z{}|~]*$/);
    assert.match(made.order, /^[0-9a-f]{512}$/);
  });
}

test("the frequent bytes take one character each", () => {
  const { text } = encode(Buffer.concat([Buffer.alloc(900, 7), INPUTS["every byte"]]));
  assert.equal(text.length, 900 + 88 + 2 * 168);
});
