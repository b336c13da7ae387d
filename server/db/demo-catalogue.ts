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
      { name: 'Account Owner', about: 'Everything, including who else may come in' },
      { name: 'Full Edit', about: 'Builds and shares reports for every school' },
      { name: 'Full Read-only', about: 'Reads every report, changes nothing' },
      { name: 'Anonymised', about: 'Reads figures without names' },
    ],
  },
  {
    name: 'Staff Room',
    about: 'News, policies and training for everyone in the trust',
    icon: 'news',
    level: 'trust',
    launchUrl: 'https://staffroom.example/',
    roles: [
      { name: 'Editor', about: 'Writes news and publishes policies' },
      { name: 'Reader', about: 'Reads everything that is published' },
    ],
  },
  {
    name: 'Tracker',
    about: 'Assessment and progress for one school',
    icon: 'progress',
    level: 'school',
    launchUrl: 'https://tracker.example/',
    roles: [
      { name: 'Account Admin', about: 'Sets up classes, terms and staff; sees everything' },
      { name: 'Full Edit', about: 'Sees and edits every class' },
      { name: 'Partial Edit', about: 'Records results for their own classes' },
      { name: 'Partial Read-only', about: 'Reads results of their own classes' },
    ],
  },
  {
    name: 'Parents Evening',
    about: 'Bookings and reminders for one school',
    icon: 'calendar',
    level: 'school',
    launchUrl: 'https://evenings.example/',
    roles: [
      { name: 'Organiser', about: 'Opens evenings and moves bookings' },
      { name: 'Teacher', about: 'Sees their own appointments' },
    ],
  },
];
