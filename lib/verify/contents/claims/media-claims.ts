import { MISSING_REASONS } from '../../../evidence/media/media.ts';
import type { ParsedRecord } from '../../../format/parse-record.ts';
import { isActive } from '../file-kinds.ts';

/** The name under which a file of a post is kept; a drawing (SVG) is kept as a text. */
const NAME = /^media\/\d{3,}\.[a-z0-9]{1,5}$/u;
const KIND = /^(?:image|audio|video)\/(?!svg)|^text\/plain$/u;

/**
 * Says why the pictures, sounds and videos that a record lists do not fit what it states of them;
 * undefined if they do. A redacted record lists none of what stays back.
 */
export const mediaFault = ({ artifacts, conditions, status }: ParsedRecord): string | undefined => {
  const misnamed = artifacts.find(({ path, role }) =>
    role === 'media' ? !NAME.test(path) || isActive(path) : path.startsWith('media/'),
  );
  if (misnamed) return `${misnamed.path} is not how a file of the role “${misnamed.role}” is named`;
  const kept = artifacts.filter(({ role }) => role === 'media');
  const other = kept.find(({ mediaType }) => !KIND.test(mediaType));
  if (other) return `${other.path} is neither picture nor sound nor video`;
  const homeless = kept.find(({ medium }) => !medium);
  if (homeless) return `It does not state where ${homeless.path} stood in the page`;
  const facts = conditions?.media;
  if (!facts) {
    // A capture that was cut short states no more than the files that it had.
    const isStated = kept.length === 0 || status === 'partial';
    return isStated ? undefined : 'It does not state how many files a post had';
  }
  if (facts.kept !== kept.length)
    return `It states ${facts.kept} files of the post, and has ${kept.length}`;
  const unknown = facts.missing.find(
    ({ why }) => !(MISSING_REASONS as readonly string[]).includes(why),
  );
  if (unknown) return `It does not know why ${unknown.element} is missing: “${unknown.why}”`;
  return facts.found === facts.kept + facts.missing.length + (facts.unlisted ?? 0)
    ? undefined
    : `It states ${facts.found} files in the post, and accounts for another number`;
};
