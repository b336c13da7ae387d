import type { ProductIcon as IconName } from '#server/access/catalogue/rules.ts';
import {
  IconApp,
  IconBook,
  IconCalendar,
  IconChart,
  IconClipboard,
  IconMessages,
  IconNews,
  IconProgress,
  IconShield,
  IconUsers,
} from './icons.ts';

const icons: Readonly<Record<IconName, typeof IconApp>> = {
  app: IconApp,
  chart: IconChart,
  progress: IconProgress,
  calendar: IconCalendar,
  news: IconNews,
  book: IconBook,
  clipboard: IconClipboard,
  people: IconUsers,
  messages: IconMessages,
  shield: IconShield,
};

const isKnown = (icon: string): icon is IconName => Object.hasOwn(icons, icon);

/** A product's sign. */
export function ProductIcon({ icon, size = 20 }: { icon: string; size?: number }) {
  const Icon = isKnown(icon) ? icons[icon] : IconApp;
  return (
    <span className="app-icon">
      <Icon size={size} aria-hidden />
    </span>
  );
}
