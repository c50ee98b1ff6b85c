import { describe, expect, it } from 'vitest';
import { verifyZip } from '../../../lib/verify/verify-zip.ts';
import { SHAPES, sampleMatter } from '../../support/cases/sample-matter.ts';
import { forge } from '../../support/packages/forge.ts';
import { packInput } from '../../support/packages/pack.ts';

const ITEMS = 'data/items.csv';
const TITLE = '8-22';

/** The findings on a package whose item has the title 8-22, with its table altered. */
const findingsWith = async (title: string, change: (table: string) => string) => {
  const shape = SHAPES['one item'] ?? { steps: [] };
  const steps = shape.steps.map((step) => (step.does === 'capture' ? { ...step, title } : step));
  const [packed] = await packInput(sampleMatter({ ...shape, steps }).input);
  let table = '';
  const zip = forge(packed?.zip as Uint8Array<ArrayBuffer>, (files) => {
    table = change(`${files.get(ITEMS)}`);
    files.set(ITEMS, table);
  });
  const { findings } = await verifyZip(new Blob([zip]));
  return { table, codes: findings.map(({ code }) => code) };
};

describe('words in a table that a spreadsheet would convert', () => {
  it('verify behind an apostrophe, as this version writes them', async () => {
    const { table, codes } = await findingsWith(TITLE, (same) => same);
    expect(table).toContain(`"'${TITLE}"`);
    expect(codes).toEqual([]);
  });

  it('verify without an apostrophe, as older versions wrote them', async () => {
    const { table, codes } = await findingsWith(TITLE, (now) =>
      now.replace(`"'${TITLE}"`, `"${TITLE}"`),
    );
    expect(table).toContain(`"${TITLE}"`);
    expect(codes).toEqual([]);
  });

  it('are a finding where they were changed, and where a formula lost its apostrophe', async () => {
    const changed = await findingsWith(TITLE, (now) => now.replace(TITLE, '8-23'));
    expect(changed.codes).toContain('TABLE_DISAGREES');
    const formula = await findingsWith('=1+1', (now) => now.replace(`"'=1+1"`, '"=1+1"'));
    expect(formula.codes).toContain('TABLE_DISAGREES');
  });
});
