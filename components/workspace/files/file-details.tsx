import { useTranslation } from 'react-i18next';
import { addressOf, obtainedSentence } from '../../../lib/evidence/file/file-facts.ts';
import type { ItemRecord } from '../../../lib/evidence/item.ts';
import { useFormat } from '../../format.ts';
import { FactList } from '../kit/facts/fact-list.tsx';
import { AttachmentTable } from './attachment-table.tsx';
import { ClaimFacts } from './claim-facts.tsx';

/** What the record of an added file states: the file, its source, and the file's own claims. */
export const FileDetails = ({ record }: { readonly record: ItemRecord }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { file, source, artifacts } = record;
  if (!file) return null;
  const sentence = obtainedSentence(file.fetched);
  const obtained =
    file.fetched && sentence
      ? t(`files.obtained_${file.fetched.from}`, sentence.values)
      : source?.obtained;
  const kept = artifacts.find(({ role }) => role === 'file');
  return (
    <>
      <FactList
        title={t('files.facts')}
        facts={[
          [t('files.name'), file.name],
          [t('files.sourceFrom'), file.fetched ? undefined : source?.from],
          [t('files.sourceObtained'), obtained],
          [t('files.mediaType'), file.mediaType],
          [t('files.claimedType'), file.claimedType],
          [t('files.size'), kept && `${format.size(kept.bytes)} (${format.number(kept.bytes)})`],
          [t('files.pages'), file.pages],
          [t('item.url'), addressOf(record)],
          [t('report.fileAnswered'), file.fetched?.url],
        ]}
      />
      <ClaimFacts record={record} />
      <AttachmentTable attachments={file.attachments ?? []} />
    </>
  );
};
