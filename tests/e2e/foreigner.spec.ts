// A sender who is not a citizen of Russia has another document.
import { expect, test } from "./checkout";

const RUSSIAN = ["passport", "issue_date", "division_code", "issued_by"];
const FOREIGN = ["foreign_number", "foreign_issue_date", "foreign_expiry_date"];

test("the fields of the document follow the citizenship, and lose nothing", async ({ checkout }) => {
  for (const name of FOREIGN) await expect(checkout.input(name)).toBeHidden();
  await checkout.retype("passport", "8008579120");
  await checkout.choose("citizenship", "Uzbekistan");
  for (const name of RUSSIAN) await expect(checkout.input(name)).toBeHidden();
  for (const name of FOREIGN) await expect(checkout.input(name)).toBeVisible();
  await expect(checkout.input("foreign_number")).toHaveAttribute("aria-required", "true");
  await expect(checkout.input("foreign_expiry_date")).not.toHaveAttribute("aria-required");
  await checkout.choose("citizenship", "Russia");
  for (const name of FOREIGN) await expect(checkout.input(name)).toBeHidden();
  await expect(checkout.input("passport")).toHaveValue("8008 579120");
  await checkout.expectState("passport", "ok");
});

test("the foreign document is asked for, checked and sent", async ({ checkout }) => {
  await checkout.pressExample();
  await checkout.choose("citizenship", "Uzbekistan");
  await checkout.send();
  await expect(checkout.summary()).toContainText("Identity document: Document number");
  await expect(checkout.summary().getByRole("listitem")).toHaveCount(2);
  expect(checkout.started).toHaveLength(0);

  await checkout.retype("foreign_number", "AA");
  await checkout.expectState("foreign_number", "invalid");
  await checkout.retype("foreign_number", "AA 1234567");
  await checkout.retype("foreign_issue_date", "20210501");
  await checkout.retype("foreign_expiry_date", "20200501");
  await checkout.expectState("foreign_expiry_date", "invalid");
  await checkout.retype("foreign_expiry_date", "21310501");
  await checkout.expectState("foreign_expiry_date", "ok");
  await checkout.send();
  await checkout.expectStarted();
  const { sender } = checkout.started[0]!.postDataJSON().participant_details;
  expect(sender.citizenship_country_iso3).toBe("UZB");
  expect(sender.documents_foreigner).toEqual({
    id_number: "AA1234567", issue_date: "2021-05-01", id_expiration_date: "2131-05-01",
  });
  expect(sender).not.toHaveProperty("identity_document");
});
