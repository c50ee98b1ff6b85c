import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import english from '../../../docs/guide.md?raw';
import chinese from '../../../docs/guide.zh-CN.md?raw';
import { languageFor } from '../../words.ts';
import { hrefTo } from '../kit/route.ts';
import { parseGuide } from './guide-text.tsx';
import css from './guide-view.module.css';

const TEXTS = { en: english, 'zh-CN': chinese } as const;

/** Keeps the section that the address names in view, also while pictures before it still load. */
const useSectionInView = (part: number | undefined) => {
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const section = content.current?.querySelectorAll('section')[(part ?? 0) - 1];
    if (!section) return;
    let isLeft = false;
    section.scrollIntoView();
    section.querySelector('h2')?.focus({ preventScroll: true });
    // Pictures above it have no height until they are loaded.
    const pictures = [...(content.current?.querySelectorAll('img') ?? [])];
    void Promise.allSettled(pictures.map((picture) => picture.decode?.())).then(() => {
      if (!isLeft) section.scrollIntoView();
    });
    return () => {
      isLeft = true;
    };
  }, [part]);
  return content;
};

/**
 * The guide for paralegals in the language of the screen: the same text that the repository has in
 * `docs/guide.md`, and its pictures, from the build alone. `part` is the number of a section, the
 * first being 1.
 */
const GuideView = ({ part }: { readonly part?: number }) => {
  const { t, i18n } = useTranslation();
  const language = languageFor(undefined, [i18n.language]);
  const guide = useMemo(() => parseGuide(TEXTS[language]), [language]);
  const content = useSectionInView(part);
  return (
    <article className={css.guide}>
      <h1>{guide.title}</h1>
      <div className={css.columns}>
        <nav className={css.sections} aria-label={t('shell.guideSections')}>
          <ol>
            {guide.sections.map(({ title }, at) => (
              <li key={title}>
                <a
                  href={hrefTo({ page: 'guide', part: at + 1 })}
                  aria-current={part === at + 1 ? 'location' : undefined}
                >
                  {title}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <div ref={content} className={css.content}>
          {guide.lead}
          {guide.sections.map((section) => (
            <section key={section.title}>
              <h2 tabIndex={-1}>{section.title}</h2>
              {section.content}
            </section>
          ))}
        </div>
      </div>
    </article>
  );
};

export default GuideView;
