import { z } from '../domain/zod.ts';
import { FORMAT } from './entry.ts';

const messageSchema = z.object({
  workspace: z.string(),
  head: z.number().int(),
  format: z.number().int(),
});

export interface Tabs {
  /** Tells the other tabs of this browser that a workspace has grown to `head`. */
  announce(workspace: string, head: number): void;
  close(): void;
}

/**
 * Follows what other tabs do. `onGrown` hears of entries that another tab wrote; `onNewer` that
 * another tab runs a version whose format this one does not know: stop writing, and say so.
 */
export function followTabs(
  onGrown: (workspace: string, head: number) => void,
  onNewer: () => void,
  channelName = 'quarterlight',
): Tabs {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', (event) => {
    const parsed = messageSchema.safeParse(event.data);
    if (!parsed.success) return;
    if (parsed.data.format > FORMAT) onNewer();
    else onGrown(parsed.data.workspace, parsed.data.head);
  });
  return {
    announce: (workspace, head) => channel.postMessage({ workspace, head, format: FORMAT }),
    close: () => channel.close(),
  };
}
