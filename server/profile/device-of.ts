import type { MailLanguage } from '../roster/rules.ts';
import { deviceWords } from './device-words.ts';

const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\b(?:OPR|OPiOS)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/[\d.]+ .*\bSafari\//, 'Safari'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
];

const named = (userAgent: string, names: readonly (readonly [RegExp, string])[]) =>
  names.find(([pattern]) => pattern.test(userAgent))?.[1];

/** The device of a session as a person would name it, "Chrome on Windows", from what its browser says of itself. */
export function deviceOf(userAgent: string | null, language: MailLanguage = 'en'): string {
  const words = deviceWords[language];
  const browser = named(userAgent ?? '', browsers);
  const system = named(userAgent ?? '', systems);
  if (system === undefined) return browser ?? words.unknown;
  if (browser === undefined) return words.system.replace('{system}', system);
  return words.both.replace('{browser}', browser).replace('{system}', system);
}
