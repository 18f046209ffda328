import { pathCopy as words } from '../../copy/charts.ts';
import type { PathKind } from '../../domain/target.ts';
import { ladderBy } from '../../insight/readings/path.ts';
import type { Ladder } from '../../insight/readings/views.ts';
import { Button } from '../../ui/Button.tsx';
import { Radios } from '../../ui/Radios.tsx';
import type { PathChoice } from './links.ts';

const ways = [
  { id: 'straight', label: words.straight },
  { id: 'steps', label: words.stepped },
] as const;

/** The kind of path in view: chosen in the address, else the measure’s own. */
export const pathShown = (ladder: Ladder | null, choice: PathChoice): PathKind =>
  choice.chosen ?? ladder?.path ?? 'straight';

/** Whether the path runs straight between the plan's dates or in steps, and what that asks now. */
export const PathSwitch = (props: {
  readonly ladder: Ladder | null;
  readonly choice: PathChoice;
}) => {
  const { ladder, choice } = props;
  const own = ladder?.path ?? 'straight';
  const shown = pathShown(ladder, choice);
  const { onKeep } = choice;
  const asked = ladder?.asks?.[shown === 'steps' ? 'stepped' : 'straight'];
  const by = ladder === null ? null : ladderBy(ladder, choice.chosen);
  return (
    <Radios
      legend={words.title}
      options={ways}
      value={shown}
      onChoose={(kind) => choice.onChoose(kind === own ? null : kind)}
    >
      {onKeep !== null && shown !== own && (
        <Button onPress={() => onKeep(shown)}>{words.keep}</Button>
      )}
      <output>
        {asked}
        {by?.judged && <strong>{` ${words.standing(by.judged, by.word)}`}</strong>}
      </output>
    </Radios>
  );
};
