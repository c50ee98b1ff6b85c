import { describe, expect, it } from 'vitest';
import {
  canChoosePlace,
  choosePlace,
  placeProblem,
} from '../../../lib/browser/place/chosen-place.ts';
import { ProblemError } from '../../../lib/evidence/problem.ts';

const asked = (answer: () => Promise<unknown>) => {
  const calls: [string, unknown][] = [];
  const ask = (name: string) => (options: unknown) => {
    calls.push([name, options]);
    return answer();
  };
  const scope = { showSaveFilePicker: ask('file'), showDirectoryPicker: ask('folder') };
  return { scope, calls };
};

describe('the question where a package is written', () => {
  it('is there only where the browser has it', () => {
    expect(canChoosePlace({})).toBe(false);
    expect(canChoosePlace(asked(async () => ({})).scope)).toBe(true);
  });

  it('suggests the name of the package, or asks for a folder to write into', async () => {
    const { scope, calls } = asked(async () => 'handle');
    expect(await choosePlace('X.zip', false, scope)).toEqual({ file: 'handle' });
    expect(await choosePlace('X.zip', true, scope)).toEqual({ folder: 'handle' });
    expect(calls).toMatchObject([
      ['file', { suggestedName: 'X.zip', types: [{ accept: { 'application/zip': ['.zip'] } }] }],
      ['folder', { mode: 'readwrite' }],
    ]);
  });

  it('that is closed leads to no place, and that the browser refuses is told', async () => {
    const closed = asked(async () => Promise.reject(new DOMException('closed', 'AbortError')));
    expect(await choosePlace('X.zip', false, closed.scope)).toBeUndefined();
    const refused = asked(async () => Promise.reject(new DOMException('no', 'NotAllowedError')));
    await expect(choosePlace('X.zip', true, refused.scope)).rejects.toMatchObject({
      code: 'PLACE_REFUSED',
    });
    await expect(choosePlace('X.zip', false, {})).rejects.toMatchObject({ code: 'PLACE_REFUSED' });
  });
});

describe('what a browser throws at a chosen place', () => {
  it.each([
    ['QuotaExceededError', 'STORAGE_FULL'],
    ['NotAllowedError', 'PLACE_REFUSED'],
    ['SecurityError', 'PLACE_REFUSED'],
    ['NoModificationAllowedError', 'PLACE_FAILED'],
    ['NotFoundError', 'PLACE_FAILED'],
  ])('%s is told as %s', (name, code) => {
    expect(placeProblem(new DOMException('why', name))).toMatchObject({ code, message: 'why' });
  });

  it('stays what it is where it is a problem already', () => {
    const altered = new ProblemError('ALTERED', 'Item 1');
    expect(placeProblem(altered)).toBe(altered);
  });
});
