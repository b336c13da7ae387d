import { expect, it } from 'vitest';
import { maskEmail } from './mask-email.ts';

it.each([
  ['j.whitfield@northgate.example', 'j•••@northgate.example'],
  ['jo@northgate.example', 'j•••@northgate.example'],
  ['j@northgate.example', '•••@northgate.example'],
])('shows of %s only %s', (email, masked) => {
  expect(maskEmail(email)).toBe(masked);
});
