import type { Added, Failure } from '../../contract/index.ts';
import { sendForm } from '../ask/ask.ts';
import { failureOf } from '../ask/use-answer.ts';
import { batchesOf } from './batches.ts';

/** What became of files so far. */
export interface Sent {
  readonly done: number;
  readonly added: Added;
  /** Why it ended early; `null` where it did not. */
  readonly failure: Failure | null;
}

const NONE: Added = { read: 0, claims: 0, saved: { new: 0, version: 0, replaced: 0, unchanged: 0 }, refused: [] };

/** Sends files batch by batch, telling after each what became of them. What was read before a failure stays read. */
export const sendFiles = async (
  files: readonly File[],
  said: { readonly outlet: string; readonly published: string },
  tell: (sent: Sent) => void,
): Promise<Sent> => {
  let sent: Sent = { done: 0, added: NONE, failure: null };
  for (const batch of batchesOf(files)) {
    const form = new FormData();
    for (const file of batch) form.append('files', file, file.name);
    form.append('outlet', said.outlet);
    form.append('published', said.published);
    try {
      const added = await sendForm<Added>('/api/reports', form);
      sent = { ...sent, done: sent.done + batch.length, added: sum(sent.added, added) };
    } catch (error) {
      return { ...sent, failure: failureOf(error) };
    }
    tell(sent);
  }
  return sent;
};

const sum = (a: Added, b: Added): Added => ({
  read: a.read + b.read,
  claims: a.claims + b.claims,
  saved: {
    new: a.saved.new + b.saved.new,
    version: a.saved.version + b.saved.version,
    replaced: a.saved.replaced + b.saved.replaced,
    unchanged: a.saved.unchanged + b.saved.unchanged,
  },
  refused: [...a.refused, ...b.refused],
});
