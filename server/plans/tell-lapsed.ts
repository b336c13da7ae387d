import type { UnitOfWork } from '../unit-of-work.ts';
import type { Plan } from './plan.ts';
import { tellWhoeverAnswers } from './tell-whoever-answers.ts';

/** Tells whoever answers for a plan that it did not begin in time, and has to be looked at again. */
export const tellLapsed = (uow: UnitOfWork, plan: Plan): Promise<void> =>
  tellWhoeverAnswers(uow, plan, {
    heading: 'A bulk change has not begun',
    lines: ['It was approved more than an hour ago and had not begun.', 'Nothing has happened to anybody.'],
    next: 'What was shown then may not be so any more. Look at it again, and carry it out or discard it.',
  });
