import { describe, expect, it } from 'vitest';
import { listFiles, PRODUCT, targetsOf } from './source-tree.ts';

/** Sheets of `kit` may be imported by every component. */
const SHARED_SHEETS = 'components/workspace/kit/';

const isSheet = (path: string): boolean => path.startsWith('components/') && path.endsWith('.css');
const isOfOwnName = (path: string, sheet: string): boolean =>
  sheet.replace(/(\.module)?\.css$/, '') === path.replace(/\.tsx?$/, '');

describe('a style sheet', () => {
  it('is imported by the component of its name alone, unless it is in kit', () => {
    const wrong = PRODUCT.flatMap((path) =>
      targetsOf(path)
        .filter(isSheet)
        .filter((sheet) => !isOfOwnName(path, sheet) && !sheet.startsWith(SHARED_SHEETS))
        .map(
          (sheet) =>
            `${path} imports ${sheet}: give the component a sheet of its own name, render the ` +
            'component that owns the sheet, or move the rules to kit/sheets',
        ),
    );
    expect(wrong).toEqual([]);
  });

  it('is there where it is imported, and imported where it is there', () => {
    const imported = new Set(PRODUCT.flatMap((path) => targetsOf(path)).filter(isSheet));
    expect([...imported].sort()).toEqual(listFiles('components').filter(isSheet).sort());
  });
});
