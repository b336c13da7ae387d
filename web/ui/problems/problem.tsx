import { isRouteErrorResponse, useLocation, useRouteError, useRouteLoaderData } from '@remix-run/react';
import { usePageLanguage } from '../use-page-language.ts';
import { problemText, type Wrong } from './problem-text.ts';
import { problemWords } from './words/words-in.ts';

interface Facts {
  readonly wrong: Wrong;
  /** What the rules said, in English. */
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
  if (isUnreached(error)) return { wrong: 'offline' };
  if (!isRouteErrorResponse(error)) return { wrong: 500, requestId: field(root, 'requestId') };
  const { status, data } = error;
  const requestId = field(data, 'requestId') ?? (status >= 500 ? field(root, 'requestId') : undefined);
  return { wrong: status, said: field(data, 'text'), requestId };
}

/** Whether the portal did not answer at all: in a browser that has no connection, a page that is gone to fails like this. */
const isUnreached = (error: unknown): boolean =>
  error instanceof TypeError && typeof navigator !== 'undefined' && !navigator.onLine;

interface Props {
  /** Where to begin anew: of a site, its own start. */
  readonly start?: { readonly href: string; readonly label: string } | null | undefined;
}

/** What is shown instead of a page that could not be: what happened, what was saved, what to do. */
export function Problem({ start }: Props) {
  const { wrong, said, requestId } = useFacts();
  const { pathname, search } = useLocation();
  const language = usePageLanguage();
  const words = problemWords[language];
  const { title, what, next } = problemText(words, wrong, language === 'en' ? said : undefined);
  return (
    <div className="problem">
      <h1>{title}</h1>
      <p>{what}</p>
      <p>{next}</p>
      {requestId && (
        <p className="muted">
          {words.number} <code>{requestId}</code>
        </p>
      )}
      <div className="actions">
        <a className="button" data-main href={start?.href ?? '/'}>
          {start?.label ?? words.start}
        </a>
        {(wrong === 'offline' || wrong >= 500) && (
          <a className="button" href={`${pathname}${search}`}>
            {words.again}
          </a>
        )}
      </div>
    </div>
  );
}
