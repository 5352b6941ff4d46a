// The documented example, typed key by key, from an empty form to an accepted session.
import { EXAMPLE, expect, test } from "./checkout";
import type { CheckoutPage, State } from "./checkout";

/** Types a text key by key and returns each state that the field went through. */
async function statesOf(checkout: CheckoutPage, name: string, text: string): Promise<State[]> {
  const seen = [await state(checkout, name)];
  await checkout.input(name).click();
  for (const key of text) {
    await checkout.page.keyboard.type(key);
    const now = await state(checkout, name);
    if (now !== seen.at(-1)) seen.push(now);
  }
  await checkout.input(name).press("Tab");
  const left = await state(checkout, name);
  return left === seen.at(-1) ? seen : [...seen, left];
}

async function state(checkout: CheckoutPage, name: string): Promise<State> {
  return (await checkout.field(name).getAttribute("data-state")) as State;
}

for (const name of ["date_of_birth", "passport", "issue_date", "division_code", "iban", "phone", "postal_code"] as const) {
  test(`${name} goes from neutral through incomplete to ok, never red`, async ({ checkout }) => {
    expect(await statesOf(checkout, name, EXAMPLE[name])).toEqual(["neutral", "incomplete", "ok"]);
    await expect(checkout.message(name)).toBeEmpty();
    await expect(checkout.input(name)).not.toHaveAttribute("aria-invalid", "true");
  });
}

test("an INN with correct check digits goes from neutral through incomplete to ok", async ({ checkout }) => {
  expect(await statesOf(checkout, "inn", "500100732259")).toEqual(["neutral", "incomplete", "ok"]);
});

test("dates need no dash key, and codes are shown in their printed form", async ({ checkout }) => {
  await checkout.retype("date_of_birth", "19980315");
  await checkout.retype("division_code", "213432");
  await checkout.retype("passport", "8008579120");
  await checkout.retype("iban", "tr330006100519786457841326");
  await expect(checkout.input("date_of_birth")).toHaveValue("1998-03-15");
  await expect(checkout.input("division_code")).toHaveValue("213-432");
  await expect(checkout.input("passport")).toHaveValue("8008 579120");
  await expect(checkout.input("iban")).toHaveValue("TR33 0006 1005 1978 6457 8413 26");
});

test("the example is typed, priced, sent, confirmed and completed", async ({ checkout, page }, info) => {
  await checkout.fillExample();
  // The document's own passport: series of 2008, issued in 2020.
  for (const name of Object.keys(EXAMPLE)) await checkout.expectState(name, name === "passport" ? "warning" : "ok");
  await expect(checkout.input("destination")).toHaveValue("1\u00a0314.26");
  await page.screenshot({ path: info.outputPath("filled.png"), fullPage: true });

  await checkout.send();
  await checkout.expectScreen("confirmation");
  await expect(page.getByRole("heading", { name: "Confirm the final amount" })).toBeFocused();
  await checkout.expectStarted();
  await page.screenshot({ path: info.outputPath("confirmation.png"), fullPage: true });

  await checkout.confirmButton().click();
  await checkout.expectScreen("success");
  await expect(page.getByRole("heading", { name: "The transfer is complete" })).toBeFocused();
  await expect(checkout.transfer()).toContainText("You pay3\u00a0579.13\u00a0RUB");
  await expect(checkout.transfer()).toContainText("They get1\u00a0314.26\u00a0TRY");
  await page.screenshot({ path: info.outputPath("done.png"), fullPage: true });
});

test("the request has the bank's shape and canonical values", async ({ checkout, page }) => {
  await checkout.pressExample();
  await checkout.send();
  await checkout.expectStarted();
  expect(checkout.started).toHaveLength(1);
  const [request] = checkout.started;
  const body = request!.postDataJSON();
  expect(request!.headers()["x-partner-idempotency-key"]).toMatch(/^[0-9a-f-]{36}$/);
  expect(body.payout_details_multi[0].bank_account.iban.account).toBe("TR330006100519786457841326");
  expect(body.calculate.amounts).toEqual({
    source: { amount: 357912, currency: "RUB" }, destination: { amount: null, currency: "TRY" },
  });
  const { sender, recipient } = body.participant_details;
  expect(sender.identity_document.id_number).toBe("8008579120");
  expect(sender.citizenship_country_iso3).toBe("RUS");
  expect(sender.contacts.phone).toMatchObject({ full_number: "+79376151530", operator_code: "937", short_number: "6151530" });
  expect(recipient).toMatchObject({ citizenship_country_iso3: "TUR", first_name: "Yusuf", last_name: "Bayındır" });

  expect(sender.identity_document.id_type).toBe("Паспорт гражданина Российской Федерации");
  expect(sender).not.toHaveProperty("documents_foreigner");

  await page.getByText("For developers: the request").click();
  expect(JSON.parse(await page.getByLabel("Body").innerText())).toEqual(body);
});
