/** The people of the table: nobody, somebody who administers nothing, the administrators of a trust, and those of one school of it. */
export const people = [
  'nobody',
  'somebody',
  'trust owner',
  'trust admin',
  'school admin',
  'school editor',
  'school helpdesk',
  'school observer',
] as const;
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

/** Those at the trust, who reach all of it, and those of the own school. */
const trustPeople: readonly TestPerson[] = ['trust owner', 'trust admin'];

function audience(letIn: readonly TestPerson[]): Audience {
  const where = (who: TestPerson) => (trustPeople.includes(who) ? wholeTrust : (['own school'] as const));
  const entries = people.map((who) => [who, letIn.includes(who) ? where(who) : none] as const);
  return Object.assign({ ...nowhere }, Object.fromEntries(entries));
}

const nowhere: Audience = {
  nobody: none,
  somebody: none,
  'trust owner': none,
  'trust admin': none,
  'school admin': none,
  'school editor': none,
  'school helpdesk': none,
  'school observer': none,
};
const everywhere: Audience = {
  nobody: sites,
  somebody: sites,
  'trust owner': sites,
  'trust admin': sites,
  'school admin': sites,
  'school editor': sites,
  'school helpdesk': sites,
  'school observer': sites,
};
const admins: readonly TestPerson[] = [...trustPeople, 'school admin'];
const editors: readonly TestPerson[] = [...admins, 'school editor'];

/** For each audience, where each person is let in. */
export const audiences = {
  anyone: everywhere,
  'anyone signed in': { ...everywhere, nobody: none },
  'administrators of the site': audience([...editors, 'school helpdesk', 'school observer']),
  'all but Helpdesk': audience([...editors, 'school observer']),
  'all but Observers': audience([...editors, 'school helpdesk']),
  'Full Edit and above': audience(editors),
  'Admins and Observers': audience([...admins, 'school observer']),
  'Account Admins and above': audience(admins),
  'administrators of the trust': audience(trustPeople),
  'Account Owners': audience(['trust owner']),
} as const satisfies Record<string, Audience>;

/** Who may do what: every procedure of the portal, and who is let in. What they may do inside is a rule of its own. */
export const whoMayDoWhat: Readonly<Record<string, keyof typeof audiences>> = {
  'access.addProduct': 'administrators of the trust',
  'access.addRole': 'administrators of the trust',
  'access.catalogue': 'administrators of the site',
  'access.changeEnd': 'Full Edit and above',
  'access.changeHeldRole': 'Full Edit and above',
  'access.changeProduct': 'administrators of the trust',
  'access.changeRole': 'administrators of the trust',
  'access.ends': 'administrators of the site',
  'access.keepLeaver': 'Full Edit and above',
  'access.leavers': 'administrators of the site',
  'access.products': 'administrators of the site',
  'access.removeRole': 'Full Edit and above',
  'access.removeRoles': 'Full Edit and above',
  'access.restoreProduct': 'administrators of the trust',
  'access.restoreRole': 'administrators of the trust',
  'access.retireProduct': 'administrators of the trust',
  'access.retireRole': 'administrators of the trust',
  'access.revoke': 'Full Edit and above',
  'access.revokeLeaver': 'Full Edit and above',
  'access.revokeLeavers': 'Full Edit and above',

  'accounts.judgePassword': 'anyone',
  'accounts.prove': 'anyone signed in',
  'accounts.requestReset': 'anyone',
  'accounts.resetLanding': 'anyone',
  'accounts.resetPassword': 'anyone',
  'accounts.signIn': 'anyone',
  'accounts.signOut': 'anyone',

  'administrators.addGroup': 'Account Admins and above',
  'administrators.addRole': 'Account Admins and above',
  'administrators.changeGroup': 'Account Admins and above',
  'administrators.edit': 'Account Admins and above',
  'administrators.editInvitation': 'Account Admins and above',
  'administrators.endGroup': 'Account Admins and above',
  'administrators.get': 'Admins and Observers',
  'administrators.groups': 'Admins and Observers',
  'administrators.invite': 'Account Admins and above',
  'administrators.list': 'Admins and Observers',
  'administrators.possible': 'Account Admins and above',
  'administrators.reissue': 'Account Admins and above',
  'administrators.renameRole': 'Account Admins and above',
  'administrators.restoreRole': 'Account Admins and above',
  'administrators.retireRole': 'Account Admins and above',
  'administrators.revoke': 'Account Admins and above',
  'administrators.roles': 'Admins and Observers',
  'administrators.uninvite': 'Account Admins and above',
  'audit.export': 'Admins and Observers',
  'audit.list': 'Admins and Observers',
  'audit.people': 'Admins and Observers',

  'approvals.answer': 'administrators of the trust',
  'approvals.changeLimits': 'administrators of the trust',
  'approvals.count': 'administrators of the trust',
  'approvals.limits': 'administrators of the trust',
  'approvals.list': 'administrators of the trust',
  'approvals.scale': 'administrators of the site',
  'approvals.takeBack': 'administrators of the trust',

  'invitations.accept': 'anyone',
  'invitations.askAgain': 'anyone',
  'invitations.cancel': 'Full Edit and above',
  'invitations.codeSent': 'anyone signed in',
  'invitations.correctAddress': 'Full Edit and above',
  'invitations.decline': 'anyone',
  'invitations.landing': 'anyone',
  'invitations.list': 'administrators of the site',
  'invitations.preview': 'Full Edit and above',
  'invitations.reissue': 'all but Observers',
  'invitations.send': 'Full Edit and above',
  'invitations.sendCode': 'anyone signed in',
  'invitations.sendMany': 'Full Edit and above',
  'invitations.timeline': 'administrators of the site',

  'keys.end': 'Account Owners',
  'keys.list': 'Account Owners',
  'keys.make': 'Account Owners',

  'passport.download': 'all but Helpdesk',
  'passport.get': 'all but Helpdesk',

  'people.erase': 'Account Owners',

  'plans.approve': 'Full Edit and above',
  'plans.badRows': 'administrators of the site',
  'plans.discard': 'Full Edit and above',
  'plans.draft': 'administrators of the site',
  'plans.draftFromFile': 'Full Edit and above',
  'plans.list': 'administrators of the site',
  'plans.makeChange': 'Full Edit and above',
  'plans.previewChange': 'Full Edit and above',
  'plans.results': 'administrators of the site',
  'plans.resume': 'Full Edit and above',
  'plans.retry': 'Full Edit and above',
  'plans.stop': 'Full Edit and above',
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

  'requests.approve': 'Full Edit and above',
  'requests.count': 'Full Edit and above',
  'requests.list': 'Full Edit and above',
  'requests.refuse': 'Full Edit and above',

  'roster.importReport': 'all but Helpdesk',
  'roster.imports': 'all but Helpdesk',
  'roster.whyMissing': 'administrators of the site',

  'trust.auditYears': 'administrators of the trust',
  'trust.changeAuditYears': 'administrators of the trust',
  'trust.changeSettings': 'administrators of the trust',
  'trust.settings': 'administrators of the trust',
};
