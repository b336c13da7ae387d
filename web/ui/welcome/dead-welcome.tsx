import type { DeadLanding } from '../../answers.ts';
import { DeadPage } from '../visitors/dead-page.tsx';
import { deadWelcomeText } from './dead-welcome-text.ts';

interface Props {
  readonly landing: DeadLanding;
  /** Why no new link was sent. */
  readonly fault: string | null;
}

/** The page of a welcome that does not work. */
export function DeadWelcome({ landing, fault }: Props) {
  const text = deadWelcomeText(landing.state, landing.invitation);
  return <DeadPage landing={landing} text={text} askFor="Send me a new link" fault={fault} />;
}
