import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bytes, Digest } from '../../../../lib/evidence/digest.ts';
import type { ArtifactRole, PostKind } from '../../../../lib/evidence/item.ts';
import { roleName } from '../../../../lib/evidence/names/role-name.ts';
import { listDerived } from '../../../../lib/store/items/derived.ts';
import { logVerified } from '../../../../lib/store/items/log-use.ts';
import type { OpenedItem } from '../../../../lib/store/items/opened-items.ts';
import type { ArtifactRow, DerivedRow } from '../../../../lib/store/rows.ts';
import { useFormat } from '../../../format.ts';
import { useLive } from '../../../use-live.ts';
import { DigestText } from '../../kit/facts/digest-text.tsx';
import { saveBlob } from '../../kit/files/save-blob.ts';
import css from './artifact-table.module.css';
import { checkDigests, type DigestCheck } from './check-digests.ts';
import { downloadName } from './download-name.ts';
import { methodWords } from './method/method-words.ts';

type Props = { readonly item: OpenedItem; readonly artifacts: readonly ArtifactRow[] };
type File = {
  readonly path: string;
  readonly role: ArtifactRole | 'record' | 'derived' | 'fileText';
  readonly bytes: number;
  readonly digest: Digest;
  readonly method?: string;
  readonly blob: Blob;
};

const NONE: readonly DerivedRow[] = [];

const bytesOf = async (blob: Blob): Promise<Bytes> => new Uint8Array(await blob.arrayBuffer());

/** The digests are the sealed record's own, not those kept beside the bytes. */
const filesOf = (
  { record, recordBytes, digest }: OpenedItem,
  artifacts: readonly ArtifactRow[],
  derived: readonly DerivedRow[],
): File[] => {
  const blobs = new Map(artifacts.map(({ path, blob }) => [path, blob]));
  const sealed = {
    path: 'record.json',
    role: 'record' as const,
    bytes: recordBytes.length,
    digest,
  };
  return [
    { ...sealed, blob: new Blob([recordBytes], { type: 'application/json' }) },
    ...record.artifacts.map((artifact) => ({
      ...artifact,
      role: record.file && artifact.role === 'text' ? ('fileText' as const) : artifact.role,
      blob: blobs.get(artifact.path) ?? new Blob(),
    })),
    ...derived.map((made) => ({ ...made, role: 'derived' as const, method: made.from.join(' ') })),
  ];
};

/**
 * The files of an item with their digests, a check of them against the stored bytes, and a copy of
 * each to keep.
 */
export const ArtifactTable = ({ item, artifacts }: Props) => {
  const { t } = useTranslation();
  const [checks, setChecks] = useState<ReadonlyMap<string, DigestCheck>>(new Map());
  const [checking, setChecking] = useState(false);
  const derived = useLive(() => listDerived(item.id), [item.id], NONE);
  const files = filesOf(item, artifacts, derived);
  const check = async () => {
    setChecking(true);
    setChecks(new Map());
    const results: DigestCheck[] = [];
    await checkDigests(
      files.map(({ path, digest, blob }) => ({ path, digest, read: () => bytesOf(blob) })),
      (path, result) => {
        results.push(result);
        setChecks((before) => new Map(before).set(path, result));
      },
    );
    setChecking(false);
    const isUnchanged = results.every((result) => result === 'same');
    await logVerified(item.id, isUnchanged ? 'unchanged' : 'changed');
  };
  const wrong = [...checks.values()].filter((one) => one !== 'same').length;
  const isDone = checks.size === files.length && !checking;
  return (
    <>
      <div className={css.bar}>
        <Button variant="default" size="xs" onClick={check} loading={checking}>
          {t('item.checkDigests')}
        </Button>
        <span role="status" className={wrong > 0 ? css.bad : css.said}>
          {isDone && wrong === 0 && t('item.digestsSame', { count: files.length })}
          {isDone && wrong > 0 && t('item.digestsWrong', { count: wrong })}
        </span>
      </div>
      <div className={css.scroll}>
        <Table aria-label={t('item.tab_files')} className={css.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('item.file')}</Table.Th>
              <Table.Th className={css.number}>{t('item.bytes')}</Table.Th>
              <Table.Th>{t('item.digest')}</Table.Th>
              <Table.Th>{t('item.copyOf')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {files.map((file) => (
              <FileRow key={file.path} file={file} kind={item.kind} check={checks.get(file.path)} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
};

const FileRow = ({
  file,
  kind,
  check,
}: {
  readonly file: File;
  readonly kind: PostKind;
  readonly check: DigestCheck | undefined;
}) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { path, role, bytes, digest, method, blob } = file;
  return (
    <Table.Tr>
      <Table.Td>
        <span className={css.path}>{path}</span>
        <span className={css.role}>{t(`report.role_${roleName(role, kind)}`)}</span>
        {method && methodWords(method, t) && (
          <span className={css.role}>{methodWords(method, t)}</span>
        )}
        {method && (
          <span className={css.role} lang="en">
            {method}
          </span>
        )}
      </Table.Td>
      <Table.Td className={css.number}>{format.number(bytes)}</Table.Td>
      <Table.Td>
        <DigestText digest={digest} of={path} />
        <span className={check === 'same' ? css.good : css.bad}>
          {check && t(`item.digest_${check}`)}
        </span>
      </Table.Td>
      <Table.Td>
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={t('item.downloadFile', { path })}
          onClick={() => saveBlob(blob, downloadName(path))}
        >
          {t('item.download')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
};
