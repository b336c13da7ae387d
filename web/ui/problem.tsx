import { isRouteErrorResponse, useLocation, useRouteError, useRouteLoaderData } from '@remix-run/react';
import { problemText } from './problem-text.ts';

interface Facts {
  readonly status: number;
  readonly said?: string;
  readonly requestId?: string;
}

const field = (value: unknown, name: string): string | undefined => {
  if (typeof value !== 'object' || value === null || !(name in value)) return undefined;
  const found: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
  return typeof found === 'string' ? found : undefined;
};

function useFacts(): Facts {
  const error = useRouteError();
  const root = useRouteLoaderData('root');
  if (!isRouteErrorResponse(error)) return { status: 500, requestId: field(root, 'requestId') };
  const { status, data } = error;
  const requestId = field(data, 'requestId') ?? (status >= 500 ? field(root, 'requestId') : undefined);
  return { status, said: field(data, 'text'), requestId };
}

interface Props {
  /** Where to begin anew: of a site, its own start. */
  readonly start?: { readonly href: string; readonly label: string } | null | undefined;
}

/** What is shown instead of a page that could not be: what happened, what was saved, what to do. */
export function Problem({ start }: Props) {
  const { status, said, requestId } = useFacts();
  const { pathname, search } = useLocation();
  const { title, what, next } = problemText(status, said);
  return (
    <div className="problem">
      <h1>{title}</h1>
      <p>{what}</p>
      <p>{next}</p>
      {requestId && (
        <p className="muted">
          Number: <code>{requestId}</code>
        </p>
      )}
      <div className="actions">
        <a className="button" data-main href={start?.href ?? '/'}>
          {start?.label ?? 'Your products'}
        </a>
        {status >= 500 && (
          <a className="button" href={`${pathname}${search}`}>
            Try again
          </a>
        )}
      </div>
    </div>
  );
}
