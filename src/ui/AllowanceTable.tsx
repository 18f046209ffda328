import { allowanceCopy as words, rangeWords } from '../copy/allowance.ts';
import { chanceInFull } from '../copy/chance.ts';

type Range = readonly [number, number];

/** A base that a plan could mean, and what the limit on it leaves. */
interface Base {
  readonly label: string;
  readonly base: Range;
  readonly limit: Range;
  readonly left: Range;
  readonly aMonth: Range;
  readonly chance: number | null;
  readonly from: string;
}

interface Column {
  readonly name: string;
  readonly numeric: boolean;
  /** Left out of the short form. */
  readonly fullOnly?: true;
  readonly cell: (base: Base) => string;
}

const columnsFor = (used: number): readonly Column[] => [
  { name: words.number, numeric: true, fullOnly: true, cell: ({ base }) => rangeWords(base) },
  { name: words.limit, numeric: true, cell: ({ limit }) => rangeWords(limit) },
  { name: words.left(used), numeric: true, cell: ({ left }) => rangeWords(left) },
  {
    name: words.aMonth,
    numeric: true,
    fullOnly: true,
    cell: ({ aMonth }) => rangeWords(aMonth, 1),
  },
  {
    name: words.chance,
    numeric: false,
    cell: ({ chance }) => (chance === null ? '' : chanceInFull(chance)),
  },
  { name: words.from, numeric: false, fullOnly: true, cell: ({ from }) => from },
];

/** What a limit leaves under each base that the plan could mean; the short form for a narrow column. */
export function AllowanceTable(props: {
  readonly bases: readonly Base[];
  readonly used: number;
  /** Shown above the full form; the short one's is only spoken. */
  readonly caption: string;
  readonly full?: boolean;
}) {
  const { bases, used, caption, full = false } = props;
  const columns = columnsFor(used).filter(({ fullOnly }) => full || fullOnly !== true);
  return (
    <table className="facts">
      <caption className={full ? undefined : 'vh'}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.base}</th>
          {columns.map(({ name, numeric }) => (
            <th key={name} scope="col" className={numeric ? 'n' : undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bases.map((base) => (
          <tr key={base.label}>
            <th scope="row">{base.label}</th>
            {columns.map(({ name, numeric, cell }) => (
              <td key={name} className={numeric ? 'n' : undefined}>
                {cell(base)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
