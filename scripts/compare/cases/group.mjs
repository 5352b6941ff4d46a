// The parts of a subject's cases, and the random numbers for them.

/** Inputs that must all be accepted, or all be rejected. A wrong answer counts against a package. */
export const group = (must, name, inputs) => ({ must, name, inputs, counted: true });

/** Inputs on which packages may differ: their answers are reported, and only ours must be as it says here. */
export const policy = (must, name, inputs) => ({ must, name, inputs, counted: false });

export const SEED = 20261121;

/** Whole numbers below `limit`, the same ones in every run (Marsaglia's xorshift of 32 bits). */
export function dice(seed = SEED) {
  let state = seed;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

export const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** Every text of `length` capital letters. */
export function codes(length) {
  return length === 0 ? [""] : codes(length - 1).flatMap((code) => LETTERS.map((letter) => code + letter));
}

/** The text with the character at `at` replaced by another text. */
export const replaced = (text, at, other) => text.slice(0, at) + other + text.slice(at + 1);
