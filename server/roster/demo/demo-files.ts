import { bornOn } from './born-on.ts';
import { families } from './families.ts';
import { demoId } from './random.ts';
import { staffMember } from './staff.ts';
import type { DemoSchool, TrustPlan } from './trust-plan.ts';

type Cells = readonly (string | number)[];

/** A file of the package: its name without ending, its header, and its rows as they are made up. */
export interface DemoFile {
  readonly name: string;
  readonly header: string;
  readonly rows: Iterable<Cells>;
}

const yearId = (plan: TrustPlan) => demoId(plan.options.seed, 10, 0);
const termId = (plan: TrustPlan, term: number) => demoId(plan.options.seed, 10, term);
const courseId = (plan: TrustPlan, school: DemoSchool) => demoId(plan.options.seed, 11, school.index);
const classId = (plan: TrustPlan, school: DemoSchool, year: number) =>
  demoId(plan.options.seed, 12, school.index, 0, year);
const grade = (year: number) => (year === 0 ? 'R' : String(year));

/** Every file of a OneRoster 1.2 package about this trust, bulk, with all columns. */
export function demoFiles(plan: TrustPlan): DemoFile[] {
  return [
    {
      name: 'academicSessions',
      header: 'sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear',
      rows: sessions(plan),
    },
    {
      name: 'orgs',
      header: 'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId',
      rows: orgs(plan),
    },
    {
      name: 'courses',
      header:
        'sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes',
      rows: plan.schools.map((school) => [
        courseId(plan, school), '', '', yearId(plan), 'Registration', `REG${school.index}`, '', school.id, '', '',
      ]), // prettier-ignore
    },
    {
      name: 'classes',
      header:
        'sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods',
      rows: classes(plan),
    },
    {
      name: 'users',
      header:
        'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns',
      rows: users(plan),
    },
    {
      name: 'roles',
      header:
        'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId',
      rows: roles(plan),
    },
    {
      name: 'enrollments',
      header:
        'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate',
      rows: enrolments(plan),
    },
    ...(plan.options.births === true ? [demographics(plan)] : []),
  ];
}

const demographics = (plan: TrustPlan): DemoFile => ({
  name: 'demographics',
  header:
    'sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus',
  rows: births(plan),
});

function* births(plan: TrustPlan): Generator<Cells> {
  for (const { number, generation, students } of families(plan)) {
    for (const [place, { id, year }] of students.entries()) {
      const born = bornOn(plan, year, number, generation, place);
      yield [id, '', '', born, '', '', '', '', '', '', '', '', '', '', '', ''];
    }
  }
}

function* sessions(plan: TrustPlan): Generator<Cells> {
  yield [yearId(plan), '', '', '2026/27', 'schoolYear', '2026-09-01', '2027-08-31', '', 2027];
  yield [termId(plan, 4), '', '', '2027/28', 'schoolYear', '2027-09-01', '2028-08-31', '', 2028];
  const terms = [
    ['Autumn term', '2026-09-01', '2027-01-01'],
    ['Spring term', '2027-01-01', '2027-04-15'],
    ['Summer term', '2027-04-15', '2027-08-31'],
  ] as const;
  for (const [index, [title, begins, ends]] of terms.entries()) {
    yield [termId(plan, index + 1), '', '', title, 'term', begins, ends, yearId(plan), 2027];
  }
}

function* orgs(plan: TrustPlan): Generator<Cells> {
  yield [plan.id, '', '', plan.name, 'district', 'TR90001', ''];
  for (const { id, name, index } of plan.schools) {
    yield [id, '', '', name, 'school', String(990_001 + index), plan.id];
  }
}

function* classes(plan: TrustPlan): Generator<Cells> {
  for (const school of plan.schools) {
    for (let year = 0; year <= 13; year += 1) {
      const title = year === 0 ? 'Reception' : `Year ${year}`;
      yield [
        classId(plan, school, year), '', '', title, grade(year), courseId(plan, school), `${school.index}-${year}`,
        'homeroom', '', school.id, termId(plan, 1), '', '', '',
      ]; // prettier-ignore
    }
  }
}

function* users(plan: TrustPlan): Generator<Cells> {
  for (let index = 0; index < plan.staff; index += 1) {
    const { id, givenName, familyName, email, phone, enabled, posts } = staffMember(plan, index);
    const org = plan.schools[posts[0]?.schoolIndex ?? -1]?.id ?? plan.id;
    const login = email === '' ? `staff${index}` : email;
    yield [
      id, '', '', String(enabled), login, '', givenName, familyName, '', '', email, '', phone, '', '', '', '', '', '',
      '', org, '',
    ]; // prettier-ignore
  }
  for (const { students, contacts } of families(plan)) {
    for (const { id, givenName, familyName, preferredGivenName, school, year, contactIds } of students) {
      yield [
        id, '', '', 'true', id, '', givenName, familyName, '', '', '', '', '', contactIds.join(','), grade(year), '', '',
        preferredGivenName, '', '', school.id, '',
      ]; // prettier-ignore
    }
    for (const { id, givenName, familyName, email, phone } of contacts) {
      yield [
        id, '', '', 'true', id, '', givenName, familyName, '', '', email, '', phone, '', '', '', '', '', '', '',
        students[0]?.school.id ?? plan.id, '',
      ]; // prettier-ignore
    }
  }
}

function* roles(plan: TrustPlan): Generator<Cells> {
  const row = (id: string, user: string, rank: number, name: string, org: string): Cells => [
    id, '', '', user, rank === 0 ? 'primary' : 'secondary', name, '', '', org, '',
  ]; // prettier-ignore
  const { seed } = plan.options;
  for (let index = 0; index < plan.staff; index += 1) {
    const { id, posts } = staffMember(plan, index);
    for (const [rank, { role, schoolIndex }] of posts.entries()) {
      yield row(
        demoId(seed, 13, index, 0, rank),
        id,
        rank,
        role,
        plan.schools[schoolIndex ?? -1]?.id ?? plan.id,
      );
    }
  }
  for (const { number, generation, students, contacts } of families(plan)) {
    const schools = [...new Set(students.map(({ school }) => school.id))];
    for (const [place, { id, school }] of students.entries()) {
      yield row(demoId(seed, 15, number, generation, place), id, 0, 'student', school.id);
    }
    for (const [place, { id, role }] of contacts.entries()) {
      for (const [rank, org] of schools.entries()) {
        yield row(demoId(seed, 16, number, generation, place * 16 + rank), id, rank, role, org);
      }
    }
  }
}

function* enrolments(plan: TrustPlan): Generator<Cells> {
  const { seed } = plan.options;
  for (const { number, generation, students } of families(plan)) {
    for (const [place, { id, school, year }] of students.entries()) {
      const row = (key: number, at: DemoSchool, grade: number, begins: string, ends: string): Cells => [
        demoId(seed, key, number, generation, place), '', '', classId(plan, at, grade), at.id, id, 'student', '', begins, ends,
      ]; // prettier-ignore
      const last = year === school.years[1];
      yield row(14, school, year, '2026-09-01', last ? '2027-08-31' : '');
      const next = last ? nextSchool(plan, number, school, year) : null;
      if (next) yield row(17, next, year + 1, '2027-09-01', '');
    }
  }
}

/** Where somebody goes on after the last year of their school: two in three stay in the trust, when it has a school for them. */
function nextSchool(plan: TrustPlan, number: number, { id }: DemoSchool, year: number): DemoSchool | null {
  const others = plan.schools.filter(({ id: other, years }) => other !== id && years[0] === year + 1);
  return number % 3 === 0 ? null : (others[number % others.length] ?? null);
}
