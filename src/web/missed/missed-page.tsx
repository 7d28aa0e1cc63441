import type { Missed } from '../../contract/index.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { pathOf } from '../shell/address.ts';
import { Go } from '../shell/go.tsx';
import { Quoted } from '../text/printed.tsx';
import { FailureNote, Waiting } from '../text/state.tsx';
import { counted, fill, useTongue } from '../words/words.ts';

/** What the program did not understand: how much, why, and where to look. */
export default function MissedPage() {
  const tongue = useTongue();
  const { words, numbers } = tongue;
  const { data, failure } = useAnswer<Missed>('/api/missed');
  if (failure) return <FailureNote failure={failure} />;
  if (!data) return <Waiting />;
  const { sentences, withClaims, empty, unread, settled, groups } = data;
  const share = (n: number): string => (sentences === 0 ? '0' : ((100 * n) / sentences).toFixed(1));
  return (
    <section className="wide-page missed-page">
      <header>
        <h1>{words.missed.title}</h1>
        <p>{words.missed.intro}</p>
      </header>
      <svg className="shares" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
        <rect className="of-claims" x="0" width={share(withClaims)} height="2" />
        <rect className="of-read" x={share(withClaims)} width={share(empty)} height="2" />
        <rect className="of-unread" x={share(withClaims + empty)} width={share(unread)} height="2" />
      </svg>
      <p className="share-words">
        <span className="state-word is-claims">
          {numbers.format(withClaims)} {words.missed.withClaims}
        </span>
        <span className="state-word is-read">
          {numbers.format(empty)} {words.missed.empty}
        </span>
        <span className="state-word is-unread">
          {numbers.format(unread)} {words.missed.unread}
        </span>
        {settled > 0 && (
          <span className="aside">
            {numbers.format(settled)} {words.missed.settled}
          </span>
        )}
        <span className="aside">{fill(words.missed.of, { n: numbers.format(sentences) })}</span>
      </p>
      <ul className="missed-groups">
        {groups.map(({ reason, word, count, examples }) => (
          <li key={`${reason} ${word}`}>
            <h2>
              {word !== '' && <Quoted text={word} />} <span>{words.reason[reason]}</span>{' '}
              <span className="aside">{counted(tongue, words.count.times, count)}</span>
            </h2>
            {examples.map((example) => (
              <Go
                key={`${example.report} ${example.start}`}
                href={pathOf({ page: 'reports', item: example.report, query: { at: String(example.start) } })}
              >
                <Quoted text={example.text} />
              </Go>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
