/** What somebody wrote into a box of several lines, as one line: what is kept and mailed is one. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
