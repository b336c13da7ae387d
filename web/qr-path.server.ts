import { encode } from 'uqr';

/** A QR code as the path of an SVG, one unit a module: drawn without styles, so that no policy stands in its way. */
export function qrPath(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { border: 2, ecc: 'M' });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { size, path };
}
