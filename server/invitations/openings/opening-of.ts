import type { Opening } from './probably-scanner.ts';

/** How a request for a link looks. */
export function openingOf({
  method,
  url,
  headers,
}: Pick<Request, 'method' | 'url' | 'headers'>): Omit<Opening, 'secondsSinceSent'> {
  const purposes = ['purpose', 'sec-purpose', 'x-purpose', 'x-moz'].flatMap(
    (name) => headers.get(name) ?? [],
  );
  return {
    method,
    userAgent: headers.get('user-agent'),
    purpose: purposes.join(' ') || null,
    fetchMode: headers.get('sec-fetch-mode'),
    secure: new URL(url).protocol === 'https:',
  };
}
