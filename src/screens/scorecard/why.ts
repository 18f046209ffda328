import { createContext } from 'react';
import type { Working } from '../../insight/readings/views.ts';
import type { ScorecardRow } from '../../insight/views.ts';

/** The chip whose working is asked for. */
export interface WhyAsked {
  readonly row: ScorecardRow;
  readonly id: Working['id'];
}

/** Opens a chip's working from wherever the chip stands. */
export const WhyContext = createContext<(asked: WhyAsked) => void>(() => undefined);
