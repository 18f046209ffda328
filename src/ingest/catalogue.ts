import Papa from 'papaparse';
import { z } from '../domain/zod.ts';
import { areaSchema, type Area } from '../domain/area.ts';
import {
  catalogueOf,
  type AreaChange,
  type AreaName,
  type Catalogue,
  type Theme,
} from '../domain/catalogue.ts';
import { indicatorSchema, type Indicator } from '../domain/indicator.ts';

/** The CSV text of each file of `data/catalogue/`. */
export interface CatalogueTexts {
  readonly indicators: string;
  readonly areas: string;
  readonly names: string;
  readonly changes: string;
  readonly themes: string;
}

type Cells = Readonly<Record<string, string>>;

function rowsOf(text: string): readonly Cells[] {
  const parsed = Papa.parse<Record<string, string>>(text, {
    header: true,
    delimiter: ',',
    skipEmptyLines: true,
    transformHeader: (heading) =>
      heading.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
  });
  const [error] = parsed.errors;
  if (error !== undefined) throw new Error(`Catalogue, row ${error.row}: ${error.message}`);
  return parsed.data;
}

const listOf = (cell: string | undefined): readonly string[] =>
  cell === undefined || cell === '' ? [] : cell.split('|');

/** `2016-03-31: words` → from and words. */
function breakOf(text: string): { readonly from: string; readonly words: string } {
  return { from: text.slice(0, 10), words: text.slice(12) };
}

function indicatorOf(cells: Cells): Indicator {
  return indicatorSchema.parse({
    ...cells,
    refs: listOf(cells['refs']),
    aliases: listOf(cells['aliases']),
    breaks: listOf(cells['breaks']).map(breakOf),
    decimals: Number(cells['decimals']),
    yearEndMonth: Number(cells['yearEndMonth']),
  });
}

/** An empty cell is null. */
function areaOf(cells: Cells): Area {
  const known = Object.entries(cells).map(([key, cell]) => [key, cell === '' ? null : cell]);
  return areaSchema.parse(Object.fromEntries(known));
}

const changeSchema = z.object({
  fromCode: z.string(),
  toCode: z.string(),
  kind: z.enum(['recoded', 'reorganised']),
  fromEnded: z.iso.date(),
  toBegan: z.iso.date(),
});
const nameSchema = z.object({ name: z.string(), areaCode: z.string() });
const themeSchema = z.object({ name: z.string(), gloss: z.string(), order: z.coerce.number() });

/** The catalogue from our own files. Throws on a malformed one: it is built, not typed by a reader. */
export function parseCatalogue(texts: CatalogueTexts): Catalogue {
  const changes: readonly AreaChange[] = z.array(changeSchema).parse(rowsOf(texts.changes));
  const names: readonly AreaName[] = z.array(nameSchema).parse(rowsOf(texts.names));
  const themes: readonly Theme[] = z.array(themeSchema).parse(rowsOf(texts.themes));
  return catalogueOf({
    indicators: rowsOf(texts.indicators).map(indicatorOf),
    areas: rowsOf(texts.areas).map(areaOf),
    names,
    changes,
    themes: themes.toSorted((a, b) => a.order - b.order),
  });
}

type ReadAsset = (path: string) => Promise<Uint8Array>;

/** Reads `catalogue/*.csv` and parses them. Rejects when a file is not there. */
export async function readCatalogue(readAsset: ReadAsset): Promise<Catalogue> {
  const read = async (file: string) =>
    new TextDecoder().decode(await readAsset(`catalogue/${file}.csv`));
  const [indicators, areas, names, changes, themes] = await Promise.all([
    read('indicators'),
    read('areas'),
    read('area_names'),
    read('area_changes'),
    read('themes'),
  ]);
  return parseCatalogue({ indicators, areas, names, changes, themes });
}
