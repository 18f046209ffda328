/** Entries whose answer can't be met, each with the reason; they still count as differing. */
const reasons: readonly (readonly [string, string])[] = [
  [
    'csv-spectrum/location_coordinates.csv',
    'the answer has another telephone number than the file',
  ],
  [
    'papaparse/pars-009.csv',
    'PapaParse keeps a lone carriage return in its cell; line ends of every kind end a row here',
  ],
  [
    'frictionless/duplicate-rows.csv',
    'a list of ages of people by name, which fits no layout of figures, so no row of it is read',
  ],
  [
    'formula/indicator-names.csv',
    'names that are the same once spaces, apostrophes and invisible characters are off give different figures, so none of these is used',
  ],
  [
    'xss/indicator-names.csv',
    'names that differ in punctuation alone are one measure, and give different figures, so none of these is used',
  ],
];

const byFile = new Map(reasons);

/** Why an entry can't be met, or null. */
export const knownReason = (file: string): string | null => byFile.get(file) ?? null;
