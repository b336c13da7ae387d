import { expect, it } from 'vitest';
import type { Finding } from '../../answers.ts';
import { missingWords } from './missing-words.ts';

const at = '2026-11-20T02:00:00.000Z';
const name = 'Jo Bloggs';

it.each<[Finding, string]>([
  [{ kind: 'no_import' }, 'No roster has been imported yet.'],
  [{ kind: 'no_staff_data', source: 'MIS' }, 'MIS sends us students, and no staff.'],
  [{ kind: 'here', name }, 'Jo Bloggs is in the list.'],
  [{ kind: 'switched_off', name }, 'Jo Bloggs is in the list, and switched off in the MIS.'],
  [{ kind: 'no_email', name }, 'Jo Bloggs is in the list, without a work e-mail.'],
  [
    { kind: 'left', name, goneAt: at, lastDay: '2026-10-31', fileName: 'night.zip' },
    'Jo Bloggs left, as the roster import of 20 November 2026 says (night.zip). Their last day was 31 October 2026.',
  ],
  [
    { kind: 'elsewhere', schools: ['Hillside', 'Riverside'] },
    'Somebody of that name is at another school of the trust: Hillside or Riverside.',
  ],
  [
    {
      kind: 'rejected',
      importId: 'i',
      file: 'users.csv',
      line: 7,
      reason: 'the family name is missing',
      isWarning: false,
    },
    'The last import did not take line 7 of users.csv: the family name is missing.',
  ],
  [{ kind: 'not_staff' }, 'This address belongs to somebody who is not staff.'],
  [
    { kind: 'held', at, reason: 'too many leavers' },
    'The import of 20 November 2026 at 02:00 is on hold: too many leavers.',
  ],
  [{ kind: 'unknown', importedAt: at }, 'Nobody like that is in the roster of 20 November 2026 at 02:00.'],
])('says %j in words', (finding, text) => {
  const words = missingWords(finding);
  expect(words.text).toBe(text);
  expect(words.next).toMatch(/\.$/);
});
