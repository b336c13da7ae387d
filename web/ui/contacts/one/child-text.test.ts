import { expect, it } from 'vitest';
import { childText } from './child-text.ts';

const mia = {
  studentId: '1',
  name: 'Mia Ashdown',
  year: '4',
  schools: ['Riverside'],
  here: true,
  left: false,
  linked: true,
  access: null,
  accessBy: null,
  accessAt: null,
  note: null,
  blocked: false,
};

it('says of nobody who waits for a decision about a block that they have access', () => {
  expect(childText(mia, [])).toBe('Has access, by the school’s records');
  expect(childText(mia, ['Riverside'])).toMatch(/^Not open to them/);
  expect(childText({ ...mia, blocked: true }, ['Riverside'])).toBe('Blocked');
  expect(childText({ ...mia, schools: ['Riverside', 'Hillside'] }, ['Riverside'])).toBe(
    'Has access, by the school’s records',
  );
});
