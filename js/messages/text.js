/**
 * The sentence for a person that belongs to an issue.
 *
 * It comes from the catalogue, or else from `fallback` (another catalogue, for example of another language). If neither
 * has the code, or the issue lacks a number of the sentence, it is the general text `unknown`.
 *
 * @param {import("./text.js").TextIssue} issue
 * @param {import("./text.js").Catalogue} catalogue
 * @param {import("./text.js").Catalogue} [fallback]
 * @returns {string}
 */
export function text(issue, catalogue, fallback = {}) {
  return sentence(issue.code, issue, catalogue)
    ?? sentence(issue.code, issue, fallback)
    ?? sentence("unknown", issue, catalogue)
    ?? sentence("unknown", issue, fallback)
    ?? issue.message;
}

function sentence(code, issue, catalogue) {
  const template = Object.hasOwn(catalogue, code) ? catalogue[code] : undefined;
  return template === undefined ? undefined : filled(template, issue.params ?? {});
}

/** The sentence with its params, or `undefined` if one is missing: a person must never see a bare `{expected}`. */
function filled(template, params) {
  let complete = true;
  const result = template.replace(/\{(\w+)\}/g, (_, name) => {
    complete &&= Object.hasOwn(params, name);
    return String(params[name]);
  });
  return complete ? result : undefined;
}
