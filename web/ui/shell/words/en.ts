/** What stands round a page that families see, in English: the bar, its menus, the foot. `{initials}` is filled in. */
export const en = {
  skip: 'Skip to content',
  foot: 'Your way in to the systems of your school.',
  home: 'Gatehouse, your products',
  familyHome: 'Gatehouse, my family',
  family: 'My family',
  switchProduct: 'Switch product',
  products: 'Your products',
  noProducts: 'Products that you are given appear here.',
  account: '{initials}, your account',
  profile: 'Your profile',
  signOut: 'Sign out',
  signOutEverywhere: 'Sign out on all devices',
  light: 'Use light colours',
  dark: 'Use dark colours',
  messages: 'Messages',
  dismiss: 'Dismiss',
} as const;
