import { isbot } from 'isbot';

/** What is known of somebody, or something, that opens a link. */
export interface Opening {
  readonly method: string;
  readonly userAgent: string | null;
  /** `Purpose`, `Sec-Purpose`, `X-Purpose` or `X-Moz`. */
  readonly purpose: string | null;
  /** `Sec-Fetch-Mode`. */
  readonly fetchMode: string | null;
  /** Whether browsers say how they fetch: they do so over HTTPS, and to their own machine. */
  readonly secure: boolean;
  /** How long ago the mail server took the mail; null when it is not known to have. */
  readonly secondsSinceSent: number | null;
}

const fastestReader = 5;

const signs: readonly ((opening: Opening) => boolean)[] = [
  // Scanners ask whether a link is there before they fetch it; a person's browser opens it.
  ({ method }) => method !== 'GET',
  // Names itself, is driven by a script, or says nothing of itself, as no browser of a person does.
  ({ userAgent }) => userAgent === null || userAgent.trim() === '' || isbot(userAgent),
  // Office and Outlook look at links before they hand them to the browser.
  ({ userAgent }) => /ms-office|microsoft office|skypeuripreview/i.test(userAgent ?? ''),
  // Fetched ahead, for a preview or for speed: nobody has pressed yet.
  ({ purpose }) => /prefetch|preview|prerender/i.test(purpose ?? ''),
  // A page that is opened says "navigate"; anything else was fetched by a program.
  ({ fetchMode }) => fetchMode !== null && fetchMode !== 'navigate',
  // Calls itself a browser of today, and says nothing of how it fetches: only the name was copied.
  ({ fetchMode, secure, userAgent }) => secure && fetchMode === null && saysHowItFetches(userAgent ?? ''),
  // The mail server had taken the mail only a moment before: nobody has found it, read it and pressed by then.
  ({ secondsSinceSent }) => secondsSinceSent !== null && secondsSinceSent < fastestReader,
];

/** Whether a link was probably opened by a mail scanner, not by a person. A guess: nothing may hang on it. */
export const probablyScanner = (opening: Opening): boolean => signs.some((shows) => shows(opening));

/** The browsers that send `Sec-Fetch-Mode`, by the first version that does. */
const tellers = [
  [/\bChrome\/(\d+)/, 76],
  [/\bFirefox\/(\d+)/, 90],
  [/\bVersion\/(\d+)[\d.]* (?:Mobile\/\w+ )?Safari\//, 17],
] as const;

const saysHowItFetches = (userAgent: string): boolean =>
  tellers.some(([name, since]) => Number(name.exec(userAgent)?.[1] ?? 0) >= since);
