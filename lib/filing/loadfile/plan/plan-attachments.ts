import { hexOf } from '../../../evidence/digest.ts';
import { artifactsSent, type ExportItem, type SentDerived } from '../../../evidence/export-item.ts';
import type { Artifact } from '../../../evidence/item.ts';
import { pagedFiles } from '../../pictures/file-contents.ts';
import type { ShownPicture } from '../../pictures/shown-pictures.ts';
import { surfacesOf } from '../../pictures/surface.ts';
import type { LoadDocument, NativeFile, SheetSource } from './load-document.ts';
import type { LoadFacts } from './load-facts.ts';
import { itemFields } from './plan-fields.ts';
import { nativeFile, recordFile, textFile } from './plan-natives.ts';
import { slipLines } from './slip-words.ts';

const isFile = ({ role }: Artifact): boolean => role === 'file';

/** The file that an item is, where a person added one; undefined for a captured page. */
export const mainFile = (item: ExportItem): Artifact | undefined =>
  item.record.file && artifactsSent(item).find(isFile);

/** The slip sheet of a file that is not shown: its name and digest. */
export const fileSlip = (
  { input: { language } }: LoadFacts,
  name: string,
  { digest }: Pick<NativeFile, 'digest'>,
): readonly string[] => [
  ...slipLines(language, 'asFile', { file: name }),
  ...slipLines('en', 'sha256', { digest: hexOf(digest) }),
];

const attachment = (
  facts: LoadFacts,
  item: ExportItem,
  {
    type,
    name,
    native,
    sheet,
  }: {
    readonly type: string;
    readonly name: string;
    readonly native: NativeFile;
    readonly sheet?: SheetSource;
  },
): LoadDocument => {
  const lines = fileSlip(facts, name, native);
  return {
    fields: {
      ...itemFields(facts, item),
      DOCTYPE: type,
      TITLE: name,
      REDACTED: 'N',
      HASHVALUE: hexOf(native.digest),
    },
    sheets: [sheet ?? { show: 'slip', lines }],
    text: { words: lines.join('\n') },
    native,
    from: [native.digest],
  };
};

/** The page archive, or a slip sheet in place of one that stays back. */
const archives = (facts: LoadFacts, item: ExportItem): readonly LoadDocument[] =>
  item.record.artifacts
    .filter(({ role }) => role === 'mhtml')
    .map((artifact) => {
      const back = item.withheld?.find(({ path }) => path === artifact.path);
      if (!back) {
        const native = nativeFile(item, artifact);
        return attachment(facts, item, { type: 'Page archive', name: artifact.path, native });
      }
      const reason = { key: `reason_${back.reason}` } as const;
      const lines = slipLines(facts.input.language, 'withheldFile', { file: back.path, reason });
      return {
        fields: {
          ...itemFields(facts, item),
          DOCTYPE: 'Page archive',
          TITLE: artifact.path,
          REDACTED: 'N',
          WITHHELD: `${back.path} (${back.reason})`,
        },
        sheets: [{ show: 'slip', lines }],
        text: { words: lines.join('\n') },
        from: [item.digest],
      };
    });

/** Files of a page, such as a PDF that the tab showed; the record of a file that was added. */
const otherFiles = (facts: LoadFacts, item: ExportItem): readonly LoadDocument[] => {
  const main = mainFile(item);
  const record = { type: 'Record', name: 'record.json', native: recordFile(item) };
  return [
    ...artifactsSent(item)
      .filter((artifact) => isFile(artifact) && artifact !== main)
      .map((artifact) => {
        const native = nativeFile(item, artifact);
        const lines = fileSlip(facts, artifact.path, native);
        const isPaged = pagedFiles(item).includes(artifact);
        const sheet = { show: 'file', item, file: artifact, lines } as const;
        const told = { type: 'File', name: artifact.path, native };
        return attachment(facts, item, { ...told, ...(isPaged && { sheet }) });
      }),
    ...(main ? [attachment(facts, item, record)] : []),
  ];
};

const isPicture = ({ mediaType }: Pick<SentDerived, 'mediaType'>): boolean =>
  /^image\/(?:png|jpeg|webp)$/u.test(mediaType);

/** The picture that a derived file shows, with the artifact that it was made from. */
const pictureOf = (item: ExportItem, made: SentDerived): ShownPicture | undefined => {
  const artifact = item.record.artifacts.find(({ digest }) => made.from.includes(digest));
  if (!artifact?.pixels || !isPicture(made)) return undefined;
  return { path: made.path, digest: made.digest, artifact, made };
};

const isRedacted = (item: ExportItem, { path }: SentDerived): boolean =>
  (item.redactions ?? []).some(({ file }) => file === path);

/** Derived files that are neither the text of the page nor on the sheets of the page. */
const derivedFiles = (facts: LoadFacts, item: ExportItem): readonly LoadDocument[] => {
  const shown = new Set(
    surfacesOf(item).flatMap(({ pieces }) => pieces.map(({ picture }) => picture.path)),
  );
  const text = textFile(item)?.digest;
  return (item.derived ?? [])
    .filter(({ path, digest }) => !shown.has(path) && digest !== text)
    .map((made) => {
      const picture = pictureOf(item, made);
      const redacted = isRedacted(item, made);
      const document = attachment(facts, item, {
        type: redacted ? 'Redacted copy' : picture ? 'Marked copy' : 'Derived file',
        name: made.path,
        native: nativeFile(item, made),
        ...(picture && { sheet: { show: 'picture', item, picture } as const }),
      });
      const REDACTED = redacted ? 'Y' : 'N';
      return {
        ...document,
        fields: { ...document.fields, REDACTED },
        from: [made.digest, ...made.from],
      };
    });
};

/** The attachments of an item: archive, other files, and copies with marks or black boxes. */
export const planAttachments = (facts: LoadFacts, item: ExportItem): readonly LoadDocument[] => [
  ...archives(facts, item),
  ...otherFiles(facts, item),
  ...derivedFiles(facts, item),
];
