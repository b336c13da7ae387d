import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import { noteOpening } from '../invitations/openings/note-opening.ts';
import { openingOf } from '../invitations/openings/opening-of.ts';
import type { ImportSummary } from '../roster/import-roster.ts';
import { importUpload, type Upload } from '../roster/import-upload.ts';
import type { Context } from '../trpc/init.ts';
import { createCaller } from '../trpc/router.ts';
import type { Arrival } from './edge.ts';
import { logError } from './log-error.ts';

/** What loaders and actions are given: the procedures as functions, on behalf of whoever sent the request. */
export interface LoadContext {
  readonly api: ReturnType<typeof createCaller>;
  readonly person: Context['person'];
  /** Imports a package that was uploaded to a file. Refuses like a procedure. */
  importRoster(upload: Upload): Promise<ImportSummary>;
  /** Writes down, beside the answer, that this request opens the link with this token. */
  noteOpening(token: string): void;
  readonly nonce: string;
  readonly requestId: string;
  logError(error: unknown): void;
}

/** Draws the pages of a Remix build. In development the build is asked for anew each time. */
export function pages(build: () => Promise<ServerBuild>, mode: 'production' | 'development') {
  return async (request: Request, context: Context, { nonce, requestId }: Arrival): Promise<Response> => {
    const at = `${request.method} ${new URL(request.url).pathname}`;
    const report = (error: unknown) => logError(error, { requestId, at });
    const given: LoadContext = {
      api: createCaller(context),
      person: context.person,
      importRoster: (upload) => importUpload(context, upload),
      nonce,
      requestId,
      noteOpening: (token) => void noteOpening(context.services, token, openingOf(request)).catch(report),
      logError: report,
    };
    return createRequestHandler(await build(), mode)(request, { ...given });
  };
}
