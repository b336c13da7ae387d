import type { RolloverPage } from '../../answers.ts';
import { counted, number } from '../counted.ts';
import type { Question } from '../invitations/questions.ts';
import { dayOf } from '../when.ts';

/** Go: what it comes to, and that nobody loses access now. */
export function sayGo({ rolloverId, school, lastOn, students, contacts }: RolloverPage): Question {
  const { leaves = 0, changes_school: changes = 0 } = students;
  const { loses_all: all = 0, loses_some: some = 0 } = contacts;
  const moving =
    changes > 0 ? `, and ${counted(changes, 'changes', 'change')} to another school of the trust` : '';
  return {
    title: `Go at ${school}?`,
    body: [
      `${counted(leaves, 'student leaves', 'students leave')}${moving}. They are counted here until ${dayOf(lastOn)}, and then no longer.`,
      `${counted(all, 'contact loses', 'contacts lose')} every child here, ${number(some)} ${some === 1 ? 'loses' : 'lose'} one of several.`,
      'Nobody’s access ends now. Whoever has no child here afterwards is proposed for revocation later, and you look at them once more.',
      'Whoever the roster says something else of by now is left out. It can be taken back for 30 days.',
    ],
    yes: 'Go',
    no: 'Not yet',
    danger: false,
    action: 'rollover/do/answer',
    payload: { rolloverId, answer: 'go' },
  };
}

/** No-go, and why. */
export const sayNoGo = ({ rolloverId, school }: RolloverPage): Question => ({
  title: `No-go at ${school}?`,
  body: ['Nothing happens, and every family is kept. The trust sees the answer. You can say go later.'],
  yes: 'No-go',
  no: 'Back',
  danger: false,
  action: 'rollover/do/answer',
  payload: { rolloverId, answer: 'no_go' },
  noteHint: 'Such as “Year 7 is missing from the roster.” The trust reads it.',
});

/** The rollover is over: imports are as always. */
export const finishRollover = ({ rolloverId, title }: RolloverPage): Question => ({
  title: `Finish the rollover to ${title}?`,
  body: [
    'Rosters come in as always again, with the usual limits.',
    'Contacts without a child here are proposed for revocation some days later. Nobody loses access unless somebody says so.',
  ],
  yes: 'Finish',
  no: 'Not yet',
  danger: false,
  action: 'rollover/do/finish',
  payload: { rolloverId },
});

/** Gives it up before anything has happened. */
export const cancelRollover = ({ rolloverId, school }: RolloverPage): Question => ({
  title: 'Cancel the rollover?',
  body: [
    `The students of ${school} are counted by the dates of the roster alone again. Where these are over, their contacts show as ready to revoke at once.`,
    'The plan is thrown away. You can open the rollover anew.',
  ],
  yes: 'Cancel the rollover',
  no: 'Keep it open',
  danger: true,
  action: 'rollover/do/cancel',
  payload: { rolloverId },
});
