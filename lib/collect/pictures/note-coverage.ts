import type { Box } from '../../evidence/page/box.ts';
import type { Coverage } from '../../evidence/page/coverage.ts';
import { blankBeside, measureCoverage } from '../../screen/measure-coverage.ts';
import { areaOf, sharedBox, subtractBoxes } from '../../screen/subtract-boxes.ts';
import type { Collection } from '../../store/capture/collection.ts';
import { type PageWalk, postBoxOf, sizeOf } from './page-walk.ts';
import type { ShotPlan } from './plan-shots.ts';

/** How much of the page, or of the part that the scope names, the pictures show by now. */
export const coverageOf = (walk: PageWalk, { box, isWholePage }: ShotPlan): Coverage => {
  const postBox = postBoxOf(walk);
  // A post can have moved since it was planned; what was selected is not followed.
  const asked = box === walk.held.postBox ? (postBox ?? box) : box;
  return measureCoverage({
    page: sizeOf(walk),
    asked: isWholePage ? undefined : asked,
    boxes: walk.taken.map(({ box: shown }) => shown),
    blank: isWholePage ? blankBeside(walk.held.layout) : [],
    postBox,
  });
};

/**
 * What is missing of what was to be shot: of a page that is longer than the limit, only what was
 * planned of it.
 */
export const missingIn = (walk: PageWalk, plan: ShotPlan): readonly Box[] => {
  if (plan.needed <= plan.planned) return coverageOf(walk, plan).gaps;
  const whole = { x: 0, y: 0, ...sizeOf(walk) };
  const { viewport } = walk.held.layout;
  const planned = plan.shots.map((shot) => ('width' in shot ? shot : { ...shot, ...viewport }));
  return subtractBoxes(
    planned.map((box) => sharedBox(box, whole)),
    walk.taken.map(({ box }) => box),
  );
};

const round = Math.round;

/** Where the gaps are and how much they are of what was to be shown, in English for the record. */
const gapWords = (gaps: readonly Box[], { askedPixels }: Coverage): string => {
  const [first] = gaps;
  if (!first) return '';
  const share = Math.max(1, round((areaOf(gaps) / Math.max(1, askedPixels)) * 100));
  const size = `${round(first.width)} × ${round(first.height)} CSS pixels`;
  const where = `${size} at ${round(first.x)}, ${round(first.y)}`;
  const others = gaps.length > 1 ? ` and ${gaps.length - 1} more` : '';
  return `About ${share} % of it is in no picture: ${where}${others}`;
};

const addGapProblem = (
  collection: Collection,
  walk: PageWalk,
  gaps: readonly Box[],
  coverage: Coverage,
): void => {
  const add = (code: 'PAGE_ZOOMED' | 'PAGE_GREW' | 'PAGE_GAP', message: string) =>
    collection.addProblem({ code, message, part: 'segments' });
  const { pinch, height } = walk.held.layout;
  const words = gapWords(gaps, coverage);
  if (pinch !== undefined) {
    const often = `The page was magnified ${round(pinch * 100) / 100} times. ${words}`;
    add('PAGE_ZOOMED', often.trim());
    return;
  }
  if (!words) return;
  const isOnlyGrowth = gaps.every(({ y }) => y >= height - 1);
  if (!isOnlyGrowth) {
    add('PAGE_GAP', words);
    return;
  }
  const grown = `From ${round(height)} to ${round(coverage.page.height)} CSS pixels`;
  add('PAGE_GREW', `${grown} while it was shot. ${words}`);
};

/**
 * Records how much of the page its pictures show. What is in none of them is a problem, unless the
 * shooting failed (`isDone` is false), which is a problem by itself.
 */
export const noteCoverage = async (
  collection: Collection,
  walk: PageWalk,
  plan: ShotPlan,
  isDone: boolean,
): Promise<void> => {
  if (walk.taken.length === 0) return;
  const coverage = coverageOf(walk, plan);
  const { conditions } = collection.draft;
  const kept = collection.updateDraft({ conditions: { ...conditions, coverage } });
  if (isDone) await kept;
  else await kept.catch(() => {}); // The error that ended the shooting is the one to be told.
  if (!isDone) return;
  addGapProblem(collection, walk, missingIn(walk, plan), coverage);
  if (walk.unsteady > 0)
    collection.addProblem({
      code: 'PAGE_MOVED',
      message: `By up to ${round(walk.unsteady)} CSS pixels while one picture was taken`,
      part: 'segments',
    });
};
