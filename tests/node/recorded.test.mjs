// TypeScript says what comes out: every answer to the vectors and the documents' examples compiles as its declared type. A
// member that the type lacks, or that an answer lacks, is an error of the compiler.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import * as checkout from "bank131-checkout";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const folder = join(root, "target", "recorded");
const json = (...path) => JSON.parse(readFileSync(join(root, "tests", ...path), "utf8"));
const fixture = (name) => json("fixtures", `${name}.json`);
const fixtures = (start) => readdirSync(join(root, "tests", "fixtures"))
  .filter((name) => name.startsWith(start) && !/\.(read|sent)\.json$/.test(name))
  .map((name) => fixture(name.slice(0, -".json".length)));

/** What has no answer in JSON. */
const UNTYPED = ["init", "kycPayload"];

/** The answers of each function, each once. */
const recorded = new Map();

function record(name, ...inputs) {
  const answer = checkout[name](...inputs);
  if (!recorded.has(name)) recorded.set(name, new Set());
  recorded.get(name).add(JSON.stringify(answer));
  return answer;
}

function recordChecks() {
  for (const name of Object.keys(checkout).filter((name) => name.startsWith("check"))) {
    const file = name.slice("check".length).replace(/(?<!^)[A-Z]/g, "_$&").toLowerCase();
    for (const { input, options } of json("vectors", `${file}.json`).cases) record(name, input, options);
  }
}

function recordMessages() {
  for (const message of [...fixtures("init.response"), ...fixtures("confirm.response"), ...fixtures("cancel.response"), ...fixtures("status.response")]) {
    record("readSession", message);
    record("readError", message);
  }
  const events = fixtures("webhook");
  for (const event of events) for (const message of [event, JSON.stringify(event)]) record("readEvent", message);
  record("readEvents", [...events, 7]);
  record("readEvents", JSON.stringify(events));
  for (const answer of fixtures("calculate.response")) record("readCalculate", answer);
  for (const { call, arguments: inputs, foreign, made_by } of json("vectors", "codes.json").cases) {
    if (foreign || made_by || UNTYPED.includes(call)) continue;
    try {
      record(call, ...inputs);
    } catch (error) {
      assert.equal(error.name, "CheckoutError");
    }
  }
}

function recordRequests() {
  const today = { today: "2026-11-22" };
  for (const draft of fixtures("init.request")) record("buildInitPayment", draft, today);
  for (const draft of fixtures("calculate.request")) record("buildCalculate", draft);
  record("buildConfirm", "ps_1", fixture("confirm.request").confirm_information);
  record("buildConfirm", "ps_1", "{}");
  record("buildKycCheck", fixture("kyc.check"), today);
  record("buildKycStatus", "7");
  record("readKyc", { status: "error", error: { code: "inn_validation_failure" } }, { call: "check" });
  record("readKyc", { status: "pending", data: { id: 7 } });
  for (const name of ["buildCancel", "buildStatus"]) record(name, "ps_1");
  record("buildWidgetToken", { tokenize_widget: { access: true } });
  record("buildTokenInfo", { type: "public_token", public_token: { token: "x" } });
  record("buildRecurrentDisable", "x");
  record("endpoints");
  for (const [payout, country] of [["iban", "TUR"], ["cash", "TUR"], ["card", "KGZ"], ["card", "TUR"]]) record("requirements", { payout, country });
  record("kycDraft", fixture("init.request.iban-turkey").participant_details.sender);
}

function recordMoney() {
  const asked = fixture("calculate.request.direct-rub-try");
  const quoted = record("reviewQuote", asked, fixture("calculate.response.direct-rub-try"));
  const information = fixture("confirm.request").confirm_information;
  record("reviewConfirmation", quoted.value, information);
  record("estimate", { ...asked, rate: { fx_rate: 2.7233, quantity: 1 } });
  const zero = { amount: 0, currency: "RUB" };
  record("total", { source: zero, transfer_fee: zero, sms_fee: zero });
  record("parseAmount", "3 579,12", "RUB");
  record("formatInput", "iban", "tr3300061", 9);
  record("decodeTransferCode", "NTkyMTc0LTY5NDEyMjEx");
}

function recordTransfer() {
  let state = record("startTransfer");
  let at = 1_000;
  const say = (event) => { state = record("advance", state, { at: (at += 1), ...event }); };
  const session = checkout.readSession(fixture("init.response.iban-turkey")).value;
  const { session_id } = session;
  const event = (name) => say({ type: "bank_event", event: checkout.readEvent({ ...fixture(`webhook.${name}`), session: { ...fixture(`webhook.${name}`).session, id: session_id } }).value });
  const answer = (call) => say({ type: "answer", call, to: state.ticket, session });
  say({ type: "quoted", total: { amount: 1, currency: "RUB" } });
  say({ type: "starting", key: "3f1c9a" });
  answer("init");
  event("ready_to_confirm");
  answer("status");
  say({ type: "confirming", session_id });
  answer("confirm");
  event("action_required");
  answer("status");
  say({ type: "returned" });
  say({ type: "call_failed", call: "status", to: state.ticket, reason: "unknown" });
  say({ type: "tick", at: at + 3_600_001 });
  say({ type: "answer", call: "status", to: state.ticket, session: { ...session, status: "accepted", outcome: "succeeded" } });
}

test("every answer that the tests record has its declared type", () => {
  for (const part of [recordChecks, recordMessages, recordRequests, recordMoney, recordTransfer]) part();
  mkdirSync(folder, { recursive: true });
  const lists = [...recorded].map(([name, answers]) => `export const ${name}: ReturnType<typeof checkout.${name}>[] = [\n${[...answers].join(",\n")},\n];\n`);
  const file = join(folder, "answers.ts");
  writeFileSync(file, `import type * as checkout from "bank131-checkout";\n${lists.join("")}`);
  const options = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler", "--types", "", "--ignoreConfig"];
  const { status, stdout } = spawnSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), ...options, file], { cwd: folder, encoding: "utf8" });
  assert.equal(status, 0, stdout.slice(0, 5000));
});

test("every function of the package has a recorded answer", () => {
  assert.deepEqual(Object.keys(checkout).filter((name) => !recorded.has(name) && !UNTYPED.includes(name)), []);
});
