/** The people of the table: nobody, somebody who administers nothing, and the administrators of a trust and of one school of it. */
export const people = ['nobody', 'somebody', 'trust owner', 'trust admin', 'school admin'] as const;
export type TestPerson = (typeof people)[number];

/** Where they try it, seen from the administrators. */
export const sites = [
  'own trust',
  'own school',
  'another school',
  'foreign trust',
  'foreign school',
] as const;
export type TestSite = (typeof sites)[number];

type Audience = Readonly<Record<TestPerson, readonly TestSite[]>>;

const none: readonly TestSite[] = [];
const wholeTrust: readonly TestSite[] = ['own trust', 'own school', 'another school'];

/** For each audience, where each person is let in. */
export const audiences = {
  anyone: {
    nobody: sites,
    somebody: sites,
    'trust owner': sites,
    'trust admin': sites,
    'school admin': sites,
  },
  'anyone signed in': {
    nobody: none,
    somebody: sites,
    'trust owner': sites,
    'trust admin': sites,
    'school admin': sites,
  },
  'administrators of the site': {
    nobody: none,
    somebody: none,
    'trust owner': wholeTrust,
    'trust admin': wholeTrust,
    'school admin': ['own school'],
  },
  'administrators of the trust': {
    nobody: none,
    somebody: none,
    'trust owner': wholeTrust,
    'trust admin': wholeTrust,
    'school admin': none,
  },
} as const satisfies Record<string, Audience>;

/** Who may do what: every procedure of the portal, and who is let in. What they may do inside is a rule of its own. */
export const whoMayDoWhat: Readonly<Record<string, keyof typeof audiences>> = {
  'access.addProduct': 'administrators of the trust',
  'access.addRole': 'administrators of the trust',
  'access.catalogue': 'administrators of the site',
  'access.changeEnd': 'administrators of the site',
  'access.changeHeldRole': 'administrators of the site',
  'access.changeProduct': 'administrators of the trust',
  'access.changeRole': 'administrators of the trust',
  'access.ends': 'administrators of the site',
  'access.keepLeaver': 'administrators of the site',
  'access.leavers': 'administrators of the site',
  'access.products': 'administrators of the site',
  'access.removeRole': 'administrators of the site',
  'access.removeRoles': 'administrators of the site',
  'access.restoreProduct': 'administrators of the trust',
  'access.restoreRole': 'administrators of the trust',
  'access.retireProduct': 'administrators of the trust',
  'access.retireRole': 'administrators of the trust',
  'access.revoke': 'administrators of the site',
  'access.revokeLeaver': 'administrators of the site',
  'access.revokeLeavers': 'administrators of the site',

  'accounts.judgePassword': 'anyone',
  'accounts.requestReset': 'anyone',
  'accounts.resetLanding': 'anyone',
  'accounts.resetPassword': 'anyone',
  'accounts.signIn': 'anyone',
  'accounts.signOut': 'anyone',

  'invitations.accept': 'anyone',
  'invitations.askAgain': 'anyone',
  'invitations.cancel': 'administrators of the site',
  'invitations.codeSent': 'anyone signed in',
  'invitations.correctAddress': 'administrators of the site',
  'invitations.decline': 'anyone',
  'invitations.landing': 'anyone',
  'invitations.list': 'administrators of the site',
  'invitations.preview': 'administrators of the site',
  'invitations.reissue': 'administrators of the site',
  'invitations.send': 'administrators of the site',
  'invitations.sendCode': 'anyone signed in',
  'invitations.sendMany': 'administrators of the site',
  'invitations.timeline': 'administrators of the site',

  'passport.download': 'administrators of the site',
  'passport.get': 'administrators of the site',

  'plans.approve': 'administrators of the site',
  'plans.badRows': 'administrators of the site',
  'plans.discard': 'administrators of the site',
  'plans.draft': 'administrators of the site',
  'plans.draftFromFile': 'administrators of the site',
  'plans.list': 'administrators of the site',
  'plans.makeChange': 'administrators of the site',
  'plans.previewChange': 'administrators of the site',
  'plans.results': 'administrators of the site',
  'plans.resume': 'administrators of the site',
  'plans.retry': 'administrators of the site',
  'plans.stop': 'administrators of the site',
  'plans.get': 'administrators of the site',
  'plans.progress': 'administrators of the site',

  'portal.ask': 'anyone signed in',
  'portal.askable': 'anyone signed in',
  'portal.home': 'anyone signed in',
  'portal.me': 'anyone',
  'portal.myAccess': 'anyone signed in',
  'portal.withdraw': 'anyone signed in',

  'profile.changeName': 'anyone signed in',
  'profile.changePassword': 'anyone signed in',
  'profile.confirmEmailChange': 'anyone signed in',
  'profile.emailChangeLanding': 'anyone',
  'profile.endOtherSessions': 'anyone signed in',
  'profile.endSession': 'anyone signed in',
  'profile.requestEmailChange': 'anyone signed in',
  'profile.sessions': 'anyone signed in',

  'requests.approve': 'administrators of the site',
  'requests.count': 'administrators of the site',
  'requests.list': 'administrators of the site',
  'requests.refuse': 'administrators of the site',

  'roster.importReport': 'administrators of the site',
  'roster.imports': 'administrators of the site',
  'roster.whyMissing': 'administrators of the site',

  'trust.changeSettings': 'administrators of the trust',
  'trust.settings': 'administrators of the trust',
};
