import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { escapeMarkup } from './mjml.ts';
import { guardedBy, inLanguage } from './define-email.ts';
import { emails } from './index.ts';
import { directionOf, mailLanguages } from './languages.ts';
import { families } from './words/families.ts';
import { renderEmail } from './render-email.ts';

/** What mail programs need and the web has left behind: tables, inline styles, Outlook's comments. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'doctype-style': 'off',
    'no-conditional-comment': 'off',
    'no-deprecated-attr': 'off',
    'no-inline-style': 'off',
    'prefer-native-element': 'off',
    'presentation-role-style': 'off',
    'void-style': 'off',
  },
});

describe.each(Object.entries(emails))('%s', (_, email) => {
  const mail = renderEmail<string>(email, email.example);

  it('is valid HTML, as far as mail goes', async () => {
    const { results } = await validator.validateString((await mail).html);

    expect(
      results.flatMap(({ messages }) => messages).map(({ ruleId, message }) => `${ruleId}: ${message}`),
    ).toEqual([]);
  });

  it('says the same in HTML and in plain text, and leaves no word out', async () => {
    const { html, text } = await mail;
    const lines = Object.values(email.example).flatMap((word) => word.split('\n'));

    expect(lines.filter((line) => !html.includes(escapeMarkup(line)))).toEqual([]);
    expect(lines.filter((line) => !text.includes(line))).toEqual([]);
    expect(html + text).not.toContain('[[');
  });

  it('leads to one place at most, loads nothing from elsewhere, and fits into what Gmail shows whole', async () => {
    const { html } = await mail;
    const links = new Set([...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1]));

    expect(links.size).toBeLessThanOrEqual(1);
    expect(html).not.toMatch(/<(?:img|link|script|iframe)|@import|url\(/);
    expect(Buffer.byteLength(html)).toBeLessThan(30_000);
  });

  it('has a subject that a phone shows, and says who sent it, why, and what to do if it is unexpected', async () => {
    const { subject, text } = await mail;
    const footer = text.slice(text.indexOf('\n--\n'));

    expect(subject.length).toBeLessThan(80);
    expect(footer).toMatch(/Sent by .+ to \S+@\S+, because .+ (?:If|You need not) /);
  });
});

const abroad = Object.entries(emails).filter(([, email]) => 'abroad' in email);
const foreign = mailLanguages.filter((language) => language !== 'en');

describe.each(foreign.flatMap((language) => abroad.map(([name, email]) => ({ language, name, email }))))(
  '$name in $language',
  ({ language, email }) => {
    const mail = renderEmail<string>(inLanguage<string>(email, language), email.example);
    const english = renderEmail<string>(email, email.example);

    it('says all of it in that language, with every word of the mail', async () => {
      const { subject, html, text } = await mail;
      const words = Object.values(email.example).flatMap((word) => word.split('\n'));
      const sentences = (await english).text
        .split('\n')
        .filter((line) => line.includes(' ') && !words.includes(line));

      expect(words.filter((word) => !text.includes(word) || !html.includes(escapeMarkup(word)))).toEqual([]);
      expect(sentences.filter((sentence) => text.includes(sentence))).toEqual([]);
      expect(html).not.toContain('If the button does not work');
      expect(subject).not.toBe((await english).subject);
      expect(subject.length).toBeLessThan(90);
      expect(text.split('\n\n')).toHaveLength((await english).text.split('\n\n').length);
    });

    it('is read in its direction, and is valid', async () => {
      const { html } = await mail;
      const { results } = await validator.validateString(html);

      expect(html).toMatch(new RegExp(`<html lang="${language}" dir="${directionOf(language)}"`));
      expect(html.includes('direction:rtl')).toBe(directionOf(language) === 'rtl');
      expect(html.includes('direction:ltr')).toBe(directionOf(language) === 'ltr');
      expect(results.flatMap(({ messages }) => messages)).toEqual([]);
    });
  },
);

const proofs = [['child_birth_date'], ['letter_code']] as const;
describe.each(proofs)('a welcome whose link asks for its %s', (proof) => {
  it.each(mailLanguages)('says so in %s, names no child, and is valid', async (language) => {
    for (const email of [emails.welcome, emails['welcome-reminder'], emails['welcome-last-reminder']]) {
      const { html, text } = await renderEmail(inLanguage(guardedBy(email, proof), language), email.example);
      const { results } = await validator.validateString(html);

      expect(text).toContain(families[language].guarded.asks[proof]);
      expect(html).toContain(escapeMarkup(families[language].guarded.asks[proof]));
      expect(`${html}${text}`).not.toMatch(/Mia|Tom/);
      expect(text).not.toMatch(/:\n\n\n/);
      expect(results.flatMap(({ messages }) => messages)).toEqual([]);
    }
  });
});
