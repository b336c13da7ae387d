import { expect, it } from 'vitest';
import { escapeMarkup } from './mjml.ts';
import { renderEmail } from './render-email.ts';
import { staffInvitation } from './staff-invitation.ts';

const hostile = [
  ['a tag', '<img src="https://evil.example/x.png">'],
  ['a link', '<a href="https://evil.example">press</a>'],
  ['quotes', `" onclick="alert(1)" x='`],
  ['the start of a comment', 'Ann <!-- '],
  ['MJML', '</mj-text><mj-raw><a href="https://evil.example">x</a></mj-raw>'],
  ['an address to click', 'https://evil.example/login'],
  ['line breaks', 'Ann\r\n\r\nhttps://evil.example\r\nBcc: all@evil.example'],
  ['marks that turn text round', '\u202eelpmaxe.live\u2066//:sptth'],
  ['a mark of ours', '[[acceptUrl]]'],
  ['a replacement pattern', "$& $1 $' $`"],
  ['half an emoji', 'Ann \ud83d'],
] as const;

/** Where the tags of a mail lead to or load from; a value cannot make a tag, as its brackets are escaped. */
const linkTargets = (html: string): readonly string[] => {
  const attributes = html.matchAll(/<[a-z][^<>]*?\s(?:href|src|action|background)\s*=\s*["']([^"']*)/gi);
  return [...new Set([...attributes].map((match) => match[1] ?? ''))];
};

it.each(hostile)(
  'a name that holds %s puts no link into the mail and takes nothing out of it',
  async (_, name) => {
    const { trustName, acceptUrl, toAddress } = staffInvitation.example;
    const words = {
      ...staffInvitation.example,
      inviteeName: name,
      productName: name,
      placeName: name,
      accessLines: name,
    };

    const { subject, html, text } = await renderEmail(staffInvitation, words);

    expect(linkTargets(html)).toEqual([acceptUrl]);
    expect(html).toContain('Accept the invitation');
    expect(html).toContain(escapeMarkup(trustName));
    expect(html).toContain('Monday 15 March 2027 at 09:00 (GMT)');
    expect(html).not.toMatch(/<(?:img|mj-|script)/);
    expect(text.match(/https?:\/\/\S+/g)).toEqual([acceptUrl]);
    expect(text).toContain(toAddress);
    expect(subject).not.toMatch(/[\r\n\u202e\u2066]/);
    expect(html + text).toSatisfy((mail: string) => mail.isWellFormed());
  },
);

it('a name with accents, an apostrophe and an emoji arrives as it is written', async () => {
  const inviteeName = 'Siân O’Neil-Ødegård 🎓';
  const { html, text } = await renderEmail(staffInvitation, { ...staffInvitation.example, inviteeName });

  expect(html).toContain(inviteeName);
  expect(text).toContain(`Hello ${inviteeName},`);
});

it('each mail carries the words of its own reader, though MJML ran once', async () => {
  const mails = await Promise.all(
    ['Ann', 'Ben'].map((inviteeName) =>
      renderEmail(staffInvitation, { ...staffInvitation.example, inviteeName }),
    ),
  );

  expect(mails.map(({ html }) => /Hello (\w+)/.exec(html)?.[1])).toEqual(['Ann', 'Ben']);
});

it.each(['javascript:alert(1)', 'data:text/html,x', '/invitations', ''])(
  'a link to %j is refused',
  async (acceptUrl) => {
    await expect(renderEmail(staffInvitation, { ...staffInvitation.example, acceptUrl })).rejects.toThrow(
      'acceptUrl',
    );
  },
);

it('a mail that lacks one of its words is not written', async () => {
  const { inviterName: _, ...incomplete } = staffInvitation.example;

  await expect(renderEmail<string>(staffInvitation, incomplete)).rejects.toThrow('inviterName');
});
