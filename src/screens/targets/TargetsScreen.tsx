import { useMemo } from 'react';
import { targetsCopy as words } from '../../copy/ladder.ts';
import { dayWords } from '../../copy/period.ts';
import { targetsView, type TargetsView } from '../../insight/readings/targets-view.ts';
import type { ScorecardView } from '../../insight/views.ts';
import type { Go } from '../../state/use-view.ts';
import type { View } from '../../state/view.ts';
import { formatView } from '../../state/view-url.ts';
import { Button } from '../../ui/Button.tsx';
import { Allowances } from './Allowances.tsx';
import { Ladders } from './Ladders.tsx';
import { MeasureLink, type Opens } from './MeasureLink.tsx';
import '../../ui/facts.css';
import './targets.css';

function Due(props: { readonly due: TargetsView['due']; readonly opens: Opens }) {
  if (props.due.length === 0) return null;
  return (
    <section className="sec">
      <h2>{words.due}</h2>
      <table className="facts due">
        <thead>
          <tr>
            <th scope="col">{words.dueBy}</th>
            <th scope="col">{words.measure}</th>
            <th scope="col">{words.dueWhat}</th>
            <th scope="col">{words.dueNow}</th>
          </tr>
        </thead>
        <tbody>
          {props.due.map((row) => (
            <tr key={row.indicatorCode}>
              <th scope="row">{dayWords(row.date)}</th>
              <td>
                <MeasureLink code={row.indicatorCode} name={row.name} opens={props.opens} />
              </td>
              <td>{row.words}</td>
              <td>{row.now}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Asides(props: { readonly view: TargetsView; readonly opens: Opens }) {
  const { view, opens } = props;
  if (view.noStart.length + view.questions.length === 0) return null;
  return (
    <section className="sec quiet asides">
      {view.noStart.length > 0 && (
        <div>
          <h2>{words.noStart}</h2>
          <p className="small">{words.noStartWords}</p>
          <ul>
            {view.noStart.map(({ indicatorCode, name }) => (
              <li key={indicatorCode}>
                <MeasureLink code={indicatorCode} name={name} opens={opens} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {view.questions.length > 0 && (
        <div>
          <h2>{words.confirm}</h2>
          <ul>
            {view.questions.map((asked) => (
              <li key={`${asked.indicatorCode} ${asked.words}`}>
                <MeasureLink code={asked.indicatorCode} name={asked.name} opens={opens} />
                <span className="s">{asked.words}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** Every ladder of the workspace, what is due next, and what has no start yet. */
export function TargetsScreen(props: {
  readonly scorecard: ScorecardView;
  readonly address: View;
  readonly go: Go;
}) {
  const { scorecard, address, go } = props;
  const view = useMemo(() => targetsView(scorecard, address.path), [scorecard, address.path]);
  const opens: Opens = {
    hrefOf: (indicator) => formatView({ ...address, screen: 'indicator', indicator }),
    onOpen: (indicator) => go({ screen: 'indicator', indicator }),
  };
  const empty = view.ladders.length === 0;
  return (
    <div className="targets">
      <div className="top">
        <p className="eyebrow">{view.eyebrow}</p>
        <h1 tabIndex={-1}>{empty ? words.emptyTitle : view.title}</h1>
        <p className="stand">{empty ? words.empty : view.standfirst}</p>
        {empty && (
          <Button main onPress={() => go({ screen: 'import' })}>
            {words.addTargets}
          </Button>
        )}
      </div>
      {!empty && (
        <Ladders
          rows={view.ladders}
          opens={opens}
          path={address.path}
          onPath={(path) => go({ path })}
        />
      )}
      <Allowances allowances={view.allowances} opens={opens} />
      <Due due={view.due} opens={opens} />
      <Asides view={view} opens={opens} />
    </div>
  );
}
