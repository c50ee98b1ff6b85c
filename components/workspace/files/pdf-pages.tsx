import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openPdfToDraw, type PDFDocumentProxy } from '../../../lib/files/pdf/pdf-library.ts';
import { useVirtualizer } from '../kit/lists/virtual-list.ts';
import notes from '../kit/sheets/notes.module.css';
import css from '../kit/sheets/pdf-sheets.module.css';
import { PdfPage } from './pdf-page.tsx';

type Opened = Awaited<ReturnType<typeof openPdfToDraw>>;

/** Opens a PDF, and closes it when the component goes; null where it cannot be opened. */
const usePdf = (blob: Blob): PDFDocumentProxy | null | undefined => {
  const [document, setDocument] = useState<PDFDocumentProxy | null>();
  useEffect(() => {
    let isGone = false;
    let opened: Opened | undefined;
    const open = async () => {
      const base = new URL('/pdf/', location.origin).href;
      opened = await openPdfToDraw(new Uint8Array(await blob.arrayBuffer()), { base });
      if (isGone) await opened.close();
      else setDocument(opened.document);
    };
    open().catch(() => !isGone && setDocument(null));
    return () => {
      isGone = true;
      void opened?.close();
    };
  }, [blob]);
  return document;
};

/** A page of A4 upright, in CSS pixels, until the size of a page is known. */
const GUESSED_HEIGHT = 1_120;
const GAP = 14;

/** The pages of a PDF, drawn as they come into view; nothing of the PDF runs. */
export const PdfPages = ({ blob }: { readonly blob: Blob }) => {
  const { t } = useTranslation();
  const document = usePdf(blob);
  if (document === null) return <p className={notes.warning}>{t('files.pdfFailed')}</p>;
  if (!document) return <p role="status">{t('files.openingPdf')}</p>;
  return <Pages document={document} />;
};

const Pages = ({ document }: { readonly document: PDFDocumentProxy }) => {
  const { t } = useTranslation();
  const frame = useRef<HTMLElement>(null);
  const pages = useVirtualizer({
    count: document.numPages,
    getScrollElement: () => frame.current,
    estimateSize: () => GUESSED_HEIGHT,
    overscan: 1,
    gap: GAP,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section ref={frame} className={css.frame} tabIndex={0} aria-label={t('files.tab')}>
      <div className={css.pages} style={{ height: pages.getTotalSize() }}>
        {pages.getVirtualItems().map(({ index, key, start }) => (
          <div
            key={key}
            ref={pages.measureElement}
            data-index={index}
            className={css.place}
            style={{ transform: `translateY(${start}px)` }}
          >
            <PdfPage document={document} number={index + 1} />
          </div>
        ))}
      </div>
    </section>
  );
};
