import { inLondon } from '../runs/london-rules.ts';

/** The month that London's calendar shows at an instant: `2026-11`. */
export const londonMonth = (instant: Date): string => inLondon(instant).day.slice(0, 7);
