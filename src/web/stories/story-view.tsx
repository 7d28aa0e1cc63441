import type { WholeStory } from '../../contract/index.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { HistoryOf } from '../deciding/history.tsx';
import { StillComing } from '../frame/still-coming.tsx';
import { Folded } from '../reader/folded.tsx';
import { pathOf } from '../shell/address.ts';
import { Go } from '../shell/go.tsx';
import { Disputes } from '../statements/disputes.tsx';
import { Moved, useRemembered } from '../statements/moved.tsx';
import { StatementRow } from '../statements/statement-row.tsx';
import { isolatedName } from '../text/controls.ts';
import { Printed, Quoted } from '../text/printed.tsx';
import { Waiting } from '../text/state.tsx';
import { momentText } from '../words/dates.ts';
import { counted, fill, useTongue } from '../words/words.ts';
import { Tolls } from './tolls.tsx';

/** A story: its reports in order of time with what each copies, its roots, its numbers, and what contradicts what. */
export const StoryView = ({ id }: { readonly id: string }) => {
  const tongue = useTongue();
  const { words } = tongue;
  const { data, failure } = useAnswer<WholeStory>(`/api/stories/${encodeURIComponent(id)}`);
  useRemembered('stories', data?.id === id ? data.reports[0]?.id : undefined);
  if (failure) return <Moved page="stories" failure={failure} />;
  if (!data || data.id !== id) return <Waiting />;
  const { title, reports, roots, figures, disputes, statements } = data;
  const outlets = new Set(reports.map(({ outlet }) => outlet)).size;
  return (
    <article className="wide-page statement" aria-labelledby="story-title">
      <header>
        <Go className="aside" href="/stories">
          {words.stories.all}
        </Go>
        <h1 id="story-title">
          <Quoted text={title ?? words.list.untitled} />
        </h1>
        <p>
          {counted(tongue, words.count.reports, reports.length)} · {counted(tongue, words.count.outlets, outlets)} ·{' '}
          <strong>{counted(tongue, words.count.roots, roots.length)}</strong>
        </p>
        <StillComing />
      </header>
      <section>
        <h2>{words.stories.reports}</h2>
        <StoryReports reports={reports} />
      </section>
      <section>
        <h2>{words.stories.roots}</h2>
        <ul className="story-roots">
          {roots.map(({ name, kind, reports: told }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two outlets may have nameless roots in the same words
            <li key={i} className={`kind-${kind}`}>
              <Quoted text={name} />{' '}
              <span className="aside">
                {kind === 'own' ? words.stories.own : words.source[kind as 'person']} ·{' '}
                {counted(tongue, words.count.reports, told.length)}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {figures.length > 0 && (
        <section>
          <h2>{words.stories.tolls}</h2>
          <Tolls story={data} />
        </section>
      )}
      {disputes.length > 0 && (
        <section>
          <h2>{words.stories.disputes}</h2>
          <Disputes disputes={disputes} />
        </section>
      )}
      {statements.length > 0 && (
        <section>
          <h2>{words.stories.statements}</h2>
          {statements.map((statement) => (
            <StatementRow key={statement.id} statement={statement} />
          ))}
        </section>
      )}
      <Folded title={words.decide.history}>
        <HistoryOf story={id} />
      </Folded>
    </article>
  );
};

const StoryReports = ({ reports }: Pick<WholeStory, 'reports'>) => {
  const tongue = useTongue();
  const { words } = tongue;
  const outlets = new Map(reports.map(({ id, outlet }) => [id, outlet ?? words.list.noOutlet]));
  return (
    <ol className="life-line">
      {reports.map(({ id, outlet, published, title, copyOf }) => (
        <li key={id} className={`life-step${copyOf === null ? ' is-said' : ''}`}>
          <span className="aside">{momentText(tongue, published)}</span>
          <span className="life-who">
            <Quoted text={outlet ?? words.list.noOutlet} />
            {copyOf !== null && (
              <span className="step is-copy">
                {fill(words.stories.copyOf, { name: isolatedName(outlets.get(copyOf) ?? copyOf) })}
              </span>
            )}
          </span>
          <Go className="sentence arabic" dir="auto" href={pathOf({ page: 'reports', item: id })}>
            <Printed text={title ?? words.list.untitled} />
          </Go>
        </li>
      ))}
    </ol>
  );
};
