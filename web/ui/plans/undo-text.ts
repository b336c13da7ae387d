import type { PlanKind } from '#server/plans/rules.ts';
import type { UndoPreview } from '../../answers.ts';
import { counted, number } from '../counted.ts';
import { instantOf } from '../when.ts';
import { planWords } from './plan-words.ts';

type Facts = Omit<UndoPreview, 'scale'>;

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "Undo for 3 contacts" */
export const undoLabel = ({ kind, rows }: Pick<Facts, 'kind' | 'rows'>): string =>
  rows === 0 ? 'Undo' : `Undo for ${counted(rows, ...planWords[kind].rows)}`;

const comesTo: Readonly<Record<Exclude<PlanKind, 'undo' | 'contact_reset'>, string>> = {
  invite: 'Invitations that nobody has answered are taken back, and access that was given at once ends.',
  csv: 'Invitations that nobody has answered are taken back, and access that was given at once ends.',
  change_role: 'Each gets the role back that they had before. Who loses power by it is signed out.',
  remove_role: 'Each gets the role back, at the same place and until the same day.',
  revoke: 'Each gets their roles back and signs in with the same password. Invitations do not come back.',
  welcome: 'Welcomes that nobody has answered are taken back. Whoever has an account keeps it.',
  contact_revoke: 'Each gets their access back and signs in with the same account and password.',
  rollover: 'The school year is as it was for them before the rollover.',
  contact_restore: 'Access ends again for whoever the reason against it still holds.',
};

/** What taking back comes to: for whom, what happens to them, and who is left as they are. */
export function undoLines({ kind, rows, names, tooLate, underWay, accepted, until }: Facts): string[] {
  const others = rows - names.length;
  const whom = list.format(others > 0 ? [...names, `${number(others)} more`] : names);
  const what = kind === 'undo' || kind === 'contact_reset' ? '' : comesTo[kind];
  return [
    ...(rows > 0 ? [`It concerns ${counted(rows, ...planWords[kind].rows)}: ${whom}.`, what] : []),
    ...(rows > 0 ? ['Whoever was changed by hand, blocked or erased since is left as they are.'] : []),
    ...(accepted > 0
      ? [`${counted(accepted, 'person has', 'people have')} accepted since and keep what they have.`]
      : []),
    ...(underWay > 0 ? [`${counted(underWay, 'row is', 'rows are')} being taken back already.`] : []),
    ...(tooLate > 0
      ? [`${counted(tooLate, 'row was', 'rows were')} done more than 30 days ago and cannot be taken back.`]
      : []),
    ...(until !== null ? [`This is possible until ${instantOf(until)}.`] : []),
  ];
}
