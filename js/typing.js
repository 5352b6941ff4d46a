// Applies `formatInput`, of whichever entry the page uses, to an <input>.

/** Shows the printed form at once, and then while a person types. Returns the function that stops it. */
export function formatField(input, kind, formatInput) {
  const stop = new AbortController();
  const listen = (type, listener) => input.addEventListener(type, listener, { capture: true, signal: stop.signal });
  let previous;

  function format({ inputType = "", isComposing = false }) {
    const { value, selectionStart } = input;
    // No caret: e-mail, number and date inputs, which have their own form. Undo and redo are left as they are.
    if (selectionStart === null || isComposing || inputType.startsWith("history")) return false;
    const { text, caret } = formatInput(kind, value, selectionStart, { previous, inputType });
    if (text === value) return false;
    // The prototype's setter: React replaces the element's own, and would then not notice the new value.
    Reflect.set(Object.getPrototypeOf(input), "value", text, input);
    // Only in the focused field: in another one, which the browser filled in, Safari would move the focus there.
    if (input.getRootNode().activeElement === input) input.setSelectionRange(caret, caret);
    return true;
  }

  // At the end of a composition, and for browsers that fill in without an `input` event: other listeners must get one.
  function formatAndReport(event) {
    if (format(event)) input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  listen("beforeinput", () => {
    previous = input.value;
  });
  listen("input", format);
  listen("compositionend", formatAndReport);
  listen("change", formatAndReport);
  format({});
  return () => stop.abort();
}
