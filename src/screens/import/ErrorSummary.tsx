import { useEffect, useRef } from 'react';
import { mustAnswerLink } from '../../copy/import-answers.ts';
import { errorLinks } from '../../copy/import-review.ts';
import { reviewCopy } from '../../copy/import.ts';
import type { ReviewView } from '../../insight/review-view.ts';
import type { Source } from './desk-state.ts';
import { stageWords } from './Progress.tsx';

/** More would push the review itself off the screen. */
const MOST_LINKS = 10;

interface SummaryLine {
  readonly key: string;
  readonly target: string;
  readonly words: string;
}

/** The GOV.UK pattern: above the heading, with the focus, a link to each thing that needs a look. */
export function ErrorSummary(props: { readonly lines: readonly SummaryLine[] }) {
  const more = props.lines.length - MOST_LINKS;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    const before = document.title;
    document.title = `${reviewCopy.errorPrefix}${before}`;
    return () => {
      document.title = before;
    };
  }, []);
  return (
    <div className="summary">
      <h2 ref={heading} tabIndex={-1}>
        {reviewCopy.problemTitle}
      </h2>
      <ul>
        {props.lines.slice(0, MOST_LINKS).map(({ key, target, words }) => (
          <li key={key}>
            <a
              href={`#${target}`}
              onClick={(event) => {
                event.preventDefault();
                goTo(target);
              }}
            >
              {words}
            </a>
          </li>
        ))}
        {more > 0 && <li>{errorLinks.more(more)}</li>}
      </ul>
    </div>
  );
}

/** Where a file, and what was found in it, stand on the page. */
export const fileId = (place: number): string => `file-${String(place)}`;
export const foundId = (place: number): string => `found-${String(place)}`;

export const questionId = (file: string, question: string): string =>
  `question-${file}-${question}`;

/** Moves the focus to a part of the page. */
export function goTo(id: string): void {
  const place = document.getElementById(id);
  place?.focus();
  place?.scrollIntoView({ block: 'start' });
}

/** A link for each thing that needs a look, to its table or else to its file. */
export function summaryLines(view: ReviewView, lost: readonly Source[]): readonly SummaryLine[] {
  const place = (file: string): number => view.files.findIndex((each) => each.file === file);
  return [
    ...lost.map((source) => ({
      key: source.name,
      target: `lost-${source.name}`,
      words: `${source.name}: ${stageWords(source)}`,
    })),
    ...view.mustAnswer.map(({ file, id }) => ({
      key: `${file} ${id}`,
      target: questionId(file, id),
      words: mustAnswerLink(file),
    })),
    ...view.summary.map(({ file, words }) => {
      const at = place(file);
      const found = (view.files[at]?.problems ?? 0) > 0;
      return { key: words, target: found ? foundId(at) : fileId(at), words };
    }),
  ];
}
