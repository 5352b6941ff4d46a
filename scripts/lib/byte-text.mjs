// The inverse of js/byte-text.js, which only the build needs.
import { ALPHABET, SINGLE } from "../../js/byte-text.js";

/** The text of bytes, and the order of byte values that `decode` needs to read it. */
export function encode(bytes) {
  const counts = new Array(256).fill(0);
  for (const byte of bytes) counts[byte] += 1;
  const order = counts.map((_, byte) => byte).sort((one, other) => counts[other] - counts[one] || one - other);
  const codes = [];
  for (const [place, byte] of order.entries()) {
    const prefix = place < SINGLE ? "" : ALPHABET[SINGLE + Math.floor(place / SINGLE) - 1];
    codes[byte] = prefix + ALPHABET[place % SINGLE];
  }
  return {
    text: Array.from(bytes, (byte) => codes[byte]).join(""),
    order: order.map((byte) => byte.toString(16).padStart(2, "0")).join(""),
  };
}
