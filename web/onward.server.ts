import { redirect, redirectDocument } from '@remix-run/node';

/**
 * Leads on to a path of this portal. What lies below `/oidc` is no page of ours that the browser's scripts could draw: it is
 * loaded as a document of its own, and may lead on from there to a product.
 */
export const onward = (path: string, status = 303): Response =>
  /^\/oidc(\/|$)/.test(path) ? redirectDocument(path, status) : redirect(path, status);
