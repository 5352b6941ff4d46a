// Money and requests: what a draft may leave open, and what it may not. Checked by `npm run check`; never run.
import { buildCalculate, buildInitPayment, estimate, total } from "bank131-checkout";
import type { Amount, Issue } from "bank131-checkout";

const rub = (amount: number): Amount => ({ amount, currency: "RUB" });

export function price(): number | undefined {
  const sum = total({ source: rub(357912), transfer_fee: rub(5400), sms_fee: rub(0) });
  // @ts-expect-error amounts are minor units, not text
  total({ source: { amount: "3579.12", currency: "RUB" }, transfer_fee: rub(0), sms_fee: rub(0) });
  // @ts-expect-error there is no such part
  total({ source: rub(357912), transfer_fee: rub(5400), sms_fees: rub(0) });
  return sum.status === "ok" ? sum.value.amount : undefined;
}

export function quote(): number | undefined {
  const source = { amount: 357912, currency: "RUB" };
  const destination = { amount: null, currency: "TRY" };
  const estimated = estimate({ amounts: { source, destination }, rate: { fx_rate: "2.7233", quantity: 1 } });
  // @ts-expect-error a misspelt key is reported while it is typed
  estimate({ ammounts: { source, destination }, rate: { fx_rate: 2.7233, quantity: 1 } });
  return estimated.status === "ok" ? estimated.value.destination_range.maximum : undefined;
}

export function send(): Promise<Response> | Issue[] {
  const built = buildInitPayment({}, { project: "promo", today: "2026-01-01" });
  // @ts-expect-error there is a request only after the status was checked
  built.request;
  if (built.status === "invalid") return built.issues;
  const { method, path, headers, body } = built.request;
  return fetch(`https://proxy.example${path}`, { method, headers, body: JSON.stringify(body) });
}

export function misuse(): void {
  // @ts-expect-error a draft is an object, not its JSON text
  buildInitPayment("{}");
  // @ts-expect-error there is no such option
  buildCalculate({}, { projekt: "promo" });
}
