import { expect, it } from 'vitest';
import { faultInWords } from './fault-in-words.ts';

const issues = (message: string, code = 'custom') => ({
  issues: [{ code, message, path: ['product', 'ownerEmail'] }],
});

it('says which field is wrong, in the words of the rule', () => {
  expect(faultInWords(issues('has no valid domain after the @'))).toBe(
    'The e-mail address has no valid domain after the @.',
  );
});

it('leaves a whole sentence as it is', () => {
  expect(faultInWords(issues('Begin it with https://.'))).toBe('Begin it with https://.');
});

it('has no words for what no form of ours sends', () => {
  expect(faultInWords(issues('Invalid input: expected string', 'invalid_type'))).toBeNull();
  expect(faultInWords(issues('Invalid'))).toBeNull();
  expect(faultInWords(new Error('no'))).toBeNull();
});
