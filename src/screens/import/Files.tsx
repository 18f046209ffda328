import { forgetCopy, rememberedWords } from '../../copy/import-answers.ts';
import { reviewCopy } from '../../copy/import.ts';
import { isMatch } from '../../insight/review-questions.ts';
import type { FileReview, ReviewView } from '../../insight/review-view.ts';
import { Button } from '../../ui/Button.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { Words } from '../../ui/Words.tsx';
import { Columns } from './Columns.tsx';
import { Corrected } from './Corrected.tsx';
import type { Desk } from './desk.ts';
import { isUnread, type Source } from './desk-state.ts';
import { fileId } from './ErrorSummary.tsx';
import { Kind } from './icons.tsx';
import { Match, MatchButton } from './Match.tsx';
import { Otherwise } from './Otherwise.tsx';
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

/** Whether the officer is matching the columns of this file. */
const isMatching = ({ answers }: Source): boolean =>
  answers['layout'] === 'mapped' || answers['map:value'] !== undefined;

/** What only the officer can say of a file: its layout, its columns, its corrections. */
function Said(props: {
  readonly desk: Desk;
  readonly review: FileReview;
  readonly source: Source;
}) {
  const { desk, review, source } = props;
  const { refused, questions, others, preview } = review;
  const matching = isMatching(source);
  const canMatch = questions.some(isMatch);
  return (
    <div className="said">
      {source.remembered !== null && (
        <p className="small">
          {rememberedWords(source.remembered)}{' '}
          <Button onPress={() => desk.forget(source.name)}>{forgetCopy}</Button>
        </p>
      )}
      {refused !== null && canMatch && !matching && <MatchButton desk={desk} name={source.name} />}
      {(refused === null || matching) && <Otherwise desk={desk} source={source} others={others} />}
      {matching && <Match desk={desk} source={source} questions={questions} preview={preview} />}
      <Columns desk={desk} source={source} questions={questions} />
      <Corrected desk={desk} source={source} />
    </div>
  );
}

function File(props: {
  readonly desk: Desk;
  readonly review: FileReview;
  readonly source: Source | undefined;
  readonly id: string;
}) {
  const { desk, review, source, id } = props;
  const { file, refused, wantsColumns, recognised } = review;
  return (
    <div className="file">
      <div>
        <h3 id={id} tabIndex={-1}>
          {refused !== null && !wantsColumns && <Kind severity="refused" />} {file}
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
      {source !== undefined && <Said desk={desk} review={review} source={source} />}
    </div>
  );
}

/** Each file: what it was recognised as, what was read of it, and a way to leave it out. */
export function Files(props: {
  readonly desk: Desk;
  readonly view: ReviewView;
  readonly sources: readonly Source[];
}) {
  const { desk, view, sources } = props;
  const lost = sources.filter(isUnread);
  return (
    <section className="files">
      <h2>{reviewCopy.files}</h2>
      {view.files.map((review, place) => (
        <File
          key={review.file}
          desk={desk}
          review={review}
          source={sources.find(({ name }) => name === review.file)}
          id={fileId(place)}
        />
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
