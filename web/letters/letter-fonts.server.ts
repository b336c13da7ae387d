import { createRequire } from 'node:module';

const fontFile = (file: string): string =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/${file}.ttf`);

/** The fonts of letters, by what they have letters for. Named by their files: a name of its own would be read afresh each time. */
export const letterFonts = {
  other: {
    plain: fontFile('inter/400Regular/Inter_400Regular'),
    bold: fontFile('inter/700Bold/Inter_700Bold'),
  },
  arabic: {
    plain: fontFile('noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular'),
    bold: fontFile('noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold'),
  },
} as const;
