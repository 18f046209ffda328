import { compareCopy as words } from '../../copy/compare-screen.ts';
import type { CompareView } from '../../insight/views-compare.ts';
import { compareShows } from '../../state/compare-parts.ts';
import type { Go } from '../../state/use-view.ts';
import type { View } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { SearchField, Select } from '../../ui/Field.tsx';
import { profileOrders } from './filter.ts';

const OWN = 'own';

const Measures = (props: {
  readonly view: CompareView;
  readonly address: View;
  readonly go: Go;
}) => {
  const { view, address, go } = props;
  const own = address.measures.length > 0;
  return (
    <Select
      label={words.measures}
      value={own ? OWN : (address.theme ?? '')}
      options={[
        { id: '', label: words.allMeasures },
        ...view.themeChoices,
        ...(own ? [{ id: OWN, label: words.ownMeasures }] : []),
      ]}
      onChoose={(id) => {
        if (id !== OWN) go({ theme: id === '' ? null : id, measures: [] });
      }}
    />
  );
};

/** Which council, measures, year and sets, and which view of them. */
export function Controls(props: {
  readonly view: CompareView;
  readonly address: View;
  readonly go: Go;
}) {
  const { view, address, go } = props;
  const { show } = address;
  return (
    <form
      className="bar compare-bar"
      aria-label={words.bar}
      onSubmit={(event) => event.preventDefault()}
    >
      <Select
        label={words.council}
        value={view.areaCode}
        options={view.areas}
        onChoose={(area) => go({ area, order: null })}
      />
      <Select
        label={words.year}
        value={view.year ?? 'latest'}
        options={view.yearChoices}
        onChoose={(benchmark) => go({ benchmark })}
      />
      <Select
        label={words.comparator}
        value={view.comparator}
        options={view.comparators}
        onChoose={(comparator) => go({ comparator })}
      />
      <Select
        label={words.beside}
        value={view.beside}
        options={view.comparators}
        onChoose={(beside) => go({ beside })}
      />
      <Measures view={view} address={address} go={go} />
      <div className="f views">
        <span className="lab" id="compare-views">
          {words.view}
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
