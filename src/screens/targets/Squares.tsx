import { squaresCopy as words } from '../../copy/allowance.ts';
import type { Allowance, AllowanceBase } from '../../insight/readings/views.ts';

/** More than this many are no longer counted by eye. */
const MOST = 200;

const kinds = ['used', 'left', 'maybe', 'over'] as const;
type Kind = (typeof kinds)[number];

/** The base that the squares show: a range that the officer's note gives, else the first. */
const shownBase = ({ bases }: Allowance): AllowanceBase | undefined =>
  bases.find(({ left }) => left[0] !== left[1]) ?? bases[0];

/** One square a case: used, left for certain, left at the upper end, and past the limit. */
export function Squares({
  allowance,
  one,
}: {
  readonly allowance: Allowance;
  readonly one: string;
}) {
  const base = shownBase(allowance);
  if (base === undefined) return null;
  const [low, high] = base.left;
  const over = Math.max(0, -high);
  const left = Math.max(0, low);
  const counts: Readonly<Record<Kind, number>> = {
    used: allowance.used - over,
    left,
    maybe: Math.max(0, high) - left,
    over,
  };
  const all = allowance.used + Math.max(0, high);
  if (!Number.isInteger(all) || all > MOST || all === 0) return null;
  const keys = kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => ({ kind, said: words[kind](counts[kind], base.aMonth) }));
  return (
    <figure className="squares">
      <figcaption>{words.caption(one)}</figcaption>
      <div role="img" aria-label={keys.map(({ said }) => said).join(', ')}>
        {kinds.flatMap((kind) =>
          Array.from({ length: counts[kind] }, (_, place) => (
            <i key={`${kind} ${place}`} className={kind} />
          )),
        )}
      </div>
      <ul>
        {keys.map(({ kind, said }) => (
          <li key={kind}>
            <i className={kind} />
            {said}
          </li>
        ))}
      </ul>
    </figure>
  );
}
