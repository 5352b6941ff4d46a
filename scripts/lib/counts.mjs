// How many tests ran, read from each runner's own output. A runner that says nothing ran nothing.

/** cargo test, and wasm-bindgen's runner, which prints the same line: one per test binary. */
export function cargoCounts(output) {
  const results = [...output.matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed/gm)];
  return { passed: sum(results.map((result) => result[1])), failed: sum(results.map((result) => result[2])) };
}

/** node --test, spec reporter. */
export function nodeCounts(output) {
  return { passed: lastNumber(output, /^\S+ pass (\d+)$/gm), failed: lastNumber(output, /^\S+ fail (\d+)$/gm) };
}

/** Playwright, list reporter. A flaky test has failed once, and a test that did not run proves nothing: both count as failed. */
export function playwrightCounts(output) {
  const count = (word) => lastNumber(output, new RegExp(`^\\s+(\\d+) ${word}\\b`, "gm"));
  return { passed: count("passed"), failed: sum(["failed", "flaky", "interrupted", "did not run"].map(count)) };
}

const sum = (numbers) => numbers.reduce((total, number) => total + Number(number), 0);
const lastNumber = (output, pattern) => Number([...output.matchAll(pattern)].at(-1)?.[1] ?? 0);
