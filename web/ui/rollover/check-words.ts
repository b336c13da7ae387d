import type { RolloverCheck } from '../../answers.ts';
import { yearText } from '../contacts/year-text.ts';
import { counted, named, number } from '../counted.ts';
import { rowsHref } from './rows-asked.ts';

/** What a look found, in words, and where one mends it or looks closer. */
export interface CheckText {
  readonly text: string;
  readonly to: string | null;
  readonly look: string;
}

type Words = (check: RolloverCheck, school: string) => CheckText;

const plain = (text: string): CheckText => ({ text, to: null, look: '' });
const students = (student: 'leaves' | 'unknown') => rowsHref({ list: 'students', student });

const words: Readonly<Record<RolloverCheck['code'], Words>> = {
  import_age({ level, count }, school) {
    if (level === 'good')
      return plain(
        count === 0
          ? 'The newest roster came in within the last day.'
          : `The newest roster is ${counted(count, 'day', 'days')} old.`,
      );
    const text =
      count === 0
        ? 'No roster has come in yet.'
        : `The newest roster is ${counted(count, 'day', 'days')} old. Let a new one come in first.`;
    return { text, to: `${school}/roster`, look: 'Open the roster' };
  },
  import_held({ level }, school) {
    if (level === 'good') return plain('No roster is held.');
    const text = 'The newest roster is held: somebody has to look at it first.';
    return { text, to: `${school}/roster`, look: 'Look at it' };
  },
  roster_since_opened({ level }, school) {
    if (level === 'good') return plain('The roster says who is here in the new year.');
    const text =
      'The roster gives classes no dates, so only a roster of the new year says who leaves. None has come in since the rollover was opened.';
    return { text, to: `${school}/roster`, look: 'Open the roster' };
  },
  years_missing({ level, count, names }) {
    if (level === 'good') return plain('Every year group has classes in the new year.');
    const years = named(names.map(yearText), names.length);
    const text = `New year’s classes are missing for ${years}: ${counted(count, 'student', 'students')}. They are kept as they are.`;
    return { text, to: students('unknown'), look: 'See who' };
  },
  many_leave({ level, count }) {
    if (level === 'good')
      return plain(`${counted(count, 'student leaves', 'students leave')} or change school.`);
    const text = `${counted(count, 'student leaves', 'students leave')} or change school, which is unusually many. Check that the new year’s classes are complete.`;
    return { text, to: students('leaves'), look: 'See who' };
  },
  contacts_without_email({ level, count }, school) {
    if (level === 'good')
      return plain('Every contact who may have an account has one, or an e-mail for their welcome.');
    const text = `${counted(count, 'contact has', 'contacts have')} no e-mail, so no welcome can reach them. Add it in the MIS.`;
    return { text, to: `${school}/contacts?status=not_eligible&reason=no_email`, look: 'Look' };
  },
  carry_overs_open({ level, count }, school) {
    if (level === 'good') return plain('No account waits to be carried over to a newer record.');
    const text = `${counted(count, 'contact has', 'contacts have')} a newer record: decide whether it takes over their account.`;
    return { text, to: `${school}/contacts?reason=replaced`, look: 'Decide' };
  },
  plans_running({ level, count }, school) {
    if (level === 'good') return plain('No other bulk change is under way.');
    const text = `${counted(count, 'bulk change is', 'bulk changes are')} still under way here. Wait until it is done, or stop it.`;
    return { text, to: `${school}/plans`, look: 'Look' };
  },
  staff_ending({ count }, school) {
    if (count === 0) return plain('No member of staff has a last day before the new year.');
    const text = `${number(count)} ${count === 1 ? 'member' : 'members'} of staff have a last day before the new year. The rollover leaves them alone: they show under “Left, with access” once they have left.`;
    return {
      text: count === 1 ? text.replace('staff have', 'staff has') : text,
      to: `${school}/leavers`,
      look: 'Look',
    };
  },
};

/** What a look found, in words. `school`: the address of the school's pages. */
export const checkText = (check: RolloverCheck, school: string): CheckText =>
  words[check.code](check, school);
