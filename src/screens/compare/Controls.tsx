import { compareCopy as words } from '../../copy/compare-screen.ts';
import type { Choice } from '../../insight/views.ts';
import type { CompareView } from '../../insight/views-compare.ts';
import { compareShows, type CompareShow } from '../../state/compare-parts.ts';
import type { Go } from '../../state/use-view.ts';
import { LATEST_BENCHMARK, type View } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { SearchField, Select } from '../../ui/Field.tsx';
import { profileOrders } from './filter.ts';
import { setOf, type MeasureSets } from './use-sets.ts';

const OWN = 'own';
const SET = 'set:';

/** All measures, a theme's, a kept set's, or those that the address names. */
const Measures = (props: {
  readonly view: CompareView;
  readonly address: View;
  readonly sets: MeasureSets;
  readonly go: Go;
}) => {
  const { view, address, sets, go } = props;
  const { measures, theme } = address;
  const set = measures.length === 0 ? null : setOf(sets, measures);
  const own = measures.length > 0 && set === null;
  return (
    <Select
      label={words.measures}
      value={own ? OWN : set === null ? (theme ?? '') : `${SET}${set}`}
      options={[
        { id: '', label: words.allMeasures },
        ...view.themeChoices,
        ...(own ? [{ id: OWN, label: words.ownMeasures }] : []),
        ...[...sets.keys()].map((name) => ({ id: `${SET}${name}`, label: words.setOf(name) })),
      ]}
      onChoose={(id) => {
        const kept = id.startsWith(SET) ? sets.get(id.slice(SET.length)) : undefined;
        if (kept !== undefined) go({ theme: null, measures: kept });
        else if (id !== OWN) go({ theme: id === '' ? null : id, measures: [] });
      }}
    />
  );
};

/** Which view, and whether it is still being worked out. */
const Views = (props: { readonly show: CompareShow; readonly busy: boolean; readonly go: Go }) => {
  const { show, busy, go } = props;
  return (
    <div className="f views">
      <span className="lab">
        <span id="compare-views">{words.view}</span>
        <output className="working">{busy ? words.working : ''}</output>
      </span>
      <div className="seg" role="group" aria-labelledby="compare-views">
        {compareShows.map((each) => (
          <Button
            key={each}
            pressed={each === show}
            onPress={() => go({ show: each, order: null })}
          >
            {words.shows[each]}
          </Button>
        ))}
      </div>
    </div>
  );
};

/**
 * Which council, measures, year and sets, and which view of them. While `busy`, what is asked for
 * stands in the controls before it is answered.
 */
export function Controls(props: {
  readonly view: CompareView;
  readonly address: View;
  readonly sets: MeasureSets;
  readonly busy: boolean;
  readonly go: Go;
}) {
  const { view, address, sets, busy, go } = props;
  const standing = (asked: string | null, answered: string, among: readonly Choice[]): string =>
    busy && asked !== null && among.some(({ id }) => id === asked) ? asked : answered;
  return (
    <form
      className="bar compare-bar"
      aria-label={words.bar}
      onSubmit={(event) => event.preventDefault()}
    >
      <Select
        label={words.council}
        value={standing(address.area, view.areaCode, view.areas)}
        options={view.areas}
        onChoose={(area) => go({ area, order: null })}
      />
      <Select
        label={words.year}
        value={standing(address.benchmark, view.year ?? LATEST_BENCHMARK, view.yearChoices)}
        options={view.yearChoices}
        onChoose={(benchmark) => go({ benchmark })}
      />
      <Select
        label={words.comparator}
        value={standing(address.comparator, view.comparator, view.comparators)}
        options={view.comparators}
        onChoose={(comparator) => go({ comparator })}
      />
      <Select
        label={words.beside}
        value={standing(address.beside, view.beside, view.comparators)}
        options={view.comparators}
        onChoose={(beside) => go({ beside })}
      />
      <Measures view={view} address={address} sets={sets} go={go} />
      <Views show={address.show} busy={busy} go={go} />
    </form>
  );
}

/** Over the profile: find a measure, choose the order. */
export function ProfileBar(props: {
  readonly address: View;
  readonly shown: number;
  readonly total: number;
  readonly go: Go;
}) {
  const { address, shown, total, go } = props;
  return (
    <div className="does noprint">
      <SearchField
        label={words.find}
        value={address.find}
        onType={(find) => go({ find }, 'replace')}
      />
      <Select
        label={words.order}
        value={profileOrders.find((each) => each === address.order) ?? 'theme'}
        options={[
          { id: 'theme', label: words.orders.theme },
          ...profileOrders.map((id) => ({ id, label: words.orders[id] })),
        ]}
        onChoose={(order) => go({ order: order === 'theme' ? null : order })}
      />
      <output className="small">{words.shown(shown, total)}</output>
    </div>
  );
}
