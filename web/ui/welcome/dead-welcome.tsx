import type { Language } from '#server/contacts/family/rules.ts';
import type { DeadLanding } from '../../answers.ts';
import { directionOf } from '../direction-of.ts';
import { DeadPage } from '../visitors/dead-page.tsx';
import { deadWelcomeText } from './dead-welcome-text.ts';
import { doorWords } from './words/words-in.ts';

interface Props {
  readonly landing: DeadLanding;
  /** The family's; of a link that nobody knows, the browser's. */
  readonly language: Language;
  /** Why no new link was sent. */
  readonly fault: string | null;
}

/** The page of a welcome that does not work. */
export function DeadWelcome({ landing, language, fault }: Props) {
  const text = deadWelcomeText(language, landing.state, landing.invitation);
  const words = doorWords[language];
  return (
    <div lang={language} dir={directionOf(language)}>
      <DeadPage landing={landing} text={text} askFor={words.askFor} words={words} fault={fault} />
    </div>
  );
}
