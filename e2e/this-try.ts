import { test } from '@playwright/test';

/**
 * What a journey calls its own: other words at each width, at each repetition and when it is tried again, for it must not
 * meet what another of them has left behind.
 */
export function tryKey(): string {
  const { project, retry, repeatEachIndex } = test.info();
  return [project.name, repeatEachIndex, retry].join('-');
}

/**
 * The place of this try where there are only so many people to choose from: 0 and 1 for the two widths, 2 and 3 for their
 * second try, or for their second repetition when nothing is tried again.
 */
export function tryPlace(): number {
  const { project, retry, repeatEachIndex } = test.info();
  return (project.name === 'desktop' ? 0 : 1) + 2 * (retry + repeatEachIndex);
}
