/** How long a new link may be looked for in the mail before another one is asked for, in minutes. */
const minutesBetweenLinks = 10;
/** How many links the invitee may ask for within 24 hours. */
const linksADay = 3;

/** Whether somebody with a dead link asks for a new one too often, as of `now`. */
export function asksTooOften(
  { issuedAt, askedAt, asked }: { issuedAt: Date; askedAt: Date | null; asked: number },
  now: Date,
): boolean {
  const last = Math.max(issuedAt.getTime(), askedAt?.getTime() ?? 0);
  return asked >= linksADay || now.getTime() - last < minutesBetweenLinks * 60_000;
}
