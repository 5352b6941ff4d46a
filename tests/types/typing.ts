// Formatting while typing, as TypeScript sees it. Checked by `npm run check`; never run.
import { formatInput } from "bank131-checkout";
import type { InputKind, FormattedInput } from "bank131-checkout";
import * as slim from "bank131-checkout/slim";
import { formatField } from "bank131-checkout/typing";

export function shown(input: HTMLInputElement, event: InputEvent, kind: InputKind, previous: string): FormattedInput {
  formatInput("date", null, undefined);
  // @ts-expect-error a name has no printed form
  formatInput("name", input.value, 0);
  // @ts-expect-error the whole text is passed, not what was typed last
  formatInput("inn", input.value, 0, { data: event.data });
  return formatInput(kind, input.value, input.selectionStart, { previous, inputType: event.inputType });
}

export function attach(input: HTMLInputElement, area: HTMLTextAreaElement): Array<() => void> {
  // @ts-expect-error printed forms have only one line
  formatField(area, "iban", formatInput);
  // @ts-expect-error the page passes formatInput of the entry that it uses
  formatField(input, "iban");
  return [formatField(input, "iban", formatInput), formatField(input, "phone", slim.formatInput)];
}
