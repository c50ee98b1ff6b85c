import { digestNow } from '../../evidence/digest.ts';
import type { ParsedIndex, ParsedVisit } from '../../format/parse-index.ts';
import type { ParsedRecord } from '../../format/parse-record.ts';
import { normaliseText } from '../../texts/normalise-text.ts';
import { type ComparedText, comparedText, isTextSeen } from '../../texts/watched-text.ts';
import { type Bag, textOf } from '../bag.ts';
import { type Finding, finding } from '../finding.ts';
import { INDEX_PATH } from '../read-index.ts';

/** What a capture shows, as a visit compares it. */
type Captured = {
  readonly page: string;
  readonly post: string | undefined;
  readonly compared: ComparedText;
  readonly digest: string;
  readonly ignored: { readonly count: number; readonly time: number };
};

type ReadItem = (id: string | undefined) => Captured | undefined;

const buildCaptured = ({ post }: ParsedRecord, page: string): Captured => {
  const compared = comparedText(post, page);
  const { text, ignored } = normaliseText(compared.text);
  const count = (of: 'count' | 'time') => ignored.filter(({ kind }) => kind === of).length;
  return {
    ...{ page, post: post?.text, compared, digest: digestNow(text) },
    ignored: { count: count('count'), time: count('time') },
  };
};

/** Reads what captures show, each once; of those whose sealed record and text are here. */
const itemReader = (
  bag: Bag,
  { items }: ParsedIndex,
  records: ReadonlyMap<string, ParsedRecord>,
): ReadItem => {
  const read = new Map<string, Captured | undefined>();
  return (id = '') => {
    if (read.has(id)) return read.get(id);
    const item = items.find((one) => one.id === id);
    const record = item && records.get(item.id);
    const path = item?.artifacts.find((one) => one.path.endsWith('/text.txt'))?.path;
    const page = path === undefined ? undefined : textOf(bag, `data/${path}`);
    read.set(id, record && page !== undefined ? buildCaptured(record, page) : undefined);
    return read.get(id);
  };
};

/** Why what a visit tells of the texts is not what its captures hold. */
const textsFault = (
  { state, of, comparedWith = of, item, difference }: ParsedVisit,
  capturedOf: ReadItem,
): string | undefined => {
  const watched = capturedOf(comparedWith);
  const found = capturedOf(item);
  if (difference && comparedWith === undefined)
    return 'compares texts, and names no capture that the text was compared with';
  if (difference && watched && watched.digest !== difference.before)
    return 'states another digest of the watched text than its capture has';
  if (difference && found && found.digest !== difference.after)
    return 'states another digest of the text that it found than its capture has';
  const { ignored } = difference ?? {};
  if (
    ignored &&
    found &&
    (['count', 'time'] as const).some((of) => ignored[of] !== found.ignored[of])
  )
    return 'states other counts and times as left out than its capture has';
  if (!watched || !found) return undefined;
  const isSeen = isTextSeen(watched.compared, found.page, found.post);
  if (state === 'same' && !isSeen)
    return 'says that the text is the same, and its capture does not have that text';
  return state === 'changed' && isSeen
    ? 'says that the text changed, and its capture has the watched text whole'
    : undefined;
};

/**
 * Holds what visits tell of the watched text against the captured texts, where these are here: the
 * digests of the normalised texts, what was left out, and whether the text stands there.
 */
export const checkVisitTexts = (
  bag: Bag,
  index: ParsedIndex,
  records: ReadonlyMap<string, ParsedRecord>,
): readonly Finding[] => {
  const capturedOf = itemReader(bag, index, records);
  return (index.matter.visits ?? []).flatMap((visit, at) => {
    const fault = textsFault(visit, capturedOf);
    return fault ? [finding('INDEX_DISAGREES', `Visit ${at + 1} ${fault}`, INDEX_PATH)] : [];
  });
};
