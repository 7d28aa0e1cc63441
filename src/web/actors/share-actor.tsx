import type { ClaimsPage, Dossier } from '../../contract/index.ts';
import { withQuery } from '../ask/ask.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { actorCard } from '../card/actor-card.ts';
import { Share } from '../card/share.tsx';
import { pathOf } from '../shell/address.ts';
import { useKindNames } from '../text/kinds.ts';
import { useTongue } from '../words/words.ts';

/** Claims on a card of each kind: those that the dossier shows, too. */
const SHOWN = 8;

/** Hands a dossier on. */
export const ShareActor = ({ dossier }: { readonly dossier: Dossier }) => {
  const tongue = useTongue();
  const kinds = useKindNames();
  const { name, key } = dossier.party;
  const { data: by } = useAnswer<ClaimsPage>(withQuery('/api/claims', { by: name, limit: SHOWN }));
  const { data: about } = useAnswer<ClaimsPage>(withQuery('/api/claims', { about: name, limit: SHOWN }));
  if (!by || !about) return null;
  const facts = { dossier, by: by.claims, about: about.claims };
  return (
    <Share
      card={(address) => actorCard(facts, kinds, tongue, address)}
      name={String(key)}
      path={pathOf({ page: 'actors', item: String(key) })}
    />
  );
};
