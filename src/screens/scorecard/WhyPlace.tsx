import { lazy, Suspense, useState, type ReactNode } from 'react';
import { WhyContext, type WhyAsked } from './why.ts';

const WhyBox = lazy(() => import('./WhyBox.tsx').then((m) => ({ default: m.WhyBox })));

/** Round the chips: keeps which one's working is open. */
export function WhyPlace(props: { readonly children: ReactNode }) {
  const [why, setWhy] = useState<WhyAsked | null>(null);
  return (
    <WhyContext value={setWhy}>
      {props.children}
      {why !== null && (
        <Suspense fallback={null}>
          <WhyBox asked={why} onClose={() => setWhy(null)} />
        </Suspense>
      )}
    </WhyContext>
  );
}
