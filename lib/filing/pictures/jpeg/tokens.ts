/**
 * What is written of a picture once its codes are known, 32 bits each: the bits that follow a
 * symbol, the symbol above them (from bit 16), and its table above that (from bit 24). A token of
 * the table `STILL` stands for as many units in which nothing changes as its lower 24 bits say.
 */
export type Tokens = { list: Uint32Array; count: number };

/** The tables of symbols: of first coefficients and of the others, for brightness and colour. */
export const TABLE = { bright: 0, brightRest: 1, colour: 2, colourRest: 3 } as const;
export const STILL = 4;
const MOST_STILL = 0xff_ffff;

/** Tokens of one unit at most: six blocks with every coefficient, and their ends. */
const OF_A_UNIT = 6 * 65;
const FIRST_ROOM = 1 << 16;

export const newTokens = (): Tokens => ({ list: new Uint32Array(FIRST_ROOM), count: 0 });

/** Makes room for one more unit. */
export const makeRoom = (tokens: Tokens): void => {
  if (tokens.count + OF_A_UNIT <= tokens.list.length) return;
  const larger = new Uint32Array(tokens.list.length * 2);
  larger.set(tokens.list.subarray(0, tokens.count));
  tokens.list = larger;
};

/** Adds a unit in which nothing changes. */
export const addStill = (tokens: Tokens): void => {
  const { list, count } = tokens;
  const last = count > 0 ? (list[count - 1] as number) : 0;
  if (last >>> 24 === STILL && (last & MOST_STILL) < MOST_STILL) list[count - 1] = last + 1;
  else {
    list[count] = (STILL << 24) | 1;
    tokens.count = count + 1;
  }
};

/** How often each symbol of each table occurs. */
export const countSymbols = ({ list, count }: Tokens): readonly Uint32Array[] => {
  const often = new Uint32Array(256 * STILL);
  let still = 0;
  for (let at = 0; at < count; at += 1) {
    const token = list[at] as number;
    if (token >>> 24 === STILL) still += token & MOST_STILL;
    else often[token >>> 16] = (often[token >>> 16] as number) + 1;
  }
  return Object.values(TABLE).map((table) => {
    const own = often.subarray(table * 256, (table + 1) * 256);
    // Of each still unit, four blocks of brightness and two of colour say that nothing changes.
    own[0] = (own[0] as number) + still * (table < TABLE.colour ? 4 : 2);
    return own;
  });
};
