// What can happen to a request on its way: nobody ever pays twice for it.
import type { Page } from "@playwright/test";
import { ATTEMPT, expect, INIT, test } from "./checkout";
import type { CheckoutPage } from "./checkout";

const keys = (checkout: CheckoutPage) => checkout.started.map((request) => request.headers()["x-partner-idempotency-key"]);

const retry = (page: Page) => page.getByRole("button", { name: "Send the same request again" });
const abandon = (page: Page) => page.getByRole("button", { name: "Give up this attempt" });

test("a request that never arrives may be sent again, as the same attempt", async ({ checkout, page }) => {
  await checkout.fillExample();
  await page.route(INIT, (route) => route.abort());
  await checkout.send();
  await checkout.expectScreen("outcome_unknown");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your request has not arrived");
  await expect(checkout.transfer()).toContainText("Attempt number");
  await expect(checkout.transfer()).toContainText(keys(checkout)[0]!);

  await page.unroute(INIT);
  await retry(page).dblclick();
  await checkout.expectStarted();
  const [first, second, third] = keys(checkout);
  expect(second).toBe(first);
  expect(third).toBeUndefined();
});

test("a request that has arrived is found by its attempt, and is not sent again", async ({ checkout, page }) => {
  await checkout.pressExample();
  await page.route(INIT, async (route) => {
    await route.fetch();
    await route.fulfill({ status: 502, body: "" });
  });
  await page.route(ATTEMPT, (route) => route.abort());
  await checkout.send();
  await checkout.expectScreen("outcome_unknown");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("It is not known yet whether the transfer started");
  await page.unroute(ATTEMPT);
  await page.getByRole("button", { name: "Check now" }).click();
  await checkout.expectScreen("confirmation");
  await checkout.expectStarted();
  expect(checkout.started).toHaveLength(1);
});

test("an attempt that was given up starts nothing, however late it arrives, and the form has kept everything", async ({ checkout, page }) => {
  await checkout.fillExample();
  await page.route(INIT, (route) => route.abort());
  await checkout.send();
  await checkout.expectScreen("outcome_unknown");
  await abandon(page).click();
  await expect(checkout.transfer()).toBeHidden();
  await expect(checkout.outcome()).toContainText("The attempt was given up");
  await checkout.expectKept();
  const [lost] = checkout.started;
  const late = await page.request.post(lost!.url(), { data: lost!.postDataJSON(), headers: { "X-PARTNER-IDEMPOTENCY-KEY": keys(checkout)[0]! } });
  expect(late.status()).toBe(409);

  await page.unroute(INIT);
  await checkout.priced();
  await checkout.send();
  await checkout.expectStarted();
  const [first, second] = keys(checkout);
  expect(second).not.toBe(first);
});

test("an attempt that did arrive cannot be given up: the transfer goes on", async ({ checkout, page }) => {
  await checkout.pressExample();
  await page.route(INIT, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.route(ATTEMPT, (route) => route.fulfill({ json: { key: route.request().url().split("/").at(-1), state: "never" } }));
  await checkout.send();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your request has not arrived");
  await abandon(page).click();
  await checkout.expectScreen("confirmation");
  expect(checkout.started).toHaveLength(1);
});

test("after a quarter of an hour without an outcome, the page says how to get help, and which number to give", async ({ checkout, page }) => {
  await page.clock.install();
  await page.goto("/");
  await checkout.pressExample();
  await page.route(INIT, (route) => route.abort());
  await page.route(ATTEMPT, (route) => route.abort());
  await checkout.send();
  await checkout.expectScreen("outcome_unknown");
  await expect(checkout.transfer()).not.toContainText("please contact us");
  await page.clock.fastForward("15:01");
  await page.clock.fastForward("01:00");
  await expect(checkout.transfer()).toContainText("This is taking too long: please contact us");
  await expect(checkout.transfer().locator(".notice")).toContainText(keys(checkout)[0]!);
});

test("a second press while sending does nothing", async ({ checkout, page }) => {
  await checkout.pressExample();
  await page.route(INIT, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await checkout.send();
  await expect(checkout.sendButton()).toBeDisabled();
  await checkout.sendButton().click({ force: true });
  await checkout.input("iban").press("Enter");
  await checkout.expectStarted();
  expect(checkout.started).toHaveLength(1);
});

test("the bank's refusal of a field is shown at the field, and the next attempt has a new key", async ({ checkout, page }) => {
  await checkout.pressExample();
  const error = { code: "invalid_request", description: "participant_details.recipient.full_name.not_blank" };
  await page.route(INIT, (route) => route.fulfill({ status: 400, json: { status: "error", error } }));
  await checkout.send();
  await checkout.expectState("recipient_last_name", "invalid");
  await expect(checkout.message("recipient_last_name")).toContainText("The bank needs this field");
  await expect(checkout.summary()).toBeFocused();
  await checkout.expectKept();

  await page.unroute(INIT);
  await checkout.retype("recipient_last_name", "Yılmaz");
  await expect(checkout.summary()).toBeHidden();
  await checkout.send();
  await checkout.expectStarted();
  const [first, second] = keys(checkout);
  expect(second).not.toBe(first);
});

test("any other refusal may come after a session started: it counts once the server reports that nothing started", async ({ checkout, page }) => {
  await checkout.pressExample();
  const error = { code: "suspected_fraud", description: "Operation rejected" };
  await page.route(INIT, (route) => route.fulfill({ status: 400, json: { status: "error", error } }));
  await page.route(ATTEMPT, (route) => route.abort());
  await checkout.send();
  await checkout.expectScreen("outcome_unknown");
  await expect(checkout.transfer()).toContainText("The bank stopped this payment for safety");
  await page.route(ATTEMPT, (route) =>
    route.fulfill({ json: { key: route.request().url().split("/").at(-1), state: "refused", error: { code: "suspected_fraud" } } }));
  await page.getByRole("button", { name: "Check now" }).click();
  await expect(checkout.outcome()).toContainText("The bank declined the transfer");
  await expect(checkout.outcome()).toContainText("The bank stopped this payment for safety");
  await expect(checkout.outcome()).toContainText("Please do not send it again");
  await expect(checkout.outcome()).toContainText("suspected_fraud");
  await checkout.expectKept();
});

test("nothing is sent before the person has seen a price", async ({ checkout, page }) => {
  await checkout.pressExample();
  await page.route("**/api/v1/bpa/calculate", (route) => route.abort());
  await checkout.retype("source", "100");
  await expect(checkout.quote()).toHaveAttribute("data-quote", "failed");
  await checkout.send();
  await expect(checkout.outcome()).toContainText("There is no price yet");
  expect(checkout.started).toHaveLength(0);

  await page.unroute("**/api/v1/bpa/calculate");
  await page.getByRole("button", { name: "Ask for the price" }).click();
  await checkout.priced();
  await checkout.send();
  await checkout.expectStarted();
});

test("a transfer that the bank already has cannot be sent again", async ({ checkout, page }) => {
  await checkout.pressExample();
  const error = { code: "idempotency_key_already_exists", description: "" };
  await page.route(INIT, (route) => route.fulfill({ status: 400, json: { status: "error", error } }));
  await page.route(ATTEMPT, (route) => route.abort());
  await checkout.send();
  await checkout.expectScreen("outcome_unknown");
  await expect(checkout.transfer()).toContainText("idempotency_key_already_exists");
  await expect(abandon(page)).toBeVisible();
  await expect(retry(page)).toHaveCount(0);
});
