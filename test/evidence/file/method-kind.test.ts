import { describe, expect, it } from 'vitest';
import { methodKind } from '../../../lib/evidence/file/method-kind.ts';

describe('the kind of a method', () => {
  it.each([
    ['tabs.captureVisibleTab', 'shot'],
    ['innerText', 'text'],
    ['pageCapture.saveAsMHTML', 'archive'],
    ['cut from page-001.png', 'cut'],
    ['html2canvas 1.4.1', 'redrawn'],
    ['added by a person', 'added'],
  ])('of “%s” is %s', (method, kind) => {
    expect(methodKind(method)).toBe(kind);
  });

  it('is unknown of a method of a later version, and of one that only names another', () => {
    expect(methodKind('quantum camera')).toBeUndefined();
    expect(methodKind('like tabs.captureTab')).toBeUndefined();
  });
});
