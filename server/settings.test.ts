import { describe, expect, it } from 'vitest';
import { parseSettings, wantsEmbedded } from './settings.ts';

const whole = {
  DATABASE_URL: 'postgres://owner:pw@db.example:5433/gatehouse',
  SMTP_URL: 'smtps://name:pw@mail.example',
  PUBLIC_URL: 'https://portal.example.org/',
  SECRET: 's'.repeat(32),
};
const complaint = (env: Record<string, string>) => {
  try {
    parseSettings(env);
  } catch (error) {
    return String(error);
  }
  return 'no complaint';
};

describe('settings', () => {
  it('fills in what may be left out', () => {
    expect(parseSettings(whole)).toMatchObject({
      PUBLIC_URL: 'https://portal.example.org',
      PORT: 3000,
      HOST: '127.0.0.1',
      DATA_DIR: '.data',
      TRUST_PROXY: [],
      ROSTER_DIR: null,
      OUTGOING_ALLOW: [],
      MAIL_FROM: { name: 'Gatehouse', address: 'no-reply@portal.example.org' },
      embedded: false,
    });
  });

  it('connects the application to the same database under a role that owns nothing', () => {
    const { protocol, username, password, host, pathname } = new URL(parseSettings(whole).APP_DATABASE_URL);
    expect({ protocol, username, host, pathname }).toEqual({
      protocol: 'postgres:',
      username: 'gatehouse_app',
      host: 'db.example:5433',
      pathname: '/gatehouse',
    });
    expect(password).toMatch(/^[0-9a-f]{64}$/);
  });

  it('derives a different key for each purpose, and other keys from another secret', () => {
    const { linkKey, authSecret, APP_DATABASE_URL } = parseSettings(whole);
    const other = parseSettings({ ...whole, SECRET: 't'.repeat(32) });
    expect(linkKey.toString('hex')).not.toBe(authSecret);
    expect(linkKey.equals(other.linkKey)).toBe(false);
    expect(APP_DATABASE_URL).not.toBe(other.APP_DATABASE_URL);
  });

  it.each([
    ['DATABASE_URL', 'mysql://db/gatehouse'],
    ['APP_DATABASE_URL', 'nonsense'],
    ['SMTP_URL', 'mail.example'],
    ['PUBLIC_URL', 'portal.example.org'],
    ['PUBLIC_URL', 'https://portal.example.org/gatehouse'],
    ['PUBLIC_URL', 'http://portal.example.org'],
    ['SECRET', 'too short'],
    ['PORT', '99999'],
    ['HOST', 'somewhere'],
    ['MAIL_FROM', 'nobody'],
    ['TRUST_PROXY', 'proxy.example'],
    ['ROSTER_DIR', 'rosters'],
    ['OUTGOING_ALLOW', 'https://mis.lan/'],
    ['OUTGOING_ALLOW', '10.0.0.0/8,'],
  ])('says which setting is wrong and what to write: %s=%s', (name, value) => {
    expect(complaint({ ...whole, [name]: value })).toContain(`${name} is not right. Write `);
  });

  it('names all that are missing when only some are set', () => {
    const text = complaint({ DATABASE_URL: whole.DATABASE_URL });
    expect(text).toContain('SMTP_URL is missing. Write ');
    expect(text).toContain('PUBLIC_URL is missing. Write ');
    expect(text).toContain('SECRET is missing. Write ');
    expect(text).toContain('or none of them to try Gatehouse out');
  });

  it('never repeats a value, since some are secret', () => {
    expect(complaint({ ...whole, SECRET: 'hunter2', DATABASE_URL: 'mysql://hunter2@db' })).not.toContain(
      'hunter2',
    );
  });

  it('reads a sender with a name, and one without', () => {
    const from = (MAIL_FROM: string) => parseSettings({ ...whole, MAIL_FROM }).MAIL_FROM;
    expect(from('Larkfield Trust <portal@larkfield.example>')).toEqual({
      name: 'Larkfield Trust',
      address: 'portal@larkfield.example',
    });
    expect(from('portal@larkfield.example')).toEqual({ name: '', address: 'portal@larkfield.example' });
  });

  it('brings its own database only when nothing was decided', () => {
    expect(wantsEmbedded({ PORT: '3001' })).toBe(true);
    expect(wantsEmbedded({ SECRET: whole.SECRET })).toBe(false);
  });
});

it('sets sign-in with Microsoft up by a pair, and names the half that is missing', () => {
  const microsoft = { MICROSOFT_CLIENT_ID: 'gatehouse', MICROSOFT_CLIENT_SECRET: 'shown-once' };

  expect(parseSettings(whole).providers).toEqual({});
  expect(parseSettings({ ...whole, ...microsoft }).providers.microsoft).toMatchObject({
    clientId: 'gatehouse',
    issuer: new URL('https://login.microsoftonline.com/organizations/v2.0'),
  });
  expect(() => parseSettings({ ...whole, MICROSOFT_CLIENT_ID: 'gatehouse' })).toThrow(
    /MICROSOFT_CLIENT_SECRET is missing/,
  );
  expect(() => parseSettings({ ...whole, GOOGLE_CLIENT_SECRET: 'shown-once' })).toThrow(
    /GOOGLE_CLIENT_ID is missing/,
  );
  expect(() => parseSettings({ ...whole, GOOGLE_ISSUER: 'http://accounts.example' })).toThrow(
    /GOOGLE_ISSUER is not right/,
  );
});
