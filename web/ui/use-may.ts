import type { Permission } from '#server/administrators/rules.ts';
import { useSite } from './use-site.ts';

/** Tells what may be done at the site of this page: buttons that would be refused are not shown. */
export function useMay(): (permission: Permission) => boolean {
  const site = useSite();
  return (permission) => site?.may.includes(permission) ?? false;
}
