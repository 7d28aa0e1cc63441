import type { Rating, Ratings } from '../../contract/index.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { fill, useTongue } from '../words/words.ts';

/** What a person holds of a source, as the scale writes it: `B2`. Nothing where it is not rated. */
export const RatingBadge = ({ rating }: { readonly rating: Rating | null }) => {
  const { words } = useTongue();
  if (!rating) return null;
  const { reliability, credibility, by } = rating;
  const said = [
    words.sources.scale[reliability],
    ...(credibility === null ? [] : [words.sources.credible[credibility]]),
    fill(words.sources.ratedBy, { name: by }),
  ];
  return (
    <abbr className="rating" dir="ltr" title={said.join(' · ')}>
      {reliability.toUpperCase()}
      {credibility}
    </abbr>
  );
};

/** The rating of the source of a name. */
export const useRating = (name: string | null): Rating | null => {
  const { data } = useAnswer<Ratings>('/api/sources/ratings');
  return data?.ratings.find(({ source }) => source === name)?.rating ?? null;
};
