import { buildAnchor } from '../../../lib/casework/quotes/build-anchor.ts';
import type { Mark } from '../../../lib/evidence/derived.ts';
import { drawMarks } from '../../../lib/screen/draw-marks.ts';
import { saveCaseEntries } from '../../../lib/store/casework.ts';
import { store } from '../../../lib/store/db.ts';
import { annotateItem } from '../../../lib/store/items/annotate-items.ts';
import { listArtifacts } from '../../../lib/store/items/artifacts.ts';
import { addDerived } from '../../../lib/store/items/derived.ts';
import { withholdItem } from '../../../lib/store/items/withhold-item.ts';
import { listListings } from '../../../lib/store/listings/listings.ts';
import { amendMatter, listMatters } from '../../../lib/store/matters.ts';
import { listPendingStamps } from '../../../lib/store/stamps.ts';
import { buildCaseEntries, type FoundStatement, type SampleIds } from './case-entries.ts';
import {
  NUMBERS,
  SAMPLE_LABELS,
  SAMPLE_MATTER,
  SAMPLE_QUOTES,
  type SampleItem,
  type SampleQuote,
} from './case-texts.ts';

/** The words to cover and where they stand, in CSS pixels of their page. */
export type Covered = { readonly words: string; readonly box: Omit<Mark, 'shape' | 'text'> };

const MARGIN = 4;

const findIds = async (reference: string): Promise<SampleIds> => {
  const matter = (await listMatters()).find((one) => one.reference === reference);
  if (!matter) throw new Error(`There is no matter ${reference}`);
  const items = await listListings(matter.id);
  const ids = Object.entries(NUMBERS).map(([name, number]) => {
    const found = items.find((item) => item.number === number);
    if (!found) throw new Error(`The sample lacks its item ${number}`);
    return [name, found.id];
  });
  return { matter: matter.id, item: Object.fromEntries(ids) as Record<SampleItem, string> };
};

const findStatement = async (
  { exact, translation, counterEvidence, item: name, ...quote }: SampleQuote,
  { item: ids }: SampleIds,
): Promise<FoundStatement> => {
  const item = ids[name];
  const artifact = (await listArtifacts(item)).find(({ path }) => path === 'text.txt');
  const text = (await artifact?.blob.text()) ?? '';
  const at = text.indexOf(exact);
  const anchor = artifact && at >= 0 && buildAnchor(text, at, at + exact.length, artifact);
  if (!anchor) throw new Error(`The text of ${name} lacks: ${exact}`);
  return {
    ...{ ...quote, item, anchor },
    counterEvidence: counterEvidence.map((one) => ids[one]),
    translation: { language: 'en', text: translation, by: SAMPLE_MATTER.custodian.name },
  };
};

/** Covers the words on a copy of each picture that begins at the top of the page. */
const redact = async (item: string, { words, box }: Covered): Promise<void> => {
  const mark: Mark = {
    shape: 'box',
    x: Math.floor(box.x) - MARGIN,
    y: Math.floor(box.y) - MARGIN,
    width: Math.ceil(box.width) + 2 * MARGIN,
    height: Math.ceil(box.height) + 2 * MARGIN,
  };
  const pictures = (await listArtifacts(item)).filter(
    ({ role, pixels }) => pixels && (role === 'viewport' || role === 'page-segment'),
  );
  for (const { path, digest, blob } of pictures)
    await addDerived(item, {
      base: path.replace(/\.\w+$/, ''),
      mediaType: 'image/png',
      content: await drawMarks(blob, [mark]),
      ...{ from: [digest], marks: [mark] },
      redaction: { reason: '申请人的联系方式 The applicant’s telephone number', words: [words] },
    });
};

const LOOK_MS = 50;
const STAMP_MS = 30_000;

/** The background requests the time-stamps of the records meanwhile. */
const untilStamped = async (): Promise<void> => {
  for (const until = Date.now() + STAMP_MS; Date.now() < until; ) {
    if ((await listPendingStamps('all')).length === 0) return;
    await new Promise((look) => setTimeout(look, LOOK_MS));
  }
  throw new Error('The test authority did not time-stamp the sample');
};

/**
 * Enters the whole case of the sample by the product's own functions of its store, each with its
 * custody entry: the matter's facts, labels, case file, a redaction and a withheld item.
 */
export const fillStore = async (reference: string, covered: Covered): Promise<void> => {
  const ids = await findIds(reference);
  await amendMatter(ids.matter, SAMPLE_MATTER);
  for (const { item, ...labels } of SAMPLE_LABELS) await annotateItem(ids.item[item], labels);
  const statements: FoundStatement[] = [];
  for (const quote of SAMPLE_QUOTES) statements.push(await findStatement(quote, ids));
  await saveCaseEntries(buildCaseEntries(ids, statements));
  await redact(ids.item.regulator, covered);
  await withholdItem(
    ids.item.advice,
    '律师与当事人之间的通信 Communication between lawyer and client',
  );
  await untilStamped();
  store.close();
};

/** How the command reaches it in the page of the workspace. */
Object.assign(globalThis, { fillStore });
