import type { DeadLanding } from '../../answers.ts';
import { deadLinkText } from './dead-link-text.ts';
import { DeadPage } from './dead-page.tsx';

interface Props {
  readonly landing: DeadLanding;
  /** Why no new link was sent. */
  readonly fault: string | null;
}

/** The page of an invitation that cannot be accepted. */
export function DeadLink({ landing, fault }: Props) {
  const text = deadLinkText(landing.state, landing.invitation);
  return <DeadPage landing={landing} text={text} askFor="Send me a new one" fault={fault} />;
}
