import { Loader } from '@mantine/core';
import { notifications, type NotificationData } from '@mantine/notifications';
import type { PlanKind } from '#server/plans/rules.ts';
import type { PlanProgress } from '../../answers.ts';
import { counted } from '../counted.ts';
import { trpc } from '../../trpc.ts';
import { IconCheck, IconInfo } from '../icons.ts';
import { announce } from '../said.ts';
import { Meter } from './meter.tsx';
import { planWords } from './plan-words.ts';
import { progressText } from './progress-text.ts';

interface Watched {
  readonly site: string;
  readonly kind: PlanKind;
  readonly planId: string;
  readonly total: number;
  /** Whether it has not begun, and waits for a second administrator. */
  readonly waits?: boolean;
  /** Called when it is done, so that the page shows it. */
  readonly onEnd: () => void;
}

/**
 * Shows how a bulk change goes on, in a message that stays while one does other things. What is
 * watched goes on without being watched; its own page has it all.
 */
export function watchPlan({ site, kind, planId, total, waits, onEnd }: Watched): void {
  const words = planWords[kind];
  const details = <a href={`/sites/${site}/plans/${planId}`}>See the details</a>;

  const afterwards = kind === 'invite' ? 'They have 14 days to accept.' : '';
  const common = { id: planId, role: 'group', 'aria-label': words.title } as const;
  const running = (title: string, percent: number): NotificationData => ({
    ...common,
    title,
    message: (
      <div className="toast-progress">
        <Meter percent={percent} label={words.title} />
        <span>You can go on with other things. {details}</span>
      </div>
    ),
    icon: <Loader size={18} />,
    color: 'transparent',
    autoClose: false,
  });
  const ended = (title: string, text: string, icon: typeof IconCheck, percent: number): NotificationData => {
    const Icon = icon;
    return {
      ...common,
      title,
      message: (
        <>
          {text} {details}
        </>
      ),
      icon: <Icon size={18} aria-hidden />,
      color: percent === 100 ? 'brand' : 'gray',
      autoClose: percent === 100 ? 15_000 : false,
    };
  };

  if (waits) {
    announce('It waits for a second administrator');
    const text = 'Nothing has happened yet. Whoever may approve it was told by mail.';
    notifications.show(ended('It waits for a second administrator', text, IconInfo, 0));
    onEnd();
    return;
  }
  const first = `${words.doing}: ${counted(total, ...words.rows)}`;
  announce(first);
  notifications.show(running(first, 0));
  const show = (progress: PlanProgress) => {
    const { title, percent, finished } = progressText(progress);
    notifications.update(finished ? ended(title, afterwards, IconCheck, 100) : running(title, percent));
    if (!finished) return;
    announce(title);
    watch.unsubscribe();
    onEnd();
  };
  const watch = trpc.plans.progress.subscribe(
    { site, planId },
    {
      onData: show,
      onError: () => notifications.update(ended('We lost sight of it', 'It goes on by itself.', IconInfo, 0)),
    },
  );
}
