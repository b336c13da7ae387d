import type { Locator, Page } from '@playwright/test';
import { castFor, school } from './cast.ts';
import { expect, test } from './journey.ts';
import { answerSecondStep, awake, openInvitations, owner, signInAtPage } from './people.ts';
import { find } from './staff-list.ts';

/** Presses Tab until something has the focus, as often as a person would put up with. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

/** Opens a menu whose button has the focus, and chooses its first item. */
async function chooseFirst(page: Page, item: string): Promise<void> {
  const first = page.getByRole('menuitem', { name: item });
  await page.keyboard.press('Enter');
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(first).not.toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
}

test(
  'keys that are pressed while a page loads do not keep it from coming to life',
  { tag: '@one-width' },
  async ({ page }) => {
    await page.addInitScript(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        document.querySelector('h1')?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }));
        if (performance.now() < 1000) port2.postMessage('again');
      });
      port1.start();
      port2.postMessage('first');
    });
    for (let loads = 0; loads < 5; loads += 1) {
      await page.goto('/sign-in');
      await awake(page);
    }
  },
);

test('signing in needs no mouse', { tag: '@one-width' }, async ({ page }) => {
  await page.goto('/sign-in');
  await expect(page.getByLabel('E-mail address')).toBeFocused();
  await page.keyboard.type(owner.email);
  await tabTo(page, page.getByLabel('Password', { exact: true }));
  await page.keyboard.type(owner.password);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Code')).toBeFocused();
  await answerSecondStep(page, owner, async (code) => {
    await page.getByLabel('Code').focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
  });
  await expect(page.getByRole('heading', { name: 'Your products' })).toBeVisible();

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: school }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'User Invitations' })).toBeVisible();
});

test(
  'inviting needs no mouse, and the focus comes back to where it was',
  { tag: '@one-width' },
  async ({ page }) => {
    await signInAtPage(page, owner);
    const invitee = await castFor(page, 'invited by keyboard');
    await openInvitations(page, school);
    const row = await find(page, invitee);
    const dots = page.getByRole('button', { name: `Operations for ${invitee.name}` });
    const menu = page.getByRole('menu', { name: `Operations for ${invitee.name}` });
    const dialog = page.getByRole('dialog', { name: `Invite ${invitee.name}` });

    await tabTo(page, dots);
    await page.keyboard.press('Enter');
    await expect(menu.locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await expect(dots).toBeFocused();

    await chooseFirst(page, 'Invite');
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(dots).toBeFocused();

    await chooseFirst(page, 'Invite');
    await expect(dialog).toContainText('works for 14 days');
    await tabTo(page, dialog.getByRole('checkbox', { name: 'Tracker' }));
    await page.keyboard.press('Space');
    await expect(dialog.getByRole('checkbox', { name: 'Tracker' })).toBeChecked();
    await tabTo(page, dialog.getByRole('radio', { name: 'Account Admin' }));
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await expect(dialog.getByRole('radio', { name: 'Full Edit' })).toBeChecked();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(dots).toBeFocused();
    await expect(row).toContainText('Invited');
  },
);

test('a dialog keeps the focus, and says what is missing', { tag: '@one-width' }, async ({ page }) => {
  await signInAtPage(page, owner);
  const invitee = await castFor(page, 'spared');
  await openInvitations(page, school);
  await find(page, invitee);
  await tabTo(page, page.getByRole('button', { name: `Operations for ${invitee.name}` }));
  await chooseFirst(page, 'Invite');
  const dialog = page.getByRole('dialog', { name: `Invite ${invitee.name}` });
  await expect(dialog).toContainText('works for 14 days');
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    await expect(dialog.locator(':focus')).toHaveCount(1);
  }
  await tabTo(page, dialog.getByRole('button', { name: 'Send Invitation' }));
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('Choose a product');
});
