import { openingWords, readingCopy, readSoFar, reviewCopy, unopened } from '../../copy/import.ts';
import { Button } from '../../ui/Button.tsx';
import { LARGEST } from './choose.ts';
import type { Desk } from './desk.ts';
import type { Source } from './desk-state.ts';

/** Where a file has got to, or why it will get no further. */
export function stageWords({ stage, share }: Source): string {
  switch (stage) {
    case 'waiting':
      return readingCopy.waiting;
    case 'opening':
      return openingWords(share);
    case 'counting':
      return readingCopy.counting;
    case 'read':
      return readingCopy.read;
    case 'too_large':
      return unopened.too_large(LARGEST);
    case 'gone':
      return unopened.gone;
    case 'crashed':
      return unopened.crashed;
  }
}

/** Each file being read, with what has been read of it and a way to stop. */
export function Progress(props: { readonly desk: Desk; readonly sources: readonly Source[] }) {
  const { desk, sources } = props;
  const read = sources.filter(({ stage }) => stage === 'read').length;
  return (
    <>
      <div className="top">
        <p className="eyebrow">{readingCopy.eyebrow}</p>
        <h1 tabIndex={-1}>{readingCopy.title}</h1>
        <p className="stand">
          <output>{readSoFar(read, sources.length)}</output>
        </p>
      </div>
      <section>
        <h2 className="vh">{reviewCopy.files}</h2>
        {sources.map((source) => (
          <div key={source.name} className="file">
            <div>
              <h3>{source.name}</h3>
              <p className="small">{stageWords(source)}</p>
              {source.stage === 'opening' && (
                <progress max={1} value={source.share} aria-label={source.name} />
              )}
            </div>
            {source.stage !== 'read' && (
              <p>
                <Button onPress={() => desk.leaveOut(source.name)}>
                  {readingCopy.stop}
                  <span className="vh"> {source.name}</span>
                </Button>
              </p>
            )}
          </div>
        ))}
      </section>
      <div className="dock">
        <Button onPress={desk.clear}>{readingCopy.stopAll}</Button>
      </div>
    </>
  );
}
