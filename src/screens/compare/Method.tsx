import { memo } from 'react';
import { compareCopy } from '../../copy/compare-screen.ts';
import type { CompareView } from '../../insight/views-compare.ts';
import { Opened } from './Opened.tsx';

const { method: words } = compareCopy;

const Terms = (props: {
  readonly lines: readonly { readonly term: string; readonly words: string }[];
}) => (
  <dl className="terms">
    {props.lines.map((line) => (
      <div key={line.term}>
        <dt>{line.term}</dt>
        <dd>{line.words}</dd>
      </div>
    ))}
  </dl>
);

/** How the comparison is made, and what each measure counts; beside every view. */
export const Method = memo(function Method({ view }: { readonly view: CompareView }) {
  return (
    <section className="sec" aria-labelledby="method">
      <h2 id="method">{words.title}</h2>
      <Opened title={words.how}>{() => <Terms lines={view.method} />}</Opened>
      <Opened title={words.definitions(view.definitions.length)}>
        {() =>
          view.definitions.map(({ indicatorCode, name, about }) => (
            <section key={indicatorCode}>
              <h3>{name}</h3>
              <Terms lines={about} />
            </section>
          ))
        }
      </Opened>
    </section>
  );
});
