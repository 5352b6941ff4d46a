// One load that several callers share, each waiting as long as it likes.
import { loadError } from "./error.js";

const LONGEST = 2 ** 31 - 1; // for setTimeout, which would take a longer time for 0

let current; // the load that the next caller joins

/** Waits for the load under way, or else for `start(signal)`. A load for which no caller waits any more is cancelled. */
export async function share(start, { signal, timeoutMs } = {}) {
  if (signal?.aborted) throw aborted(signal);
  current ??= begin(start);
  await wait(current, signal, timeoutMs);
}

function begin(start) {
  const stop = new AbortController();
  return { done: start(stop.signal), stop, waiting: 0 };
}

async function wait(load, signal, timeoutMs) {
  let leave;
  const left = new Promise((_, reject) => {
    leave = (error) => {
      forget(load); // at once: a caller that begins at this very moment must not join a load that was given up
      reject(error);
    };
  });
  const onAbort = () => leave(aborted(signal));
  const onTime = () => leave(loadError(`nothing within ${timeoutMs} ms`, undefined, undefined, "ERR_TIMEOUT"));
  signal?.addEventListener("abort", onAbort);
  const timer = timeoutMs && setTimeout(onTime, Math.min(timeoutMs, LONGEST));
  load.waiting += 1;
  try {
    await Promise.race([load.done, left]);
  } finally {
    signal?.removeEventListener("abort", onAbort);
    clearTimeout(timer);
    forget(load);
    load.waiting -= 1;
    if (load.waiting === 0) load.stop.abort();
  }
}

function forget(load) {
  if (current === load) current = undefined;
}

const aborted = ({ reason }) => loadError("the wait was aborted", reason, undefined, "ERR_ABORTED");
