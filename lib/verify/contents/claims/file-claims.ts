import type { Digest } from '../../../evidence/digest.ts';
import { addressOfBytes, FETCHED_FROM } from '../../../evidence/file/file-facts.ts';
import type { ParsedRecord } from '../../../format/parse-record.ts';
import { isActive } from '../file-kinds.ts';

/** The name under which a file that a person added, or a tab showed, is kept. */
const NAME = /^file\.[a-z0-9]{1,5}$/u;

const nameFault = ({ artifacts }: ParsedRecord): string | undefined => {
  const wrong = artifacts.find(({ path, role }) =>
    role === 'file' ? !NAME.test(path) || isActive(path) : NAME.test(path),
  );
  return wrong && `${wrong.path} is not how a file of the role “${wrong.role}” is named`;
};

/** The address of a file that a tab showed is the tab's; of any other, that of its bytes. */
const addressFault = (record: ParsedRecord, digest: Digest): string | undefined => {
  const { file, source, page } = record;
  if (!file?.fetched)
    return page.url === addressOfBytes(digest) ? undefined : 'Its address is not that of its file';
  if (!FETCHED_FROM.some((from) => from === file.fetched?.from))
    return 'It does not state where the bytes of its file are from';
  if (source?.from !== page.url || page.url.startsWith('ni:'))
    return 'It does not state the address of the tab that showed its file';
  return file.mediaType === 'application/pdf' ? undefined : 'Its tab showed no PDF';
};

/**
 * Says why a record of a file that a person added, or that a tab showed, does not fit that file;
 * undefined if it does, or if the record is of a page. A redacted record masks its words and is
 * compared elsewhere.
 */
export const fileFault = (record: ParsedRecord): string | undefined => {
  const { file, source, post, artifacts, redactedFrom } = record;
  const named = nameFault(record);
  if (named !== undefined || redactedFrom) return named;
  if (!file && post?.kind !== 'file') return undefined;
  if (!file || post?.kind !== 'file') return 'Its kind is not that of what it states';
  if (!source?.from.trim() || !source.obtained.trim())
    return 'It does not state where its file comes from and how it was obtained';
  const [kept, ...others] = artifacts.filter(({ role }) => role === 'file');
  if (!kept || others.length > 0) return 'It does not have exactly one file';
  if (kept.mediaType !== file.mediaType) return 'It states two media types of its file';
  if (post.title !== file.name) return 'It states two names of its file';
  return addressFault(record, kept.digest);
};
