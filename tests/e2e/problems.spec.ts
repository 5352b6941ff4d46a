// A person's mistakes: each problem has its own sentence, and nothing that was typed is lost.
import { expect, test } from "./checkout";

/** The birth date, as `YYYY-MM-DD`, of a person who is one day short of `years`. */
function dayShortOf(years: number): string {
  const now = new Date();
  const born = new Date(now.getFullYear() - years, now.getMonth(), now.getDate() + 1);
  return [born.getFullYear(), born.getMonth() + 1, born.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

test("a wrong digit in the INN", async ({ checkout }) => {
  await checkout.pressExample();
  await checkout.retype("inn", "500100732258");
  await checkout.expectState("inn", "invalid");
  await expect(checkout.message("inn")).toContainText("INN is mistyped");
  await checkout.send();
  await expect(checkout.summary()).toContainText("Sender: INN");
  expect(checkout.started).toHaveLength(0);
  await checkout.expectKept({ inn: "5001 0073 2258" });
});

test("a wrong digit in the IBAN", async ({ checkout }) => {
  await checkout.pressExample();
  await checkout.retype("iban", "TR33 0006 1005 1978 6457 8413 27");
  await checkout.expectState("iban", "invalid");
  await expect(checkout.message("iban")).toContainText("A character of this IBAN is mistyped");
  await checkout.send();
  await expect(checkout.summary()).toContainText("Recipient: IBAN");
  expect(checkout.started).toHaveLength(0);
  await checkout.expectKept({ iban: "TR33 0006 1005 1978 6457 8413 27" });
});

test("an IBAN of another country", async ({ checkout }) => {
  await checkout.retype("iban", "DE89 3704 0044 0532 0130 00");
  await expect(checkout.message("iban")).toContainText("another country");
});

test("a sender of 17 years and 364 days", async ({ checkout }) => {
  await checkout.pressExample();
  const born = dayShortOf(18);
  await checkout.retype("date_of_birth", born);
  await checkout.expectState("date_of_birth", "invalid");
  await expect(checkout.message("date_of_birth")).toHaveText(
    "This person must be 18 or older; by this date they are 17. Check the year.");
  await checkout.send();
  await expect(checkout.summary()).toContainText("Sender: Date of birth");
  expect(checkout.started).toHaveLength(0);
  await checkout.expectKept({ date_of_birth: born });
});

test("a passport issued before the age of 14", async ({ checkout }) => {
  await checkout.pressExample();
  await checkout.retype("issue_date", "2010-03-01");
  await expect(checkout.message("issue_date")).toContainText("issued at 14 or later");
  await checkout.retype("issue_date", "2020-03-01");
  await checkout.expectState("issue_date", "ok");
});

test("a Cyrillic name of the recipient", async ({ checkout }) => {
  await checkout.retype("recipient_first_name", "Юсуф");
  await checkout.expectState("recipient_first_name", "invalid");
  await expect(checkout.message("recipient_first_name")).toContainText("Latin letters");
});

test("a Cyrillic letter in a Latin name is reported with its position", async ({ checkout }) => {
  await checkout.retype("recipient_last_name", "Bоzkurt");
  await expect(checkout.message("recipient_last_name")).toContainText("Character 2 belongs to another alphabet");
});

test("a card number in a text field is refused", async ({ checkout }) => {
  await checkout.retype("street", "4111 1111 1111 1111");
  await expect(checkout.message("street")).toContainText("looks like a card number");
});

test("a half-typed field turns red only after the person leaves it", async ({ checkout }) => {
  await checkout.type("passport", "8008");
  await checkout.expectState("passport", "incomplete");
  await expect(checkout.message("passport")).toBeEmpty();
  await checkout.input("passport").press("Tab");
  await checkout.expectState("passport", "invalid");
  await expect(checkout.message("passport")).toContainText("10 digits");
});

test("an empty form lists every mandatory field, and each link leads to its field", async ({ checkout, page }) => {
  await checkout.send();
  await expect(checkout.summary()).toBeFocused();
  const mandatory = await page.locator("[aria-required=true]").count();
  await expect(checkout.summary().getByRole("listitem")).toHaveCount(mandatory + 1);
  await checkout.summary().getByRole("link", { name: "Recipient: IBAN" }).click();
  await expect(checkout.input("iban")).toBeFocused();
  await checkout.retype("iban", "TR330006100519786457841326");
  await expect(checkout.summary().getByRole("listitem")).toHaveCount(mandatory);
});
