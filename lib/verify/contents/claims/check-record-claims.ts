import { RECORDING } from '../../../evidence/media/recording.ts';
import type { ParsedIndex, ParsedItem } from '../../../format/parse-index.ts';
import type { ParsedRecord } from '../../../format/parse-record.ts';
import type { Bag } from '../../bag.ts';
import { type Finding, type FindingCode, finding } from '../../finding.ts';
import { type Checked, note } from '../../note.ts';
import { fileFault } from './file-claims.ts';
import { mediaFault } from './media-claims.ts';
import { recordingFault } from './recording-claims.ts';

/** The members of a record (package-format.md, "record.json"). */
const MEMBERS = new Set(
  (
    'format id status problems capturedAt sealedAt clock page post selection conditions ' +
    'environment custodian method artifacts matter source file'
  ).split(' '),
);
const CERTIFICATE = /certif|authentic|notari|verified|genuine|guarante|attest|公证|认证|证明|真实/i;

/** The roles of the files whose names the format fixes. */
const ROLES: { readonly [path: string]: string } = {
  'viewport.png': 'viewport',
  'unopened.png': 'unopened',
  'unopened-dom.html': 'dom',
  'unopened-text.txt': 'text',
  'post.png': 'post',
  'render.png': 'render',
  'dom.html': 'dom',
  'scrolled-dom.html': 'dom',
  'page.mhtml': 'mhtml',
  'response.html': 'response',
  'response.txt': 'response',
  'text.txt': 'text',
  'post.txt': 'post-text',
  'post-recognised.txt': 'post-recognised',
  'post.comments.json': 'comments',
};
const PIXELS = ['viewport', 'unopened', 'page-segment', 'post'];

const statusFault = ({ status, problems = [], artifacts }: ParsedRecord): string | undefined => {
  if (status === 'complete' && problems.length > 0) return 'It is complete, and states problems';
  if (status === 'partial' && problems.length === 0) return 'It is partial, and states no problem';
  if (status === 'complete' && artifacts.length === 0) return 'It is complete, and has no file';
  return ['complete', 'partial'].includes(status)
    ? undefined
    : `Its status is ${JSON.stringify(status)}`;
};

/** A reconstruction must not pass for the browser’s own pixels. */
const roleFault = ({ artifacts }: ParsedRecord): string | undefined => {
  const redrawn = new Set(
    artifacts.filter(({ role }) => role === 'render').map(({ digest }) => digest),
  );
  const wrong = artifacts.find(({ path, role, method = '', digest }) => {
    const isRedrawn = redrawn.has(digest) || /html2canvas/i.test(method);
    const isNamed = Object.hasOwn(ROLES, path) && ROLES[path] !== role;
    return isNamed || (PIXELS.includes(role) && isRedrawn);
  });
  return wrong && `${wrong.path} is not what the role “${wrong.role}” means`;
};

const claims = (
  { files }: Bag,
  { id, folder }: ParsedItem,
  record: ParsedRecord,
): readonly Finding[] => {
  const head = files.get(`data/${folder}/${RECORDING.path}`)?.head;
  const role =
    roleFault(record) ?? fileFault(record) ?? mediaFault(record) ?? recordingFault(record, head);
  const certificate = Object.keys(record).find(
    (member) => !MEMBERS.has(member) && CERTIFICATE.test(member),
  );
  const faults: readonly (readonly [FindingCode, string | undefined])[] = [
    ['STATUS_DISAGREES', statusFault(record)],
    ['ROLE_DISAGREES', role],
    ['CLAIM_NOT_IN_FORMAT', certificate && `It states “${certificate}” of itself`],
  ];
  return faults.flatMap(([code, detail]) =>
    detail === undefined
      ? []
      : [{ ...finding(code, detail, `data/${folder}/record.json`), item: id }],
  );
};

/**
 * Checks what records say of themselves: a status that fits their problems and files, roles that
 * fit the files, and no member that passes for a certificate. Other members that the format does
 * not know are noted.
 */
export const checkRecordClaims = (
  bag: Bag,
  { items }: ParsedIndex,
  records: ReadonlyMap<string, ParsedRecord>,
): Checked<Finding> => {
  const known = items.flatMap((item) => {
    const record = records.get(item.id);
    return record ? [{ item, record }] : [];
  });
  const unknown = known.filter(({ record }) =>
    Object.keys(record).some((member) => !MEMBERS.has(member)),
  );
  return {
    findings: known.flatMap(({ item, record }) => claims(bag, item, record)),
    notes:
      unknown.length > 0
        ? [
            note(
              'MEMBER_UNKNOWN',
              'These records state more than the format knows',
              unknown.map(({ item }) => `data/${item.folder}/record.json`),
            ),
          ]
        : [],
  };
};
