import { memo, useMemo } from 'react';
import { profileSketch } from '../../charts/compare-profile.ts';
import { themeFor, type ChartTheme } from '../../charts/theme.ts';
import { compareCopy } from '../../copy/compare-screen.ts';
import { listed } from '../../copy/format.ts';
import type {
  CompareView,
  PlaceView,
  ProfileRow,
  ProfileTheme,
} from '../../insight/views-compare.ts';
import { BandChip } from '../../ui/BandChip.tsx';
import { useLook } from '../../ui/use-look.ts';
import { SketchSvg } from './SketchSvg.tsx';
import { useNarrow } from './use-narrow.ts';

const { profile: words } = compareCopy;

const Place = (props: { readonly place: PlaceView; readonly name: string }) => {
  const { place, name } = props;
  return (
    <td className="ch" role="cell">
      <span className="lab2" aria-hidden="true">
        {name}
      </span>
      <BandChip
        view={{
          band: place.band,
          firmness: place.band === null ? null : 'firm',
          word: place.word,
          detail: place.detail,
          staleWords: null,
          rankWords: null,
          lastFullYear: null,
        }}
      />
    </td>
  );
};

/** The widths that a row's drawing is made for: a column of the table, and a card. */
const WIDE = 470;
const NARROW = 288;

const Plot = (props: {
  readonly row: ProfileRow;
  readonly theme: ChartTheme;
  readonly width: number;
}) => {
  const { row, theme, width } = props;
  const { range, place } = row;
  if (range === null)
    return (
      <td className="plot-cell" role="cell">
        {words.noRange}
      </td>
    );
  return (
    <td className="plot-cell" role="cell">
      <SketchSvg sketch={profileSketch(range, place.band, width, theme)} />
      <span className="vh">{row.words}</span>
    </td>
  );
};

interface RowParts {
  readonly theme: ChartTheme;
  readonly width: number;
  readonly comparatorName: string;
  readonly besideName: string;
  readonly href: (code: string) => string;
  readonly onMeasure: (code: string) => void;
}

/** A row that is not looked for is hidden, not taken out: it need not be made again. */
const Row = memo(function Row(
  props: RowParts & { readonly row: ProfileRow; readonly hidden: boolean },
) {
  const { row, theme, width, href, onMeasure } = props;
  return (
    <tr role="row" hidden={props.hidden}>
      <th scope="row" role="rowheader">
        <a
          href={href(row.indicatorCode)}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
            event.preventDefault();
            onMeasure(row.indicatorCode);
          }}
        >
          {row.name}
        </a>
        <span className="note">
          {[row.polarityWords, row.periodWords].filter(Boolean).join('. ')}
        </span>
        {row.coverageWords !== null && <span className="note">{row.coverageWords}</span>}
      </th>
      <td className="fig" role="cell">
        {row.shown}
        <small>{row.countsWords}</small>
        {row.intervalWords !== null && <small>{row.intervalWords}</small>}
        <small>{row.changeWords}</small>
      </td>
      <Plot row={row} theme={theme} width={width} />
      <Place place={row.place} name={props.comparatorName} />
      <Place place={row.beside} name={props.besideName} />
    </tr>
  );
});

const Head = (props: { readonly view: CompareView }) => (
  <thead role="rowgroup">
    <tr role="row">
      <th scope="col" role="columnheader">
        {words.measure}
      </th>
      <th scope="col" role="columnheader" className="n">
        {props.view.areaName}
      </th>
      <th scope="col" role="columnheader">
        <span className="vh">{words.plot}</span>
        <span className="ends" aria-hidden="true">
          <span>{words.worst}</span>
          <span>{words.middle}</span>
          <span>{words.best}</span>
        </span>
      </th>
      <th scope="col" role="columnheader">
        {props.view.comparatorName}
      </th>
      <th scope="col" role="columnheader">
        {props.view.besideName}
      </th>
    </tr>
  </thead>
);

/**
 * One row a measure: our figure on the range of the set, better to the right. `themes` has every
 * row in its order, `found` the codes of those that are looked for.
 */
export const Profile = memo(function Profile(props: {
  readonly view: CompareView;
  readonly themes: readonly ProfileTheme[];
  readonly found: ReadonlySet<string>;
  readonly href: (code: string) => string;
  readonly onMeasure: (code: string) => void;
}) {
  const { view, themes, found, href, onMeasure } = props;
  const look = useLook();
  const theme = useMemo(() => themeFor(look), [look]);
  const isNarrow = useNarrow();
  const width = isNarrow ? NARROW : WIDE;
  const { comparatorName, besideName } = view;
  const parts = { theme, width, comparatorName, besideName, href, onMeasure };
  return (
    <section className="sec first" aria-labelledby="profile">
      <h2 id="profile">{words.title}</h2>
      <p className="small lede">{words.caption('')}</p>
      {/* Roles are written out, since cards change what the table's parts are displayed as. */}
      <table className="facts spine" role="table">
        <caption className="vh">{words.table(view.areaName, view.yearWords)}</caption>
        <Head view={view} />
        {/* One body, so that another order moves the rows and makes none anew. */}
        <tbody role="rowgroup">
          {themes.map(({ name, rows }) => [
            <tr
              key={`theme ${name}`}
              className="grp"
              role="row"
              hidden={!rows.some(({ indicatorCode }) => found.has(indicatorCode))}
            >
              <th colSpan={5} scope="colgroup" role="columnheader">
                {name}
              </th>
            </tr>,
            ...rows.map((row) => (
              <Row
                key={row.indicatorCode}
                row={row}
                hidden={!found.has(row.indicatorCode)}
                {...parts}
              />
            )),
          ])}
        </tbody>
      </table>
      {found.size === 0 && <p className="small">{words.empty}</p>}
      {view.absent.length > 0 && <p className="note">{words.absent(listed(view.absent))}</p>}
    </section>
  );
});
