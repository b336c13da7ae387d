import { expect, it } from 'vitest';
import { preferredLanguage } from './preferred-language.server.ts';

const of = (accept: string) =>
  preferredLanguage(new Request('http://localhost/welcome', { headers: { 'Accept-Language': accept } }));

it('takes the first language of a browser that families are written to in', () => {
  expect(of('pl-PL,pl;q=0.9,en;q=0.8')).toBe('pl');
  expect(of('de-DE, ur;q=0.7, en;q=0.5')).toBe('ur');
  expect(of('*')).toBe('en');
  expect(of('')).toBe('en');
});
