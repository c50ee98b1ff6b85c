import { changeJson, changeLog, type Forgery } from '../../support/packages/forge.ts';
import { readJson, recordPaths, reseal } from '../../support/packages/forge-record.ts';
import { type Attack, replaceText } from './attack.ts';

type Members = { [key: string]: unknown };

const INDEX = 'data/manifest.json';
const LOG = 'data/custody.jsonl';
const BAG_INFO = 'bag-info.txt';

const onRecord =
  (member: string, value: unknown) =>
  (files: Forgery): void =>
    reseal(files, (record, number) => {
      if (number === 1) record[member] = value;
    });

const onLine =
  (event: string, change: (entry: Members) => void) =>
  (files: Forgery): void =>
    changeLog(files, (entries) => {
      const entry = entries.find((one) => one.event === event);
      if (!entry) throw new Error(`The log has no line of the kind ${event}`);
      change(entry);
      return entries;
    });

const onIndex =
  (change: (index: Members) => void) =>
  (files: Forgery): void =>
    changeJson(files, INDEX, change);

const withoutLine =
  (event: string) =>
  (files: Forgery): void =>
    changeLog(files, (entries) => entries.filter((entry) => entry.event !== event));

const later = (files: Forgery): void => {
  onRecord('capturedAt', '2026-11-22T09:00:00.000Z')(files);
  onIndex((index) =>
    Object.assign((index.items as Members[])[0] ?? {}, { capturedAt: '2026-11-22T09:00:00.000Z' }),
  )(files);
};

const TIME_ATTACKS: readonly Attack[] = [
  { does: 'captures after it sealed', change: later, code: 'TIMES_CONTRADICT' },
  {
    does: 'seals after the log and the export',
    change: onRecord('sealedAt', '2026-11-29T09:00:00.000Z'),
    code: 'TIMES_CONTRADICT',
  },
  {
    does: 'seals years before the line of the log that is written at the sealing',
    change: (files) => {
      reseal(files, (record, number) => {
        if (number !== 1) return;
        const old = {
          capturedAt: '2019-01-01T00:00:00.000Z',
          sealedAt: '2019-01-01T00:00:01.000Z',
        };
        Object.assign(record, old);
      });
    },
    code: 'TIMES_CONTRADICT',
  },
  ...['about noon, I swear', '2026-11-21', '2026-02-30T12:00:00.000Z'].map(
    (sealedAt): Attack => ({
      does: `states the time of sealing as “${sealedAt}”`,
      change: onRecord('sealedAt', sealedAt),
      code: 'TIME_MALFORMED',
    }),
  ),
  {
    does: 'lets the times of the log run backwards',
    change: onLine(
      'deleted',
      (entry) => void Object.assign(entry, { at: '2026-11-20T12:00:00.000Z' }),
    ),
    code: 'TIMES_CONTRADICT',
    path: LOG,
  },
  {
    does: 'logs a line after the export',
    change: onLine(
      'deleted',
      (entry) => void Object.assign(entry, { at: '2026-11-23T12:00:00.000Z' }),
    ),
    code: 'TIMES_CONTRADICT',
    path: LOG,
  },
  {
    does: 'writes a time into the log that is none',
    change: onLine('deleted', (entry) => void Object.assign(entry, { at: 'soon' })),
    code: 'TIME_MALFORMED',
    path: LOG,
  },
];

const NAME_ATTACKS: readonly Attack[] = [
  {
    does: 'names another custodian in the index',
    change: onIndex((index) => {
      Object.assign((index.matter as Members).custodian as object, { name: 'Somebody' });
    }),
    code: 'NAMES_DISAGREE',
    path: INDEX,
  },
  {
    does: 'names another custodian in bag-info.txt',
    change: (files) => replaceText(files, BAG_INFO, 'Contact-Name: 陈伟', 'Contact-Name: 张三'),
    code: 'NAMES_DISAGREE',
    path: BAG_INFO,
  },
  {
    does: 'leaves the organisation out of bag-info.txt',
    change: (files) => replaceText(files, BAG_INFO, 'Source-Organization: 示例律师事务所\n', ''),
    code: 'NAMES_DISAGREE',
    path: BAG_INFO,
  },
  {
    does: 'states a second custodian in bag-info.txt',
    change: (files) =>
      replaceText(files, BAG_INFO, 'Contact-Name:', 'Contact-Name: 张三\nContact-Name:'),
    code: 'NAMES_DISAGREE',
    path: BAG_INFO,
  },
  {
    does: 'lets another person act in the log, without a change of custodian',
    change: onLine('deleted', (entry) => void Object.assign(entry, { actor: 'Somebody' })),
    code: 'NAMES_DISAGREE',
    path: LOG,
  },
  {
    does: 'names a custodian of its own in each record',
    change: (files) =>
      reseal(
        files,
        (record, number) => void Object.assign(record, { custodian: { name: `Person ${number}` } }),
      ),
    code: 'NAMES_DISAGREE',
  },
  {
    does: 'gives the matter another name than the log opened it with',
    change: onIndex((index) => void Object.assign(index.matter as Members, { name: 'Another' })),
    code: 'NAMES_DISAGREE',
    path: INDEX,
  },
];

const LOG_ATTACKS: readonly Attack[] = [
  {
    does: 'logs the capture of another address than the record states',
    change: onLine('captured', ({ detail }) => {
      Object.assign(detail as object, { url: 'http://127.0.0.1/' });
    }),
    code: 'LOG_DISAGREES',
    path: LOG,
  },
  {
    does: 'logs a time-stamp that is not there',
    change: (files) => {
      const { id } = readJson(files, recordPaths(files)[0] ?? '');
      changeLog(files, (entries) => [
        ...entries,
        {
          ...entries.at(-1),
          event: 'time-stamped',
          item: id,
          detail: { number: 1, authority: 'CN=DigiCert', token: `sha256:${'0'.repeat(64)}` },
        },
      ]);
    },
    code: 'STAMP_MISSING',
  },
  {
    does: 'withholds an item without a line of the log',
    change: withoutLine('withheld'),
    code: 'LOG_DISAGREES',
    path: INDEX,
  },
  {
    does: 'withholds an item for another reason than the log gives',
    change: onIndex((index) =>
      Object.assign((index.withheld as Members[])[0] ?? {}, { reason: 'Privileged' }),
    ),
    code: 'LOG_DISAGREES',
    path: INDEX,
  },
  {
    does: 'keeps an item out that the log let out again',
    change: (files) =>
      changeLog(files, (entries) => {
        const { item } = entries.find(({ event }) => event === 'withheld') ?? {};
        const detail = { withheld: { from: '与本案无关', to: '' } };
        return [...entries, { ...entries.at(-1), event: 'annotated', item, detail }];
      }),
    code: 'LOG_DISAGREES',
    path: INDEX,
  },
  {
    does: 'receives an item from nowhere',
    change: onLine('received', (entry) => void Object.assign(entry, { detail: { number: 3 } })),
    code: 'LOG_DISAGREES',
    path: LOG,
  },
  {
    does: 'says that an item of this matter was received, so that its chain is not checked',
    change: (files) => {
      reseal(files, (record, number) => {
        if (number === 3)
          Object.assign(record.matter as object, { id: '01MM0000000000000000000001' });
      });
    },
    code: 'LOG_DISAGREES',
    path: LOG,
  },
  {
    does: 'says in the index that an item captured here was received by another line',
    change: onIndex((index) =>
      Object.assign((index.items as Members[])[0] ?? {}, { receivedLine: 2 }),
    ),
    code: 'INDEX_DISAGREES',
    path: INDEX,
  },
  {
    does: 'forgets in the log that a picture was derived',
    change: (files) =>
      changeLog(files, (entries) =>
        entries.filter(({ detail }) => (detail as Members).derived === undefined),
      ),
    code: 'DERIVED_DISAGREES',
  },
];

/** Times, people and omissions: sections 3 and 4 of the list of deceptions. */
export const HISTORY_ATTACKS: readonly Attack[] = [
  ...TIME_ATTACKS,
  ...NAME_ATTACKS,
  ...LOG_ATTACKS,
];
