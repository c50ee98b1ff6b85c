import { PictureTabs } from '../pictures/picture-tabs.tsx';
import type { ComparedPair } from './compared-item.ts';
import { SideBySide } from './side-by-side.tsx';

/** The pictures of two items beside one another. */
export const PicturePair = ({ pair }: { readonly pair: ComparedPair }) => (
  <SideBySide>
    {pair.map(({ item, artifacts }) => (
      <PictureTabs key={item.id} record={item.record} artifacts={artifacts} />
    ))}
  </SideBySide>
);
