import { passwordLength } from '#server/accounts/rules.ts';

/** The rule for a new password, told before one is chosen. */
export function PasswordRule() {
  return <>At least {passwordLength.least} characters. Three random words are fine.</>;
}
