import { Refusal, type RefusalCode } from '../refusal.ts';
import type { LinkState } from './rules.ts';

const whyNot: Record<Exclude<LinkState, 'open'> | 'asks', RefusalCode> = {
  asks: 'welcome_proof_asked',
  accepted: 'invitation_accepted',
  declined: 'invitation_declined',
  expired: 'invitation_expired',
  cancelled: 'invitation_cancelled',
  replaced: 'invitation_replaced',
  unknown: 'link_unknown',
};

/** Why a link does not work. Of two who press at once, the second finds that the first one accepted. */
export const refuseDead = (state: LinkState | 'asks'): Refusal =>
  new Refusal(state === 'open' ? 'invitation_accepted' : whyNot[state]);
