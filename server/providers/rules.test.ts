import { expect, it } from 'vitest';
import { identityOf, isAllowedBy, readDomains, readTenants } from './rules.ts';

const tid = '1b6a4f80-5c22-4a52-9d3b-6f4f3a1c7e10';
const oid = 'c0ffee00-5c22-4a52-9d3b-6f4f3a1c7e10';
const iss = `https://login.microsoftonline.com/${tid}/v2.0`;

it('knows a Microsoft account by its tenant and object, whatever its address and its subject are', () => {
  const dana = identityOf('microsoft', {
    iss,
    tid,
    oid,
    sub: 'one',
    preferred_username: 'dana@school.example',
  });

  expect(dana).toMatchObject({
    issuer: iss,
    subject: `${tid}|${oid}`,
    home: tid,
    shownAs: 'dana@school.example',
  });
  expect(identityOf('microsoft', { iss, tid, oid, sub: 'two' })?.subject).toBe(dana?.subject);
});

it.each([
  ['no object', { iss, tid, sub: 'one', email: 'dana@school.example' }],
  ['no tenant', { iss, oid, sub: 'one' }],
  ['another tenant than its issuer', { iss, oid, tid: tid.replace('1b', '2b') }],
  ['an object that is none', { iss, tid, oid: `${oid}|` }],
  ['a list for an object', { iss, tid, oid: [oid] }],
])('takes nobody whose token has %s', (_what, claims) => {
  expect(identityOf('microsoft', claims)).toBeNull();
});

it('knows a Google account by its subject, and its domain by what Google says of it, not by its address', () => {
  const google = 'https://accounts.google.com';
  const claims = { iss: google, sub: '110', email: 'dana@school.example', hd: 'School.example' };

  expect(identityOf('google', claims)).toMatchObject({ subject: '110', home: 'school.example' });
  expect(identityOf('google', { ...claims, hd: undefined })).toMatchObject({ home: '' });
  expect(identityOf('google', { iss: google, email: 'dana@school.example' })).toBeNull();
});

it('takes for a second step only what the provider calls one', () => {
  const isMultiFactor = (amr: unknown) => identityOf('microsoft', { iss, tid, oid, amr })?.isMultiFactor;

  expect([['pwd', 'mfa'], ['pwd'], 'mfa', undefined].map(isMultiFactor)).toEqual([true, false, false, false]);
});

it('is allowed when every trust of theirs allows it, and nowhere by nobody', () => {
  expect(isAllowedBy(tid, [[tid], ['other', tid]])).toBe(true);
  expect(isAllowedBy(tid, [[tid], []])).toBe(false);
  expect(isAllowedBy(tid, [])).toBe(false);
  expect(isAllowedBy('', [['']])).toBe(false);
});

it('reads what somebody typed, one a line or with commas, and names the first that is wrong', () => {
  expect(readTenants(` ${tid.toUpperCase()}\n\n${oid}, ${tid}`)).toEqual({ values: [tid, oid], wrong: null });
  expect(readTenants(`${tid}\nschool.example`).wrong).toBe('school.example');
  expect(readDomains('@School.org.uk; other.example')).toEqual({
    values: ['school.org.uk', 'other.example'],
    wrong: null,
  });
  expect(readDomains('school').wrong).toBe('school');
});
