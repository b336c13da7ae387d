import { data } from '@remix-run/node';

/** There is no page of this name. As a route of its own it stays within its frame, and the browser knows of it. */
export function loader() {
  throw data(null, { status: 404 });
}

export default function Nothing() {
  return null;
}
