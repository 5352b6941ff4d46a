// What each package answers to each group of cases.

/** Per group: how many inputs each package accepts, and which it answers wrongly. A package without such a check has no entry. */
export function compared(subject, packages) {
  const able = Object.entries(packages).filter(([, checks]) => checks[subject.kind]);
  return {
    ...subject,
    groups: subject.groups.map((group) => ({
      ...group,
      answers: Object.fromEntries(able.map(([name, checks]) => [name, answers(group, checks[subject.kind])])),
    })),
  };
}

function answers({ must, inputs }, check) {
  const all = inputs.map((input) => asked(check, input));
  return {
    accepted: all.filter((answer) => answer === "accept").length,
    wrong: inputs.filter((_, at) => all[at] !== must),
  };
}

// An exception is neither, so it is always a wrong answer.
function asked(check, input) {
  try {
    return check(input) ? "accept" : "reject";
  } catch {
    return "throw";
  }
}

/** False accepts and false rejections of a package in a subject; undefined without such a check. */
export function errorsOf(name, { groups }) {
  if (!groups[0].answers[name]) return undefined;
  const wrong = (must) => groups.filter((group) => group.counted && group.must === must)
    .reduce((sum, group) => sum + group.answers[name].wrong.length, 0);
  return { accepts: wrong("reject"), rejections: wrong("accept") };
}
