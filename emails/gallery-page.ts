import { escapeMarkup } from './mjml.ts';
import type { RenderedEmail } from './render-email.ts';

const style = `
  :root { color-scheme: light dark; }
  body { margin: 0; padding: 24px; font: 15px/1.5 system-ui, sans-serif; background: Canvas; color: CanvasText; }
  article { margin: 0 0 48px; }
  h1 { font-size: 22px; } h2 { font-size: 17px; margin: 0 0 8px; }
  .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr)); gap: 16px; }
  iframe, pre { width: 100%; height: 760px; box-sizing: border-box; border: 1px solid GrayText; border-radius: 8px; margin: 0; }
  pre { padding: 16px; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
`;

/** One page that shows each mail as it looks and as it reads without HTML. */
export const galleryPage = (mails: readonly (readonly [name: string, mail: RenderedEmail])[]): string => `\
<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mails</title><style>${style}</style></head>
<body>
<h1>Mails</h1>
${mails
  .map(
    ([name, { subject, text }]) => `\
<article>
<h2>${name}: ${escapeMarkup(subject)}</h2>
<div class="pair"><iframe src="${name}.html" title="${name}, as it looks"></iframe><pre>${escapeMarkup(text)}</pre></div>
</article>`,
  )
  .join('\n')}
</body>
</html>
`;
