import type { CaseHead, Decisions } from '../../contract/index.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { FailureNote, Waiting } from '../text/state.tsx';
import { useTongue } from '../words/words.ts';
import { LogEntry } from './log-entry.tsx';

/** Everything that people decided, the latest first. Nothing is ever removed: taking back is an entry of its own. */
export default function LogPage() {
  const { words } = useTongue();
  const { data, failure } = useAnswer<Decisions>('/api/decisions');
  const { data: head } = useAnswer<CaseHead>('/api/case');
  if (failure) return <FailureNote failure={failure} />;
  if (!data) return <Waiting />;
  return (
    <section className="wide-page">
      <header>
        <h1>{words.log.title}</h1>
        <p>{words.log.intro}</p>
      </header>
      {data.decisions.length === 0 && <p className="note">{words.log.none}</p>}
      <ol>
        {data.decisions.map((logged) => (
          <LogEntry key={logged.number} logged={logged} mayChange={head?.mayChange ?? false} />
        ))}
      </ol>
    </section>
  );
}
