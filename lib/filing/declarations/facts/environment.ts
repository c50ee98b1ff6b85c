import type { Environment } from '../../../evidence/item.ts';
import { fillIn } from '../../../words/fill-in.ts';
import { cell } from '../../model/blank.ts';
import { table } from '../../model/blocks.ts';
import type { Block } from '../../model/filing-document.ts';
import { joinsIn, type Words } from '../../model/filled-words.ts';
import { type Facts, type FiledItem, listExhibits } from './filed-items.ts';

/** Groups captures by the cells of a row; what is the same in all is one row. */
const groupRows = (facts: Facts, cellsOf: (item: FiledItem) => readonly (string | undefined)[]) => {
  const groups = new Map<string, { cells: readonly (string | undefined)[]; exhibits: string[] }>();
  for (const item of facts.captures) {
    const cells = cellsOf(item);
    const key = JSON.stringify(cells);
    const group = groups.get(key) ?? { cells, exhibits: [] };
    group.exhibits.push(item.exhibit);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ cells, exhibits }) => [
    ...cells.map(cell),
    cell(listExhibits(facts, exhibits)),
  ]);
};

const browserOf = (environment: Environment, { filingFacts: words }: Words): string =>
  [
    environment.browser ?? fillIn(words.userAgent, { agent: environment.userAgent }),
    environment.platform,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');

const windowOf = (environment: Environment, words: Words): string | undefined => {
  const { viewport, devicePixelRatio: ratio, zoom } = environment;
  if (!viewport) return undefined;
  return [
    `${viewport.width} × ${viewport.height}`,
    ratio === undefined ? '–' : String(Math.round(ratio * 1000) / 1000),
    zoom === undefined ? '–' : `${Math.round(zoom * 100)} %`,
  ].join(joinsIn(words).facts);
};

/** The browsers, systems and windows of the captures; one row where all are the same. */
export const environmentTable = (facts: Facts): Block => {
  const { filingFacts: words } = facts.words;
  return table(
    words.browserSystem,
    [
      [words.browserSystem, 29],
      [words.window, 24],
      [words.languages, 14],
      [words.exhibits, 33],
    ],
    groupRows(facts, ({ record: { environment } }) => [
      browserOf(environment, facts.words),
      windowOf(environment, facts.words),
      environment.languages.join(joinsIn(facts.words).list),
    ]),
  );
};

/** The versions and builds of the software that made the captures. */
export const softwareTable = (facts: Facts): Block => {
  const { filingFacts: words } = facts.words;
  return table(
    words.software,
    [
      [words.software, 67],
      [words.exhibits, 33],
    ],
    groupRows(facts, ({ record: { environment, conditions } }) => {
      const digest = conditions.selfCheck?.extensionDigest;
      return [
        [
          `Matterproof ${environment.extension}`,
          digest ? fillIn(words.buildFacts, { digest }) : words.noBuild,
        ].join(joinsIn(facts.words).facts),
      ];
    }),
  );
};
