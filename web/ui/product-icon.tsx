import { IconApp, IconCalendar, IconChart, IconNews, IconProgress } from './icons.ts';

const icons: Readonly<Record<string, typeof IconApp>> = {
  chart: IconChart,
  news: IconNews,
  progress: IconProgress,
  calendar: IconCalendar,
};

/** A product's sign. */
export function ProductIcon({ icon, size = 20 }: { icon: string; size?: number }) {
  const Icon = icons[icon] ?? IconApp;
  return (
    <span className="app-icon">
      <Icon size={size} aria-hidden />
    </span>
  );
}
