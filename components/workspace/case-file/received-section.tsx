import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Matter } from '../../../lib/evidence/matter.ts';
import { listImports } from '../../../lib/store/imports.ts';
import type { ImportRow } from '../../../lib/store/rows.ts';
import { useFormat } from '../../format.ts';
import { useLive } from '../../use-live.ts';
import { Section } from '../entries/section.tsx';
import { saveBlob } from '../kit/files/save-blob.ts';

const LOG = 'data/custody.jsonl';

const saveLog = ({ volumes }: ImportRow): void => {
  const [volume] = volumes;
  const log = volume?.files.find(({ path }) => path === LOG);
  if (volume && log)
    saveBlob(
      new Blob([log.content], { type: 'application/jsonl' }),
      `${volume.name}-custody.jsonl`,
    );
};

/** The packages that items of the matter were imported from; their logs can be saved. */
export const ReceivedSection = ({ matter }: { readonly matter: Pick<Matter, 'id'> }) => {
  const { t } = useTranslation();
  const imports = useLive(() => listImports(matter.id), [matter.id]);
  if (!imports || imports.length === 0) return null;
  return (
    <Section title={t('importPackage.received')} lead={t('importPackage.receivedLead')}>
      <table>
        <thead>
          <tr>
            <th>{t('importPackage.package')}</th>
            <th>{t('importPackage.when')}</th>
            <th>{t('importPackage.signer')}</th>
            <th>{t('importPackage.foreignLog')}</th>
          </tr>
        </thead>
        <tbody>
          {imports.map((row) => (
            <ReceivedRow key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </Section>
  );
};

const ReceivedRow = ({ row }: { readonly row: ImportRow }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { volumes, at, from, signer, findings } = row;
  return (
    <tr>
      <td>
        {volumes.map(({ name }) => name).join('\n')}
        <br />
        <small>{[from.reference, from.name, from.custodian].join(' · ')}</small>
      </td>
      <td>{format.time(at)}</td>
      <td>
        {signer ?? t('handover.unsigned')}
        {findings.length > 0 && (
          <p>{t('importPackage.withFindings', { codes: findings.join(t('kit.comma')) })}</p>
        )}
      </td>
      <td>
        <Button size="xs" variant="default" onClick={() => saveLog(row)}>
          {t('importPackage.saveLog')}
        </Button>
      </td>
    </tr>
  );
};
