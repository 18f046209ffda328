import { bands, type Band, type Firmness } from '../domain/band.ts';
import './quarter.css';

/** Lowest at the left: better is always to the right. */
const places = bands.toReversed();

/**
 * The four places of a quarter chip, drawn only: the words stand beside it. Without a band the
 * places are dotted; unless the band is firm or labelled it is hatched.
 */
export function QuarterCells(props: {
  readonly band: Band | null;
  readonly firmness: Firmness | null;
}) {
  const { band, firmness } = props;
  return (
    <span className={band === null ? 'q none' : 'q'} aria-hidden="true">
      {places.map((place) =>
        place === band ? (
          <b key={place} className={firmness === 'indicative' ? `${place} ind` : place}>
            {place}
          </b>
        ) : (
          <i key={place} />
        ),
      )}
    </span>
  );
}
