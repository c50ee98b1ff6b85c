import { BAGIT_TXT } from '../../format/layout.ts';
import type { ParsedIndex } from '../../format/parse-index.ts';
import { type Bag, textOf } from '../bag.ts';
import { type Finding, finding } from '../finding.ts';

const BAG_INFO = 'bag-info.txt';

const labelOf = (text: string, label: string): string | undefined =>
  text
    .split('\n')
    .find((line) => line.startsWith(`${label}: `))
    ?.slice(label.length + 2);

const checkDeclaration = (bag: Bag): readonly Finding[] => {
  const text = textOf(bag, 'bagit.txt');
  if (text === BAGIT_TXT) return [];
  return bag.files.has('bagit.txt')
    ? [finding('NOT_A_BAG', 'It does not declare a BagIt 1.0 bag in UTF-8', 'bagit.txt')]
    : [finding('NOT_A_BAG', 'A bag must declare itself', 'bagit.txt')];
};

const checkOxum = (bag: Bag, info: string): readonly Finding[] => {
  const [, bytes, files] = /^(\d+)\.(\d+)$/.exec(labelOf(info, 'Payload-Oxum') ?? '') ?? [];
  if (bytes === undefined)
    return [finding('NOT_A_BAG', 'It does not state the Payload-Oxum', BAG_INFO)];
  const payload = [...bag.files].flatMap(([path, file]) =>
    path.startsWith('data/') ? [file] : [],
  );
  const total = payload.reduce((sum, { size }) => sum + size, 0);
  return [
    ...(total === Number(bytes)
      ? []
      : [
          finding(
            'WRONG_SIZE',
            `It states ${bytes} bytes under data/, there are ${total}`,
            BAG_INFO,
          ),
        ]),
    ...(payload.length === Number(files)
      ? []
      : [
          finding(
            'WRONG_COUNT',
            `It states ${files} files under data/, there are ${payload.length}`,
            BAG_INFO,
          ),
        ]),
  ];
};

/**
 * Checks the declaration of the bag, and the stated number and size of its payload (RFC 8493,
 * 2.2.2).
 */
export const checkBagInfo = (bag: Bag): readonly Finding[] => {
  const info = textOf(bag, BAG_INFO);
  return [...checkDeclaration(bag), ...(info === undefined ? [] : checkOxum(bag, info))];
};

/**
 * Checks that the group and count in bag-info.txt match the export that the index states. The
 * folder may have any name (RFC 8493, 2); another one is a sign of repacking.
 */
export const checkPlace = (bag: Bag, { export: made }: ParsedIndex): readonly Finding[] => {
  const info = textOf(bag, BAG_INFO) ?? '';
  const { index, count } = made.volume;
  const stated = [
    ['Bag-Group-Identifier', made.id],
    ['Bag-Count', `${index} of ${count}`],
  ] as const;
  return stated
    .filter(([label, value]) => info !== '' && labelOf(info, label) !== value)
    .map(([label, value]) =>
      finding('INDEX_DISAGREES', `The index makes ${label} ${JSON.stringify(value)}`, BAG_INFO),
    );
};
