import type { DocumentFormat } from './filed-documents.ts';

/** Each writer with its libraries is loaded when it is needed, as a worker makes only some. */
export const WRITERS = {
  exhibits: () => import('./pdf/write-exhibits.ts'),
  loadFile: () => import('./loadfile/write-load-file.ts'),
  pdf: () => import('./pdf/write-document-pdf.ts'),
  docx: () => import('./docx/write-docx.ts'),
  xlsx: () => import('./xlsx/write-xlsx.ts'),
} as const;

export const MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies { readonly [format in DocumentFormat]: string };
