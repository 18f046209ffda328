import type { ProfileRow, ProfileTheme } from '../../insight/views-compare.ts';

export const profileOrders = ['best', 'lowest', 'change', 'name'] as const;
export type ProfileOrder = (typeof profileOrders)[number];

const share = ({ place }: ProfileRow): number | null =>
  place.rank === null || place.n === 0 ? null : place.rank / place.n;

function compared(order: ProfileOrder, a: ProfileRow, b: ProfileRow): number {
  if (order === 'name') return a.name.localeCompare(b.name, 'en-GB');
  const key = (row: ProfileRow): number | null =>
    order === 'change'
      ? row.changePoints === null
        ? null
        : -Math.abs(row.changePoints)
      : share(row);
  const [x, y] = [key(a), key(b)];
  if (x === null || y === null) return Number(x === null) - Number(y === null);
  return order === 'lowest' ? y - x : x - y;
}

/** Codes of the measures whose name or reference holds the text. */
export function foundIn(themes: readonly ProfileTheme[], find: string): ReadonlySet<string> {
  const wanted = find.trim().toLowerCase();
  return new Set(
    themes
      .flatMap(({ rows }) => rows)
      .filter(({ name, ref }) => `${name} ${ref}`.toLowerCase().includes(wanted))
      .map(({ indicatorCode }) => indicatorCode),
  );
}

/** The rows by theme, or in one list by the order. */
export function arranged(
  themes: readonly ProfileTheme[],
  order: string | null,
  names: Readonly<Record<ProfileOrder, string>>,
): readonly ProfileTheme[] {
  const by = profileOrders.find((each) => each === order);
  if (by === undefined) return themes;
  const rows = themes
    .flatMap((theme) => theme.rows)
    .toSorted((a, b) => compared(by, a, b) || a.name.localeCompare(b.name, 'en-GB'));
  return rows.length === 0 ? [] : [{ name: names[by], rows }];
}
