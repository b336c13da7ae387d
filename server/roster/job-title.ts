const titles: Readonly<Record<string, string>> = {
  teacher: 'Teacher',
  aide: 'Teaching assistant',
  administrator: 'Administrator',
  principal: 'Headteacher',
  districtAdministrator: 'Trust office',
  siteAdministrator: 'School office',
  systemAdministrator: 'IT',
  counselor: 'Counsellor',
  proctor: 'Invigilator',
};

/** A OneRoster role as a school says it: `principal` is a headteacher. Roles of the source's own are shown as they are. */
export const jobTitle = (role: string): string => titles[role] ?? role;
