import { reviewCopy } from '../../copy/import.ts';
import type { FileReview, ReviewView } from '../../insight/review-view.ts';
import { Button } from '../../ui/Button.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { Words } from '../../ui/Words.tsx';
import type { Desk } from './desk.ts';
import type { Source } from './desk-state.ts';
import { fileId } from './ErrorSummary.tsx';
import { Kind } from './icons.tsx';
import { stageWords } from './Progress.tsx';

function Leave(props: { readonly desk: Desk; readonly name: string; readonly refused: boolean }) {
  const { desk, name, refused } = props;
  return (
    <p>
      <Button onPress={() => desk.leaveOut(name)}>
        {refused ? reviewCopy.remove : reviewCopy.leaveOut}
        <VisuallyHidden> {name}</VisuallyHidden>
      </Button>
    </p>
  );
}

function File(props: { readonly desk: Desk; readonly review: FileReview; readonly id: string }) {
  const { desk, review, id } = props;
  const { file, refused, recognised } = review;
  return (
    <div className="file">
      <div>
        <h3 id={id} tabIndex={-1}>
          {refused !== null && <Kind severity="refused" />} {file}
        </h3>
        <p className="small">
          {refused === null ? (
            <Words words={recognised} />
          ) : (
            <>
              {refused.message} <strong>{refused.remedy}</strong>
            </>
          )}
        </p>
      </div>
      <Leave desk={desk} name={file} refused={refused !== null} />
    </div>
  );
}

/** Each file: what it was recognised as, what was read of it, and a way to leave it out. */
export function Files(props: {
  readonly desk: Desk;
  readonly view: ReviewView;
  readonly lost: readonly Source[];
}) {
  const { desk, view, lost } = props;
  return (
    <section className="files">
      <h2>{reviewCopy.files}</h2>
      {view.files.map((review, place) => (
        <File key={review.file} desk={desk} review={review} id={fileId(place)} />
      ))}
      {lost.map((source) => (
        <div key={source.name} className="file">
          <div>
            <h3 id={`lost-${source.name}`} tabIndex={-1}>
              <Kind severity="refused" /> {source.name}
            </h3>
            <p className="small">{stageWords(source)}</p>
          </div>
          <Leave refused desk={desk} name={source.name} />
        </div>
      ))}
    </section>
  );
}
