import { expect, it } from 'vitest';
import { badRowsFile } from './bad-rows-file.ts';

const row = (cells: readonly string[], headings = ['E-mail', 'Product']) => ({
  line: 2,
  raw: headings.map((heading, place) => [heading, cells[place] ?? ''] as const),
  reason: 'product_unknown' as const,
  detail: 'Insights, Tracker',
});

it('gives rows back with what is wrong, and no cell that is a formula', () => {
  expect(badRowsFile([row(['a@b.example', '=1+1'])]).split('\r\n')).toEqual([
    '\uFEFFE-mail,Product,Problem',
    `a@b.example,'=1+1,"This product is not known here. Known: Insights, Tracker"`,
    '',
  ]);
});

it('does not pile problems up when the same file comes again', () => {
  const again = row(['a@b.example', 'Trackr', 'older'], ['E-mail', 'Product', 'Problem']);

  expect(badRowsFile([again])).toMatch(/^\uFEFFE-mail,Product,Problem\r\na@b.example,Trackr,"This product/);
});
