// How long a check takes, relative to the fastest of the others in the same run: the machine's noise affects all of
// them.

const INPUTS = 100;
const ROUNDS = 25;
const BATCHES = 12;

/** The fastest peer's median time per call in nanoseconds, and every package's in units of it. */
export function ratios(subject, ours, packages) {
  const able = Object.entries(packages).filter(([, checks]) => checks[subject.kind]);
  const timed = able.map(([name, checks]) => ({ name, check: checks[subject.kind], times: [] }));
  const inputs = mixed(subject).filter((input) => timed.every(({ check }) => answers(check, input)));
  // In rounds, so that a slow moment of the machine affects every package; the first round only warms up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { check, times } of timed) {
      const batches = Array.from({ length: BATCHES }, () => perCall(check, inputs));
      if (round > 0) times.push(...batches);
    }
  }
  const medians = timed.map(({ name, times }) => [name, median(times)]);
  const fastest = Math.min(...medians.filter(([name]) => name !== ours).map(([, time]) => time));
  return { fastest: fastest * 1e6, of: Object.fromEntries(medians.map(([name, time]) => [name, time / fastest])) };
}

// An exception is slow and not an answer: inputs that make a package throw are left out for all.
function answers(check, input) {
  try {
    check(input);
    return true;
  } catch {
    return false;
  }
}

// As many right as wrong inputs, spread over their groups.
function mixed({ groups }) {
  const some = (must) => spread(groups.filter((group) => group.counted && group.must === must).flatMap(({ inputs }) => inputs));
  return [...some("accept"), ...some("reject")];
}

const spread = (list) => Array.from({ length: INPUTS }, (_, at) => list[Math.floor((at * list.length) / INPUTS)]);

function perCall(check, inputs) {
  let accepted = 0;
  const started = performance.now();
  for (const input of inputs) accepted += check(input) ? 1 : 0;
  const time = performance.now() - started;
  // Used, so that no engine drops the calls.
  if (accepted > inputs.length) throw new RangeError("more answers than questions");
  return time / inputs.length;
}

function median(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
