import { encode } from 'uqr';

/** Draws a text as a QR code, as sharp as the printer is: filled squares, and no picture. */
export function drawQr(
  document: PDFKit.PDFDocument,
  text: string,
  { x, y, side }: { readonly x: number; readonly y: number; readonly side: number },
): void {
  const { size, data } = encode(text, { border: 2, ecc: 'M' });
  const unit = side / size;
  document.rect(x, y, side, side).fill('#ffffff');
  data.forEach((row, down) =>
    row.forEach((dark, across) => {
      if (dark) document.rect(x + across * unit, y + down * unit, unit, unit);
    }),
  );
  document.fill('#000000');
}
