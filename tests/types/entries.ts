// The entries of the package as TypeScript sees them. Checked by `npm run check`; never run.
import * as checkout from "bank131-checkout";
import integrity from "bank131-checkout/integrity.json";
import en from "bank131-checkout/messages/en";
import { text } from "bank131-checkout/messages/text";
import * as slim from "bank131-checkout/slim";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Functions = keyof Omit<typeof checkout, "init">;

// Both entries export the same functions, and only `init` differs.
export const sameNames: Same<keyof typeof checkout, keyof typeof slim> = true;
export const sameFunctions: Same<Pick<typeof checkout, Functions>, Pick<typeof slim, Functions>> = true;

export async function load(): Promise<void> {
  await checkout.init();
  await slim.init();
  await slim.init({ source: "/assets/checkout_bg.wasm", integrity: integrity["checkout_bg.wasm"] });
  await slim.init({ source: new URL("https://cdn.example/checkout_bg.wasm") });
  await slim.init({ source: fetch("/assets/checkout_bg.wasm") });
  await slim.init({ source: new Uint8Array(8) });
  await slim.init({ source: undefined, integrity: undefined });
  await slim.init({ signal: new AbortController().signal, timeoutMs: 10_000 });
  // @ts-expect-error the hash cannot be switched off
  await slim.init({ integrity: null });
  // @ts-expect-error an address goes into `source`
  await slim.init("/assets/checkout_bg.wasm");
  // @ts-expect-error null is not an object of options
  await slim.init(null);
  // @ts-expect-error the default entry contains its module: there is nothing to choose
  await checkout.init({ source: "/assets/checkout_bg.wasm" });
}

export function sentences(input: string): string[] {
  const answer = checkout.checkIban(input);
  return answer.status === "invalid" ? answer.issues.map((issue) => text(issue, en)) : [];
}

// @ts-expect-error the glue's internals are not public
export type Internal = typeof checkout.__wbg_set_wasm;
