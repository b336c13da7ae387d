/** Lower case, without accents: as the database's `plain` has it for the usual letters. */
export const plainText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
