/** House rules that the linter has no word for, read from the text of the sources. */

const literal = /`(?:\\.|[^`\\])*`|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/gu;
const comment = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/gu;
/** SQL is written in one case; "Select a file from your computer" is English. */
const statement =
  /^\s*(?:select\s[\s\S]*\sfrom\s|with\s+\w+\s+as\s*\(|insert\s+into\s|create\s+(?:or\s+replace\s+)?(?:temp\s+)?(?:table|view|macro)\s|delete\s+from\s|update\s+\w+\s+set\s|drop\s+(?:table|view)\s|attach\s+')/u;

function isSql(text) {
  const body = text.slice(1, -1);
  return (
    statement.test(body) || statement.test(body.replace(/[A-Z]{3,}/gu, (w) => w.toLowerCase()))
  );
}

const quartileOrdinal = /\b(?:first|second|third|fourth|1st|2nd|3rd|4th|top|bottom) quartile\b/iu;
const machinePath = /(?:^|[\s'"`(])\/(?:work|tmp|home|root|Users)\//u;

/**
 * The engine has statements of its own: its locks, and how it loads a file that it is handed. A
 * bench makes its own larger pack.
 */
const holdsSql = (file) =>
  ['src/warehouse/', 'src/engine/', 'scripts/bench/'].some((folder) => file.startsWith(folder));

/** A linter may be told to look away, for a reason that is given. */
const unexplained = /(?:ox|es)lint-disable(?!(?:-next-line)? [\w/(), -]+ -- \S)/u;

/**
 * @param {string} file path from the project's folder, with forward slashes
 * @param {string} text
 * @returns {readonly string[]} what is wrong, in words; empty when nothing is
 */
export function textProblems(file, text) {
  const code = text.replaceAll(comment, '');
  const literals = code.match(literal) ?? [];
  const isTest = /\.test\.tsx?$/u.test(file);
  const problems = [];
  if (!isTest && !holdsSql(file) && literals.some(isSql)) {
    problems.push('SQL stands in src/warehouse alone');
  }
  if (!isTest && literals.some((words) => quartileOrdinal.test(words))) {
    problems.push('a quartile is never an ordinal: use the words of the four bands');
  }
  if (machinePath.test(text)) problems.push('a path of one machine');
  if (/@ts-(?:ignore|nocheck|expect-error)/u.test(text)) problems.push('a silenced compiler');
  if (unexplained.test(text)) problems.push('a linter silenced without a reason');
  if (/\b(?:TODO|FIXME|XXX)\b/u.test(text)) problems.push('a note to do it later');
  return problems;
}

/** Texts that must be found, and texts that must not be. */
export const textSamples = [
  { file: 'src/insight/a.ts', text: 'const q = `select a from b`;', finds: true },
  { file: 'src/state/a.ts', text: "run('DELETE FROM observation ');", finds: true },
  { file: 'src/insight/a.ts', text: 'const q = `with x as (select 1) table x`;', finds: true },
  { file: 'src/warehouse/a.ts', text: 'const q = `select a from b`;', finds: false },
  { file: 'src/copy/a.ts', text: "const w = 'Select a file from your computer';", finds: false },
  { file: 'src/copy/a.ts', text: "const w = 'In the third quartile';", finds: true },
  { file: 'src/copy/a.ts', text: "const w = 'Lower half';", finds: false },
  { file: 'src/domain/a.ts', text: "const p = '/home/me/data.csv';", finds: true },
  { file: 'src/domain/a.ts', text: '// @ts-ignore\n', finds: true },
  { file: 'src/domain/a.ts', text: '// oxlint-disable-next-line no-eval\n', finds: true },
  { file: 'src/domain/a.ts', text: '// oxlint-disable\n', finds: true },
  { file: 'src/domain/a.ts', text: '// oxlint-disable-next-line no-eval -- why\n', finds: false },
  { file: 'src/domain/a.ts', text: '// TODO later\n', finds: true },
];
