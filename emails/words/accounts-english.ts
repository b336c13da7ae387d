import type { AccountWords } from './account-words.ts';

const hello = (name: string) => `Hello ${name},`;
const chooseNew = 'Choose a new password';
const notYou = {
  strong: 'If this was not you',
  rest: ', choose a new password now, and tell your school office.',
};

/** The mails about somebody's own account, in English. */
export const accountsInEnglish: AccountWords = {
  passwordChanged: {
    subject: () => 'Your password has been changed',
    heading: () => 'Your password has been changed',
    preview: () => 'If this was not you, choose a new one now.',
    before: ({ personName, toAddress, changedAt }) => [
      hello(personName),
      `The password of the account ${toAddress} was changed on ${changedAt}, and all other devices were signed out.`,
      notYou,
    ],
    button: chooseNew,
    after: () => [],
    footer: ({ portalName, toAddress }) =>
      `Sent by ${portalName} to ${toAddress}, because the password of your account was changed. If you changed it yourself, you need not do anything.`,
  },
  factorChanged: {
    subject: () => 'How you sign in has changed',
    heading: () => 'How you sign in has changed',
    preview: ({ change }) => `${change} If this was not you, act now.`,
    before: ({ personName, change, changedAt, toAddress }) => [
      hello(personName),
      `${change} This was on ${changedAt}, for the account ${toAddress}. All other devices were signed out.`,
      notYou,
    ],
    button: chooseNew,
    after: () => [],
    footer: ({ portalName, toAddress }) =>
      `Sent by ${portalName} to ${toAddress}, because how you sign in has changed. If you changed it yourself, you need not do anything.`,
  },
  newDevice: {
    subject: ({ device }) => `New sign-in: ${device}`,
    heading: () => 'You signed in on a new device',
    preview: ({ device, signedInAt }) => `${device}, on ${signedInAt}. If this was not you, act now.`,
    before: ({ personName, toAddress, device, signedInAt, address }) => [
      hello(personName),
      `The account ${toAddress} signed in on a device that it had not used before:`,
      { strong: device, rest: [signedInAt, `Network address: ${address}`] },
      'If this was you, all is well.',
      {
        strong: 'If not',
        rest: ', choose a new password at once: that signs out every device. Then tell your school office.',
      },
    ],
    button: chooseNew,
    after: () => ['Your profile in the portal shows where you are signed in.'],
    footer: ({ portalName, toAddress }) =>
      `Sent by ${portalName} to ${toAddress}, because somebody signed in to your account. If that was you, you need not do anything.`,
  },
  emailChange: {
    subject: () => 'Confirm your new e-mail address',
    heading: () => 'Confirm your new e-mail address',
    preview: ({ worksUntil }) => `The link works until ${worksUntil}.`,
    before: ({ personName, toAddress }) => [
      hello(personName),
      `You asked to sign in with ${toAddress} from now on. Until you confirm it, nothing changes.`,
    ],
    button: 'Confirm this address',
    after: ({ worksUntil }) => [
      `The link works once, until ${worksUntil}, in a browser where you are signed in. Only the newest link works.`,
    ],
    footer: ({ portalName, toAddress, askedAt }) =>
      `Sent by ${portalName} to ${toAddress}, because this address was named on ${askedAt} as somebody’s new login address. If that was not you, you need not do anything: nobody gets in without this mail, and nobody will ever ask you for the link.`,
  },
  emailChangeAsked: {
    subject: () => 'Somebody asked to change your login e-mail',
    heading: () => 'A new login address was asked for',
    preview: () => 'Nothing has changed yet. If this was not you, change your password now.',
    before: ({ personName, askedAt, newEmail, toAddress }) => [
      hello(personName),
      `On ${askedAt} somebody who knows your password, most likely you, asked to sign in with ${newEmail} instead of ${toAddress}.`,
      'Nothing has changed yet: the new address has to be confirmed by a link that was mailed to it.',
      {
        strong: 'If this was not you',
        rest: ', change your password now: that stops the change, and signs everybody else out.',
      },
    ],
    button: 'Look at your profile',
    after: () => [],
    footer: ({ portalName, toAddress }) =>
      `Sent by ${portalName} to ${toAddress}, because this is the address that you sign in with. If you asked for the change, you need not do anything here.`,
  },
  emailChangeTaken: {
    subject: () => 'Somebody tried to use your e-mail address',
    heading: () => 'Somebody tried to use your e-mail address',
    preview: () => 'Nothing has changed. You sign in as before.',
    before: ({ askedAt, toAddress }) => [
      `On ${askedAt} somebody with another account here asked to sign in with ${toAddress} from now on.`,
      'You have an account with this address already, so nothing was changed, and they were not told. You sign in as before.',
      'If that was you, and you have two accounts: sign in with the one that you want to keep, and ask your school to move your access to it.',
    ],
    after: () => [],
    footer: ({ portalName, toAddress }) =>
      `Sent by ${portalName} to ${toAddress}, because this address was named as somebody’s new login address. If that was not you, you need not do anything.`,
  },
  emailChanged: {
    subject: () => 'Your login e-mail has been changed',
    heading: () => 'Your login e-mail has been changed',
    preview: ({ newEmail }) => `You sign in with ${newEmail} from now on.`,
    before: ({ personName, changedAt, newEmail, toAddress }) => [
      hello(personName),
      `Since ${changedAt} you sign in with ${newEmail}, and no longer with ${toAddress}. Your password stays as it is. All other devices were signed out.`,
      {
        strong: 'If this was not you',
        rest: ', tell your school office at once: they can end the access of this account.',
      },
    ],
    after: () => [],
    footer: ({ portalName, toAddress }) =>
      `Sent by ${portalName} to ${toAddress}, because this was the address that you signed in with until now. If you made the change, you need not do anything.`,
  },
  addressCode: {
    subject: ({ placeName }) => `Your code for the invitation of ${placeName}`,
    heading: () => 'Your code',
    preview: () => 'It works for ten minutes.',
    before: ({ inviteeName, loginAddress, placeName }) => [
      hello(inviteeName),
      `Somebody who is signed in as ${loginAddress}, most likely you, wants to accept the invitation of ${placeName} with that account. Type in this code to show that both addresses are yours:`,
    ],
    after: ({ worksUntil }) => [
      `It works until ${worksUntil}, once. If you have asked for more than one, only the newest works.`,
    ],
    footer: ({ trustName, toAddress }) =>
      `Sent by ${trustName} to ${toAddress}, because a code for your invitation was asked for. If that was not you, you need not do anything: without the code nothing happens. Never tell it to anybody; nobody from your school will ask you for it.`,
  },
};
