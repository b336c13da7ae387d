import type { ContactRow } from '../../../answers.ts';
import { yearText } from '../year-text.ts';

const most = 4;

const shortened = (texts: readonly string[]): string[] =>
  texts.length > most ? [...texts.slice(0, most), `and ${texts.length - most} more`] : [...texts];

/** The children of a contact here, each with the year; where none is here any more, who was once. */
export function childrenText(children: ContactRow['children']): string[] {
  const here = children.filter((child) => child.here);
  if (here.length === 0) {
    const once = shortened(children.map(({ name }) => name));
    return once.length === 0 ? [] : [`Before: ${once.join(', ')}`];
  }
  return shortened(
    here.map(({ name, year }) =>
      year === null ? name : `${name}, ${yearText(year).replace(' ', '\u00a0')}`,
    ),
  );
}
