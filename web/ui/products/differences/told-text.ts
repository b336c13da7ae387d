import { counted } from '../../counted.ts';
import type { Said } from '../../say.tsx';

/** What a product was told again. */
interface Told {
  readonly told: number;
  readonly events: number;
  readonly signOuts: number;
  readonly left: number;
}

/** That a product is told again, by what, and whether more is left. */
export function toldText({ told, events, signOuts, left }: Told): Said {
  const by = [
    ...(events > 0 ? [counted(events, 'event', 'events')] : []),
    ...(signOuts > 0 ? [counted(signOuts, 'sign-out', 'sign-outs')] : []),
  ];
  const rest = left > 0 ? ` Press again for the other ${left}.` : '';
  return {
    title: `Told again about ${counted(told, 'difference', 'differences')}`,
    text: `${by.join(' and ')} on the way. Whether it helped shows with the next report.${rest}`,
  };
}
