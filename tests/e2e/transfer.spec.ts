// From the confirmation to the end: nobody confirms a sum that was not shown, and nobody pays twice.
import type { Page, Request } from "@playwright/test";
import { CANCEL, CheckoutPage, CONFIRM, EVENTS, expect, STATUS, test } from "./checkout";

const KEPT = "bank131-checkout-demo.transfer";

const refusal = (code: string, description = "") => ({ status: 400, json: { status: "error", error: { code, description } } });

/** The requests to a path, as they leave the page. */
function requestsTo(page: Page, end: string): Request[] {
  const found: Request[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith(end)) found.push(request);
  });
  return found;
}

/** The text of the bank's events, as the page gets it. */
async function eventsText(page: Page): Promise<string> {
  const response = await page.waitForResponse(async (answer) =>
    answer.url().includes("/proxy/events/") && (await answer.text()).includes("ready_to_confirm"));
  return response.text();
}

test("figures that have not changed need no new agreement, and the total is on the button", async ({ checkout }) => {
  await checkout.sendExample();
  await checkout.expectScreen("confirmation");
  await expect(checkout.transfer()).toContainText("The bank's figures are exactly those you were shown");
  await expect(checkout.agreeBox()).toHaveCount(0);
  await expect(checkout.confirmButton()).toHaveText("Confirm and pay 3\u00a0579.13\u00a0RUB");
  await expect(checkout.transfer().getByRole("row", { name: "Total to pay" })).toContainText("3\u00a0579.13\u00a0RUB3\u00a0579.13\u00a0RUB");
  await checkout.confirmButton().click();
  await checkout.expectScreen("success");
});

test("changed figures need a new agreement, and exactly what the bank sent is confirmed", async ({ checkout, page }) => {
  const confirms = requestsTo(page, "/session/confirm");
  const relayed = eventsText(page);
  await checkout.sendExample(true);
  await checkout.expectScreen("confirmation");
  expect(checkout.started[0]!.headers()["x-sandbox-scenario"]).toBe("rate_changes");

  const transfer = checkout.transfer();
  await expect(transfer).toContainText("The final figures differ from those you were shown");
  await expect(transfer).toContainText("They get 13.01\u00a0TRY less.");
  await expect(transfer).toContainText("You pay 0.01\u00a0RUB more in all.");
  await expect(transfer).toContainText("The exchange rate is different.");
  const get = transfer.getByRole("row", { name: "They get" });
  await expect(get).toContainText("1\u00a0314.26\u00a0TRY");
  await expect(get).toContainText("1\u00a0301.25\u00a0TRY");
  await expect(get).toContainText("−13.01\u00a0TRY (−10\u00a0‰)");
  const rate = transfer.getByRole("row", { name: "Rate" });
  await expect(rate).toContainText("2.7233 RUB per 1\u00a0TRY");
  await expect(rate).toContainText("0.3636 TRY per 1\u00a0RUB");

  await expect(checkout.confirmButton()).toBeDisabled();
  await checkout.agreeBox().check();
  await expect(checkout.confirmButton()).toBeEnabled();
  await checkout.agreeBox().uncheck();
  await expect(checkout.confirmButton()).toBeDisabled();
  expect(confirms).toHaveLength(0);
  await checkout.agreeBox().check();
  await checkout.confirmButton().click();
  await checkout.expectScreen("success");

  const asked = JSON.parse(await relayed).find((event: { type: string }) => event.type === "ready_to_confirm");
  const sent = confirms[0]!.postDataJSON();
  expect(confirms).toHaveLength(1);
  expect(JSON.stringify(sent.confirm_information)).toBe(JSON.stringify(asked.confirm_information));
  expect(Object.keys(sent)).toEqual(["session_id", "confirm_information"]);
});

test("confirm_information goes back character by character, with what a parser would lose", async ({ checkout, page }) => {
  const odd = '"later":[{ "big": 12345678901234567890 , "zeros": 1.50 }],"text":"a\\u0301}],\\"",';
  await page.route(EVENTS, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('"confirm_information":{', `"confirm_information":{${odd}`);
    await route.fulfill({ response, body });
  });
  await page.route(CONFIRM, (route) => route.fulfill(refusal("internal_error")));
  const confirms = requestsTo(page, "/session/confirm");
  await checkout.sendExample();
  await checkout.expectScreen("confirmation");
  await checkout.confirmButton().click();
  await expect.poll(() => confirms.length).toBe(1);
  expect(confirms[0]!.postData()).toMatch(/^\{"session_id":"ps_[0-9a-z]{26}","confirm_information":\{"later":/);
  expect(confirms[0]!.postData()).toContain(`"confirm_information":{${odd}"exchanges":[`);
});

test("figures that cannot be compared cannot be confirmed", async ({ checkout, page }) => {
  await page.route(EVENTS, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll('"destination":{"amount":131426,"currency":"TRY"}', '"destination":{"amount":131426,"currency":"USD"}');
    await route.fulfill({ response, body });
  });
  await checkout.sendExample();
  await checkout.expectScreen("confirmation");
  await expect(checkout.transfer()).toContainText("cannot be compared with those you were shown");
  await expect(checkout.confirmButton()).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Cancel the transfer" })).toBeVisible();
});

test("a cancelled transfer leads back to the form, which has kept everything", async ({ checkout, page }) => {
  const cancels = requestsTo(page, "/session/cancel");
  await checkout.sendExample();
  await checkout.expectScreen("confirmation");
  await page.getByRole("button", { name: "Cancel the transfer" }).click();
  await checkout.expectScreen("cancelled");
  await expect(page.getByRole("heading", { name: "The transfer is cancelled" })).toBeFocused();
  expect(cancels.map((request) => Object.keys(request.postDataJSON()))).toEqual([["session_id"]]);
  await page.getByRole("button", { name: "Back to the form" }).click();
  await expect(checkout.transfer()).toBeHidden();
  await checkout.expectKept();
  await checkout.priced();
  await checkout.send();
  await checkout.expectScreen("confirmation");
});

test("a reload resumes the confirmation with its figures, and forgets the sender's details", async ({ checkout, page }) => {
  await checkout.sendExample(true);
  await checkout.expectScreen("confirmation");
  const number = await checkout.transfer().locator(".number dd").textContent();
  const kept = await page.evaluate((key) => sessionStorage.getItem(key), KEPT);
  for (const secret of ["Пахмутова", "8008579120", "579120", "TR33", "9376151530", "6e9f60d7"]) expect(kept).not.toContain(secret);

  await page.reload();
  await checkout.expectScreen("confirmation");
  await expect(checkout.transfer().locator(".number dd")).toHaveText(number!);
  await expect(checkout.transfer()).toContainText("They get 13.01\u00a0TRY less.");
  await expect(checkout.confirmButton()).toBeDisabled();
  await checkout.agreeBox().check();
  await checkout.confirmButton().click();
  await checkout.expectScreen("success");
  await page.reload();
  await checkout.expectScreen("success");
  await page.getByRole("button", { name: "Start another transfer" }).click();
  await expect(page.getByRole("heading", { name: "Send money to Turkey" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "Send money to Turkey" })).toBeVisible();
});

test("a reload before the bank has answered shows what is known", async ({ checkout, page }) => {
  await page.route("**/init/payment", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await route.abort().catch(() => {});
  });
  await checkout.sendExample();
  await expect.poll(() => checkout.started.length).toBe(1);
  await page.reload();
  await checkout.expectScreen("outcome_unknown");
  await expect(page.getByRole("heading", { name: "Your request has not arrived" })).toBeVisible();
  await expect(checkout.transfer()).toContainText("your details are not kept");
  await expect(page.getByRole("button", { name: "Send the same request again" })).toHaveCount(0);
  await page.getByRole("button", { name: "Give up this attempt" }).click();
  await expect(page.getByRole("heading", { name: "Send money to Turkey" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "Send money to Turkey" })).toBeVisible();
});

test("nonsense in the session storage is ignored", async ({ checkout, page }) => {
  for (const nonsense of ["{", "5", '{"state":{"v":1,"phase":"finished"}}', '{"state":{"v":9}}']) {
    await page.evaluate(([key, text]) => sessionStorage.setItem(key!, text!), [KEPT, nonsense]);
    await page.reload();
    await expect(page.getByRole("heading", { name: "Send money to Turkey" })).toBeVisible();
    await expect(checkout.transfer()).toBeHidden();
  }
});

test("a reload while the confirmation is under way does not send it again", async ({ checkout, page }) => {
  const confirms = requestsTo(page, "/session/confirm");
  await checkout.sendExample();
  await checkout.expectScreen("confirmation");
  await page.route(CONFIRM, async (route) => {
    await route.fetch();
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await route.abort().catch(() => {});
  });
  await page.route(STATUS, (route) => route.abort());
  await checkout.confirmButton().click();
  await expect.poll(() => confirms.length).toBe(1);
  await page.reload();
  await checkout.expectScreen("outcome_unknown");
  await expect(checkout.confirmButton()).toHaveCount(0);
  await page.unroute(STATUS);
  await checkout.expectScreen("success");
  expect(confirms).toHaveLength(1);
});

test("a change at the bank during the confirmation is noticed, and the ticked box stays ticked", async ({ checkout, page }) => {
  const asked = requestsTo(page, "/session/status");
  await checkout.sendExample(true);
  await checkout.expectScreen("confirmation");
  await checkout.agreeBox().check();
  const before = asked.length;
  await expect.poll(() => asked.length, { timeout: 15_000 }).toBeGreaterThan(before + 1);
  await expect(checkout.agreeBox()).toBeChecked();
  await expect(checkout.agreeBox()).toBeFocused();
  await alterStatus(page, failed);
  await checkout.expectScreen("not_charged");
});

test("the time that is left is shown each second and announced each minute, and then the rate expires", async ({ checkout, page }) => {
  await page.clock.install();
  await page.goto("/");
  const confirms = requestsTo(page, "/session/confirm");
  await checkout.sendExample();
  await checkout.expectScreen("confirmation");
  const spoken = checkout.transfer().locator(".countdown [role=status]");
  await expect(checkout.transfer().getByRole("timer")).toHaveText(/^4:5\d$/);
  await expect(spoken).toBeEmpty();
  await page.clock.fastForward("01:00");
  await expect(checkout.transfer().getByRole("timer")).toHaveText(/^3:5\d$/);
  await expect(spoken).toHaveText("4 minutes left to confirm.");
  await page.clock.fastForward("03:30");
  await expect(spoken).toHaveText("One minute left to confirm.");
  await page.clock.fastForward("00:30");
  await checkout.expectScreen("rate_expired");
  await expect(page.getByRole("heading", { name: "The rate is no longer held" })).toBeFocused();
  await expect(checkout.confirmButton()).toHaveCount(0);
  expect(confirms).toHaveLength(0);
  await expect(checkout.transfer()).not.toContainText("Nothing was charged");
  await expect(page.getByRole("button", { name: "Back to the form" })).toHaveCount(0);
  await page.getByRole("button", { name: "Cancel the transfer" }).click();
  await checkout.expectScreen("cancelled");
  await expect(checkout.transfer()).toContainText("Nothing was charged");
  await page.getByRole("button", { name: "Back to the form" }).click();
  await checkout.priced();
  await checkout.expectKept();
});

/** Changes the bank's answers about the session. */
async function alterStatus(page: Page, change: (session: Session) => void): Promise<void> {
  await page.route(STATUS, async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    change(answer.session);
    await route.fulfill({ response, json: answer });
  });
}

interface Session {
  status: string;
  next_action?: string;
  acquiring_payments: { status: string; error?: object }[];
  payments: { status: string }[];
}

function failed(session: Session): void {
  session.status = "cancelled";
  delete session.next_action;
  for (const item of [...session.acquiring_payments, ...session.payments]) item.status = "failed";
}

test("a cancellation by the bank is noticed after the rate has expired", async ({ checkout, page }) => {
  await page.clock.install();
  await page.goto("/");
  await checkout.sendExample();
  await checkout.expectScreen("confirmation");
  await alterStatus(page, failed);
  await page.clock.fastForward("05:00");
  await checkout.expectScreen("not_charged");
  await expect(checkout.transfer()).toContainText("Nothing was charged");
});

test("a cancelled session without its payments is shown as cancelled, without a claim about a charge", async ({ checkout, page }) => {
  await checkout.sendExample();
  await checkout.expectScreen("confirmation");
  await page.route(CANCEL, (route) => route.fulfill({ json: { status: "ok", session: { id: route.request().postDataJSON().session_id, status: "cancelled" } } }));
  await page.getByRole("button", { name: "Cancel the transfer" }).click();
  await checkout.expectScreen("cancelled");
  await expect(checkout.transfer()).not.toContainText("Nothing was charged");
});

test("the reason is shown for a confirmation that the server did not pass on, and it may be repeated", async ({ checkout, page }) => {
  const confirms = requestsTo(page, "/session/confirm");
  const { status, json } = refusal("internal_error");
  await page.route(CONFIRM, (route) => route.fulfill({ status, json: { ...json, passed: false } }));
  await checkout.sendExample();
  await checkout.expectScreen("confirmation");
  await checkout.confirmButton().click();
  await expect(checkout.transfer()).toContainText("Something failed at the bank");
  await checkout.expectScreen("confirmation");
  await expect(checkout.transfer()).toContainText("The bank refused");
  await expect(checkout.transfer()).toContainText("internal_error");
  await page.unroute(CONFIRM);
  await checkout.confirmButton().click();
  await checkout.expectScreen("success");
  expect(confirms).toHaveLength(2);
});

test("a confirmation that the bank itself refused may have arrived, so it is not offered again", async ({ checkout, page }) => {
  const confirms = requestsTo(page, "/session/confirm");
  await page.route(CONFIRM, (route) => route.fulfill(refusal("suspected_fraud")));
  await checkout.sendExample();
  await checkout.expectScreen("confirmation");
  await checkout.confirmButton().click();
  await checkout.expectScreen("outcome_unknown");
  await expect(checkout.transfer()).toContainText("The bank stopped this payment for safety");
  await expect(checkout.confirmButton()).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Back to the form" })).toHaveCount(0);
  await alterStatus(page, failed);
  await page.getByRole("button", { name: "Check now" }).click();
  await checkout.expectScreen("not_charged");
  await expect(checkout.transfer()).toContainText("Please do not send it again");
  expect(confirms).toHaveLength(1);
});

test("after a lost answer the confirmation is not repeated: the page asks the bank", async ({ checkout, page }) => {
  const confirms = requestsTo(page, "/session/confirm");
  await page.route(CONFIRM, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await checkout.sendExample();
  await checkout.expectScreen("confirmation");
  await page.route(STATUS, (route) => route.abort());
  await page.route(EVENTS, (route) => route.abort());
  await checkout.confirmButton().click();
  await checkout.expectScreen("outcome_unknown");
  await expect(page.getByRole("heading", { name: "The outcome is not known yet" })).toBeFocused();
  await expect(checkout.confirmButton()).toHaveCount(0);
  await page.unroute(STATUS);
  await page.unroute(EVENTS);
  await page.getByRole("button", { name: "Check now" }).click();
  await checkout.expectScreen("success");
  expect(confirms).toHaveLength(1);
});

test("a failed transfer shows why, and what to do", async ({ checkout, page }) => {
  await alterStatus(page, (session) => {
    failed(session);
    session.acquiring_payments[0]!.error = { code: "insufficient_funds", description: "" };
  });
  await page.route(EVENTS, (route) => route.fulfill({ json: [] }));
  await checkout.sendExample();
  await checkout.expectScreen("not_charged");
  await expect(checkout.transfer()).toContainText("Nothing was charged");
  await expect(checkout.transfer()).toContainText("There is not enough money on the card");
  await expect(checkout.transfer()).toContainText("You can pay with another card");
  await page.getByRole("button", { name: "Pay with another card" }).click();
  await checkout.expectKept();
});

test("the language can be changed during a transfer, which goes on unchanged", async ({ checkout, page }) => {
  const inits = checkout.started;
  await checkout.sendExample(true);
  await checkout.expectScreen("confirmation");
  await checkout.agreeBox().check();
  await page.getByRole("button", { name: "Русский" }).click();
  await expect(page.getByRole("button", { name: "Русский" })).toBeFocused();
  await checkout.expectScreen("confirmation");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Подтвердите итоговую сумму");
  await expect(checkout.transfer()).toContainText("Получат на 13,01\u00a0TRY меньше.");
  await expect(checkout.agreeBox()).toBeChecked();
  await expect(checkout.confirmButton()).toHaveText("Подтвердить и заплатить 3\u00a0579,14\u00a0RUB");
  await checkout.confirmButton().click();
  await checkout.expectScreen("success");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Перевод выполнен");
  expect(inits).toHaveLength(1);
});

test("while the page is hidden, it does not ask the bank", async ({ checkout, page }) => {
  await page.route(EVENTS, (route) => route.fulfill({ json: [] }));
  await page.route(STATUS, async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    delete answer.session.next_action;
    await route.fulfill({ response, json: answer });
  });
  const asked = requestsTo(page, "/session/status");
  await checkout.sendExample();
  await checkout.expectScreen("waiting");
  await expect.poll(() => asked.length).toBe(1);
  await setHidden(page, true);
  const before = asked.length;
  await page.waitForTimeout(3500);
  expect(asked.length - before).toBeLessThanOrEqual(0);
  await setHidden(page, false);
  await expect.poll(() => asked.length).toBeGreaterThan(before);
});

/** Hides the page, or shows it, as another tab does. */
async function setHidden(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((isHidden) => {
    Object.defineProperty(document, "hidden", { value: isHidden, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);
}

test("pressing Confirm twice sends it once", async ({ checkout, page }) => {
  const confirms = requestsTo(page, "/session/confirm");
  await checkout.sendExample();
  await checkout.expectScreen("confirmation");
  await checkout.confirmButton().dblclick();
  await checkout.expectScreen("success");
  expect(confirms).toHaveLength(1);
});

test("a cancellation that the server did not pass on leads back to the confirmation", async ({ checkout, page }) => {
  const { status, json } = refusal("session_wrong_state");
  await page.route(CANCEL, (route) => route.fulfill({ status, json: { ...json, passed: false } }));
  await checkout.sendExample();
  await checkout.expectScreen("confirmation");
  await page.getByRole("button", { name: "Cancel the transfer" }).click();
  await expect(checkout.transfer()).toContainText("This is not possible at this stage of the transfer");
  await checkout.expectScreen("confirmation");
  await expect(checkout.confirmButton()).toBeEnabled();
});

test("a second tab watches, decides nothing, and takes over when the first is closed", async ({ checkout, page, context }) => {
  await checkout.sendExample();
  await checkout.expectScreen("confirmation");
  // A duplicated tab has a copy of the store.
  const text = await page.evaluate((key) => sessionStorage.getItem(key), KEPT);
  const second = await context.newPage();
  const other = new CheckoutPage(second);
  await second.addInitScript(([key, kept]) => {
    if (sessionStorage.getItem(key!) === null) sessionStorage.setItem(key!, kept!);
  }, [KEPT, text!]);
  await second.goto("/");
  await other.expectScreen("watching");
  await expect(second.getByRole("heading", { name: "This transfer is open in another tab" })).toBeVisible();
  await expect(other.confirmButton()).toHaveCount(0);
  await expect(second.getByRole("button", { name: "Cancel the transfer" })).toHaveCount(0);
  await page.close();
  await other.expectScreen("confirmation");
  await other.confirmButton().click();
  await other.expectScreen("success");
});

test("a second tab sees what the first has decided", async ({ checkout, page, context }) => {
  await checkout.sendExample();
  await checkout.expectScreen("confirmation");
  const text = await page.evaluate((key) => sessionStorage.getItem(key), KEPT);
  const second = await context.newPage();
  const other = new CheckoutPage(second);
  await second.addInitScript(([key, kept]) => sessionStorage.setItem(key!, kept!), [KEPT, text!]);
  await second.goto("/");
  await other.expectScreen("watching");
  await checkout.confirmButton().click();
  await checkout.expectScreen("success");
  await other.expectScreen("success");
});

test("after a quarter of an hour without an outcome, the page says how to get help", async ({ checkout, page }) => {
  await page.clock.install();
  await page.goto("/");
  await page.route(CONFIRM, (route) => route.abort());
  await checkout.sendExample();
  await checkout.expectScreen("confirmation");
  const number = await checkout.transfer().locator(".number dd").textContent();
  await checkout.confirmButton().click();
  await checkout.expectScreen("outcome_unknown");
  await page.clock.fastForward("15:01");
  await expect(checkout.transfer()).toContainText("This is taking too long: please contact us");
  await expect(checkout.transfer().locator(".notice")).toContainText(number!);
  await expect(page.getByRole("button", { name: "Back to the form" })).toHaveCount(0);
});
