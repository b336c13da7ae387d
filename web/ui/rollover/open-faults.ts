import type { Faults } from '../use-fields.ts';

/** What is asked when a rollover is opened. */
export interface OpenFields {
  readonly title: string;
  readonly lastOn: string;
  readonly firstOn: string;
  readonly schoolIds: readonly string[];
}

const most = 120 * 86_400_000;

/** What is wrong with it, said at each field. */
export function openFaults({ title, lastOn, firstOn, schoolIds }: OpenFields): Faults<OpenFields> {
  return {
    ...(schoolIds.length === 0 && { schoolIds: 'Choose at least one school.' }),
    ...(title.trim() === '' && { title: 'Say which year begins, such as 2027/28.' }),
    ...(lastOn === '' && { lastOn: 'Choose a day.' }),
    ...(firstOn === '' && { firstOn: 'Choose a day.' }),
    ...(lastOn !== '' &&
      firstOn !== '' &&
      firstOn <= lastOn && { firstOn: 'It comes after the last day of the old year.' }),
    ...(Date.parse(firstOn) - Date.parse(lastOn) >= most && {
      firstOn: 'It is less than 120 days after the last day of the old year.',
    }),
  };
}
