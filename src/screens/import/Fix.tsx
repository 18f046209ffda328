import { useEffect, useId, useRef, useState } from 'react';
import { fixCopy } from '../../copy/import-answers.ts';
import type { ProblemRow } from '../../insight/review-problems.ts';
import { Button } from '../../ui/Button.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { Desk } from './desk.ts';

function FixForm(props: {
  readonly cell: string;
  readonly nearest: readonly string[];
  readonly use: (now: string) => void;
  readonly cancel: () => void;
}) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(props.cell);
  // Once, as it opens: the page may be drawn again while the officer is elsewhere on it.
  useEffect(() => input.current?.focus(), []);
  return (
    <form
      className="fixform"
      onSubmit={(event) => {
        event.preventDefault();
        if (text !== props.cell) props.use(text);
      }}
    >
      <label htmlFor={id}>{fixCopy.label}</label>
      <input
        ref={input}
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <button type="submit" className="btn">
        {fixCopy.use}
      </button>
      {props.nearest.map((name) => (
        <Button key={name} onPress={() => props.use(name)}>
          {fixCopy.useName(name)}
        </Button>
      ))}
      <Button onPress={props.cancel}>{fixCopy.cancel}</Button>
    </form>
  );
}

/** Which of a stated figure and its counts is used. */
function Choice(props: {
  readonly desk: Desk;
  readonly file: string;
  readonly choice: NonNullable<ProblemRow['choice']>;
}) {
  const { desk, file, choice } = props;
  const { id, kept, stated, counts } = choice;
  return (
    <>
      <Button pressed={kept} onPress={() => desk.answer(file, id, 'stated')}>
        {stated}
      </Button>
      <Button pressed={!kept} onPress={() => desk.answer(file, id, 'counts')}>
        {counts}
      </Button>
    </>
  );
}

/** What can be done about a row of the problems without leaving the page. */
export function Fix(props: {
  readonly desk: Desk;
  readonly file: string;
  readonly row: ProblemRow;
  readonly lost: boolean;
  /** The heading of the table, which stays when the row goes. */
  readonly headingId: string;
}) {
  const { desk, file, row, lost, headingId } = props;
  const { key, cell, nearest, choice, fixable, where } = row;
  const [open, setOpen] = useState(false);
  if (!fixable && choice === null) return null;
  const offered = fixable && !lost && cell !== null;
  return (
    <div className="does noprint">
      {choice !== null && <Choice desk={desk} file={file} choice={choice} />}
      {offered && !open && (
        <Button onPress={() => setOpen(true)}>
          {fixCopy.button}
          <VisuallyHidden> {where}</VisuallyHidden>
        </Button>
      )}
      {offered && open && (
        <FixForm
          cell={cell}
          nearest={nearest}
          use={(now) => {
            setOpen(false);
            document.getElementById(headingId)?.focus({ preventScroll: true });
            desk.fix(file, key, now);
          }}
          cancel={() => setOpen(false)}
        />
      )}
      {lost && <output className="small">{fixCopy.lost}</output>}
    </div>
  );
}
