/** For how many minutes a passkey can answer what it was asked. */
export const challengeMinutes = 5;

/** How many passkeys an account can have. */
export const mostPasskeys = 20;

/** How many characters the name of a passkey can have. */
export const longestPasskeyName = 60;

/**
 * Whether a passkey that counts its uses has counted on since `kept`: one that did not may have been copied. Those that
 * are kept by a phone's maker on several devices do not count, and always show nothing.
 */
export const hasCountedOn = (kept: number, shown: number): boolean =>
  shown > kept || (shown === 0 && kept === 0);

const devices: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bAndroid\b/, 'Android phone'],
  [/\bWindows\b/, 'Windows PC'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bLinux\b/, 'Linux PC'],
];

/** What a new passkey may be called, by the device at which it is made and by whose it is: "iPhone of Jane". */
export function suggestedPasskeyName(userAgent: string, person: string): string {
  const device = devices.find(([pattern]) => pattern.test(userAgent))?.[1] ?? 'Passkey';
  const [first = ''] = person.trim().split(/\s+/);
  return [...`${device} of ${first}`].slice(0, longestPasskeyName).join('');
}
