// Countries: every text of three capital letters. The truth is ISO 3166-1 and 3166-3.
import { codes, group, policy } from "./group.mjs";

// ISO 3166-1, 8.1.3: AAA to AAZ, QMA to QZZ, XAA to XZZ, ZZA to ZZZ.
const USER_ASSIGNED = /^(AA.|Q[M-Z].|X..|ZZ.)$/;

/** Its subject: `lists` is data/iso3166.json. */
export function countrySubject(lists) {
  const current = lists.current.map(([alpha3]) => alpha3);
  const rest = codes(3).filter((code) => !current.includes(code));
  const withdrawn = rest.filter((code) => lists.withdrawn.includes(code));
  const userAssigned = rest.filter((code) => USER_ASSIGNED.test(code));
  const never = rest.filter((code) => !withdrawn.includes(code) && !USER_ASSIGNED.test(code));
  return {
    name: "country, alpha-3",
    kind: "country",
    source: "ISO 3166-1 and 3166-3 (Debian iso-codes 4.15.0): all 17,576 texts of three capital letters",
    groups: [
      group("accept", "in ISO 3166-1", current),
      group("reject", "withdrawn (ISO 3166-3)", withdrawn),
      group("reject", "user-assigned, `XKK` among them", userAssigned),
      group("reject", "in no part of ISO 3166", never),
      policy("accept", "lower case", current.map((code) => code.toLowerCase())),
      policy("reject", "alpha-2", lists.current.map(([, alpha2]) => alpha2)),
    ],
  };
}
