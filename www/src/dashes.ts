// Dashes that appear while digits are typed: number pads of phones have no dash.

/** `199803` with dashes after the 4th and 6th digit is `1998-03`; anything but digits and dashes stays as typed. */
export function dashed(text: string, after: readonly number[]): string {
  if (!/^[\d-]*$/.test(text)) return text;
  const digits = text.replaceAll("-", "");
  const cuts = [0, ...after.filter((position) => position < digits.length), digits.length];
  const groups = cuts.slice(1).map((end, index) => digits.slice(cuts[index], end));
  const typedDash = text.endsWith("-") && after.includes(digits.length) ? "-" : "";
  return groups.join("-") + typedDash;
}

/** Whether the person is typing forward at the end: only then may the text be changed under the caret. */
export function typesForward(event: Event, input: HTMLInputElement): boolean {
  return event instanceof InputEvent && event.inputType === "insertText" && input.selectionEnd === input.value.length;
}
