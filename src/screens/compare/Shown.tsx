import { memo } from 'react';
import { methodCsv, yearsCsv } from '../../insight/compare/export.ts';
import type { CompareView } from '../../insight/views-compare.ts';
import type { Session } from '../../state/session.ts';
import type { Go } from '../../state/use-view.ts';
import type { View } from '../../state/view.ts';
import { ProfileShow } from './ProfileShow.tsx';
import { CouncilsShow, MeasureShow, PacksShow, PairsShow } from './Shows.tsx';
import { TakeAway } from './TakeAway.tsx';
import { useAsked } from './use-asked.ts';
import { Years } from './Years.tsx';

/** The chosen view of the comparison; costly to draw, so drawn only when what it is given changes. */
export const Shown = memo(function Shown(props: {
  readonly session: Session;
  readonly view: CompareView;
  readonly address: View;
  readonly go: Go;
}) {
  const { session, view, address, go } = props;
  const asked = useAsked(address);
  const parts = { session, asked, view, address, go };
  switch (address.show) {
    case 'profile':
      return <ProfileShow view={view} address={address} go={go} />;
    case 'years':
      return (
        <>
          <Years view={view} />
          <TakeAway
            name="quarterlight-years"
            rows={() => yearsCsv(view)}
            method={() => methodCsv(view)}
            drawn={null}
          />
        </>
      );
    case 'councils':
      return <CouncilsShow {...parts} />;
    case 'measure':
      return <MeasureShow {...parts} />;
    case 'pairs':
      return <PairsShow {...parts} />;
    case 'packs':
      return <PacksShow {...parts} />;
  }
});
