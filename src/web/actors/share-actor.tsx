import type { Dossier } from '../../contract/index.ts';
import { actorCard } from '../card/actor-card.ts';
import { Share } from '../card/share.tsx';
import { pathOf } from '../shell/address.ts';
import { useKindNames } from '../text/kinds.ts';
import { useTongue } from '../words/words.ts';

/** Hands a dossier on. */
export const ShareActor = ({ dossier }: { readonly dossier: Dossier }) => {
  const tongue = useTongue();
  const kinds = useKindNames();
  const key = String(dossier.entity.key);
  return (
    <Share
      card={(address) => actorCard(dossier, kinds, tongue, address)}
      name={key}
      path={pathOf({ page: 'actors', item: key })}
    />
  );
};
