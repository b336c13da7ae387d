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

/** In the words of whoever makes it: "{device} of {name}", and the devices that have no name of their own. */
export interface PasskeyNameWords {
  readonly suggested: string;
  readonly anyDevice: string;
  readonly android: string;
  readonly windows: string;
  readonly linux: string;
}

const devices: readonly (readonly [RegExp, (words: PasskeyNameWords) => string])[] = [
  [/\biPhone\b/, () => 'iPhone'],
  [/\biPad\b/, () => 'iPad'],
  [/\bCrOS\b/, () => 'Chromebook'],
  [/\bAndroid\b/, ({ android }) => android],
  [/\bWindows\b/, ({ windows }) => windows],
  [/\bMac OS X\b|\bMacintosh\b/, () => 'Mac'],
  [/\bLinux\b/, ({ linux }) => linux],
];

/** What a new passkey may be called, by the device at which it is made and by whose it is: "iPhone of Jane". */
export function suggestedPasskeyName(userAgent: string, person: string, words: PasskeyNameWords): string {
  const called = devices.find(([pattern]) => pattern.test(userAgent))?.[1];
  const [name = ''] = person.trim().split(/\s+/);
  const gaps: Readonly<Record<string, string>> = { device: called?.(words) ?? words.anyDevice, name };
  const filled = words.suggested.replaceAll(/\{(\w+)\}/g, (gap, key: string) => gaps[key] ?? gap);
  return [...filled].slice(0, longestPasskeyName).join('');
}
