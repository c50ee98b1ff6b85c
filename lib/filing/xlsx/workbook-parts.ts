import { escapeXml } from '../docx/docx-files.ts';
import type { FilingLanguage } from '../model/filing-document.ts';
import type { Sheet } from './sheet.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const sheetPath = (at: number): string => `worksheets/sheet${at + 1}.xml`;

const contentTypes = (sheets: readonly Sheet[]): string => {
  const override = (path: string, type: string) =>
    `<Override PartName="${path}" ContentType="${type}"/>`;
  const core = 'application/vnd.openxmlformats-package.core-properties+xml';
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ' +
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('/xl/workbook.xml', `${TYPE}.sheet.main+xml`) +
    sheets.map((_, at) => override(`/xl/${sheetPath(at)}`, `${TYPE}.worksheet+xml`)).join('') +
    override('/xl/styles.xml', `${TYPE}.styles+xml`) +
    override('/docProps/core.xml', core) +
    '</Types>'
  );
};

const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(
      ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** A name of a sheet as a reference quotes it. */
const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;

const escapeAttribute = (text: string): string => escapeXml(text).replaceAll('"', '&#34;');

/** The rows at the head of a sheet, which are printed on each of its pages. */
const printTitles = (sheets: readonly Sheet[]): string => {
  const names = sheets.flatMap(({ name, headRows }, at) =>
    headRows === 0
      ? []
      : `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">` +
        `${escapeXml(quoted(name))}!$1:$${headRows}</definedName>`,
  );
  return names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '';
};

const workbook = (sheets: readonly Sheet[]): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><bookViews><workbookView/>` +
  `</bookViews><sheets>${sheets
    .map(
      ({ name }, at) =>
        `<sheet name="${escapeAttribute(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
    )
    .join('')}</sheets>${printTitles(sheets)}</workbook>`;

const FONTS = { en: 'Arial', 'zh-CN': 'SimSun' } as const;
const FRAME = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FF999999"/></${side}>`)
  .join('');
/** The number format "@", so that a text stays one when somebody edits it. */
const TEXT = 49;

/** The formats in the order of `CELL_STYLES`; the first is that of an empty cell. */
const formatsOf = (): string => {
  const format = (numFmt: number, font: number, fill: number, border: number, place: string) =>
    `<xf numFmtId="${numFmt}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" ` +
    'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">' +
    `<alignment ${place} wrapText="1"/></xf>`;
  const formats = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    format(TEXT, 0, 0, 1, 'vertical="top"'),
    format(TEXT, 1, 2, 1, 'horizontal="center" vertical="center"'),
    format(0, 0, 0, 1, 'horizontal="right" vertical="top" indent="1"'),
    format(TEXT, 2, 0, 0, 'horizontal="center" vertical="center"'),
    format(TEXT, 1, 0, 0, 'vertical="center"'),
    format(TEXT, 0, 0, 0, 'vertical="top"'),
  ];
  return `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>`;
};

const styles = (language: FilingLanguage): string => {
  const font = (size: number, isBold: boolean) =>
    `<font>${isBold ? '<b/>' : ''}<sz val="${size}"/><name val="${FONTS[language]}"/></font>`;
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}">` +
    `<fonts count="3">${font(10, false)}${font(10, true)}${font(15, true)}</fonts>` +
    '<fills count="3"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/></patternFill></fill>' +
    '</fills>' +
    '<borders count="2"><border><left/><right/><top/><bottom/></border>' +
    `<border>${FRAME}</border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `${formatsOf()}</styleSheet>`
  );
};

/** The parts of a workbook beside its sheets and its properties, by path. */
export const workbookParts = (
  sheets: readonly Sheet[],
  language: FilingLanguage,
): readonly (readonly [path: string, xml: string])[] => [
  ['[Content_Types].xml', contentTypes(sheets)],
  [
    '_rels/.rels',
    relationships([
      [`${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
  ],
  ['xl/workbook.xml', workbook(sheets)],
  [
    'xl/_rels/workbook.xml.rels',
    relationships([
      ...sheets.map((_, at) => [`${OFFICE}/relationships/worksheet`, sheetPath(at)] as const),
      [`${OFFICE}/relationships/styles`, 'styles.xml'],
    ]),
  ],
  ['xl/styles.xml', styles(language)],
];

/** The path of the nth sheet, from 0, inside the workbook's zip. */
export const pathOfSheet = (at: number): string => `xl/${sheetPath(at)}`;
