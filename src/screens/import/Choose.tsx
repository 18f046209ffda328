import { useId, useRef, useState } from 'react';
import { addCopy, readable } from '../../copy/import.ts';
import { useOnline } from '../../state/use-online.ts';
import { Button } from '../../ui/Button.tsx';
import { Templates } from './Templates.tsx';
import { chosenFiles, pastedFile } from './choose.ts';

type Add = (files: readonly File[]) => void;

/** A button that opens the browser's own choice of files, or of a folder. */
export function PickButton(props: {
  readonly add: Add;
  readonly label: string;
  readonly folder?: boolean;
  readonly main?: boolean;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        className="vh"
        type="file"
        multiple
        webkitdirectory={props.folder === true ? '' : undefined}
        tabIndex={-1}
        aria-hidden="true"
        data-pick={props.folder === true ? 'folder' : 'files'}
        onChange={({ currentTarget }) => {
          props.add(chosenFiles(currentTarget.files));
          // The same file may be chosen again once it has been corrected.
          currentTarget.value = '';
        }}
      />
      <Button main={props.main ?? false} onPress={() => input.current?.click()}>
        {props.label}
      </Button>
    </>
  );
}

function Paste(props: { readonly add: Add }) {
  const id = useId();
  const [text, setText] = useState('');
  return (
    <div className="paste">
      <label htmlFor={id}>{addCopy.pasteLabel}</label>
      <textarea
        id={id}
        rows={3}
        spellCheck={false}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {text.trim() !== '' && (
        <Button onPress={() => props.add([pastedFile(text)])}>{addCopy.pasteUse}</Button>
      )}
    </div>
  );
}

/** Step 1: drop, choose or paste. */
export function Choose(props: { readonly add: Add; readonly nothing: boolean }) {
  const online = useOnline();
  return (
    <>
      <div className="top">
        <p className="eyebrow">{addCopy.eyebrow}</p>
        <h1 tabIndex={-1}>{addCopy.title}</h1>
        <p className="stand">{addCopy.stand}</p>
      </div>
      <div className="drop">
        <p>{addCopy.drop}</p>
        <div className="does">
          <PickButton main add={props.add} label={addCopy.choose} />
          <PickButton folder add={props.add} label={addCopy.folder} />
        </div>
        <output className="small">
          {props.nothing ? addCopy.nothingDropped : online ? '' : addCopy.offline}
        </output>
      </div>
      <Paste add={props.add} />
      <section className="sec two">
        <div>
          <h2>{addCopy.whatTitle}</h2>
          <dl className="readable">
            {readable.map(({ term, words }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </div>
        <div className="side">
          <section>
            <h3>{addCopy.whereTitle}</h3>
            <p className="small">{addCopy.where}</p>
          </section>
          <Templates />
        </div>
      </section>
    </>
  );
}
