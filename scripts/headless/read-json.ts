import { problemWords } from '../../src/copy/problems.ts';
import { periodId } from '../../src/domain/calendar.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import type { Observation } from '../../src/domain/observation.ts';
import type { Problem } from '../../src/domain/problem.ts';
import type { FileReading } from '../../src/domain/reading.ts';

const sentence = (problem: Problem): string => {
  const { message, remedy } = problemWords(problem);
  return `${message} ${remedy}`;
};

const problemJson = (problem: Problem) => ({
  line: problem.line,
  column: problem.column,
  cell: problem.cell,
  code: problem.code,
  message: sentence(problem),
});

interface Names {
  readonly indicators: ReadonlyMap<string, string>;
  readonly areas: ReadonlyMap<string, string>;
}

const factJson = (fact: Observation, { indicators, areas }: Names) => ({
  indicator: indicators.get(fact.indicatorCode) ?? fact.indicatorCode,
  indicator_code: fact.indicatorCode,
  area_code: fact.areaCode,
  area_name: areas.get(fact.areaCode) ?? fact.areaCode,
  period: periodId(fact),
  period_start: fact.start,
  period_end: fact.end,
  basis: fact.basis,
  value: fact.value,
  missing_reason: fact.missingReason,
  symbol: fact.symbol,
  numerator: fact.numerator,
  denominator: fact.denominator,
  note: fact.note,
  line: fact.source.line,
});

/** One file's reading as the read command prints it. Targets are not facts and are not among them. */
export function readingJson(reading: FileReading, catalogue: Catalogue) {
  const names: Names = {
    indicators: new Map(catalogue.indicators.map(({ code, name }) => [code, name])),
    areas: new Map(catalogue.areas.map(({ code, name }) => [code, name])),
  };
  const { refused, problems } = reading;
  const others = problems.filter((problem) => problem !== refused);
  return {
    file: reading.file,
    layout: reading.layout,
    confidence: reading.confidence,
    refused: refused === null ? null : { code: refused.code, message: sentence(refused) },
    questions: reading.questions.map(({ id, text, choices }) => ({
      id,
      text,
      choices: choices.map((choice) => ({ id: choice.id, text: choice.text, means: choice.means })),
    })),
    facts: reading.observations.map((fact) => factJson(fact, names)),
    set_aside: others.filter(({ severity }) => severity === 'set_aside').map(problemJson),
    notices: others.filter(({ severity }) => severity !== 'set_aside').map(problemJson),
  };
}
