// What can happen to a request on its way, and that nobody pays twice for it.
import { expect, test } from "./checkout";
import type { CheckoutPage } from "./checkout";

const INIT = "**/api/v2/bpa/session/multi/init/payment";

const keys = (checkout: CheckoutPage) => checkout.started.map((request) => request.headers()["x-partner-idempotency-key"]);

test("a lost proxy: the form keeps everything, and the next press is the same attempt", async ({ checkout, page }, info) => {
  await checkout.fillExample();
  await page.route(INIT, (route) => route.abort());
  await checkout.send();
  await expect(checkout.outcome()).toContainText("The server could not be reached");
  await expect(checkout.outcome()).toContainText("Nothing you typed was lost");
  await checkout.expectKept();
  await page.screenshot({ path: info.outputPath("lost.png"), fullPage: true });

  await page.unroute(INIT);
  await checkout.send();
  await checkout.expectStarted();
  const [first, second] = keys(checkout);
  expect(second).toBe(first);
});

test("no answer that can be read: the outcome is unknown, and checking is the same attempt", async ({ checkout, page }) => {
  await checkout.pressExample();
  await page.route(INIT, (route) => route.fulfill({ status: 502, body: "" }));
  await checkout.send();
  await expect(checkout.outcome()).toContainText("It is not known yet whether the transfer started");
  await checkout.expectKept();

  await page.unroute(INIT);
  await page.getByRole("button", { name: "Check this attempt" }).click();
  await checkout.expectStarted();
  const [first, second] = keys(checkout);
  expect(second).toBe(first);
});

test("changed details after an unknown outcome are not sent without a question", async ({ checkout, page }) => {
  await checkout.pressExample();
  await page.route(INIT, (route) => route.fulfill({ status: 504, body: "" }));
  await checkout.send();
  await expect(checkout.outcome()).toContainText("not known yet");
  await checkout.retype("recipient_first_name", "Mehmet");
  await checkout.send();
  await expect(checkout.outcome()).toContainText("could make two transfers");
  expect(checkout.started).toHaveLength(1);

  await page.unroute(INIT);
  await page.getByRole("button", { name: "Send the changed transfer" }).click();
  await checkout.expectStarted();
  const [first, second] = keys(checkout);
  expect(second).not.toBe(first);
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

test("the bank's refusal of a field lands on the field, and the next attempt has a new key", async ({ checkout, page }) => {
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

test("any other refusal of the bank is told beside the button", async ({ checkout, page }) => {
  await checkout.pressExample();
  const error = { code: "suspected_fraud", description: "Operation rejected" };
  await page.route(INIT, (route) => route.fulfill({ status: 400, json: { status: "error", error } }));
  await checkout.send();
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

test("a transfer that the bank already has is not offered for sending again", async ({ checkout, page }) => {
  await checkout.pressExample();
  const error = { code: "idempotency_key_already_exists", description: "" };
  await page.route(INIT, (route) => route.fulfill({ status: 400, json: { status: "error", error } }));
  await checkout.send();
  await expect(checkout.outcome()).toContainText("The bank already has this transfer");
});
