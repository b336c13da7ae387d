import type { ComponentType } from 'react';
import type { Permission } from '#server/administrators/rules.ts';
import type { ContactSelection } from '#server/contacts/contact-filter.ts';
import type { ContactStatus } from '#server/contacts/rules.ts';
import type { PlanKind } from '#server/plans/rules.ts';
import type { ContactPageOfList, MySite } from '../../../answers.ts';
import type { IconMail } from '../../icons.ts';
import type { Said } from '../../say.tsx';

/** Whom an action is about, and what follows it. */
export interface ActionDialogProps {
  readonly site: MySite;
  readonly who: ContactSelection;
  /** The name, where it is about one contact. */
  readonly name: string | null;
  /** At which school, where it is about one contact. */
  readonly school: string | null;
  /** How many are selected; counted in full by `contacts/count` (see `useQuestion`). */
  readonly count: ContactPageOfList['total'];
  readonly onClose: () => void;
  /** It is done: says so, shows the list afresh and lets go of the selection. */
  readonly onDone: (said: Said) => void;
  /** The same for what went past Remix, which does not know that the list says what is not so any more. */
  readonly onMade: (said: Said) => void;
  /** It goes on by itself, as a plan that is watched (or waits for a second administrator). */
  readonly onBegun: (plan: ActionBegun) => void;
}

/** A bulk change that has begun. */
export interface ActionBegun {
  readonly kind: PlanKind;
  readonly planId: string;
  readonly total: number;
  readonly waits?: boolean;
}

/** Something in the Actions… menu. */
export interface ContactAction {
  readonly id: string;
  readonly label: string;
  readonly icon: typeof IconMail;
  readonly permission: Permission;
  /** In which status it makes sense; null: in all. It is shown when one of the selected may be in one of them. */
  readonly statuses: readonly ContactStatus[] | null;
  readonly danger?: boolean;
  readonly Dialog: ComponentType<ActionDialogProps>;
}
