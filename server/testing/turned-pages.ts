import { expect } from 'vitest';

/** One page of a list. */
export interface ListPage {
  readonly rows: readonly { readonly name: string }[];
  readonly next: string | null;
  readonly previous: string | null;
}

const names = ({ rows }: ListPage) => rows.map(({ name }) => name);

/**
 * Turns every page of a list, from the first to the last and back again, by what the pages themselves offer, and expects the
 * same both ways. Returns all names in order, and the last page.
 */
export async function turnedPages<Page extends ListPage>(
  page: (place: object) => Promise<Page>,
): Promise<{ readonly names: readonly string[]; readonly last: Page | undefined }> {
  const there = [await page({})];
  for (let next = there.at(-1)?.next; next; next = there.at(-1)?.next)
    there.push(await page({ after: next }));
  const back: Page[] = [];
  for (let before = there.at(-1)?.previous; before; before = back.at(-1)?.previous)
    back.push(await page({ before }));
  expect(back.toReversed().map(names)).toEqual(there.slice(0, -1).map(names));
  expect(there[0]?.previous).toBeNull();
  return { names: there.flatMap(names), last: there.at(-1) };
}
