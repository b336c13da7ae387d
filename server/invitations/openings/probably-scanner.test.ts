import { expect, it } from 'vitest';
import { probablyScanner, type Opening } from './probably-scanner.ts';

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0.0.0 Safari/537.36';
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';
const oldFirefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:78.0) Gecko/20100101 Firefox/78.0';
const headless = chrome.replace('Chrome/', 'HeadlessChrome/');

const person: Opening = {
  method: 'GET',
  userAgent: chrome,
  purpose: null,
  fetchMode: 'navigate',
  secure: true,
  secondsSinceSent: 600,
};

it.each([
  ['a browser on a desk', {}],
  ['a phone', { userAgent: iphone }],
  ['an old browser, which does not say how it fetches', { userAgent: oldFirefox, fetchMode: null }],
  ['a browser that reaches the portal without HTTPS', { secure: false, fetchMode: null }],
  ['somebody quick, five seconds after the mail', { secondsSinceSent: 5 }],
  ['a mail whose fate is not known', { secondsSinceSent: null }],
] as const)('takes %s for a person', (_, facts) => {
  expect(probablyScanner({ ...person, ...facts })).toBe(false);
});

it.each([
  ['a HEAD request', { method: 'HEAD' }],
  ['a program that names itself', { userAgent: 'curl/8.5.0' }],
  ['a crawler', { userAgent: 'Mozilla/5.0 (compatible; bingbot/2.0)' }],
  ['a browser without a window', { userAgent: headless }],
  ['somebody who says nothing of themselves', { userAgent: null }],
  ['an empty name', { userAgent: ' ' }],
  ['Office, before it opens the browser', { userAgent: 'Mozilla/4.0 (compatible; ms-office; MSOffice 16)' }],
  ['a prefetch', { purpose: 'prefetch' }],
  ['a prerender of Chrome', { purpose: 'prefetch;prerender' }],
  ['a fetch by a script', { fetchMode: 'no-cors' }],
  ['a borrowed name of a browser', { fetchMode: null }],
  ['a borrowed name of a phone', { userAgent: iphone, fetchMode: null }],
  ['an opening in the second the mail was sent', { secondsSinceSent: 0 }],
  ['an opening four seconds after', { secondsSinceSent: 4.9 }],
] as const)('takes %s for a mail scanner', (_, facts) => {
  expect(probablyScanner({ ...person, ...facts })).toBe(true);
});
