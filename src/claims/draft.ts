import type { CueNoun, CueVerb, Inflection } from '../model/lexicon.ts';
import type { SpeakerPhrase } from '../phrases/speaker.ts';
import type { Content } from './clause.ts';

/** A claim before its sources are resolved. Tokens are half-open ranges. */
export interface Draft {
  readonly rule: string;
  readonly cueFirst: number;
  readonly cueLast: number;
  readonly cue: CueVerb | CueNoun | null;
  readonly inflection: Inflection | null;
  /** أنه أخبر, إنها تتوقع: the subject is the pronoun on what goes before, the speaker of the claim around it. */
  readonly pronounSubject: boolean;
  /** Pronoun on a noun of saying (تصريحاته) or prepositional cue (على حد قوله). */
  readonly pronoun: string;
  readonly kind: 'verb' | 'participle' | 'noun' | 'source';
  readonly content: readonly Content[];
  readonly speaker: SpeakerPhrase | null;
  readonly origin: SpeakerPhrase | null;
  /** Who passed on the speaker's words (في بيان نقلته وكالة ...). */
  readonly passedBy: SpeakerPhrase | null;
  /** The source behind the speaker is who spoke or was spoken of last (ونقلت عنه صحيفة). */
  readonly ofLast: boolean;
  /** Stems of the texts in which it was said (في بيان). */
  readonly texts: readonly string[];
  /** Whom a clause with أن is about, where its subject opens it: he may go on to speak in what follows. */
  readonly subject: SpeakerPhrase | null;
  /** The subject of a governing verb that makes no claim itself (استقبل الوزير ..., مؤكدا أن). */
  readonly governor: SpeakerPhrase | null;
  readonly certainty: CueVerb['certainty'];
  readonly polarity: CueVerb['polarity'];
  /** First token of the narrowest quotation that it stands in, `null` outside. */
  readonly quote: number | null;
  /** Tokens between cue and content, where the time of saying and the channel stand. */
  readonly gap: readonly [first: number, last: number];
  /** Tokens of the clause before the cue. */
  readonly lead: readonly [first: number, last: number];
}

/** What a draft is where nothing more is known of it. */
export const bareDraft = {
  cue: null,
  inflection: null,
  pronounSubject: false,
  pronoun: '',
  kind: 'verb',
  content: [],
  speaker: null,
  origin: null,
  passedBy: null,
  ofLast: false,
  texts: [],
  subject: null,
  governor: null,
  certainty: 'certain',
  polarity: '+',
  quote: null,
} as const satisfies Partial<Draft>;
