import { useState } from 'react';
import { newLimitsCopy as words } from '../../copy/control.ts';
import type { ControlView } from '../../insight/readings/views.ts';
import { ENOUGH_POINTS } from '../../methods/xmr-limits.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Field.tsx';
import type { LimitsChoice } from './links.ts';

/** What a new start at a point would leave on each side of it. */
function splitWords(view: ControlView, place: number): string {
  const group = view.groups.find(({ from, to }) => from < place && place <= to);
  if (group === undefined) return '';
  const before = place - group.from;
  const after = group.to - place + 1;
  const short = [before, after].map((each) => each < ENOUGH_POINTS);
  const [few = false, fewAfter = false] = short;
  const split = words.split(before, after);
  return few || fewAfter ? `${split} ${words.tooFew(few, fewAfter, ENOUGH_POINTS)}` : split;
}

/** The officer starts the limits anew where the way of working changed; nothing else ever does. */
export const NewLimits = (props: { readonly view: ControlView; readonly choice: LimitsChoice }) => {
  const { view, choice } = props;
  const starts = new Set(view.groups.map(({ from }) => from));
  const free = view.points.flatMap(({ end, period }, place) =>
    starts.has(place) ? [] : [{ id: end, label: period, place }],
  );
  const [chosen, setChosen] = useState('');
  const at = free.find(({ id }) => id === chosen) ?? free[0];
  const inView = choice.kept.flatMap(({ from, entryId }) => {
    const place = view.points.findIndex(({ end }) => end >= from);
    const point = view.points[place];
    return point === undefined || !starts.has(place) || place === 0
      ? []
      : [{ entryId, period: point.period }];
  });
  return (
    <div className="new-limits">
      {inView.map(({ entryId, period }) => (
        <p key={entryId} className="does">
          {words.since(period)}
          <Button onPress={() => choice.onCancel(entryId)}>{words.cancel}</Button>
        </p>
      ))}
      {at !== undefined && (
        <details>
          <summary>{words.title}</summary>
          <p className="small">{words.stand}</p>
          <div className="does">
            <Select label={words.from} value={at.id} options={free} onChoose={setChosen} />
            <Button onPress={() => choice.onStart(at.id)}>{words.start}</Button>
          </div>
          <output className="small">{splitWords(view, at.place)}</output>
        </details>
      )}
    </div>
  );
};
