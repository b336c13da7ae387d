/** In SQL: only letters and digits, without accents: as names are compared. */
export const letters = (text: string): string => `regexp_replace(plain(${text}), '[^[:alnum:]]', '', 'g')`;

/**
 * In SQL: whether two students (aliases of persons) of one adult may be one child. A family that splits often changes the family
 * name, so that the given name is enough to ask.
 */
export const mayBeOne = (one: string, other: string): string => {
  const names = (s: string) =>
    `array[${letters(`${s}.given_name`)}, ${letters(`${s}.preferred_given_name`)}]`;
  return `${names(one)} && ${names(other)}`;
};

/** In SQL: the name of a student by which they are called, as it is compared. */
export const calledName = (s: string): string =>
  letters(
    `coalesce(${s}.preferred_given_name, ${s}.given_name) || coalesce(${s}.preferred_family_name, ${s}.family_name)`,
  );

/** An older and a newer tie of a child to an adult, and who the child is in each: aliases of guardianships and persons. */
interface TwoTies {
  readonly was: string;
  readonly oldTie: string;
  readonly child: string;
}

/**
 * In SQL: whether what the office said of the child of the older tie is meant of that of the newer one: the same record, one that is
 * called the same, or one of the same given name where the older is on its way out of the roster or gone.
 */
export const isMeant = ({
  was,
  oldTie,
  child,
}: TwoTies): string => `(${child}.id = ${was}.id or ${calledName(child)} = ${calledName(was)}
  or (${oldTie}.gone_at is not null or ${was}.gone_at is not null or ${was}.missing_since is not null) and ${mayBeOne(child, was)})`;
