// Runs every step of the tests in order, then prints a summary. `npm test -- --only native,e2e` runs some (and the
// build they need).
import { STEPS } from "./lib/steps.mjs";
import { main, Stop } from "./lib/run.mjs";
import { setup } from "./setup.mjs";

async function test() {
  const steps = chooseSteps();
  await setup({ tests: true });
  const results = [];
  for (const step of steps) results.push(await runStep(step, results));
  summarise(results);
}

function chooseSteps() {
  const at = process.argv.indexOf("--only");
  if (at < 0) return STEPS;
  const names = (process.argv[at + 1] ?? "").split(",");
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new Stop(`No step is named "${unknown.join(", ")}". There are: ${STEPS.map((step) => step.name).join(", ")}.`);
  }
  const needsBuild = STEPS.some((step) => names.includes(step.name) && step.needsBuild);
  return STEPS.filter((step) => names.includes(step.name) || (step.name === "build" && needsBuild));
}

// A failed build stops only the steps that need it.
async function runStep(step, before) {
  console.log(`\n== ${step.name}: ${step.title}`);
  if (step.needsBuild && before.some(({ name, good }) => name === "build" && !good)) {
    return { ...step, passed: 0, failed: 0, good: false, note: "not run, the build failed" };
  }
  const started = performance.now();
  const counts = await step.run().catch((error) => {
    console.error(error instanceof Stop ? error.message : error);
    return { passed: 0, failed: 1 };
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const nothingRan = counts.passed + counts.failed === 0;
  const good = counts.failed === 0 && !nothingRan;
  return { ...step, ...counts, good, note: nothingRan ? "NO TEST RAN" : `${seconds} s` };
}

function summarise(results) {
  console.log("\n== Summary");
  for (const { name, passed, failed, note, good } of results) {
    console.log(`${good ? "ok  " : "FAIL"} ${name}: ${passed} passed, ${failed} failed (${note})`);
  }
  const bad = results.filter(({ good }) => !good).map(({ name }) => name);
  if (bad.length > 0) throw new Stop(`Failed: ${bad.join(", ")}.`);
  const sum = (key) => results.reduce((count, result) => count + result[key], 0);
  console.log(`\nAll ${results.length} steps passed.\ntests: ${sum("passed")} passed, ${sum("failed")} failed`);
}

main(test);
