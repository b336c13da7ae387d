import { describe, expect, it } from 'vitest';
import { destinationOf, mayCall, readAllowed } from './rules.ts';

const words = (text: string) => text.trim().split(/\s+/);

const allowed = (text: string) => readAllowed(text) ?? [];

describe('the setting', () => {
  it.each([
    'mis.lan',
    'mis.lan:8443',
    'http://localhost:4000',
    '127.0.0.1:9000',
    '[::1]:9000',
    '10.0.0.0/8, fd00::/8',
  ])('takes “%s”', (text) => expect(readAllowed(text)).not.toBeNull());

  it.each([
    '',
    'mis.lan,',
    'https://mis.lan/roster',
    'mis.lan:99999',
    'mis.lan:0',
    '*',
    '10.0.0.0/99',
    'a b',
  ])('does not take “%s”', (text) => expect(readAllowed(text)).toBeNull());
});

describe('an address that is not called, whoever answers there', () => {
  it.each([
    ...words(`
    http://mis.example/ file:///etc/passwd gopher://mis.example/ ftp://mis.example/ data:,x
    javascript:alert(1) mis.example https:// https://dana@mis.example/ https://dana:pw@mis.example/
    https://mis.example@127.0.0.1/ https://:pw@mis.example/
  `),
    '',
    `https://mis.example/${'a'.repeat(2000)}`,
  ])('%s', (text) => expect(destinationOf(text, [])).toBeNull());
});

it('calls https, with the name of the host as it is compared', () => {
  expect(destinationOf('https://MIS.Example./a?b=c', [])).toMatchObject({ host: 'mis.example', port: 443 });
  expect(destinationOf('https://[::1]:8443/', [])).toMatchObject({ host: '::1', port: 8443 });
});

it.each([
  ['https://2130706433/', '127.0.0.1'],
  ['https://0177.0.0.1/', '127.0.0.1'],
  ['https://0x7f.1/', '127.0.0.1'],
  ['https://127.1/', '127.0.0.1'],
  ['https://127.0.0.1./', '127.0.0.1'],
  ['https://①②⑦.0.0.1/', '127.0.0.1'],
  ['https://localhost./', 'localhost'],
  ['https://[::ffff:127.0.0.1]/', '::ffff:7f00:1'],
])('reads %s as what it means', (text, host) => expect(destinationOf(text, [])?.host).toBe(host));

it('calls without encryption only the very host and port that the operator wrote down so', () => {
  const allow = allowed('http://mis.lan:8080,other.lan');
  expect(destinationOf('http://mis.lan:8080/roster.zip', allow)).toMatchObject({ port: 8080 });
  expect(destinationOf('http://mis.lan/roster.zip', allow)).toBeNull();
  expect(destinationOf('http://other.lan/roster.zip', allow)).toBeNull();
  expect(destinationOf('http://mis.lan:8080@evil.example/', allow)).toBeNull();
});

describe('where a host leads to', () => {
  const mis = { host: 'mis.lan', port: 8443 };
  const other = { host: 'evil.example', port: 8443 };

  it('is called when all of it is public, and not when a part of it is inside, or there is none', () => {
    expect(mayCall(other, ['8.8.8.8', '2606:4700::1111'], [])).toBe(true);
    expect(mayCall(other, ['8.8.8.8', '10.0.0.1'], [])).toBe(false);
    expect(mayCall(other, ['::ffff:127.0.0.1'], [])).toBe(false);
    expect(mayCall(other, [], allowed('0.0.0.0/0'))).toBe(false);
  });

  it('may be inside for a host and port that are allowed by name, and for no other', () => {
    expect(mayCall(mis, ['10.0.0.1'], allowed('mis.lan:8443'))).toBe(true);
    expect(mayCall(mis, ['10.0.0.1'], allowed('MIS.lan'))).toBe(true);
    expect(mayCall(mis, ['10.0.0.1'], allowed('mis.lan:443'))).toBe(false);
    expect(mayCall(other, ['10.0.0.1'], allowed('mis.lan:8443'))).toBe(false);
    expect(mayCall(mis, ['169.254.169.254'], allowed('mis.lan:8443'))).toBe(false);
  });

  it('may be in a range that is allowed, also one that is never called otherwise', () => {
    expect(mayCall(other, ['10.1.2.3'], allowed('10.1.0.0/16'))).toBe(true);
    expect(mayCall(other, ['10.2.2.3'], allowed('10.1.0.0/16'))).toBe(false);
    expect(mayCall(other, ['169.254.169.254'], allowed('169.254.0.0/16'))).toBe(true);
    expect(mayCall(other, ['fe80::1%eth0'], allowed('fe80::/10'))).toBe(false);
  });
});
