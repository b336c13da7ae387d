import { notifications } from '@mantine/notifications';
import { IconCheck } from './icons.ts';
import { announce } from './said.ts';

/** A confirmation message: what has happened, and what follows from it. */
export interface Said {
  readonly title: string;
  readonly text: string;
}

/** Confirms that something was done. */
export function say({ title, text }: Said): void {
  announce(`${title}. ${text}`);
  notifications.show({
    role: 'group',
    'aria-label': title,
    title,
    message: text,
    color: 'brand',
    icon: <IconCheck size={18} aria-hidden />,
    autoClose: 10_000,
  });
}
