import { expect, it } from 'vitest';
import { mailLanguages } from '../roster/rules.ts';
import { when } from './when.ts';

it('names the clock by its letters in every language, in winter and in summer', () => {
  for (const language of mailLanguages) {
    expect(when(new Date('2027-03-15T09:00:00Z'), language)).toMatch(/09:00 \(GMT\)$/);
    expect(when(new Date('2027-07-15T09:00:00Z'), language)).toMatch(/10:00 \(BST\)$/);
  }
});
