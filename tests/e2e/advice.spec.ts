// A suggestion is accepted with one press, and a warning does not stop the transfer.
import { expect, test } from "./checkout";
import type { CheckoutPage } from "./checkout";

const RIGHT = "TR33 0006 1005 1978 6457 8413 26";

/** Accepts the only suggestion of a field. */
async function accept(checkout: CheckoutPage, name: string, label: string): Promise<void> {
  const suggestion = checkout.field(name).locator(".suggestion");
  await expect(suggestion).toHaveText(label);
  await suggestion.click();
  await expect(suggestion).toHaveCount(0);
  await expect(checkout.input(name)).toBeFocused();
  await checkout.expectState(name, "ok");
}

test("an IBAN with the letter O for a zero", async ({ checkout }) => {
  await checkout.retype("iban", "TR33 OOO6 1005 1978 6457 8413 26");
  await checkout.retype("iban", "TR33 O006 1005 1978 6457 8413 26");
  await checkout.expectState("iban", "invalid");
  await accept(checkout, "iban", `Use ${RIGHT}`);
  await expect(checkout.input("iban")).toHaveValue(RIGHT);
});

test("an IBAN with two neighbouring characters swapped", async ({ checkout }) => {
  await checkout.retype("iban", "TR33 0006 1005 1978 6457 8431 26");
  await checkout.expectState("iban", "invalid");
  await accept(checkout, "iban", `Use ${RIGHT}`);
});

test("a recipient's name in Cyrillic letters", async ({ checkout }) => {
  await checkout.retype("recipient_first_name", "Юсуф");
  await checkout.expectState("recipient_first_name", "invalid");
  await accept(checkout, "recipient_first_name", "Use Iusuf");
  await expect(checkout.input("recipient_first_name")).toHaveValue("Iusuf");
});

test("a Cyrillic letter in a Latin name", async ({ checkout }) => {
  await checkout.retype("recipient_last_name", "Bоzkurt");
  await accept(checkout, "recipient_last_name", "Use Bozkurt");
});

test("a suggestion that appears while the person types is accepted with one press too", async ({ checkout }) => {
  await checkout.type("iban", "TR33 0006 1005 1978 6457 8431 26");
  await accept(checkout, "iban", `Use ${RIGHT}`);
  await expect(checkout.input("iban")).toHaveValue(RIGHT);
});

test("a suggestion is reached and accepted with the keyboard alone", async ({ checkout, page }) => {
  await checkout.type("iban", "TR33 0006 1005 1978 6457 8431 26");
  await page.keyboard.press("Tab");
  await expect(checkout.field("iban").locator(".suggestion")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(checkout.input("iban")).toHaveValue(RIGHT);
});

test("a series far from the year of issue gives a warning, and the transfer is sent", async ({ checkout, page }) => {
  await checkout.pressExample();
  await checkout.expectState("passport", "warning");
  await expect(checkout.message("passport")).toContainText("The last two digits of the series (08)");
  await expect(page.locator("#passport-state")).toHaveText("Please check");
  await expect(checkout.field("passport").locator(".mark .icon-warning")).toBeVisible();
  await expect(checkout.input("passport")).not.toHaveAttribute("aria-invalid", "true");
  await checkout.send();
  await checkout.expectScreen("confirmation");
  await expect(checkout.transfer()).toContainText("The last two digits of the series (08)");
});

test("a passport that lapsed at 20 gives a warning at both fields, as soon as the dates are known", async ({ checkout }) => {
  await checkout.retype("passport", "8014579120");
  await checkout.retype("issue_date", "2014-06-01");
  await checkout.expectState("passport", "ok");
  await checkout.expectState("issue_date", "ok");
  await checkout.retype("date_of_birth", "1998-03-15");
  await checkout.expectState("issue_date", "warning");
  await expect(checkout.message("issue_date")).toContainText("A Russian passport is renewed at 20");
  await checkout.expectState("passport", "warning");
  await checkout.retype("issue_date", "2020-03-01");
  await checkout.expectState("issue_date", "ok");
});

test("an issue date in the future", async ({ checkout }) => {
  await checkout.retype("issue_date", "2190-01-01");
  await checkout.expectState("issue_date", "invalid");
  await expect(checkout.message("issue_date")).toContainText("still to come");
});
