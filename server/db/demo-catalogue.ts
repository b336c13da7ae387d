import type { CatalogueProduct } from '../access/add-products.ts';

/** Two products of the trust and two of each school, as the demo trust has them. */
export const demoCatalogue: readonly CatalogueProduct[] = [
  {
    name: 'Insights',
    about: 'Compares results and attendance across the trust',
    icon: 'chart',
    level: 'trust',
    launchUrl: 'https://insights.example/',
    roles: [
      { name: 'Account Owner', preset: 'account_owner', about: 'Everything, including who else may come in' },
      { name: 'Full Edit', preset: 'full_edit', about: 'Builds and shares reports for every school' },
      { name: 'Full Read-only', preset: 'full_read_only', about: 'Reads every report, changes nothing' },
      { name: 'Anonymised', preset: 'anonymised', about: 'Reads figures without names' },
    ],
  },
  {
    name: 'Staff Room',
    about: 'News, policies and training for everyone in the trust',
    icon: 'news',
    level: 'trust',
    launchUrl: 'https://staffroom.example/',
    roles: [
      { name: 'Editor', preset: 'full_edit', about: 'Writes news and publishes policies' },
      { name: 'Reader', preset: 'full_read_only', about: 'Reads everything that is published' },
    ],
  },
  {
    name: 'Tracker',
    about: 'Assessment and progress for one school',
    icon: 'progress',
    level: 'school',
    launchUrl: 'https://tracker.example/',
    roles: [
      {
        name: 'Account Admin',
        preset: 'account_admin',
        about: 'Sets up classes, terms and staff; sees everything',
      },
      { name: 'Full Edit', preset: 'full_edit', about: 'Sees and edits every class' },
      { name: 'Partial Edit', preset: 'partial_edit', about: 'Records results for their own classes' },
      { name: 'Partial Read-only', preset: 'partial_read_only', about: 'Reads results of their own classes' },
    ],
  },
  {
    name: 'Parents Evening',
    about: 'Bookings and reminders for one school',
    icon: 'calendar',
    level: 'school',
    launchUrl: 'https://evenings.example/',
    forFamilies: true,
    roles: [
      { name: 'Organiser', preset: 'full_edit', about: 'Opens evenings and moves bookings' },
      { name: 'Teacher', preset: 'partial_read_only', about: 'Sees their own appointments' },
    ],
  },
];
