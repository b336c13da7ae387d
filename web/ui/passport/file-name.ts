import type { Passport } from '../../answers.ts';

/** What a passport's file is called, without its ending. */
export const fileName = ({ person, madeAt }: Passport): string =>
  `access-passport-${plain(person.name)}-${madeAt.slice(0, 10)}`;

/** A name as every file system takes it. */
const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '') || 'person';
