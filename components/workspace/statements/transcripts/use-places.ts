import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../../lib/evidence/casework.ts';
import type { Artifact } from '../../../../lib/evidence/item.ts';
import { isTranscript } from '../../../../lib/evidence/statement/anchor.ts';
import { placeWords } from '../../../../lib/evidence/statement/place-words.ts';
import { readItem } from '../../../../lib/store/items/opened-items.ts';
import { useLive } from '../../../use-live.ts';

/** The files of an item, as its record lists them. */
type Files = readonly Pick<Artifact, 'path' | 'mediaType'>[];

const readFiles = async (items: readonly string[]): Promise<ReadonlyMap<string, Files>> => {
  const found = await Promise.all(items.map((item) => readItem(item)));
  return new Map(found.flatMap((one) => (one ? [[one.id, one.record.artifacts] as const] : [])));
};

type Placed = Pick<Statement, 'item' | 'anchor'>;

const NONE: ReadonlyMap<string, Files> = new Map();

/**
 * Says of a statement whose words a person typed who that was, and where the words stand in the
 * pictures and videos of its item; undefined of one whose words a text holds.
 */
export const usePlaces = (statements: readonly Placed[]) => {
  const { t } = useTranslation();
  const items = statements.flatMap(({ item, anchor }) => (isTranscript(anchor) ? [item] : []));
  const key = [...new Set(items)].sort().join(' ');
  const files = useLive(() => readFiles(key.split(' ').filter(Boolean)), [key]) ?? NONE;
  return ({ item, anchor }: Placed) => {
    if (!isTranscript(anchor)) return undefined;
    const { kind, values } = placeWords(anchor, files.get(item) ?? []);
    return {
      by: t('terms.transcriptBy', { name: anchor.by }),
      place: t(`terms.place_${kind}`, values),
    };
  };
};
