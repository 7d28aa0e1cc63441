import type { WholeStatement, WholeStory } from '../../contract/index.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { Share } from '../card/share.tsx';
import { statementCard } from '../card/statement-card.ts';
import { HistoryOf } from '../deciding/history.tsx';
import { StillComing } from '../frame/still-coming.tsx';
import { Folded } from '../reader/folded.tsx';
import { pathOf } from '../shell/address.ts';
import { Go } from '../shell/go.tsx';
import { isolatedName } from '../text/controls.ts';
import { useKindNames } from '../text/kinds.ts';
import { Quoted } from '../text/printed.tsx';
import { Waiting } from '../text/state.tsx';
import { counted, fill, useTongue } from '../words/words.ts';
import { Disputes } from './disputes.tsx';
import { LifeLine } from './life-line.tsx';
import { Moved, useRemembered } from './moved.tsx';
import { RootsTree } from './roots-tree-view.tsx';
import { SaysSame } from './same-or-not.tsx';

const ABOUT = 8;

/** A statement: whose word it is, who passed it on, how it went on, what contradicts it. */
export const StatementView = ({ id }: { readonly id: string }) => {
  const tongue = useTongue();
  const { words } = tongue;
  const kinds = useKindNames();
  const { data, failure } = useAnswer<WholeStatement>(`/api/statements/${encodeURIComponent(id)}`);
  const first = data?.id === id ? data.claims[0] : undefined;
  const begins = first && `${first.report}#${first.assertion}`;
  useRemembered('statements', begins);
  if (failure) return <Moved page="statements" failure={failure} />;
  if (!data || data.id !== id) return <Waiting />;
  const { claims, roots, about, disputes, loops } = data;
  const reports = new Set(claims.map(({ report }) => report)).size;
  const outlets = new Set(claims.map(({ outlet }) => outlet)).size;
  return (
    <article className="wide-page statement" aria-labelledby="statement-words">
      <header>
        <Go className="aside" href="/statements">
          {words.statements.all}
        </Go>
        <h1 id="statement-words">
          <Quoted text={claims[0]!.words} />
        </h1>
        <p>
          {counted(tongue, words.count.reports, reports)} · {counted(tongue, words.count.outlets, outlets)} ·{' '}
          <strong>{counted(tongue, words.count.roots, roots.length)}</strong>
          {data.kinds.slice(0, 2).map((kind) => (
            <span key={kind}> · {kinds.event(kind, null)}</span>
          ))}
        </p>
        {about.length > 0 && (
          <p className="about-names">
            <span className="aside">{words.statements.about}</span>{' '}
            {about.slice(0, ABOUT).map((name) => (
              <Go key={name} href={pathOf({ page: 'statements', query: { about: name } })}>
                <Quoted text={name} />
              </Go>
            ))}
          </p>
        )}
        <StoryLink id={data.story} />
        <Share
          card={(address) => statementCard(data, tongue, address)}
          name={id}
          path={pathOf({ page: 'statements', item: id, query: { claim: begins ?? '' } })}
        />
        <StillComing />
      </header>
      <section>
        <h2>{words.statements.roots}</h2>
        <p className="aside">{words.statements.rootsHint}</p>
        <RootsTree statement={data} />
        {loops.map(([a, b]) => (
          <p key={`${a} ${b}`} className="loop">
            {fill(words.statements.loop, { a: isolatedName(a), b: isolatedName(b) })}
          </p>
        ))}
      </section>
      {disputes.length > 0 && (
        <section>
          <h2>{words.statements.disputes}</h2>
          <Disputes disputes={disputes} />
        </section>
      )}
      <section>
        <h2>{words.statements.life}</h2>
        <LifeLine claims={claims} />
      </section>
      <section>
        <SaysSame statement={data} />
        <Folded title={words.decide.history}>
          <HistoryOf statement={id} />
        </Folded>
      </section>
    </article>
  );
};

const StoryLink = ({ id }: { readonly id: string }) => {
  const { words } = useTongue();
  const { data } = useAnswer<WholeStory>(`/api/stories/${encodeURIComponent(id)}`);
  if (!data) return null;
  return (
    <p>
      <span className="aside">{words.statements.story}</span>{' '}
      <Go href={pathOf({ page: 'stories', item: id })}>
        <Quoted text={data.title ?? words.list.untitled} />
      </Go>
    </p>
  );
};
