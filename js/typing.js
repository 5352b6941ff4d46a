// Puts `formatInput`, of whichever entry the page uses, to work in an <input>.

/** Shows the printed form while a person types, and at once. Returns the function that stops it. */
export function formatField(input, kind, formatInput) {
  const stop = new AbortController();
  const listen = (type, listener) => input.addEventListener(type, listener, { capture: true, signal: stop.signal });
  let previous;

  function format({ inputType = "", isComposing = false }) {
    const { value, selectionStart } = input;
    // No caret: e-mail, number and date inputs, which have their own form. Undo and redo bring back what they will.
    if (selectionStart === null || isComposing || inputType.startsWith("history")) return false;
    const { text, caret } = formatInput(kind, value, selectionStart, { previous, inputType });
    if (text === value) return false;
    // The prototype's setter: React replaces the element's own, and would then take the new value for an old one.
    Reflect.set(Object.getPrototypeOf(input), "value", text, input);
    // Elsewhere it would draw the focus (Safari): what the browser fills in leaves the focus where it is.
    if (input.getRootNode().activeElement === input) input.setSelectionRange(caret, caret);
    return true;
  }

  // The end of a composition, and browsers that fill in without an `input`: other listeners must be notified.
  function formatAndNotify(event) {
    if (format(event)) input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  listen("beforeinput", () => {
    previous = input.value;
  });
  listen("input", format);
  listen("compositionend", formatAndNotify);
  listen("change", formatAndNotify);
  format({});
  return () => stop.abort();
}
