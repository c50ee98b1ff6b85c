import { useTranslation } from 'react-i18next';
import { isAddedFile } from '../../../../lib/evidence/file/file-facts.ts';
import type { ItemRecord } from '../../../../lib/evidence/item.ts';
import { FileDetails } from '../../files/file-details.tsx';
import { FactList } from '../../kit/facts/fact-list.tsx';
import { ExactTime } from '../../kit/facts/when.tsx';
import { AlertDetails } from './alert-details.tsx';
import { ConditionsDetails } from './conditions-details.tsx';
import { CoverageDetails } from './coverage-details.tsx';
import { MethodSteps } from './method/method-steps.tsx';
import { PostDetails } from './post-details.tsx';
import { SelfCheckDetails } from './self-check-details.tsx';

/** Everything that the sealed record states. */
export const RecordDetails = ({ record }: { readonly record: ItemRecord }) => (
  <>
    {record.file ? (
      <FileDetails record={record} />
    ) : (
      <>
        {record.post && <PostDetails post={record.post} />}
        {record.post?.alert && <AlertDetails alert={record.post.alert} />}
        <PageDetails record={record} />
      </>
    )}
    <CaptureDetails record={record} />
    <CoverageDetails record={record} />
    <ConditionsDetails record={record} />
    <SelfCheckDetails record={record} />
    <MethodSteps steps={record.method} />
  </>
);

const PageDetails = ({ record: { page, selection } }: { readonly record: ItemRecord }) => {
  const { t } = useTranslation();
  return (
    <FactList
      title={t('item.page')}
      facts={[
        [t('item.url'), page.url],
        [t('item.canonicalUrl'), page.canonicalUrl],
        [t('kit.title'), page.title],
        [t('item.pageLanguage'), page.language],
        [t('item.referrer'), page.referrer],
        [t('item.httpStatus'), [page.status, page.protocol].filter(Boolean).join(' · ')],
        [t('item.characterSet'), page.characterSet],
        [t('item.selection'), selection?.exact],
        ...Object.entries(page.openGraph ?? {}),
      ]}
    />
  );
};

const CaptureDetails = ({ record }: { readonly record: ItemRecord }) => {
  const { t } = useTranslation();
  const { capturedAt, sealedAt, clock, environment, custodian } = record;
  const { viewport, devicePixelRatio: ratio, zoom, colorScheme } = environment;
  return (
    <FactList
      title={t(isAddedFile(record) ? 'item.adding' : 'item.capture')}
      facts={[
        [t('item.capturedAt'), <ExactTime key="c" at={capturedAt} />],
        [t('item.sealedAt'), <ExactTime key="s" at={sealedAt} />],
        [t('item.clock'), `${clock.timeZone} (UTC${signed(clock.utcOffsetMinutes)})`],
        [t('kit.custodian'), [custodian.name, custodian.organisation].filter(Boolean).join(' · ')],
        [
          t('item.viewport'),
          viewport && `${viewport.width} × ${viewport.height}${ratio ? `, ${ratio} dppx` : ''}`,
        ],
        [t('item.zoom'), zoom !== undefined && `${Math.round(zoom * 100)} %`],
        [t('item.pageScheme'), colorScheme && t(`settings.scheme_${colorScheme}`)],
        [t('item.browser'), [environment.browser, environment.platform].filter(Boolean).join(', ')],
        [t('item.userAgent'), environment.userAgent],
        [t('item.languages'), environment.languages.join(t('kit.comma'))],
        [t('item.extension'), `Matterproof ${environment.extension}`],
      ]}
    />
  );
};

/** Minutes east of UTC as `+08:00`. */
const signed = (minutes: number): string => {
  const parts = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const sign = minutes < 0 ? '−' : '+';
  return sign + parts.map((part) => String(part).padStart(2, '0')).join(':');
};
