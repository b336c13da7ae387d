import type { CodeWords } from './code-words.ts';

/** The pages on which the code of a letter is typed in, in Welsh. */
export const cy: CodeWords = {
  title: 'Cod eich llythyr',
  what: 'Mae eich ysgol wedi’i argraffu i chi. Mae ynddo ddeuddeg llythyren a rhif.',
  codeHint: 'Gyda’r llinellau neu hebddynt, mewn priflythrennau neu beidio. Nid oes O, 0, I, 1 nac L ynddo.',
  used: 'Ydych chi wedi’i ddefnyddio’n barod?',
  noLetter: 'Dim llythyr? Gall swyddfa’r ysgol argraffu un i chi.',
  alone: 'Helo {name}. Chi’n unig biau’r cyfrif hwn.',
  signsIn:
    'Helo {name}. Mae gennych gyfrif yma’n barod. Mewngofnodwch ag ef, a chaiff yr ysgol hon ei hychwanegu ato.',
  keepName: 'Cadwch ef, neu dewiswch un arall, ac ysgrifennwch ef i lawr: bydd ei angen arnoch bob tro.',
  another: 'Nid chi? Cod arall',
  until: 'Mae’r cod yn gweithio hyd {until}.',
};
