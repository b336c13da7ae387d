/**
 * The same request, as if it had come to the public address: whatever Host and X-Forwarded-Host
 * said is gone before anything reads them.
 */
export function publicRequest(request: Request, publicUrl: string): Request {
  const asked = new URL(request.url);
  const url = new URL(publicUrl);
  url.pathname = asked.pathname;
  url.search = asked.search;
  const same = new Request(url, request);
  for (const name of request.headers.keys()) {
    if (name === 'forwarded' || name.startsWith('x-forwarded-')) same.headers.delete(name);
  }
  same.headers.set('host', url.host);
  if (same.headers.has('origin')) same.headers.set('origin', publicUrl);
  return same;
}
