import { lastDayBefore } from '../mail/when.ts';
import { endsOn, type Day, type RolloverState } from './rules.ts';

/** What people are told of a rollover by mail. */
export type RolloverNews = 'opened' | 'no_go' | 'ending';

/** What is said of it. */
export interface RolloverInNews {
  readonly school: string;
  readonly title: string;
  readonly lastOn: Day;
  readonly firstOn: Day;
  readonly state: RolloverState;
}

/** A day as mails say it: "1 September 2027". */
const inWords = (day: Day): string => lastDayBefore(new Date(`${day}T12:00:00Z`));

type Words = Readonly<Record<'heading' | 'about' | 'factLines' | 'next', string>>;

/** What a mail says of a rollover: that it is open, that its school said no-go, or that it ends by itself. Names no family. */
export function newsInWords(
  news: RolloverNews,
  { school, title, lastOn, firstOn, state }: RolloverInNews,
  { by, note }: { readonly by: string; readonly note: string | null },
): Words {
  if (news === 'opened')
    return {
      heading: `The rollover to ${title} is open`,
      about: `${by} has opened the turn of the school year at ${school}. Nothing has changed for anybody: every family is kept until the school says go.`,
      factLines: `The old year ends on ${inWords(lastOn)}\nThe new year begins on ${inWords(firstOn)}`,
      next: 'Go through the checks, make the plan, and look at who leaves. Then say go, or no-go with a note.',
    };
  if (news === 'no_go')
    return {
      heading: `No-go for the rollover to ${title}`,
      about: `${by} has answered no-go at ${school}. Nothing happens, and every family is kept.`,
      factLines: note === null ? 'No reason was given' : `“${note}”`,
      next: 'The answer can be changed at any time, on the page of the rollover.',
    };
  const end = inWords(endsOn(firstOn));
  return {
    heading: `The rollover to ${title} is not finished`,
    about: `The rollover of ${school} ends by itself on ${end}. From then on students are counted by the dates of the roster alone, and imports keep to the usual limits again.`,
    factLines:
      state === 'open'
        ? 'The school has not said go: nobody has been let go'
        : 'It was carried out, and nobody has finished it',
    next: 'Say go and finish it before that day, or cancel it if it is not needed.',
  };
}
