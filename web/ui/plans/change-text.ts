import type { ChangeForm } from '../../change-form.ts';
import type { ChangePreview } from '../../answers.ts';
import { counted, named, number } from '../counted.ts';

/** What a kind of bulk change is called in its dialog. */
export const changeTitles: Readonly<Record<ChangeForm['kind'], string>> = {
  change_role: 'Change role',
  remove_role: 'Remove from a product',
  revoke: 'Revoke Access',
};

/** What the dialog says a bulk change comes to: whom it concerns, what they lose, and what stays as it is. */
export function changeLines(kind: ChangeForm['kind'], preview: ChangePreview): readonly string[] {
  const { total, people, names, lost, already, own, beyond, without } = preview;
  const nothing = 'Nobody of them has anything here that would change.';
  if (without === total) return [nothing];
  if (people === 0) return [nothing, ...stays(preview)];
  const verb = kind === 'change_role' ? 'lose, and get the new role instead' : 'lose, straight away';
  const first = lost
    .slice(0, mostLost)
    .map(({ product, role, place, count }) => `${product}, as ${role}, at ${place}: ${number(count)}`);
  const more = lost.slice(mostLost).reduce((sum, { count }) => sum + count, 0);
  return [
    `It concerns ${named(names, people)}.`,
    `What they ${verb}: ${[...first, ...(more > 0 ? [`and ${counted(more, 'other role', 'other roles')}`] : [])].join('; ')}.`,
    ...(already + own + beyond + without > 0 ? stays(preview) : []),
  ];
}

const mostLost = 4;

const stays = ({ already, own, beyond, without }: ChangePreview): string[] => [
  ...(already > 0 ? [`${counted(already, 'person has', 'people have')} that role already.`] : []),
  ...(without > 0 ? [`${counted(without, 'person has', 'people have')} nothing here that it concerns.`] : []),
  ...(own > 0 ? ['Your own access stays as it is.'] : []),
  ...(beyond > 0
    ? [
        `${counted(beyond, 'role is', 'roles are')} beyond your own power, or the new one is: ask an Account Owner.`,
      ]
    : []),
];

/** What the button says that does it. */
export function changeLabel(kind: ChangeForm['kind'], { people, roles }: ChangePreview): string {
  if (kind === 'revoke') return `Revoke Access of ${counted(people, 'person', 'people')}`;
  return `${kind === 'change_role' ? 'Change' : 'Remove'} ${counted(roles, 'role', 'roles')}`;
}
