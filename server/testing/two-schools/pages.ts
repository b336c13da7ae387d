import type { ChildName } from './steps.ts';
import type { TwoSchools } from './two-schools.ts';
import type { World } from '../world.ts';

/** What the family page of an account shows: which of the two children, and all of it as text. */
export interface FamilyPage {
  readonly children: readonly ChildName[];
  readonly text: string;
}

/** The pages of every account that was ever the parent's, by its id, and of the other parent's. */
export interface FamilyPages {
  readonly own: ReadonlyMap<string, FamilyPage>;
  readonly other: FamilyPage;
}

/** Opens the pages of a family, whether or not anybody could sign in to see them. */
export async function pagesOf(world: World, family: TwoSchools): Promise<FamilyPages> {
  const accounts = await world.database.asOwner<{ id: string }>(
    'select distinct account_id as id from registration where person_id = any ($1)',
    [[...family.adults]],
  );
  const own = new Map<string, FamilyPage>();
  for (const { id } of accounts) own.set(id, await pageOf(world, family, id));
  return { own, other: await pageOf(world, family, family.other.accountId) };
}

async function pageOf(world: World, { children }: TwoSchools, accountId: string): Promise<FamilyPage> {
  const api = world.as({
    accountId,
    sessionId: crypto.randomUUID(),
    name: 'Somebody',
    email: 'somebody@post.example',
    administrations: [],
    isProven: true,
    factor: 'none',
  });
  const { places } = await api.family.mine();
  const written = places.flatMap((place) => place.children.map(({ name }) => name.split(' ')[0]));
  const shown = (['mia', 'tom'] as const).filter((name) => written.includes(children[name].givenName));
  return { children: shown, text: JSON.stringify(places) };
}
