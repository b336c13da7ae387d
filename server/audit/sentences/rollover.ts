import { at, counted, subjectOf, type Telling } from './telling.ts';

const rollover =
  (before: string, after = ''): Telling =>
  (entry, names) => {
    const named = subjectOf(entry, names);
    return `${before} the rollover to ${named.what ?? 'a new year'}${at(named)}${after}`;
  };

/** What is told of the turn of the school year. */
export const rolloverTellings: Readonly<Record<string, Telling>> = {
  'rollover.opened': rollover('opened'),
  'rollover.proposed': (entry, names) =>
    `${rollover('made the plan of')(entry, names)} (${counted(Number(entry.details['total']), 'person', 'people')})`,
  'rollover.answered': (entry, names) =>
    rollover(entry.details['answer'] === 'go' ? 'said go to' : 'said no-go to')(entry, names),
  'rollover.imports_changed': (entry, names) =>
    rollover(
      entry.details['imports'] === 'paused' ? 'let imports wait during' : 'let imports come in during',
    )(entry, names),
  'rollover.warned': rollover('told those who turn the year that', ' ends by itself soon'),
  'rollover.finished': rollover('finished'),
  'rollover.cancelled': rollover('cancelled', ': nothing was changed'),
};
