import { openCase } from '../../src/store/open-case.ts';
import { readingOf, WORDS } from './readings.ts';

// Saves batches of 20 reports, each with two claims, until it is killed; says after each how many are safe.
const kept = openCase(process.argv[2]!, WORDS, { create: true });
for (let batch = 0; ; batch++) {
  const readings = Array.from({ length: 20 }, (_, i) =>
    readingOf(`r${batch}-${i}`, [
      { by: ['رويترز'], content: `الخبر الأول ${batch} ${i}` },
      { by: ['مصادر'], content: `الخبر الثاني ${batch} ${i}` },
    ]),
  );
  await kept.save(readings, '1');
  process.stdout.write(`${(batch + 1) * 20}\n`);
}
