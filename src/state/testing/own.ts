import type { Catalogue } from '../../domain/catalogue.ts';
import { readFile } from '../../ingest/read.ts';
import { keeperOver } from '../../workspace/keeper.ts';
import type { WorkspaceStore } from '../../workspace/store.ts';
import type { GivenFile } from '../given.ts';
import { openOwn } from '../own-workspaces.ts';
import type { OpenOwn } from '../session.ts';

/** The officer's workspaces over a store, as the page opens them over the browser's. */
export function openOwnOver(store: WorkspaceStore): OpenOwn {
  const keeper = keeperOver(store, null, {
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    appVersion: 'test',
  });
  let last: string | null = null;
  const keeping = {
    keeper,
    place: 'memory',
    lastOpened: () => last,
    remember: (id: string | null) => {
      last = id;
    },
  } as const;
  return (around) => openOwn(around, () => Promise.resolve(keeping));
}

/** A file as the screen for adding figures hands it over. */
export function givenFile(
  name: string,
  text: string,
  catalogue: Catalogue,
  answers: Readonly<Record<string, string>> = {},
): GivenFile {
  const bytes = new TextEncoder().encode(text);
  return {
    reading: readFile(bytes, name, catalogue, { answers }),
    file: new File([bytes], name),
    answers,
  };
}
