import { useCallback, useMemo, type ReactNode } from 'react';
import { scorecardCopy as words, shownWords, sortedWords } from '../../copy/scorecard-screen.ts';
import type { Choice, ScorecardView } from '../../insight/views.ts';
import type { Go } from '../../state/use-view.ts';
import { defaultView, type SortId, type View } from '../../state/view.ts';
import { formatView } from '../../state/view-url.ts';
import { Button } from '../../ui/Button.tsx';
import { Words } from '../../ui/Words.tsx';
import { Bar } from './Bar.tsx';
import { filterRows, noFilters } from './filter.ts';
import { Key } from './Key.tsx';
import { Table } from './Table.tsx';
import { Things } from './Things.tsx';
import { WhyPlace } from './WhyPlace.tsx';
import './scorecard.css';
import './cards.css';

function Empty(props: { readonly go: Go }) {
  const { go } = props;
  return (
    <section className="none-yet">
      <h2>{words.emptyTitle}</h2>
      <p>{words.empty}</p>
      <div className="does">
        <Button main onPress={() => go({ screen: 'import' })}>
          {words.addFigures}
        </Button>
        <Button onPress={() => go({ ...defaultView })}>{words.lookAtSample}</Button>
      </div>
    </section>
  );
}

function NoMatch(props: { readonly onClear: () => void }) {
  return (
    <section className="none-yet">
      <h2>{words.noMatchTitle}</h2>
      <p>{words.noMatch}</p>
      <div className="does">
        <Button main onPress={props.onClear}>
          {words.clear}
        </Button>
      </div>
    </section>
  );
}

function Sources(props: { readonly sources: readonly string[] }) {
  return (
    <footer className="foot" aria-label={words.sourcesLabel}>
      {props.sources.map((source) => (
        <p key={source}>{source}</p>
      ))}
    </footer>
  );
}

/** What is left out, and what order the rows are in, with the ways back. */
function Shown(props: {
  readonly rows: number;
  readonly all: number;
  readonly address: View;
  readonly go: Go;
}) {
  const { rows, all, address, go } = props;
  const { sort } = address;
  const left = shownWords(rows, all);
  return (
    <div className="shown">
      <output>
        {sort && <span>{sortedWords(sort.by, sort.descending)}</span>} {left}
      </output>
      {sort && <Button onPress={() => go({ sort: null })}>{words.backToThemes}</Button>}
      {left !== null && rows > 0 && (
        <Button onPress={() => go({ ...noFilters })}>{words.clear}</Button>
      )}
    </div>
  );
}

/**
 * The scorecard: one row a measure. `address` says what is chosen, `go` changes it; `notice`
 * stands between the heading and the choices.
 */
export function ScorecardScreen(props: {
  readonly view: ScorecardView;
  readonly address: View;
  readonly workspaces: readonly Choice[];
  readonly eyebrow: string;
  readonly go: Go;
  readonly notice?: ReactNode;
}) {
  const { view, address, workspaces, go } = props;
  const { theme, band, target, find, sort } = address;
  const rows = useMemo(
    () => filterRows(view, { theme, band, target, find }),
    [view, theme, band, target, find],
  );
  const all = view.themes.reduce((sum, each) => sum + each.rows.length, 0);
  const hrefOf = useCallback(
    (indicator: string) => formatView({ ...address, screen: 'indicator', indicator }),
    [address],
  );
  const onOpen = useCallback((indicator: string) => go({ screen: 'indicator', indicator }), [go]);
  const onSort = (by: SortId): void => {
    if (sort?.by !== by) go({ sort: { by, descending: false } });
    else go({ sort: sort.descending ? null : { by, descending: true } });
  };
  return (
    <>
      <div className="top">
        <p className="eyebrow">{props.eyebrow}</p>
        <h1 tabIndex={-1}>{view.title}</h1>
        <p className="stand">
          <Words words={view.standfirst} />
        </p>
        {props.notice}
      </div>
      <Things things={view.things} hrefOf={hrefOf} onOpen={onOpen} />
      <Bar view={view} address={address} workspaces={workspaces} go={go} />
      <Shown rows={rows.length} all={all} address={address} go={go} />
      {all === 0 && <Empty go={go} />}
      {all > 0 && rows.length === 0 && <NoMatch onClear={() => go({ ...noFilters })} />}
      {rows.length > 0 && (
        <WhyPlace>
          <Table
            view={view}
            rows={rows}
            sort={sort}
            shown={address.columns}
            onSort={onSort}
            hrefOf={hrefOf}
            onOpen={onOpen}
          />
        </WhyPlace>
      )}
      <Key />
      <Sources sources={view.sources} />
    </>
  );
}
