import { useRevalidator } from '@remix-run/react';
import type { ReactNode } from 'react';
import { watchPlan } from '../../plans/watch-plan.tsx';
import { useOpened } from '../../use-opened.ts';
import type { ActionDialogProps, ContactAction } from './contact-action.ts';

type Subject = Pick<ActionDialogProps, 'site' | 'who' | 'name' | 'school' | 'count'>;
interface Open {
  readonly action: ContactAction;
  readonly subject: Subject;
}

/** The dialog of an action over a page; `onSettled` is called once something was done, or has begun. */
export function useContactAction(onSettled: () => void) {
  const { heading, open, openFrom, close, done, doneAtHeading } = useOpened<Open>();
  const { revalidate } = useRevalidator();
  const dialog = (): ReactNode => {
    if (open === null) return null;
    const { action, subject } = open;
    return (
      <action.Dialog
        {...subject}
        onClose={close}
        onDone={(said) => {
          onSettled();
          done(said);
        }}
        onMade={(said) => {
          onSettled();
          doneAtHeading(said);
          revalidate();
        }}
        onBegun={(plan) => {
          watchPlan({ site: subject.site.id, ...plan, onEnd: revalidate });
          onSettled();
          close();
        }}
      />
    );
  };
  return {
    heading,
    dialog,
    choose: (action: ContactAction, subject: Subject, opener: HTMLElement | null) =>
      openFrom(opener, { action, subject }),
  };
}
