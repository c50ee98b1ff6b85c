import { useTranslation } from 'react-i18next';
import type { ItemRecord } from '../../../../lib/evidence/item.ts';
import { useFormat } from '../../../format.ts';
import { FactList } from '../../kit/facts/fact-list.tsx';
import { ExactTime } from '../../kit/facts/when.tsx';
import { AlertDetails } from './alert-details.tsx';
import { MethodSteps } from './method-steps.tsx';
import { PostDetails } from './post-details.tsx';

/** Everything that the sealed record states. */
export const RecordDetails = ({ record }: { readonly record: ItemRecord }) => (
  <>
    {record.post && <PostDetails post={record.post} />}
    {record.post?.alert && <AlertDetails alert={record.post.alert} />}
    <PageDetails record={record} />
    <CaptureDetails record={record} />
    <MethodSteps steps={record.method} />
  </>
);

const PageDetails = ({ record: { page, selection } }: { readonly record: ItemRecord }) => {
  const { t } = useTranslation();
  return (
    <FactList
      title={t('workspace.page')}
      facts={[
        [t('workspace.url'), page.url],
        [t('workspace.canonicalUrl'), page.canonicalUrl],
        [t('workspace.title'), page.title],
        [t('workspace.pageLanguage'), page.language],
        [t('workspace.referrer'), page.referrer],
        [t('workspace.httpStatus'), [page.status, page.protocol].filter(Boolean).join(' · ')],
        [t('workspace.characterSet'), page.characterSet],
        [t('workspace.loadedAt'), page.loadedAt && <ExactTime at={page.loadedAt} />],
        [t('workspace.selection'), selection?.exact],
        ...Object.entries(page.openGraph ?? {}),
      ]}
    />
  );
};

const CaptureDetails = ({ record }: { readonly record: ItemRecord }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { capturedAt, sealedAt, clock, conditions, environment, custodian } = record;
  const { viewport, devicePixelRatio: ratio, zoom, colorScheme } = environment;
  const { sinceLoadMs, inputEventsBefore } = conditions;
  return (
    <FactList
      title={t('workspace.capture')}
      facts={[
        [t('workspace.capturedAt'), <ExactTime key="c" at={capturedAt} />],
        [t('workspace.sealedAt'), <ExactTime key="s" at={sealedAt} />],
        [t('workspace.clock'), `${clock.timeZone} (UTC${signed(clock.utcOffsetMinutes)})`],
        [
          t('workspace.custodian'),
          [custodian.name, custodian.organisation].filter(Boolean).join(', '),
        ],
        [
          t('workspace.sinceLoad'),
          sinceLoadMs !== undefined &&
            t('workspace.seconds', { count: Math.round(sinceLoadMs / 100) / 10 }),
        ],
        [
          t('workspace.inputBefore'),
          inputEventsBefore !== undefined && format.number(inputEventsBefore),
        ],
        [
          t('workspace.viewport'),
          viewport && `${viewport.width} × ${viewport.height}${ratio ? `, ${ratio} dppx` : ''}`,
        ],
        [t('workspace.zoom'), zoom !== undefined && `${Math.round(zoom * 100)} %`],
        [t('workspace.pageScheme'), colorScheme && t(`workspace.scheme_${colorScheme}`)],
        [
          t('workspace.browser'),
          [environment.browser, environment.platform].filter(Boolean).join(', '),
        ],
        [t('workspace.userAgent'), environment.userAgent],
        [t('workspace.languages'), environment.languages.join(', ')],
        [t('workspace.extension'), `Matterproof ${environment.extension}`],
      ]}
    />
  );
};

/** Minutes east of UTC as `+08:00`. */
const signed = (minutes: number): string => {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '−' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
};
