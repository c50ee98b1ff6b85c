import { PictureTabs } from '../pictures/picture-tabs.tsx';
import css from './compare-view.module.css';
import type { ComparedPair } from './compared-item.ts';

/** The pictures of two items beside one another. */
export const PicturePair = ({ pair }: { readonly pair: ComparedPair }) => (
  <div className={css.pair}>
    {pair.map(({ item, artifacts }) => (
      <PictureTabs key={item.id} record={item.record} artifacts={artifacts} />
    ))}
  </div>
);
