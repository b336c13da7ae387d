import { IconAlert } from './icons.ts';

/** Why something was not done, beside the button that asked for it. */
export function Refused({ children }: { children: string | null }) {
  return (
    <div role="alert">
      {children !== null && (
        <div className="note" data-tone="stop">
          <IconAlert size={18} aria-hidden />
          <p>{children}</p>
        </div>
      )}
    </div>
  );
}
