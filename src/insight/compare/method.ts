import { methodTerms, methodWords } from '../../copy/compare-views.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { about } from '../indicator.ts';
import type { DefinitionView } from '../views-compare.ts';

/** How the sets, quarters, ranks and averages of this page are made. */
export function methodView(parts: {
  readonly setName: string;
  readonly councils: number;
  readonly member: boolean;
  readonly yearWords: string | null;
  readonly neighbours: string | null;
}): readonly { readonly term: string; readonly words: string }[] {
  const { yearWords, neighbours } = parts;
  const all = [
    {
      term: methodTerms.set,
      words: methodWords.set(parts.setName, parts.councils, parts.member),
    },
    {
      term: methodTerms.year,
      words: yearWords === null ? methodWords.latest : methodWords.year(yearWords),
    },
    { term: methodTerms.quarters, words: methodWords.quarters },
    { term: methodTerms.ties, words: methodWords.ties },
    { term: methodTerms.hidden, words: methodWords.hidden },
    { term: methodTerms.rank, words: methodWords.rank },
    { term: methodTerms.averages, words: methodWords.averages },
    { term: methodTerms.interval, words: methodWords.interval },
  ];
  return neighbours === null ? all : [...all, { term: methodTerms.neighbours, words: neighbours }];
}

/** The definitions of the measures on the page. */
export function definitionsView(indicators: readonly Indicator[]): readonly DefinitionView[] {
  return indicators.map((indicator) => ({
    indicatorCode: indicator.code,
    name: indicator.name,
    about: about(indicator),
  }));
}
