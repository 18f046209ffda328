import { addCopy } from '../../copy/import.ts';
import { count } from '../../copy/format.ts';

/** Longer than any year's figures of every council; past it a tab may run out of memory. */
export const MOST_BYTES = 200 * 1024 * 1024;
export const LARGEST = `${count(MOST_BYTES / 1024 / 1024)} MB`;
export const MOST_FILES = 200;

/** What a computer leaves in a folder by itself. */
const isLitter = (name: string): boolean =>
  name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini';

/** Each file with a name of its own: a second "a.csv" is "a (2).csv". */
export function withOwnNames(
  files: readonly File[],
  taken: readonly { readonly name: string }[],
): readonly { readonly name: string; readonly file: File }[] {
  const names = new Set(taken.map(({ name }) => name));
  return files.map((file) => {
    const dot = file.name.lastIndexOf('.');
    const [stem, end] = dot > 0 ? [file.name.slice(0, dot), file.name.slice(dot)] : [file.name, ''];
    let name = file.name;
    for (let n = 2; names.has(name); n += 1) name = `${stem} (${String(n)})${end}`;
    names.add(name);
    return { name, file };
  });
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });

/** A folder gives its entries in parts, until it gives none. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (part.length === 0) return found;
    found.push(...part);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

async function walk(entry: FileSystemEntry, room: number): Promise<readonly File[]> {
  if (isLitter(entry.name) || room <= 0) return [];
  if (isFile(entry)) return [await fileOf(entry)];
  if (!isFolder(entry)) return [];
  const files: File[] = [];
  for (const inner of await entriesOf(entry)) {
    files.push(...(await walk(inner, room - files.length)));
  }
  return files;
}

/** The files of what was dropped, those of folders included, up to one more than can be taken. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  // Entries and files must be taken at once: the list is empty after the event.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const plain = [...transfer.files];
  if (entries.length === 0) return plain;
  const files: File[] = [];
  for (const entry of entries) {
    files.push(...(await walk(entry, MOST_FILES + 1 - files.length)));
  }
  return files;
}

export const chosenFiles = (list: FileList | null): readonly File[] =>
  [...(list ?? [])].filter(({ name }) => !isLitter(name));

/** Cells copied from a spreadsheet are text, with tabs between them. */
export const pastedFile = (text: string): File =>
  new File([text], addCopy.pastedName, { type: 'text/csv' });
