import { expect, it } from 'vitest';
import { refusalInWords } from './refusal-text.ts';

it('adds the particulars as a sentence of their own', () => {
  expect(refusalInWords('package_unreadable', 'orgs.csv line 1: there is no column name')).toBe(
    'This file could not be read, and nothing was changed. Orgs.csv line 1: there is no column name.',
  );
});

it('says only what is wrong with a password', () => {
  expect(refusalInWords('password_weak', 'This has 4 characters.')).toBe('This has 4 characters.');
});

it('keeps the names of permissions to itself', () => {
  expect(refusalInWords('not_permitted', 'roster:import')).not.toContain('roster:import');
});

it('has no words for what is no refusal', () => {
  expect(refusalInWords('toString')).toBeNull();
});
