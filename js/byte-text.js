// Bytes as text that compresses as well as the bytes do: each of the 88 most frequent bytes is one character, any other
// is two. A character of Base64 holds parts of two bytes, which makes a compressed module a quarter larger.

// Printable ASCII without the characters that a string, a template or an inline script could misread. The last two are
// prefixes.
export const ALPHABET = " !#%&'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{}|~";
export const SINGLE = ALPHABET.length - 2;

/** The bytes of a text. `order` lists all byte values, the most frequent first, as two hexadecimal digits each. */
export function decode({ text, order }) {
  const values = order.match(/../g).map((digits) => parseInt(digits, 16));
  const places = [];
  for (let place = 0; place < ALPHABET.length; place += 1) places[ALPHABET.charCodeAt(place)] = place;
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    let place = places[text.charCodeAt(at)];
    if (place >= SINGLE) {
      at += 1;
      place = (place - SINGLE + 1) * SINGLE + places[text.charCodeAt(at)];
    }
    bytes[length] = values[place];
    length += 1;
  }
  return bytes.subarray(0, length);
}
