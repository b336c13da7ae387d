import { draftHours, type PlanKind, type PlanOrigin } from '../plans/rules.ts';

/** How many rows a draft has, for each cause and warning. */
export interface ReviewCounts {
  readonly people: number;
  readonly blocked: number;
  readonly causes: Readonly<Record<string, number>>;
  readonly warnings: Readonly<Record<string, number>>;
}

/** What the mail about a draft says, as its template names it. */
export interface ReviewWords {
  readonly heading: string;
  readonly about: string;
  readonly outcomeLines: string;
  readonly next: string;
  readonly button: string;
}

type Telling = readonly [one: string, many: string];

const causes: Readonly<Record<string, Telling>> = {
  no_student: ['has no student at the school any more', 'have no student at the school any more'],
  replaced: ['has a newer record', 'have a newer record'],
  portal_flag_removed: ['lost the portal flag, or access to each child', 'lost the portal flag, or access to each child'],
  wrong_contact: ['was never meant to have an account', 'were never meant to have an account'],
  left_school: ['has left, by the roster, and still has access', 'have left, by the roster, and still have access'],
}; // prettier-ignore
const warnings: Readonly<Record<string, Telling>> = {
  also_staff: ['is also a member of staff', 'are also members of staff'],
  child_elsewhere: ['has a child at another school of the trust', 'have a child at another school of the trust'],
  signed_in_lately: ['signed in since yesterday', 'signed in since yesterday'],
  administrator: ['is an administrator', 'are administrators'],
  also_contact: ['is also a parent or carer here', 'are also parents or carers here'],
}; // prettier-ignore

const lines = (counts: Readonly<Record<string, number>>, words: Readonly<Record<string, Telling>>) =>
  Object.entries(counts).flatMap(([what, n]) => {
    const [one, many] = words[what] ?? [];
    return one === undefined ? [] : [`${n} ${n === 1 ? one : many}`];
  });

/** A draft in words, for whoever is to look at it: counts, and no names. */
export function reviewInWords(
  facts: ReviewCounts & {
    readonly kind: PlanKind;
    readonly origin: PlanOrigin;
    readonly byItself: boolean;
    /** That it was to run by itself, and may not any more. */
    readonly wasToRun: boolean;
  },
): ReviewWords {
  const { people, blocked, kind, origin, byItself, wasToRun } = facts;
  const who =
    kind === 'revoke'
      ? people === 1
        ? '1 member of staff'
        : `${people} members of staff`
      : people === 1
        ? '1 contact'
        : `${people} contacts`;
  const after = origin === 'rollover' ? 'After the rollover' : 'Monthly review';
  const days = draftHours / 24;
  return {
    heading: `${after}: ${who} ${byItself ? 'revoked' : 'to look at'}`,
    about: byItself
      ? `The access of ${who} is being revoked, because your trust lets reviews as small as this run by themselves`
      : wasToRun
        ? `The revocation of ${who} was to run by itself, and waits for you after all: the settings of your trust, or its size, do not allow it any more, or it could not begin in time`
        : `Gatehouse has drafted the revocation of ${who}, for you to look at. Nothing has happened to anybody yet`,
    outcomeLines: [
      ...lines(facts.causes, causes),
      ...lines(facts.warnings, warnings),
      ...(blocked > 0 ? [`${blocked} blocked, and left out`] : []),
    ].join('\n'),
    next: byItself
      ? 'Its page says who, and why. Whatever was not right can be taken back there for 30 days.'
      : `Look at who they are, leave out whoever should keep it, then approve or discard it. If nobody does within ${days} days, nothing happens.`,
    button: byItself ? 'See who' : 'Look at it',
  };
}
