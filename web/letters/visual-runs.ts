import bidiFactory from 'bidi-js/dist/bidi.mjs';

/** Which way a text is read. */
export type Direction = 'ltr' | 'rtl';

/** A piece of a line, as it is drawn from left to right: of one script, within one word. */
export interface Run {
  readonly text: string;
  readonly script: 'arabic' | 'other';
}

interface Piece extends Run {
  readonly level: number;
}

const bidi = bidiFactory();
const marks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** What may be read from the right: Hebrew and all that follows it up to Thaana and beyond, and marks of direction. */
const fromRight =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const everyMark = new RegExp(marks.source, 'gu');
const arabic = /\p{Script_Extensions=Arabic}/u;

/** Where a line of a text begins, and the first place after it. */
export type Line = readonly [from: number, until: number];

/**
 * Lines of a text in the order in which they are drawn, from left to right, by Unicode's rules for texts of both
 * directions. A run in Arabic letters stays in the order in which it is read: the font joins and turns them. Marks of
 * direction are left out.
 */
export function visualRuns(text: string, direction: Direction, lines: readonly Line[]): Run[][] {
  // Most letters have nothing that is read from the right: there a line is one run.
  if (direction === 'ltr' && !fromRight.test(text))
    return lines.map(([from, until]) => [
      { text: text.slice(from, until).replace(everyMark, ''), script: 'other' },
    ]);
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  const mirrored = bidi.getMirroredCharactersMap(text, levels);
  return lines.map(([from, until]) => {
    const pieces: Piece[] = [];
    let at = from;
    for (const character of text.slice(from, until)) {
      const level = levels[at] ?? 0;
      const drawn = mirrored.get(at) ?? character;
      at += character.length;
      if (marks.test(character)) continue;
      const script = arabic.test(character) ? 'arabic' : 'other';
      const last = pieces.at(-1);
      const goesOn = last !== undefined && last.level === level && last.script === script;
      if (goesOn && drawn !== ' ' && last.text !== ' ')
        pieces.splice(-1, 1, { ...last, text: joined(last, drawn) });
      else pieces.push({ text: drawn, script, level });
    }
    return inOrder(pieces);
  });
}

/** Signs that are no letters and stand among words read from the right are drawn the other way round. */
const joined = ({ text, script, level }: Piece, next: string): string =>
  script === 'other' && level % 2 === 1 ? next + text : text + next;

/** Turns what is read from the right round, level by level, the innermost first. */
function inOrder(pieces: readonly Piece[]): Piece[] {
  const ordered = [...pieces];
  const highest = Math.max(0, ...pieces.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    for (let from = 0; from < ordered.length; from += 1) {
      let to = from;
      while ((ordered[to]?.level ?? 0) >= level) to += 1;
      if (to > from) ordered.splice(from, to - from, ...ordered.slice(from, to).toReversed());
      from = to;
    }
  }
  return ordered;
}

/** A word in runs of one script each, as it is read: enough to measure it. */
export function scriptRuns(word: string): Run[] {
  const runs: Run[] = [];
  for (const character of word) {
    if (marks.test(character)) continue;
    const script = arabic.test(character) ? 'arabic' : 'other';
    const last = runs.at(-1);
    if (last?.script === script) runs.splice(-1, 1, { script, text: last.text + character });
    else runs.push({ script, text: character });
  }
  return runs;
}
