import { useMemo } from 'react';
import type { AskedComparison } from '../../state/live-compare.ts';
import type { View } from '../../state/view.ts';

/** What the address asks, as one object while it asks the same. */
export function useAsked(address: View): AskedComparison {
  const { workspace, area, benchmark, comparator, beside, theme, measures, group } = address;
  return useMemo(
    () => ({
      workspace,
      area,
      year: benchmark,
      comparator,
      beside,
      theme,
      measures,
      group,
      indicator: null,
      second: null,
    }),
    [workspace, area, benchmark, comparator, beside, theme, measures, group],
  );
}
