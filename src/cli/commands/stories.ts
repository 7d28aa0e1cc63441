import { openCase } from '../../store/open-case.ts';
import { examples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { caseWords } from '../languages.ts';
import { counted } from '../print/block.ts';
import { printStory } from '../print/story.ts';
import type { AddCommand } from './command.ts';

interface StoriesOptions {
  readonly case: string;
  readonly json?: true;
}

const EXAMPLES = examples(
  ['isnad stories --case my.isnad', 'reports that tell the same event, in order of time, and who copied whom'],
  ['isnad stories --case my.isnad --json', 'one line of JSON a story, for other programs'],
);

export const addStories: AddCommand = (program, io, finish) => {
  program
    .command('stories')
    .description('list the stories of a case: reports that tell the same event')
    .requiredOption('--case <file>', 'the case to ask')
    .option('--json', 'one line of JSON a story')
    .addHelpText('after', EXAMPLES)
    .action(async (options: StoriesOptions) => finish(await stories(options, io)));
};

const stories = async ({ case: path, json }: StoriesOptions, { out, errors, page }: Io): Promise<ExitCode> => {
  const kept = openCase(path, await caseWords(), { create: false });
  try {
    let found = 0;
    for await (const story of kept.stories()) {
      found++;
      const isHeard = await out.write(
        json ? `${JSON.stringify(story)}\n` : `${printStory(page, story).join('\n')}\n\n`,
      );
      if (!isHeard) return ExitCode.done;
    }
    await errors.write(`isnad: ${counted(found, 'story', 'stories')} found\n`);
    return ExitCode.done;
  } finally {
    await kept.close();
  }
};
