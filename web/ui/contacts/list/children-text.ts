import type { ContactRow } from '../../../answers.ts';
import { yearText } from '../year-text.ts';

const most = 4;

/** The children of a contact here, each with the year; those who left only where none is here any more. */
export function childrenText(children: ContactRow['children']): string[] {
  const here = children.filter((child) => child.here);
  const shown = here.length > 0 ? here : children;
  const texts = shown
    .slice(0, most)
    .map(({ name, year, here: isHere }) =>
      isHere
        ? `${name}${year === null ? '' : `, ${yearText(year).replace(' ', '\u00a0')}`}`
        : `${name}, not here any more`,
    );
  return shown.length > most ? [...texts, `and ${shown.length - most} more`] : texts;
}
