import type { Inflection } from '../../model/lexicon.ts';

/** A verb's principal parts, unvowelled, as news spells them (قال · يقول · قول · I). */
export interface PrincipalParts {
  /** 3rd person masculine singular perfect. */
  readonly perfect: string;
  /** 3rd person masculine singular imperfect. */
  readonly imperfect: string;
  /** Radicals, hamza as ء, weak ones as و or ي. */
  readonly root: string;
  readonly form: string;
  readonly participles: readonly string[];
}

export interface InflectedForm {
  readonly form: string;
  readonly inflection: Inflection;
}

const WEAK = 'وي';
type Person = Pick<Inflection, 'person' | 'gender' | 'number'>;
const person = (p: 1 | 2 | 3, gender: 'm' | 'f' | '', number: 's' | 'd' | 'p'): Person => ({
  person: p,
  gender,
  number,
});

/**
 * All forms of a verb that news uses: perfect, imperfect with and without سـ, jussive, passives that spelling shows,
 * active participles with case endings. Weak, doubled and hamzated roots follow the classes of Wright's grammar.
 */
export const inflectVerb = (parts: PrincipalParts): InflectedForm[] => [
  ...perfectForms(parts),
  ...imperfectForms(parts),
  ...passiveForms(parts),
  // مبد is written so in the indefinite alone; every other form has its ي (مبديا).
  ...parts.participles.flatMap((form, _, all) =>
    all.includes(`${form}ي`) ? participleForms(form).slice(0, 1) : participleForms(form),
  ),
];

const isDefective = ({ perfect, root }: PrincipalParts): boolean =>
  WEAK.includes(root.at(-1)!) && /[ىايو]$/.test(perfect);
const isHollow = ({ perfect, root }: PrincipalParts): boolean =>
  root.length === 3 && WEAK.includes(root[1]!) && !WEAK.includes(root[2]!) && perfect.at(-2) === 'ا';
/** وصف: its first radical is left out in the active imperfect alone (يصف, يوصف). */
const isAssimilated = ({ perfect, imperfect, root, form }: PrincipalParts): boolean =>
  form === 'I' && root.startsWith('و') && perfect.startsWith('و') && !imperfect.startsWith('يو');
const isDoubled = ({ perfect, root, form }: PrincipalParts): boolean =>
  root.length === 3 && root[1] === root[2] && perfect.at(-2) !== root[1] && form !== 'II' && form !== 'V';

const perfectForms = (parts: PrincipalParts): InflectedForm[] => {
  const { perfect } = parts;
  const active = (form: string, who: Person): InflectedForm => ({
    form,
    inflection: { aspect: 'perfect', voice: 'either', ...who },
  });
  const out = [active(perfect, person(3, 'm', 's'))];
  if (isDefective(parts)) {
    const base = perfect.slice(0, -1);
    const glide = perfect.endsWith('ا') ? 'و' : 'ي';
    const kept = perfect.endsWith('ي') ? `${base}ي` : base;
    out.push(
      active(`${kept}ت`, person(3, 'f', 's')),
      active(`${base}${glide}ا`, person(3, 'm', 'd')),
      active(`${kept}تا`, person(3, 'f', 'd')),
      active(`${base}وا`, person(3, 'm', 'p')),
      active(`${base}${glide}ن`, person(3, 'f', 'p')),
      active(`${base}${glide}ت`, person(1, '', 's')),
      active(`${base}${glide}نا`, person(1, '', 'p')),
    );
    return out;
  }
  const short = isHollow(parts)
    ? perfect.slice(0, -2) + perfect.at(-1)!
    : isDoubled(parts)
      ? perfect + perfect.at(-1)!
      : perfect;
  out.push(
    active(`${perfect}ت`, person(3, 'f', 's')),
    active(`${perfect}ا`, person(3, 'm', 'd')),
    active(`${perfect}تا`, person(3, 'f', 'd')),
    active(`${perfect}وا`, person(3, 'm', 'p')),
    active(`${short}ن`, person(3, 'f', 'p')),
    active(`${short}ت`, person(1, '', 's')),
    active(`${short}نا`, person(1, '', 'p')),
  );
  if (/[أئء]$/.test(perfect)) out.push(active(`${perfect.slice(0, -1)}ؤوا`, person(3, 'm', 'p')));
  return out;
};

/** Forms whose active imperfect begins with a damma. */
const WITH_DAMMA: ReadonlySet<string> = new Set(['II', 'III', 'IV', 'QI']);

const imperfectForms = (parts: PrincipalParts): InflectedForm[] => {
  const stem = parts.imperfect.slice(1);
  const plural = isDefective(parts) ? stem.slice(0, -1) : stem;
  const dual = isDefective(parts) ? `${stem.slice(0, -1)}${stem.endsWith('و') ? 'و' : 'ي'}` : stem;
  const forms: [string, Person][] = [
    [`ي${stem}`, person(3, 'm', 's')],
    [`ت${stem}`, person(3, 'f', 's')],
    [`أ${stem}`, person(1, '', 's')],
    [`ن${stem}`, person(1, '', 'p')],
    [`ي${dual}ان`, person(3, 'm', 'd')],
    [`ت${dual}ان`, person(3, 'f', 'd')],
    [`ي${plural}ون`, person(3, 'm', 'p')],
    [`ي${plural}وا`, person(3, 'm', 'p')],
    [`ت${plural}ون`, person(2, 'm', 'p')],
    [`ي${jussiveStem(parts, stem)}ن`, person(3, 'f', 'p')],
  ];
  return [
    ...jussiveForms(parts, stem),
    ...forms.flatMap(([form, who]) => {
      const damma = WITH_DAMMA.has(parts.form) ? { damma: true as const } : {};
      const inflection: Inflection = { aspect: 'imperfect', voice: 'either', ...who, ...damma };
      return [
        { form, inflection },
        { form: `س${form}`, inflection: { ...inflection, future: true as const } },
      ];
    }),
  ];
};

/** Short forms that stand behind لم alone: لم ينف, لم يقل. */
const jussiveForms = (parts: PrincipalParts, stem: string): InflectedForm[] => {
  const jussive = jussiveStem(parts, stem);
  if (jussive === stem || jussive.length < 2) return [];
  const inflection = { aspect: 'jussive', voice: 'active', person: 3, number: 's' } as const;
  return [
    { form: `ي${jussive}`, inflection: { ...inflection, gender: 'm' } },
    { form: `ت${jussive}`, inflection: { ...inflection, gender: 'f' } },
  ];
};

/** The stem before a consonant ending and in the jussive: يقول gives قل, ينفي gives نف. */
const jussiveStem = (parts: PrincipalParts, stem: string): string => {
  if (isDefective(parts)) return stem.slice(0, -1);
  if (isHollow(parts) && stem.length >= 3 && /[اوي]/.test(stem.at(-2)!)) return stem.slice(0, -2) + stem.at(-1)!;
  return stem;
};

/** Passives whose spelling differs from the active: قيل, يقال, أشير, يشار, نفي, ينفى, يوصف. All others are read as either. */
const passiveForms = (parts: PrincipalParts): InflectedForm[] => {
  const passive = (
    form: string,
    aspect: 'perfect' | 'imperfect',
    gender: 'm' | 'f',
    number: Inflection['number'] = 's',
  ): InflectedForm => ({ form, inflection: { aspect, voice: 'passive', person: 3, gender, number } });
  const { perfect, imperfect } = parts;
  if (isHollow(parts)) {
    const past = `${perfect.slice(0, -2)}ي${perfect.at(-1)!}`;
    const stem = imperfect.slice(1);
    const now = `${stem.slice(0, -2)}ا${stem.at(-1)!}`;
    return [
      passive(past, 'perfect', 'm'),
      passive(`${past}ت`, 'perfect', 'f'),
      passive(`${past}ا`, 'perfect', 'm', 'd'),
      passive(`${past}وا`, 'perfect', 'm', 'p'),
      ...(now === stem
        ? []
        : [
            passive(`ي${now}`, 'imperfect', 'm'),
            passive(`ت${now}`, 'imperfect', 'f'),
            passive(`ي${now}ون`, 'imperfect', 'm', 'p'),
          ]),
    ];
  }
  // سئل, قرئ: the hamza takes its seat after the vowel before it.
  if (!isDefective(parts) && /.أ/.test(perfect)) {
    const seated = `${perfect[0]}${perfect.slice(1).replace('أ', 'ئ')}`;
    return [
      passive(seated, 'perfect', 'm'),
      passive(`${seated}ت`, 'perfect', 'f'),
      passive(`${seated}وا`, 'perfect', 'm', 'p'),
    ];
  }
  if (isAssimilated(parts)) return [passive(`ي${perfect}`, 'imperfect', 'm'), passive(`ت${perfect}`, 'imperfect', 'f')];
  if (!isDefective(parts)) return [];
  const past = `${perfect.slice(0, -1)}ي`;
  const now = `${imperfect.slice(1, -1)}ى`;
  return [
    passive(past, 'perfect', 'm'),
    passive(`${past}ت`, 'perfect', 'f'),
    ...(imperfect.endsWith('ى') ? [] : [passive(`ي${now}`, 'imperfect', 'm'), passive(`ت${now}`, 'imperfect', 'f')]),
  ];
};

const participleForms = (participle: string): InflectedForm[] => {
  const of = (form: string, gender: 'm' | 'f', number: 's' | 'd' | 'p'): InflectedForm => ({
    form,
    inflection: { aspect: 'participle', voice: 'active', person: 3, gender, number },
  });
  const base = /[ي]$/.test(participle) ? participle.slice(0, -1) : participle;
  return [
    of(participle, 'm', 's'),
    of(`${participle}ا`, 'm', 's'),
    of(`${participle}ة`, 'f', 's'),
    of(`${base}ون`, 'm', 'p'),
    of(`${base}ين`, 'm', 'p'),
    of(`${participle}ات`, 'f', 'p'),
    of(`${participle}ان`, 'm', 'd'),
    of(`${participle}تان`, 'f', 'd'),
    of(`${participle}تين`, 'f', 'd'),
  ];
};

/** The forms of a nationality adjective or other نسبة: gender, dual, sound plurals. */
export const inflectAdjective = (nisba: string): { form: string; gender: 'm' | 'f'; number: 's' | 'd' | 'p' }[] => [
  { form: nisba, gender: 'm', number: 's' },
  { form: `${nisba}ا`, gender: 'm', number: 's' },
  { form: `${nisba}ة`, gender: 'f', number: 's' },
  { form: `${nisba}ين`, gender: 'm', number: 'p' },
  { form: `${nisba}ون`, gender: 'm', number: 'p' },
  { form: `${nisba}ات`, gender: 'f', number: 'p' },
  { form: `${nisba}ان`, gender: 'm', number: 'd' },
  { form: `${nisba}تان`, gender: 'f', number: 'd' },
  { form: `${nisba}تين`, gender: 'f', number: 'd' },
];
