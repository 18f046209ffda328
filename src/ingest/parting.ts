import Papa from 'papaparse';

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

export const isDelimiter = (text: string | undefined): text is Delimiter =>
  delimiters.some((known) => known === text);

const SAMPLE_CHARACTERS = 65_536;
/** A text that ends all its lines alike. */
export interface LineEnds {
  readonly text: string;
  readonly newline: '\n' | '\r\n' | '\r';
}

/** Commas that are all followed by a space part cells together with it, so that quotes after it count. */
export const SPACED_COMMA = ', ';

/** How cells are told apart: what stands between them, and what round those that hold it. */
export interface Parting {
  readonly delimiter: Delimiter | typeof SPACED_COMMA;
  readonly quote: '"' | "'";
}

const plainly = (delimiter: Delimiter): Parting => ({ delimiter, quote: '"' });

export const tokens = (text: string, { delimiter, quote }: Parting, newline: LineEnds['newline']) =>
  Papa.parse<string[]>(text, {
    delimiter,
    newline,
    header: false,
    dynamicTyping: false,
    skipEmptyLines: false,
    quoteChar: quote,
  });

interface Shape {
  readonly width: number;
  readonly share: number;
}

/** The commonest number of cells in a row, and the share of rows that have it. */
export const shapeOf = (rows: readonly (readonly string[])[]): Shape => {
  const counts = new Map<number, number>();
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  for (const row of filled) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let best: Shape = { width: 1, share: 0 };
  for (const [width, count] of counts) {
    const share = count / filled.length;
    if (share > best.share || (share === best.share && width > best.width)) best = { width, share };
  }
  return best;
};

/** The beginning of a text, cut at the end of a row. */
const sampleOf = (text: string, newline: LineEnds['newline']): string => {
  const cut =
    text.length > SAMPLE_CHARACTERS ? text.lastIndexOf(newline, SAMPLE_CHARACTERS) : text.length;
  return text.slice(0, cut > 0 ? cut : SAMPLE_CHARACTERS);
};

const LEAST_QUOTED = 3;

/** Whether apostrophes stand round whole cells, as often before them as after, and no quotation marks do. */
const quotesWithApostrophes = (sample: string, delimiter: Delimiter): boolean => {
  const part = delimiter === '|' ? '\\|' : delimiter;
  const count = (pattern: string): number => sample.match(new RegExp(pattern, 'gmu'))?.length ?? 0;
  const opened = count(`(?:^|${part})'`);
  const closed = count(`'(?:$|\r|${part})`);
  const alike = Math.abs(opened - closed) * 20 <= opened;
  return opened >= LEAST_QUOTED && alike && count(`(?:^|${part})"`) === 0;
};

export const partingOf = (
  text: string,
  delimiter: Delimiter,
  newline: LineEnds['newline'],
): Parting => {
  const sample = sampleOf(text, newline);
  const plain = plainly(delimiter);
  const shape = (parting: Parting): Shape => shapeOf(tokens(sample, parting, newline).data);
  if (delimiter === ',' && sample.includes(SPACED_COMMA)) {
    const spaced = { ...plain, delimiter: SPACED_COMMA } as const;
    const [own, other] = [shape(plain), shape(spaced)];
    const better =
      other.share > own.share || (other.share === own.share && other.width >= own.width);
    if (better && other.width > 1 && other.share > 0.95) return spaced;
  }
  if (!sample.includes("'") || !quotesWithApostrophes(sample, delimiter)) return plain;
  const quoted = { ...plain, quote: "'" } as const;
  return shape(quoted).share >= shape(plain).share ? quoted : plain;
};

/** The delimiter that gives the most rows the same number of cells, wider shapes first. */
export const chooseDelimiter = (text: string, newline: LineEnds['newline']): Delimiter => {
  const sample = sampleOf(text, newline);
  let chosen: Delimiter = ',';
  let most = 0;
  for (const delimiter of delimiters) {
    if (!sample.includes(delimiter)) continue;
    const { width, share } = shapeOf(tokens(sample, plainly(delimiter), newline).data);
    const score = width > 1 ? share * (1 + Math.min(width, 20) / 100) : 0;
    if (score > most + 1e-9) {
      most = score;
      chosen = delimiter;
    }
  }
  return chosen;
};
