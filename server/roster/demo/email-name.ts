const letters: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', ı: 'i', đ: 'd', ß: 'ss' };

/** A name as it stands in an address: lower case, plain letters. */
export function emailName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[øłıđß]/g, (letter) => letters[letter] ?? letter)
    .replaceAll(/[^a-z]/g, '');
}
