import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** The names of the fields that are wrong. What was sent is not said again. */
export const wrongFields = ({ issues }: Pick<z.ZodError, 'issues'>): string[] => [
  ...new Set(issues.flatMap((issue) => paths(issue).map((path) => path.join('.')))),
];

/** Of several forms that an input may have, the one that was meant is the one whose fields it has. */
function paths(issue: Issue): PropertyKey[][] {
  const meant =
    issue.code === 'invalid_union'
      ? issue.errors.filter((form) => form.every(({ code }) => code !== 'unrecognized_keys'))
      : [];
  const within = meant.flat().flatMap(paths);
  return within.length === 0 ? [issue.path] : within.map((path) => [...issue.path, ...path]);
}
