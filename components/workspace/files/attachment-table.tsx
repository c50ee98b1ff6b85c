import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../lib/evidence/file/file-facts.ts';
import { useFormat } from '../../format.ts';
import { DigestText } from '../kit/facts/digest-text.tsx';
import css from '../kit/sheets/file-facts.module.css';

/** The files attached to an e-mail; absent where there are none. */
export const AttachmentTable = ({
  attachments,
}: {
  readonly attachments: readonly Attachment[];
}) => {
  const { t } = useTranslation();
  const format = useFormat();
  if (attachments.length === 0) return null;
  return (
    <>
      <Table aria-label={t('files.attachments')} className={css.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('files.attachments')}</Table.Th>
            <Table.Th>{t('files.size')}</Table.Th>
            <Table.Th>{t('item.digest')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {attachments.map(({ name = t('files.unnamed'), mediaType, bytes, digest }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two attachments can be the same bytes
            <Table.Tr key={`${digest} ${at}`}>
              <Table.Td>
                {name} ({mediaType})
              </Table.Td>
              <Table.Td>{format.size(bytes)}</Table.Td>
              <Table.Td>
                <DigestText digest={digest} of={name} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <p className={css.note}>{t('files.attachmentsNote')}</p>
    </>
  );
};
