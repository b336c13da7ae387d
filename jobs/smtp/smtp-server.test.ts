import { expect, it } from 'vitest';
import { smtpServer } from './smtp-server.ts';

it.each([
  ['smtps://mail.example', { secure: true, port: undefined, requireTLS: false, login: null }],
  ['smtp://mail.example:2525', { secure: false, port: 2525, requireTLS: false }],
  ['smtp://me%40x:p%3Aw@mail.example', { requireTLS: true, login: { user: 'me@x', pass: 'p:w' } }],
  ['smtp://me:pw@localhost:1025', { requireTLS: false }],
  ['smtp://[::1]:1025', { host: '::1', port: 1025 }],
])('%s is read as it is meant', (address, facts) => {
  expect(smtpServer(address)).toMatchObject(facts);
});

it('an address of another kind is refused', () => {
  expect(() => smtpServer('https://mail.example')).toThrow('smtp://host:port');
});
