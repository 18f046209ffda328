import { bandSpoken } from '../copy/parts.ts';
import type { Band, Firmness } from '../domain/band.ts';
import { QuarterCells } from './QuarterCells.tsx';

interface BandChipView {
  readonly band: Band | null;
  readonly firmness: Firmness | null;
  readonly word: string;
  readonly detail: string;
  readonly staleWords: string | null;
  readonly rankWords: string | null;
  /** Short lines that say detail, place and age together. */
  readonly lines?: readonly string[];
  readonly lastFullYear: { readonly band: Band; readonly words: string } | null;
}

/** A quarter as place, letter, colour and word, with how firm it is; or no band, and why. */
export function BandChip(props: { readonly view: BandChipView }) {
  const { band, firmness, word, detail, staleWords, rankWords, lines, lastFullYear } = props.view;
  return (
    <div className={band === null ? 'chip none' : 'chip'}>
      <p>
        <QuarterCells band={band} firmness={firmness} />
        <strong>
          {band !== null && <span className="vh">{bandSpoken(band)}</span>}
          {word}
        </strong>
      </p>
      {lines?.map((line) => (
        <span key={line} className="s">
          {line}
        </span>
      ))}
      {lines === undefined && (
        <>
          {detail !== '' && <span className="s">{detail}</span>}
          {rankWords !== null && <span className="s">{rankWords}</span>}
          {staleWords !== null && <span className="s now">{staleWords}</span>}
        </>
      )}
      {lastFullYear !== null && (
        <span className="was">
          <QuarterCells band={lastFullYear.band} firmness="firm" />
          <span>{lastFullYear.words}</span>
        </span>
      )}
    </div>
  );
}
