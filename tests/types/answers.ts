// What the compiler lets a page do with an answer, and what it stops. Checked by `npm run check`; never run.
import { checkBirthDate, checkCountry, checkIban, checkInn, checkName, checkPhone, parseAmount } from "bank131-checkout";
import type { Answer, Issue } from "bank131-checkout";

export function readIban(text: string): string {
  const answer = checkIban(text, { field: "account", country: "TUR", final: true });
  // @ts-expect-error an answer has a value only after its status was checked
  answer.value;
  switch (answer.status) {
    case "ok":
      // @ts-expect-error a good answer has warnings, not issues
      answer.issues;
      return [answer.value, answer.country, answer.country_alpha2, answer.print, ...describe(answer.warnings)].join();
    case "incomplete":
      // @ts-expect-error a half-typed input has no suggestions yet
      answer.suggestions;
      return describe(answer.issues).join();
    case "invalid":
      return [...describe(answer.issues), ...(answer.suggestions ?? [])].join();
    default:
      // A fourth status would not be `never`, and this would not compile.
      return answer satisfies never;
  }
}

function describe(issues: Issue[]): string[] {
  return issues.map(({ code, field, message, params }) => {
    const expected: string | number | undefined = params["expected"];
    return `${code} ${field} ${message} ${expected}`;
  });
}

export function facts(): Array<string | number | undefined> {
  const country = checkCountry("tr", { alpha2: true });
  const birth = checkBirthDate("1990-01-31", { today: "2026-01-01", minimumAge: 21 });
  const phone = checkPhone("+7 937 000 00 00", { country: "RUS" });
  const sum: Answer<number> = parseAmount("3 579,12", "RUB");
  if (country.status !== "ok" || birth.status !== "ok" || phone.status !== "ok" || sum.status !== "ok") return [];
  return [country.country_alpha2, birth.age, phone.country, phone.operator_code, phone.short_number, sum.value];
}

export function misuse(): void {
  // @ts-expect-error an INN is text: a number would lose its leading zeros
  checkInn(500100732259);
  // @ts-expect-error this is an option of another check
  checkInn("500100732259", { minimumAge: 18 });
  // @ts-expect-error there is no such script
  checkName("Ada", { script: "greek" });
  // @ts-expect-error the currency decides how many decimals there are
  parseAmount("3579.12");
  // @ts-expect-error an INN has no facts
  readAge(checkInn("500100732259"));
}

function readAge(answer: Answer<string, { age: number }>): number | undefined {
  return answer.status === "ok" ? answer.age : undefined;
}
