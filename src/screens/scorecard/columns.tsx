import {
  columnVisibilityFeature,
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  sortFn_text,
  tableFeatures,
} from '@tanstack/react-table';
import { scorecardCopy } from '../../copy/scorecard-screen.ts';
import type { ScorecardRow, ValueView } from '../../insight/views.ts';
import { BandChip } from '../../ui/BandChip.tsx';
import { Basis } from '../../ui/Basis.tsx';
import { Sparkline } from '../../ui/Sparkline.tsx';
import { TargetChip } from '../../ui/TargetChip.tsx';
import { Words } from '../../ui/Words.tsx';
import { WhyButton } from './WhyButton.tsx';
import { bandKey, changeKey, targetKey, trendKey } from './order.ts';

export const features = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { basic: sortFn_basic, text: sortFn_text },
});

const helper = createColumnHelper<typeof features, ScorecardRow>();
const ranked = { sortFn: 'basic', sortUndefined: 'last', sortDescFirst: false } as const;

/** The figure, its people, its basis. */
function Latest(props: { readonly value: ValueView; readonly tiny?: boolean }) {
  const { value, tiny = false } = props;
  const percent = value.unitWords === '%';
  return (
    <>
      {tiny && value.countsWords !== null && (
        <span className="lead-people">{value.countsWords}</span>
      )}
      {value.value === null ? (
        <span className="v miss">{value.shown}</span>
      ) : (
        <span className={tiny ? 'v tiny' : 'v'}>
          {value.shown}
          {percent && <small>{value.unitWords}</small>}
        </span>
      )}
      {!percent && value.value !== null && value.unitWords !== '' && (
        <span className="s">{value.unitWords}</span>
      )}
      {!tiny && value.countsWords !== null && <span className="s">{value.countsWords}</span>}
      <Basis view={value} />
    </>
  );
}

/** One column a question; the measure's own column is drawn by the table as the row's heading. */
export const columns = helper.columns([
  helper.accessor((row) => row.name, { id: 'measure', sortFn: 'text', sortDescFirst: false }),
  helper.accessor(trendKey, {
    id: 'trend',
    ...ranked,
    cell: ({ row }) => <Sparkline {...row.original.spark} />,
  }),
  helper.accessor((row) => row.latest.value ?? undefined, {
    id: 'latest',
    ...ranked,
    cell: ({ row: { original } }) => (
      <Latest value={original.latest} tiny={original.tiny === true} />
    ),
  }),
  helper.accessor(changeKey, {
    id: 'change',
    ...ranked,
    cell: ({ row: { original } }) => (
      <>
        {original.change.direction === 'none' ? (
          <span>{original.change.words}</span>
        ) : (
          <strong>{original.change.words}</strong>
        )}
        {original.change.detail !== null && <span className="s">{original.change.detail}</span>}
      </>
    ),
  }),
  helper.accessor(targetKey, {
    id: 'target',
    ...ranked,
    cell: ({ row: { original } }) => (
      <>
        <TargetChip view={original.target} />
        {typeof original.outlook === 'string' && <p className="outlook">{original.outlook}</p>}
        <WhyButton row={original} id="target" />
      </>
    ),
  }),
  helper.accessor((row) => bandKey(row.england), {
    id: 'england',
    ...ranked,
    cell: ({ row: { original } }) => (
      <>
        <BandChip view={original.england} />
        <WhyButton row={original} id="england" />
      </>
    ),
  }),
  helper.accessor((row) => bandKey(row.london), {
    id: 'london',
    ...ranked,
    cell: ({ row: { original } }) => (
      <>
        <BandChip view={original.london} />
        <WhyButton row={original} id="london" />
      </>
    ),
  }),
  helper.display({
    id: 'note',
    cell: ({ row: { original } }) =>
      original.note.length === 0 ? scorecardCopy.noNote : <Words words={original.note} />,
  }),
]);
