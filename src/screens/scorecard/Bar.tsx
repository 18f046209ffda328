import { useEffect, useId, useState } from 'react';
import {
  bandFilterCopy,
  columnCopy,
  orderWords,
  scorecardCopy as words,
  targetFilterCopy,
  withCount,
} from '../../copy/scorecard-screen.ts';
import type { Choice, ScorecardRow, ScorecardView } from '../../insight/views.ts';
import type { Go } from '../../state/use-view.ts';
import {
  bandFilterBands,
  columnIds,
  LATEST_BENCHMARK,
  sortIds,
  targetFilters,
  type ColumnId,
  type View,
} from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { SearchField, Select } from '../../ui/Field.tsx';
import { inBand, inTarget } from './filter.ts';

const comparators = ['england', 'london'] as const;
const any = (label: string): Choice => ({ id: '', label });

/** What is typed shows at once; the address follows when the typing pauses. */
function Search(props: { readonly find: string; readonly go: Go }) {
  const { find, go } = props;
  const [text, setText] = useState(find);
  const [seen, setSeen] = useState(find);
  if (seen !== find) {
    setSeen(find);
    setText(find);
  }
  useEffect(() => {
    if (text === find) return;
    const pause = setTimeout(() => go({ find: text }, 'replace'), 150);
    return () => clearTimeout(pause);
  }, [text, find, go]);
  return <SearchField half label={words.find} value={text} onType={setText} />;
}

function Columns(props: { readonly shown: readonly ColumnId[]; readonly go: Go }) {
  const { shown, go } = props;
  const id = useId();
  const toggle = (column: ColumnId): void =>
    go({
      columns: columnIds.filter((each) => shown.includes(each) !== (each === column)),
    });
  return (
    <fieldset className="columns" id={id}>
      <legend>{words.columnsLegend}</legend>
      {columnIds.map((column) => (
        <label key={column}>
          <input type="checkbox" checked={shown.includes(column)} onChange={() => toggle(column)} />
          {columnCopy[column].name}
        </label>
      ))}
    </fieldset>
  );
}

function Filters(props: {
  readonly view: ScorecardView;
  readonly rows: readonly ScorecardRow[];
  readonly address: View;
  readonly go: Go;
}) {
  const { view, rows, address, go } = props;
  const band = (id: string): View['band'] => {
    for (const comparator of comparators) {
      const found = bandFilterBands.find((each) => `${comparator}-${each}` === id);
      if (found) return { comparator, band: found };
    }
    return null;
  };
  return (
    <>
      <Select
        half
        label={words.theme}
        value={address.theme ?? ''}
        options={[
          any(words.allThemes),
          ...view.themes.map(({ name }) => ({ id: name, label: name })),
        ]}
        onChoose={(id) => go({ theme: id === '' ? null : id })}
      />
      <Select
        half
        label={words.band}
        value={address.band ? `${address.band.comparator}-${address.band.band}` : ''}
        options={[any(words.anyBand)]}
        groups={comparators.map((comparator) => ({
          label: columnCopy[comparator].name,
          options: bandFilterBands.map((each) => ({
            id: `${comparator}-${each}`,
            label: withCount(
              bandFilterCopy[each],
              rows.filter((row) => inBand(row, { comparator, band: each })).length,
            ),
          })),
        }))}
        onChoose={(id) => go({ band: band(id) })}
      />
      <Select
        half
        label={words.target}
        value={address.target ?? ''}
        options={[
          any(words.anyTarget),
          ...targetFilters.map((id) => ({
            id,
            label: withCount(targetFilterCopy[id], rows.filter((row) => inTarget(row, id)).length),
          })),
        ]}
        onChoose={(id) => go({ target: targetFilters.find((each) => each === id) ?? null })}
      />
      <Search find={address.find} go={go} />
    </>
  );
}

/** The order as a choice, for screens too narrow for a table's headings. */
function Order(props: { readonly address: View; readonly go: Go }) {
  const { sort } = props.address;
  const orders = sortIds.flatMap((by) => [
    { id: by, label: orderWords(by, false), sort: { by, descending: false } },
    { id: `-${by}`, label: orderWords(by, true), sort: { by, descending: true } },
  ]);
  return (
    <div className="cards-only">
      <Select
        label={words.order}
        value={sort ? `${sort.descending ? '-' : ''}${sort.by}` : ''}
        options={[any(words.byTheme), ...orders]}
        onChoose={(id) => props.go({ sort: orders.find((each) => each.id === id)?.sort ?? null })}
      />
    </div>
  );
}

/** Whose figures, of when, beside which year; and which of them, in what order. */
export function Bar(props: {
  readonly view: ScorecardView;
  readonly address: View;
  readonly workspaces: readonly Choice[];
  readonly go: Go;
}) {
  const { view, address, workspaces, go } = props;
  const [open, setOpen] = useState(false);
  const rows = view.themes.flatMap((theme) => theme.rows);
  const reset = { area: null, period: null, benchmark: null, theme: null } as const;
  return (
    <search className="bar" aria-label={words.barLabel}>
      <div className="line">
        {workspaces.length > 1 && (
          <Select
            label={words.workspace}
            value={address.workspace}
            options={workspaces}
            onChoose={(workspace) => go({ workspace, ...reset })}
          />
        )}
        <Select
          half
          label={words.area}
          value={view.areaCode}
          options={view.areas}
          onChoose={(area) => go({ area, period: null })}
        />
        <Select
          half
          label={words.period}
          value={view.periodId}
          options={view.periods}
          onChoose={(period) => go({ period })}
        />
        <Select
          label={words.benchmark}
          value={view.benchmark ?? LATEST_BENCHMARK}
          options={[
            { id: LATEST_BENCHMARK, label: words.benchmarkLatest },
            ...view.benchmarks.filter(({ id }) => id !== LATEST_BENCHMARK && id !== ''),
          ]}
          onChoose={(benchmark) => go({ benchmark })}
        />
      </div>
      <div className="line">
        <Filters view={view} rows={rows} address={address} go={go} />
        <Order address={address} go={go} />
        <div className="end">
          <Button expanded={open} onPress={() => setOpen(!open)}>
            {words.columns}
          </Button>
        </div>
      </div>
      {open && <Columns shown={address.columns} go={go} />}
    </search>
  );
}
