import { useCallback, useMemo } from 'react';
import { distributionSketch } from '../../charts/compare-distribution.ts';
import { pairsSketch } from '../../charts/compare-pairs.ts';
import { flipsWords } from '../../copy/compare-flips.ts';
import { compareCopy as words } from '../../copy/compare-screen.ts';
import { councilsCsv, methodCsv, tableCsv } from '../../insight/compare/export.ts';
import type { CompareView } from '../../insight/views-compare.ts';
import type { AskedComparison } from '../../state/live-compare.ts';
import type { Session } from '../../state/session.ts';
import { useCouncils, useMeasure, usePacks, usePairs } from '../../state/use-compare.ts';
import type { Go } from '../../state/use-view.ts';
import { formatView } from '../../state/view-url.ts';
import type { View } from '../../state/view.ts';
import { Select } from '../../ui/Field.tsx';
import { FiguresTable } from '../../ui/FiguresTable.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Councils } from './Councils.tsx';
import { Measure } from './Measure.tsx';
import { Pairs } from './Pairs.tsx';
import { TakeAway } from './TakeAway.tsx';
import { usePressed } from './use-pressed.ts';

interface ShowProps {
  readonly session: Session;
  readonly asked: AskedComparison;
  readonly view: CompareView;
  readonly address: View;
  readonly go: Go;
}

/** The width of a drawing that is taken away. */
const SHEET = 1000;

const Failed = (props: { readonly refusal: string | null; readonly onRetry: () => void }) =>
  props.refusal === null ? null : (
    <Notice title={words.failedTitle} details={props.refusal} onRetry={props.onRetry}>
      {words.failedWords}
    </Notice>
  );

const Waiting = () => <p className="small waiting">{words.waiting}</p>;

/** The asked view with one or two measures named. */
function useNamed(props: ShowProps, isPair: boolean): AskedComparison {
  const { asked, address } = props;
  const { indicator } = address;
  const second = isPair ? address.second : null;
  return useMemo(() => ({ ...asked, indicator, second }), [asked, indicator, second]);
}

export function CouncilsShow(props: ShowProps) {
  const { session, asked, view, address, go } = props;
  const { value, current, refusal, retry } = useCouncils(session, asked);
  const onSort = useCallback((order: string | null) => go({ order }), [go]);
  return (
    <>
      <Failed refusal={refusal} onRetry={retry} />
      {value === null ? (
        refusal === null && <Waiting />
      ) : (
        <>
          <div aria-busy={!current}>
            <Councils view={value} order={address.order} onSort={onSort} />
          </div>
          <TakeAway
            name="quarterlight-councils"
            rows={() => councilsCsv(value)}
            method={() => methodCsv(view)}
            drawn={null}
          />
        </>
      )}
    </>
  );
}

/** Which measure is shown; what was just chosen stands in it before it is answered. */
const Choice = (props: {
  readonly of: string;
  readonly among: CompareView['indicators'];
  readonly go: Go;
}) => {
  const [pressed, press] = usePressed(props.of);
  return (
    <div className="does noprint">
      <Select
        label={words.measure.label}
        value={pressed}
        options={props.among}
        onChoose={(indicator) => {
          press(indicator);
          props.go({ indicator });
        }}
      />
    </div>
  );
};

export function MeasureShow(props: ShowProps) {
  const { session, view, go } = props;
  const { value, current, refusal, retry } = useMeasure(session, useNamed(props, false));
  return (
    <>
      <Failed refusal={refusal} onRetry={retry} />
      {value === null ? (
        refusal === null && (current ? <p className="small">{words.measure.none}</p> : <Waiting />)
      ) : (
        <>
          <Choice of={value.indicatorCode} among={view.indicators} go={go} />
          <div aria-busy={!current}>
            <Measure view={value} />
          </div>
          <TakeAway
            name={`quarterlight-${value.indicatorCode.toLowerCase()}`}
            rows={() => tableCsv(value.table)}
            method={() => methodCsv(view)}
            drawn={{
              title: value.table.caption,
              build: (theme) => distributionSketch(value, SHEET, theme),
            }}
          />
        </>
      )}
    </>
  );
}

export function PairsShow(props: ShowProps) {
  const { session, view, go } = props;
  const { value, current, refusal, retry } = usePairs(session, useNamed(props, true));
  const onChoose = useCallback(
    (indicator: string, second: string) => go({ indicator, second }),
    [go],
  );
  return (
    <>
      <Failed refusal={refusal} onRetry={retry} />
      {value === null ? (
        refusal === null && (current ? <p className="small">{words.pairs.none}</p> : <Waiting />)
      ) : (
        <>
          <div aria-busy={!current}>
            <Pairs view={value} indicators={view.indicators} onChoose={onChoose} />
          </div>
          <TakeAway
            name="quarterlight-two-measures"
            rows={() => tableCsv(value.table)}
            method={() => methodCsv(view)}
            drawn={{
              title: value.table.caption,
              build: (theme) => pairsSketch(value, SHEET, theme),
            }}
          />
        </>
      )}
    </>
  );
}

export function PacksShow(props: ShowProps) {
  const { session, asked, view, address, go } = props;
  const { value, refusal, retry } = usePacks(session, asked);
  return (
    <>
      <Failed refusal={refusal} onRetry={retry} />
      {value === null ? (
        refusal === null && <Waiting />
      ) : (
        <section className="sec first" aria-labelledby="packs">
          <h2 id="packs">{words.packs.title}</h2>
          <p className="small lede">
            {value.sentence}{' '}
            <a
              href={formatView({ ...address, screen: 'import' })}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
                event.preventDefault();
                go({ screen: 'import' });
              }}
            >
              {words.packs.toImport}
            </a>
          </p>
          {value.flipsWords !== null && (
            <>
              <h3>{flipsWords.title}</h3>
              <p className="small">{value.flipsWords}</p>
              {value.flips !== null && <FiguresTable table={value.flips} />}
            </>
          )}
          <FiguresTable table={value.table} />
          <TakeAway
            name="quarterlight-benchmarks"
            rows={() => tableCsv(value.table)}
            method={() => methodCsv(view)}
            drawn={null}
          />
        </section>
      )}
    </>
  );
}
