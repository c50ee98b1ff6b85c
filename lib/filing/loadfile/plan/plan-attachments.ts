import { hexOf } from '../../../evidence/digest.ts';
import {
  artifactsSent,
  type ExportItem,
  type SentDerived,
  type WithheldFile,
} from '../../../evidence/export-item.ts';
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

/** Captured files that are documents of their own beside their page. */
const BESIDE = { mhtml: 'Page archive', media: 'Media file', recording: 'Recording' } as const;

/** A file beside its page as it is: a picture on its sheet, any other on a slip sheet. */
const beside = (
  facts: LoadFacts,
  item: ExportItem,
  { type, artifact }: { readonly type: string; readonly artifact: Artifact },
): LoadDocument => {
  const native = nativeFile(item, artifact);
  const lines = fileSlip(facts, artifact.path, native);
  const sheet = artifact.mediaType.startsWith('image/') && {
    sheet: { show: 'file', item, file: artifact, lines } as const,
  };
  return attachment(facts, item, { type, name: artifact.path, native, ...sheet });
};

/** A slip sheet in place of a file that stays back. */
const heldBack = (
  facts: LoadFacts,
  item: ExportItem,
  { type, path, reason }: { readonly type: string } & WithheldFile,
): LoadDocument => {
  const words = { file: path, reason: { key: `reason_${reason}` } as const };
  const lines = slipLines(facts.input.language, 'withheldFile', words);
  return {
    fields: {
      ...itemFields(facts, item),
      DOCTYPE: type,
      TITLE: path,
      REDACTED: 'N',
      WITHHELD: `${path} (${reason})`,
    },
    sheets: [{ show: 'slip', lines }],
    text: { words: lines.join('\n') },
    from: [item.digest],
  };
};

/** The page archive, the media of the post and a recording, or slip sheets in their place. */
const filesBeside = (facts: LoadFacts, item: ExportItem): readonly LoadDocument[] =>
  Object.entries(BESIDE).flatMap(([role, type]) =>
    item.record.artifacts
      .filter((artifact) => artifact.role === role)
      .map((artifact) => {
        const back = item.withheld?.find(({ path }) => path === artifact.path);
        return back
          ? heldBack(facts, item, { type, ...back })
          : beside(facts, item, { type, artifact });
      }),
  );

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

/** The attachments of an item: what lies beside its page, other files, and copies made of them. */
export const planAttachments = (facts: LoadFacts, item: ExportItem): readonly LoadDocument[] => [
  ...filesBeside(facts, item),
  ...otherFiles(facts, item),
  ...derivedFiles(facts, item),
];
