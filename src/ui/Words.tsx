import { Fragment } from 'react';

type Run = string | { readonly strong: string };

/** A run of text in which some words carry the weight. */
export function Words(props: { readonly words: readonly Run[] }) {
  return props.words.map((run, place) =>
    typeof run === 'string' ? (
      // eslint-disable-next-line react/no-array-index-key -- runs have no name of their own and are never reordered
      <Fragment key={place}>{run}</Fragment>
    ) : (
      // eslint-disable-next-line react/no-array-index-key -- runs have no name of their own and are never reordered
      <strong key={place}>{run.strong}</strong>
    ),
  );
}
