import type { Inflection } from '../../model/lexicon.ts';
import type { Cut, Sense } from '../../model/word.ts';
import type { Counts } from './shape.ts';

type Who = Pick<Inflection, 'person' | 'gender' | 'number'>;
const who = (person: 1 | 2 | 3, gender: Who['gender'], number: Who['number']): Who => ({ person, gender, number });

/** The inflection of a form as a finite verb: the tables' where they know it, else what its letters show. */
export const verbGrammar = (
  form: string,
  key: string,
  cut: Cut,
  senses: readonly Sense[],
  counts: Counts,
): Inflection | null => {
  const stem = form.slice(cut.from, cut.to);
  if (cut.preposition !== '' && cut.preposition !== 'ل') return null;
  const known = knownInflection(senses, cut);
  if (known) return known.voice === 'either' ? { ...known, voice: voiceOf(stem, known.aspect) } : known;
  const folded = key.slice(cut.from, cut.to);
  if (folded.length < 2 || !/^[ء-ي]+$/.test(folded) || stem.endsWith('ة')) return null;
  return guessed(stem, folded, cut, counts);
};

/** The tables' inflection, the lemma itself before other forms, the third person before the first. */
const knownInflection = (senses: readonly Sense[], cut: Cut): Inflection | null => {
  let best: Inflection | null = null;
  let lowest = 9;
  const skip = cut.from - (cut.future ? 1 : 0);
  for (const sense of senses) {
    const { entry } = sense;
    if (!('inflection' in entry) || !entry.inflection || entry.inflection.aspect === 'participle') continue;
    if (sense.skip !== skip || (sense.pronoun === '') !== (cut.pronoun === '')) continue;
    const rank = rankOf(entry.inflection);
    if (rank >= lowest) continue;
    lowest = rank;
    best = entry.inflection;
  }
  return best;
};

const rankOf = ({ aspect, gender, number, person }: Inflection): number => {
  if (aspect === 'perfect' && gender === 'm' && number === 's') return 0;
  if (aspect === 'jussive') return 3;
  return person === 3 ? 1 : 2;
};

/** What an unknown verb shows by its prefix and ending. */
const guessed = (stem: string, key: string, { future, preposition, pronoun }: Cut, counts: Counts): Inflection => {
  const imperfect = future || preposition !== '' || isImperfect(stem, key, pronoun !== '', counts);
  const aspect = imperfect ? 'imperfect' : 'perfect';
  const shown = imperfect ? ofImperfect(key) : ofPerfect(key, pronoun !== '', counts);
  return { aspect, voice: voiceOf(stem, aspect), ...shown, ...(future ? { future: true as const } : {}) };
};

/** ي opens an imperfect; ت, ن and أ open a perfect too where the corpus has it with ي before it (تحدث, يتحدث). */
const isImperfect = (stem: string, key: string, pronoun: boolean, { total }: Counts): boolean => {
  const first = key[0]!;
  if (first === 'ي') return true;
  if (key.length < 3) return false;
  const count = (form: string): number => total.get(form) ?? 0;
  if (first === 'ا') {
    // أعتقد is longer than أعلن, and the corpus has no اعتقدت with its hamza.
    return stem[0] === 'أ' && key.length > 4 && !/(?:ت|وا|تا|نا)$/.test(key) && count(`ي${key.slice(1)}`) > 0;
  }
  if (first !== 'ت' && first !== 'ن') return false;
  if (/(?:ون|ان|ين)$/.test(key) && key.length > 4) return true;
  if (!pronoun && /(?:ت|وا)$/.test(key) && key.length > 4) return false;
  const asPerfect = count(`ي${key}`) + count(`ت${key}`);
  const asImperfect = count(`ي${key.slice(1)}`);
  return asImperfect > asPerfect || (first === 'ت' && asPerfect === 0);
};

const ofImperfect = (key: string): Who => {
  const first = key[0]!;
  if (first === 'ا') return who(1, '', 's');
  if (first === 'ن') return who(1, '', 'p');
  const gender = first === 'ت' ? 'f' : 'm';
  const long = key.length > 4;
  if (long && /(?:ون|وا)$/.test(key)) return first === 'ت' ? who(2, 'm', 'p') : who(3, 'm', 'p');
  if (long && key.endsWith('ان')) return who(3, gender, 'd');
  return who(3, gender, 's');
};

const ofPerfect = (key: string, pronoun: boolean, { total }: Counts): Who => {
  if (key.endsWith('وا') || (pronoun && key.endsWith('و'))) return who(3, 'm', 'p');
  if (key.length > 4 && key.endsWith('تا')) return who(3, 'f', 'd');
  if (key.length > 3 && key.endsWith('نا')) return who(1, '', 'p');
  // بات, لفت: a ت of the root, which the imperfect has as well.
  const isRadical = /^.ات$/.test(key) || total.has(`ي${key}`) || (key.startsWith('ا') && total.has(`ي${key.slice(1)}`));
  if (key.length > 2 && key.endsWith('ت') && !isRadical) return who(3, 'f', 's');
  return who(3, 'm', 's');
};

/** Forms whose spelling alone tells the voice; unvowelled, all others are either. */
const PASSIVE: Readonly<Record<string, readonly RegExp[]>> = {
  perfect: [
    /^أ[^و]ي.[تا]?$/, // أصيب, أقيمت
    /^(?:است|اخت|احت|اقت|اعت).ي.[تا]?$/, // استعيد
    /^أو[^ا]ي.ت?$/,
  ],
  imperfect: [
    /^[يت]ست.ا.$/, // يستعاد
    /^[يت](?:عا|قا|دا|ضا|ذا|طا|شا|زا|صا|ثا|حا|با)[دلعنرطفحم]$/, // يقال, تدار
    /^[يت]...ى$/, // يجرى, يسمى
  ],
};
const ACTIVE: Readonly<Record<string, readonly RegExp[]>> = {
  perfect: [
    /^[^اأتن]ا..?$/, // قال; ساعد: the passive has a و
    /^[^اأتن]ا..(?:ت|وا|تا)$/,
    /^[^اأت]ا.ت$/,
    /^ان...(?:ت|وا)?$/, // انسحب
    /^أ.ا.(?:ت|وا)?$/, // أقام
    /^است.ا.(?:ت|وا)?$/,
    /^..ا$|ى$/, // دعا, نفى
    /^ت.ا..(?:ت|وا)?$/, // تعاون
  ],
  imperfect: [
    /^[يتنأ].[وي].$/, // يقول
    /^[يتنأ]..?.?[وي]$/, // ينفي, يدعو
    /^[يتنأ]ن...$/, // ينسحب
    /^[يتنأ]ست.ي.$/,
    /^[يتنأ]ت.ا..$/, // يتعاون
  ],
};

/** The voice that the spelling of a finite form shows, without clitics. */
const voiceOf = (stem: string, aspect: Inflection['aspect']): Inflection['voice'] => {
  const tense = aspect === 'jussive' ? 'imperfect' : aspect;
  if (PASSIVE[tense]?.some((pattern) => pattern.test(stem))) return 'passive';
  return ACTIVE[tense]?.some((pattern) => pattern.test(stem)) ? 'active' : 'either';
};
