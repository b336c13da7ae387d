import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { inLanguage } from './define-email.ts';
import { galleryPage } from './gallery-page.ts';
import { emails } from './index.ts';
import { mailLanguages } from './languages.ts';
import { renderEmail, type RenderedEmail } from './render-email.ts';

const folder = resolve('build/emails');
await mkdir(folder, { recursive: true });
const rendered: [string, RenderedEmail][] = [];
for (const [name, email] of Object.entries(emails)) {
  rendered.push([name, await renderEmail<string>(email, email.example)]);
  const languages = 'abroad' in email ? mailLanguages.slice(1) : [];
  for (const language of languages) {
    const said = await renderEmail<string>(inLanguage<string>(email, language), email.example);
    rendered.push([`${name}.${language}`, said]);
  }
}
for (const [name, { html, text }] of rendered) {
  await writeFile(join(folder, `${name}.html`), html);
  await writeFile(join(folder, `${name}.txt`), text);
}
await writeFile(join(folder, 'index.html'), galleryPage(rendered));
console.log(`Every mail, with example words: ${join(folder, 'index.html')}`);
