import { useClipboard } from '@mantine/hooks';

/** Something to be copied elsewhere, with the button that does it. */
export function CopiedValue({ what, value }: { readonly what: string; readonly value: string }) {
  const { copy, copied } = useClipboard({ timeout: 4000 });
  return (
    <span className="copied-value">
      <code>{value}</code>
      <button
        type="button"
        className="button"
        aria-label={`${copied ? 'Copied' : 'Copy'} ${what}`}
        onClick={() => copy(value)}
      >
        {copied ? 'Copied' : 'Copy'}
      </button>
      <output className="unseen">{copied ? `${what} is copied.` : ''}</output>
    </span>
  );
}
