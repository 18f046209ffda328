import { measureRefused } from '../copy/shell.ts';
import type { PathKind } from '../domain/target.ts';
import type { ScorecardRow, ScorecardView } from '../insight/views.ts';
import { EditMeasure } from '../screens/edit/EditMeasure.tsx';
import { IndicatorScreen } from '../screens/indicator/IndicatorScreen.tsx';
import type { Asked } from '../state/live.ts';
import { indicatorKey } from '../state/session-state.ts';
import type { Session } from '../state/session.ts';
import { useIndicator, useSession } from '../state/use-session.ts';
import type { Go } from '../state/use-view.ts';
import { YOURS, type View } from '../state/view.ts';
import type { Action } from '../workspace/entry.ts';
import { formatView, parseView } from '../state/view-url.ts';

const linkTo = (address: View, row: ScorecardRow | undefined) =>
  row === undefined
    ? null
    : {
        href: formatView({ ...address, screen: 'indicator', indicator: row.indicatorCode }),
        label: row.name,
      };

/** How the officer judges a measure, and what changes it; null for what cannot be changed here. */
function useJudging(
  session: Session,
  address: View,
  measure: { readonly indicatorCode: string; readonly areaCode: string },
  go: Go,
) {
  const { own } = useSession(session);
  const isOwn = address.workspace === YOURS && own !== null;
  const judging = own?.inForce.judging.find(
    (each) => each.indicatorCode === measure.indicatorCode && each.areaCode === measure.areaCode,
  );
  const act = async (action: Action): Promise<boolean> => (await session.own()).act(action);
  const keepPath = async (path: PathKind): Promise<void> => {
    if (await act({ kind: 'path', ...measure, path })) go({ path: null });
  };
  return {
    onKeep: isOwn ? (path: PathKind) => void keepPath(path) : null,
    limits: isOwn
      ? {
          kept: judging?.limits ?? [],
          onStart: (from: string) => void act({ kind: 'limits', ...measure, from }),
          onCancel: (of: string) => void act({ kind: 'undo', of }),
        }
      : null,
  };
}

/** One measure of the scorecard shown; the first of them where the address names none. */
export function MeasureScreen(props: {
  readonly session: Session;
  readonly address: View;
  readonly asked: Asked;
  readonly scorecard: ScorecardView;
  readonly go: Go;
}) {
  const { session, address, asked, scorecard, go } = props;
  const rows = scorecard.themes.flatMap((theme) => theme.rows);
  const code = address.indicator ?? rows[0]?.indicatorCode ?? '';
  const place = rows.findIndex((row) => row.indicatorCode === code);
  const { comparator, group } = address;
  const question = { ...asked, indicator: code, comparator, group };
  const { view, answered, refusal } = useIndicator(session, question);
  const missing = answered && view === null ? measureRefused(code, scorecard.areaName) : null;
  const details = refusal ?? missing;
  const onRetry = (): void => session.retry(indicatorKey(question));
  const latest = (view?.row ?? rows[place])?.latest;
  const measure = { indicatorCode: code, areaCode: scorecard.areaCode };
  const { onKeep, limits } = useJudging(session, address, measure, go);
  return (
    <>
      <IndicatorScreen
        view={view}
        row={view?.row ?? rows[place] ?? null}
        scorecard={{
          href: formatView({ ...address, screen: 'scorecard' }),
          label: `${scorecard.areaName}, ${scorecard.periodWords}`,
        }}
        previous={place > 0 ? linkTo(address, rows[place - 1]) : null}
        next={place < 0 ? null : linkTo(address, rows[place + 1])}
        onGo={(href) => go(parseView(href).view)}
        onComparator={(comparator) => go({ comparator })}
        path={{
          chosen: address.path,
          onChoose: (path) => go({ path }),
          onKeep,
        }}
        limits={limits}
        problem={details === null ? null : { details, onRetry }}
      />
      {address.workspace === YOURS && latest !== undefined && (
        <EditMeasure
          session={session}
          indicatorCode={code}
          areaCode={scorecard.areaCode}
          end={latest.end}
        />
      )}
    </>
  );
}
