import { useCallback, useDeferredValue, useMemo } from 'react';
import { profileSheet } from '../../charts/compare-profile.ts';
import { compareCopy as words } from '../../copy/compare-screen.ts';
import { methodCsv, profileCsv } from '../../insight/compare/export.ts';
import type { CompareView } from '../../insight/views-compare.ts';
import type { Go } from '../../state/use-view.ts';
import { formatView, parseView } from '../../state/view-url.ts';
import type { View } from '../../state/view.ts';
import { arranged, foundIn } from './filter.ts';
import { Otherwise } from './Otherwise.tsx';
import { Profile } from './Profile.tsx';
import { TakeAway } from './TakeAway.tsx';
import { Years } from './Years.tsx';

/** Address of a measure's own view; the same function while only the search or order changes. */
function useHref(address: View): (code: string) => string {
  const base = formatView({ ...address, show: 'measure', find: '', order: null, indicator: null });
  return useMemo(() => {
    const { view } = parseView(base);
    return (indicator) => formatView({ ...view, indicator });
  }, [base]);
}

/** The profile with what another choice would say, and the years. */
export function ProfileShow(props: {
  readonly view: CompareView;
  readonly address: View;
  readonly go: Go;
}) {
  const { view, address, go } = props;
  const { find, order } = address;
  const themes = useMemo(() => arranged(view.themes, order, words.orders), [view, order]);
  const found = useMemo(() => foundIn(view.themes, find), [view, find]);
  // What stands below the first screenful is drawn once that has been.
  const rest = useDeferredValue(view, null);
  const href = useHref(address);
  const onMeasure = useCallback(
    (indicator: string) => go({ show: 'measure', indicator, order: null, find: '' }),
    [go],
  );
  const shown = themes
    .map(({ name, rows }) => ({
      name,
      rows: rows.filter(({ indicatorCode }) => found.has(indicatorCode)),
    }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <>
      <Profile view={view} themes={themes} found={found} href={href} onMeasure={onMeasure} />
      {rest !== null && (
        <>
          <Otherwise view={rest} />
          <Years view={rest} />
        </>
      )}
      <TakeAway
        name="quarterlight-profile"
        rows={() => profileCsv(shown.flatMap(({ rows }) => rows))}
        method={() => methodCsv(view)}
        drawn={{
          title: `${view.areaName}, ${view.yearWords}, ${view.comparatorName}`,
          build: (theme) => profileSheet({ ...view, themes: shown }, theme),
        }}
      />
    </>
  );
}
