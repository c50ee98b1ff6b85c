// @vitest-environment jsdom
import { Blob as NodeBlob, File as NodeFile } from 'node:buffer';
import { expect, it, vi } from 'vitest';
import { ChosenFiles } from '../../../components/workspace/files/chosen-files.tsx';
import { openMatter } from '../../../lib/store/matters.ts';
import { render, until } from '../render.tsx';

// Those of jsdom give no text.
vi.stubGlobal('Blob', NodeBlob);
const file = (name: string, content: string) =>
  new NodeFile([content], name) as unknown as globalThis.File;

const PEM = `-----BEGIN PRIVATE KEY-----\n${'A'.repeat(64)}\n-----END PRIVATE KEY-----\n`;

it('an empty file and a private key are said to be that before they are added', async () => {
  const { id } = await openMatter({
    ...{ name: 'Files', reference: 'FILES-1', custodian: { name: 'Chen Wei' } },
  });
  const files = [
    file('empty.txt', ''),
    file('id.pem', PEM),
    file('seal.pfx', 'x'),
    file('letter.txt', 'The private key of the house is with the neighbour.'),
  ];
  const root = await render(<ChosenFiles matter={id} files={files} onRemove={() => {}} />);
  const remarkOn = (name: string) =>
    [...root.querySelectorAll('li')]
      .find(({ textContent }) => textContent?.includes(name))
      ?.querySelector('[role=status]')?.textContent ?? '';
  await until(() => remarkOn('id.pem') !== '' && remarkOn('seal.pfx') !== '');
  expect(remarkOn('empty.txt')).toContain('it holds no bytes');
  expect(remarkOn('id.pem')).toContain('looks like a private key');
  expect(remarkOn('seal.pfx')).toContain('looks like a private key');
  expect(remarkOn('letter.txt')).toBe('');
});
