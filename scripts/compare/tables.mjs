// The result as Markdown.
import { errorsOf } from "./answers.mjs";

const NO_CHECK = "-";

/** Wrong answers per subject and package: false accepts / false rejections. */
export function errorTable(subjects, names) {
  const cases = (subject) => sum(subject.groups.filter(({ counted }) => counted).map(({ inputs }) => inputs.length));
  return table(["subject", "cases", ...names], subjects.map((subject) => [
    subject.name,
    grouped(cases(subject)),
    ...names.map((name) => {
      const errors = errorsOf(name, subject);
      return errors ? `${errors.accepts} / ${errors.rejections}` : NO_CHECK;
    }),
  ]));
}

/** The wrong answers group by group. */
export function groupTable(subject, names) {
  const cell = ({ answers }, name) => String(answers[name].wrong.length);
  return groupsTable(subject, names, true, cell);
}

/** Where packages may differ: how many each accepts. */
export function policyTable(subject, names) {
  const cell = ({ answers }, name) => `accepts ${answers[name].accepted}`;
  return groupsTable(subject, names, false, cell);
}

function groupsTable({ name, groups }, names, counted, cell) {
  const able = names.filter((name) => groups[0].answers[name]);
  const rows = groups.filter((group) => group.counted === counted)
    .map((group) => [group.name, group.must, grouped(group.inputs.length), ...able.map((name) => cell(group, name))]);
  return table([name, counted ? "must" : "ours", "cases", ...able], rows);
}

/** Times as multiples of the fastest peer's. `times` is per subject and package. */
export function speedTable(times, names) {
  const cell = (ratio) => (ratio === undefined ? NO_CHECK : ratio.toFixed(ratio < 10 ? 2 : 0));
  const rows = times.map(({ subject, fastest, of }) => [subject, `${fastest.toFixed(0)} ns`, ...names.map((name) => cell(of[name]))]);
  return table(["subject", "1.00 is", ...names], rows);
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const grouped = (number) => number.toLocaleString("en-US");
