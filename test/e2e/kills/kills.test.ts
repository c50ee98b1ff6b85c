import process from 'node:process';
import { expect, it } from 'vitest';
import { type Judged, runKills } from '../../support/kills/run-kills.ts';

const { MATTERPROOF_KILLS: asked, SEED: seed = '20261130' } = process.env;
const COUNT = Number(asked ?? 20);

// The processes of a browser are told apart by what Linux says of them.
it.skipIf(process.platform !== 'linux')(
  `${COUNT} kills at random instants lose nothing and show nothing half-written as whole`,
  async () => {
    const judged: Judged[] = [];
    const told = (one: Judged) => {
      judged.push(one);
      console.log(`${judged.length} of ${COUNT}: ${one.act}, ${one.victim} ${one.fault ?? ''}`);
    };
    await runKills(Number(seed), COUNT, told);
    const kinds = Map.groupBy(judged, ({ act, victim }) => `${act}, ${victim} killed`);
    for (const [kind, all] of [...kinds].sort()) console.log(`${kind}: ${all.length}`);
    expect(judged.filter(({ fault }) => fault)).toEqual([]);
    expect(judged.length).toBe(COUNT);
  },
  Math.max(600_000, COUNT * 120_000),
);
