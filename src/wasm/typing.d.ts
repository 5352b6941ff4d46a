/** What an input shows. */
export interface FormattedInput {
  text: string;
  /** As `selectionStart` counts: UTF-16 units. */
  caret: number;
}
export interface FormatOptions {
  /** The text before the key: where only a separator was deleted, the character next to it goes too. */
  previous?: string | undefined;
  /** The event's `inputType`; without it `previous` means Backspace. */
  inputType?: string | undefined;
}
